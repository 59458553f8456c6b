"""Whether a time without its year or week is still to come: by the tense of the words around, and by nearness.

The cue nearest before the time decides ('he said they will meet on Monday'); where there is none, the first one
after it; in languages whose verbs stand last, the last one of the sentence. A limit right before it ('until
Thursday') looks ahead. For a day or month of the year nearness comes first: one that is near ahead or just over is
meant rather than one most of a year away (measured: tense alone is wrong there two times in three).
"""

import re
from datetime import date

from dragoman.annotate.times.grammar import Grammar, load_grammar
from dragoman.annotate.times.periods import stretch_days
from dragoman.annotate.times.value import value_days
from dragoman.records import TimeMention
from dragoman.reference import Language
from dragoman.text.eras import hijri_year, jalali_year
from dragoman.text.fold import fold

OVER = -2
REACH = 120  # code points before a time in which a cue counts
AFTER = 60  # and after it
RECENT = 45  # days: one this near behind is meant, whatever the tense
NEAR, NEAR_MONTH = 125, 75  # days: a day or month this near ahead is meant rather than one most of a year ago
SENTENCE_END = re.compile(r"[.!?؟]\s|\n\s*\n")


def is_coming(time: TimeMention, text: str, language: Language, publication: date) -> bool:
    """Tell whether the coming day is meant rather than the past one."""
    tense = find_tense(time, text, load_grammar(language))
    if time.month is None or time.direction is not None:
        return tense > 0
    if tense == OVER:
        return False
    ahead, back = find_distances(time, publication)
    if ahead is None or ahead <= (NEAR if time.day else NEAR_MONTH):
        return ahead is not None
    return tense > 0 and (back is None or back > RECENT)


def find_tense(time: TimeMention, text: str, grammar: Grammar) -> int:
    """Return 1 where the words around announce, -1 where they tell what happened, 0 where they do neither.

    OVER: they surely tell of the past, as 'the year ended June 30' and 'In January, the company bought' do.
    """
    before = fold(SENTENCE_END.split(text[max(0, time.span.start - REACH) : time.span.start])[-1])
    after = fold(SENTENCE_END.split(text[time.span.end : time.span.end + AFTER])[0])
    if grammar.limit is not None and grammar.limit.search(before):
        return 1
    if grammar.over is not None and grammar.over.search(before):
        return OVER
    if len(before.split()) <= 1 and first_cue(after, grammar) < 0:
        return OVER
    if grammar.data.verbs_last:
        return last_cue(after, grammar) or last_cue(before, grammar)
    return last_cue(before, grammar) or first_cue(after, grammar)


def last_cue(text: str, grammar: Grammar) -> int:
    """Return the tense of the last cue of some words; 0 for none."""
    cues = [
        (match.end(), -match.start(), tense)  # of 'due' and 'had been due' the longer counts
        for pattern, tense in ((grammar.future, 1), (grammar.past, -1))
        if pattern
        for match in pattern.finditer(text)
    ]
    return max(cues, default=(0, 0, 0))[2]


def first_cue(text: str, grammar: Grammar) -> int:
    """Return the tense of the first cue of some words; 0 for none."""
    tenses = ((grammar.future, 1), (grammar.past, -1))
    found = [(m.start(), tense) for pattern, tense in tenses if pattern and (m := pattern.search(text))]
    return min(found, default=(0, 0), key=lambda f: f[0])[1]


def find_distances(time: TimeMention, publication: date) -> tuple[int | None, int | None]:
    """Return how many days ahead a day or month of the year begins and how many back it ended; 0 within it."""
    today = publication.toordinal()
    spans = [days[0] for days in find_years(time, publication) if days]
    ahead = min((max(first - today, 0) for first, last in spans if last >= today), default=None)
    return ahead, min((max(today - last, 0) for first, last in spans if first <= today), default=None)


def find_years(time: TimeMention, publication: date) -> list[tuple[tuple[int, int], ...]]:
    """Return the days that a time without its year has in the three years around, in its own calendar."""
    if time.calendar == "gregorian":
        head = time.value.split("T")[0].split("/")[0]
        return [value_days(head.replace("XXXX", f"{publication.year + by:04}")) for by in (-1, 0, 1)]
    year = (hijri_year if time.calendar == "hijri" else jalali_year)(publication.toordinal())
    return [stretch_days(time, year + by, time.day) for by in (-1, 0, 1)] if year else []
