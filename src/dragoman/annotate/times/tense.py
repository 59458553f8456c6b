"""Whether a time without its year or week is still to come: by words of the future before it, and by nearness."""

import re
from datetime import date

from dragoman.annotate.times.grammar import load_grammar
from dragoman.annotate.times.value import value_days
from dragoman.records import TimeMention
from dragoman.reference import Language
from dragoman.text.fold import fold

REACH = 120  # code points before a time in which a word of the future counts
NEAR, NEAR_MONTH = 125, 75  # days: a day or month this near ahead is meant rather than one most of a year ago
SENTENCE_END = re.compile(r"[.!?؟]\s|\n\s*\n")


def is_coming(time: TimeMention, text: str, language: Language, publication: date) -> bool:
    """Tell whether the coming day is meant rather than the past one."""
    before = SENTENCE_END.split(text[max(0, time.span.start - REACH) : time.span.start])[-1]
    words = load_grammar(language).future
    if words is not None and words.search(fold(before)):
        return True
    return time.month is not None and time.direction is None and is_near(time, publication)


def is_near(time: TimeMention, publication: date) -> bool:
    """Tell whether the coming day or month begins soon."""
    head = time.value.split("T")[0].split("/")[0]
    today = publication.toordinal()
    for year in (publication.year, publication.year + 1):
        days = value_days(head.replace("XXXX", f"{year:04}"))
        if days and days[0][0] <= today <= days[-1][1]:
            return True
        if days and days[0][0] > today:
            return days[0][0] - today <= (NEAR if time.day else NEAR_MONTH)
    return False
