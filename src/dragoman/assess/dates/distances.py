"""Clues of distances between two events of one sentence: 'the bridge reopened nine days after it fell'."""

import re
from collections.abc import Iterator

from dragoman.assess.dates.keys import event_key
from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.relations import Relation
from dragoman.assess.dates.tense import find_sentence, has_words
from dragoman.assess.dates.words import LENGTHS
from dragoman.records import EventMention, Reading, TimeMention

COUNT = re.compile(r"P(\d+)[DWMY]")
AFTER_REACH = 12  # code points after a duration in which 'after' makes it a distance
EVENT_REACH = 80  # code points from there to the event that it counts from


def find_distances(reading: Reading) -> Iterator[Evidence]:
    """Yield how long after one event of a sentence another happened."""
    for time in reading.times:
        count = COUNT.fullmatch(time.value)
        if time.type != "DURATION" or count is None or time.unit not in LENGTHS or not is_distance(reading, time):
            continue
        first, second = find_ends(reading, time)
        if first is not None and second is not None:
            length = LENGTHS[time.unit]
            distance, slack = int(count[1]) * length, length // 2
            words = f"'{' '.join(reading.document.words(time.span).split())}' after the event told with it"
            yield Evidence(
                f"{second.id} distance {time.id}", "distance", words, event_key(first.id), event_key(second.id),
                Relation(low=distance - slack, high=distance + slack), span=time.span,
            )  # fmt: skip


def is_distance(reading: Reading, time: TimeMention) -> bool:
    """Tell whether a word such as 'after' stands right behind a duration."""
    behind = reading.document.text[time.span.end : time.span.end + AFTER_REACH]
    return has_words(behind, reading.document.language, "after")


def find_ends(reading: Reading, time: TimeMention) -> tuple[EventMention | None, EventMention | None]:
    """Return the event that a distance counts from, told behind it, and the one that it leads to, told before."""
    sentence = find_sentence(reading.sentences, time)
    inside = [e for e in reading.events if sentence is not None and sentence.span.covers(e.trigger)]
    inside = [e for e in inside if e.status == "happened"]
    behind = [e for e in inside if time.span.end <= e.trigger.start <= time.span.end + EVENT_REACH]
    before = [e for e in inside if e.trigger.end <= time.span.start and not e.times]
    first = min(behind, key=lambda e: e.trigger.start, default=None)
    return first, max(before, key=lambda e: e.trigger.start, default=None)
