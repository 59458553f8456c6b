"""Clues of events: the times that tell them, their order to publication, and the group that they belong to."""

from collections.abc import Collection, Iterator, Sequence

from dragoman.assess.dates.distances import find_distances
from dragoman.assess.dates.keys import (
    document_key,
    event_key,
    group_key,
    time_key,
)
from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.relations import NOT_AFTER, NOT_BEFORE, SAME, Relation
from dragoman.assess.dates.sequences import find_joined, find_sequence
from dragoman.assess.dates.tense import find_last, find_sentence, is_ahead, is_purpose
from dragoman.assess.dates.words import is_day, period_unit
from dragoman.records import EventGroup, EventMention, Reading, TimeMention

OPENING_SENTENCES = 2
AFTER_REACH, MOST_AFTER = 40, 4  # code points, words between a word such as 'after' and the time of what it names
FRESH = Relation(low=-7, high=0)  # days


def find_happened_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield the clues of the events of one document."""
    times = {t.id: t for t in reading.times if t.type in ("DATE", "TIME")}
    yield from find_sequence(reading)
    yield from find_joined(reading)
    yield from find_distances(reading)
    for event in reading.events:
        told = [times[name] for name in event.times if name in times]
        yield from find_order(reading, event, told)
        for time in told:
            if is_earlier(reading, event, time):
                words = "later than the time that it is told to follow"
                yield Evidence(
                    f"{event.id} at {time.id}", "after", words, time_key(time.id), event_key(event.id), NOT_BEFORE,
                    span=time.span,
                )  # fmt: skip
                continue
            if len(told) > 1 and not is_day(time):
                continue
            kind = "maybe" if len(told) > 1 else "era" if is_era(time) else "time"
            yield Evidence(
                f"{event.id} at {time.id}", kind, "time of the event", time_key(time.id), event_key(event.id),
                Relation(inside=period_unit(time)), span=time.span,
            )  # fmt: skip


def is_earlier(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Tell whether a time is of what the event followed: 'thanked them after the floods in July'."""
    document = reading.document
    start = max(event.spans[0].start if event.spans else 0, time.span.start - AFTER_REACH)
    before = document.text[start : time.span.start]
    found = find_last(before, document.language, "after")
    if found is None or not 1 <= len(before[found:].split()) <= MOST_AFTER:
        return False
    after = start + found
    return not any(after <= e.trigger.start < time.span.start for e in reading.events if time.id in e.times)


def find_order(reading: Reading, event: EventMention, told: Sequence[TimeMention]) -> Iterator[Evidence]:
    """Yield whether an event lies before or after publication."""
    published, day = document_key(reading.document.id), event_key(event.id)
    key = f"{event.id} order"
    if event.status in {"happened", "alleged"}:
        words = (
            "happened before publication" if event.status == "happened" else "said to have happened before publication"
        )
        yield Evidence(key, "order", words, published, day, NOT_AFTER, span=event.trigger)
    elif event.status == "announced" and any(is_announced(reading, event, t) for t in told):
        words = "announced: not before publication"
        yield Evidence(key, "ahead", words, published, day, NOT_BEFORE, span=event.trigger)


def is_announced(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Tell whether an announced event is told with a time that words put ahead; a year says too little."""
    sentence = find_sentence(reading.sentences, time)
    plain = sentence is None or time.month is not None or is_ahead(reading, time, sentence)
    return plain and not is_era(time) and not is_purpose(reading, event, time)


def is_era(time: TimeMention) -> bool:
    """Tell whether a time is a year or longer: such words stand beside much that did not happen in them."""
    return period_unit(time) in ("year", "decade", "century")


def find_group_clues(
    readings: Sequence[Reading], groups: Sequence[EventGroup], doubtful: Collection[str] = ()
) -> Iterator[Evidence]:
    """Yield the clues that all mentions of a group speak of the same day; those of doubtful documents are left out."""
    events = {e.id: e for reading in readings for e in reading.events}
    times = {t.id: t for reading in readings for t in reading.times}
    for group in groups:
        mentions = [events[m] for m in sorted(group.mentions) if m in events]
        mentions = [e for e in mentions if e.trigger.document not in doubtful]
        fresh = {e.trigger.document for e in mentions if any(is_fresh(times[t]) for t in e.times if t in times)}
        for event in mentions if len(mentions) > 1 else ():
            coarse = any(is_coarse(times[t]) for t in event.times if t in times)
            if event.trigger.document not in fresh or not coarse:
                yield Evidence(
                    f"{event.id} member", "member", "same event as in other reports", group_key(min(group.mentions)),
                    event_key(event.id), SAME, span=event.trigger,
                )  # fmt: skip


def find_opening_clues(
    readings: Sequence[Reading], groups: Sequence[EventGroup], doubtful: Collection[str] = ()
) -> Iterator[Evidence]:
    """Yield the convention that an event which opens several reports is news to each: it is days old at most."""
    opening = {e.id: (r.document.id, e) for r in readings for e in find_openers(r)}
    for group in groups:
        told = [opening[m] for m in sorted(group.mentions) if m in opening and opening[m][0] not in doubtful]
        for document, event in told if len({name for name, _ in told}) > 1 else ():
            yield Evidence(
                f"{event.id} opening", "opening", "opens this report and another: its news is fresh",
                document_key(document), event_key(event.id), FRESH, span=event.trigger,
            )  # fmt: skip


def find_openers(reading: Reading) -> Iterator[EventMention]:
    """Yield the events that happened, of the first sentences of a report, that may be its news.

    What is told by month ('in March') is not, nor, beside an event of a fresh day, what has no day of its own.
    """
    times = {t.id: t for t in reading.times}
    opening = {s.span for s in [s for s in reading.sentences if s.zone == "body"][:OPENING_SENTENCES]}
    openers = [e for e in reading.events if e.status == "happened" and e.spans and e.spans[0] in opening]
    told = {e.id: [times[name] for name in e.times if name in times] for e in openers}
    dated = any(is_fresh(t) for found in told.values() for t in found)
    for event in openers:
        if all(is_day(t) for t in told[event.id]) and (not dated or any(is_fresh(t) for t in told[event.id])):
            yield event


def is_fresh(time: TimeMention) -> bool:
    """Tell whether a time is a bare weekday, or a day counted from today."""
    return time.anchor == "publication" and time.year is None and time.month is None and time.unit in (None, "day")


def is_coarse(time: TimeMention) -> bool:
    """Tell whether a time is a year or a month of a year: no report says so of what it calls 'Friday' elsewhere."""
    return time.type == "DATE" and time.anchor == "stated" and time.day is None
