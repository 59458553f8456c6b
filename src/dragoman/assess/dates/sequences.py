"""Clues of events of one sentence: what was done at a meeting or a visit or after it, and what shares its time.

'Following their talks, the two signed' is of one day; 'during his visit he met' lies within the visit, which may
last a few days; 'his talks in March and his meeting with' has one time for both.
"""

from collections.abc import Iterator

from dragoman.assess.dates.keys import event_key, time_key
from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.relations import SAME, Relation
from dragoman.assess.dates.tense import find_last, has_words
from dragoman.assess.dates.words import is_day, period_unit
from dragoman.records import EventMention, Reading, Span, TimeMention
from dragoman.reference.plover import load_plover

SEQUENCE_REACH = 40  # code points before a meeting in which 'after' or 'during' counts
MOST_WORDS_BETWEEN = 3  # 'following their two-day meeting'
JOIN_REACH = 120  # code points from one event to the other that shares its time
WITHIN = Relation(low=0, high=3, lasting=True)  # days of a visit that is known by the day it began


def find_sequence(reading: Reading) -> Iterator[Evidence]:
    """Yield what was done at a meeting or a visit of the same sentence, or right after it."""
    lasting = [t for t in reading.times if t.type == "DURATION" and t.unit in ("day", "week")]
    for events in group_events(reading).values():
        for meeting in events:
            if meeting.type != "CONSULT" or meeting.status != "happened" or not is_setting(reading, meeting):
                continue
            if any(meeting.spans[0].covers(t.span) for t in lasting):
                continue  # talks of two days do not end on the day they began
            visit = has_words(reading.document.words(meeting.trigger), reading.document.language, "visit")
            for event in events:
                beside = event is not meeting and event.status == "happened"
                if beside and not event.times and is_done_there(event, meeting) and (event.type != "CONSULT" or visit):
                    words = f"done {'during the visit' if visit else 'at the meeting'} told with it"
                    yield Evidence(
                        f"{event.id} sequence {meeting.id}", "sequence", words, event_key(meeting.id),
                        event_key(event.id), WITHIN if visit else SAME, span=meeting.trigger,
                    )  # fmt: skip


def is_done_there(event: EventMention, meeting: EventMention) -> bool:
    """Tell whether a deed may have been done where others met: one of words, or of somebody who met.

    In 'during talks on the war' the war has its own days.
    """
    met = {part.mention for part in meeting.participants}
    return not load_plover().types[event.type].material or any(part.mention in met for part in event.participants)


def group_events(reading: Reading) -> dict[Span, list[EventMention]]:
    """Return the events of each sentence, by its span."""
    found: dict[Span, list[EventMention]] = {}
    for event in reading.events:
        if event.spans:
            found.setdefault(event.spans[0], []).append(event)
    return found


def is_setting(reading: Reading, meeting: EventMention) -> bool:
    """Tell whether a word such as 'during' or 'after' stands before a meeting."""
    document = reading.document
    start = max(meeting.spans[0].start, meeting.trigger.start - SEQUENCE_REACH)
    before = document.text[start : meeting.trigger.start]
    found = find_last(before, document.language, "during")
    return found is not None and len(before[found:].split()) <= MOST_WORDS_BETWEEN


def find_joined(reading: Reading) -> Iterator[Evidence]:
    """Yield the time of one of two events of a kind that a word such as 'and' joins, for the one that has none."""
    times = {t.id: t for t in reading.times if t.type in ("DATE", "TIME")}
    for events in group_events(reading).values():
        for event, other in ((e, o) for e in events for o in events if not e.times):
            told = [times[name] for name in other.times if name in times]
            alike = other.type == event.type and other.status == event.status
            if alike and len(told) == 1 and is_joined(reading, event, other, told[0]):
                words = "time of the event that it is joined with"
                yield Evidence(
                    f"{event.id} sequence {told[0].id}", "sequence", words, time_key(told[0].id), event_key(event.id),
                    Relation(inside=None if is_day(told[0]) else period_unit(told[0])), span=told[0].span,
                )  # fmt: skip


def is_joined(reading: Reading, event: EventMention, other: EventMention, time: TimeMention) -> bool:
    """Tell whether two events are joined, and the time is told with the first of them or after both."""
    document = reading.document
    first, second = sorted((event, other), key=lambda e: e.trigger)
    text = document.text[first.trigger.end : second.trigger.start]
    if len(text) > JOIN_REACH or ";" in text or not has_words(text, document.language, "joined"):
        return False
    if first.trigger.end <= time.span.start < second.trigger.start:
        return has_words(document.text[time.span.end : second.trigger.start], document.language, "joined")
    return first is event and time.span.start >= second.trigger.end
