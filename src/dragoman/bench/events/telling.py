"""Which events a text tells, and which it only mentions.

Somebody who asks whether a sentence reports an attack does not mean one that it looks back on. A deed is told where it
stands at the head of its sentence, not behind a relative word ("the men who attacked ..."), and the reader finds its
place, its time or a number beside it.
"""

from dragoman.annotate.events.lexicon import load_lexicon
from dragoman.records import Reading, Span
from dragoman.reference import load_language
from dragoman.text.phrases import split_words

HEAD = 80  # code points of a sentence within which what it tells begins
SETTING = ("where", "when", "count")
LEAST = 0.9  # how many of these are expected: the sum of their probabilities


def is_told(reading: Reading, trigger: Span) -> bool:
    """Tell whether the deed of a trigger is told here."""
    starts = [sentence.span.start for sentence in reading.sentences if sentence.span.covers(trigger)]
    leads = any(trigger.start - start < HEAD and not is_relative(reading, start, trigger) for start in starts)
    return leads and has_setting(reading, trigger)


def is_relative(reading: Reading, start: int, trigger: Span) -> bool:
    """Tell whether a relative word stands right before the trigger."""
    words = split_words(reading.document.text[start : trigger.start])
    relatives = load_lexicon(load_language(reading.document.language)).words["relatives"]
    return bool(words) and words[-1].text in relatives


def has_setting(reading: Reading, trigger: Span) -> bool:
    """Tell whether where, when or how many is to be expected beside a trigger."""
    marks = (mark for mark in reading.marks if mark.layer == "events" and mark.span.overlaps(trigger))
    return any(
        sum(max((link.score for link in mark.follow(relation)), default=0.0) for relation in SETTING) >= LEAST
        for mark in marks
    )
