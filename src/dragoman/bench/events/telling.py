"""Which events a text tells, and which it only mentions.

Somebody who asks whether a sentence reports an attack does not mean one that it looks back on. A deed is told where it
stands at the head of its sentence and the reader finds its place, its time or a number beside it.
"""

from dragoman.records import Reading, Span

HEAD = 80  # code points of a sentence within which what it tells begins
SETTING = ("where", "when", "count")
LEAST = 0.5  # probability of such a link


def is_told(reading: Reading, trigger: Span) -> bool:
    """Tell whether the deed of a trigger is told here."""
    starts = [sentence.span.start for sentence in reading.sentences if sentence.span.covers(trigger)]
    return any(trigger.start - start < HEAD for start in starts) and has_setting(reading, trigger)


def has_setting(reading: Reading, trigger: Span) -> bool:
    """Tell whether the reader finds where, when or how many beside a trigger."""
    marks = (mark for mark in reading.marks if mark.layer == "events" and mark.span.overlaps(trigger))
    links = (link for mark in marks for relation in SETTING for link in mark.follow(relation))
    return any(link.score >= LEAST for link in links)
