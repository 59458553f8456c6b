"""Clues that tie reports to each other: a sentence that two of them share, and, before events are aligned, news of
one kind on one weekday. A story may run for months: its reports' weekdays are never one day for that alone.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.assess.dates.keys import time_key
from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.relations import SAME
from dragoman.assess.dates.tense import find_sentence
from dragoman.assess.dates.told import find_pegs
from dragoman.assess.dates.words import is_day, stated_days
from dragoman.records import FACT_ZONES, EventMention, Reading, Sentence, StoryGroup, TimeMention
from dragoman.text.fold import fold

MOST_SIBLINGS = 12  # documents: a story of more may run on for weeks
LEAST_WORDS = 10  # of a shared sentence: a short one may come back

Peg = tuple[str, int, TimeMention]  # type of the event told, weekday, time


def find_copied_clues(readings: Sequence[Reading]) -> Iterator[Evidence]:
    """Yield that the days without dates of a sentence mean the same in every report that has the sentence."""
    holders: dict[tuple[str, int], list[TimeMention]] = {}
    for reading in readings:
        for sentence, inside in tell_times(reading):
            if not any(is_open_day(time) for time in inside):
                continue
            words = fold(reading.document.words(sentence.span)).split()
            for place, time in enumerate(inside):
                if is_open_day(time) and len(words) >= LEAST_WORDS:
                    holders.setdefault((" ".join(words), place), []).append(time)
    for key in sorted(holders):
        for left, right in pairwise(sorted(holders[key], key=lambda t: t.span)):
            if left.span.document != right.span.document and left.value == right.value:
                yield Evidence(
                    f"{right.id} copied {left.id}", "copied", "the same sentence stands in another report",
                    time_key(left.id), time_key(right.id), SAME, span=right.span,
                )  # fmt: skip


def tell_times(reading: Reading) -> Iterator[tuple[Sentence, list[TimeMention]]]:
    """Yield the sentences of the fact zones that tell days or hours, with these in order."""
    inside: dict[str, list[TimeMention]] = {}
    sentences: dict[str, Sentence] = {}
    for time in reading.times:
        sentence = find_sentence(reading.sentences, time) if time.type in ("DATE", "TIME") else None
        if sentence is not None and sentence.zone in FACT_ZONES:
            sentences[sentence.id] = sentence
            inside.setdefault(sentence.id, []).append(time)
    return ((sentences[name], told) for name, told in inside.items())


def is_open_day(time: TimeMention) -> bool:
    """Tell whether a time is a day that depends on the day of publication: 'Monday', '5 May'."""
    return time.anchor == "publication" and time.offset is None and is_day(time) and not stated_days(time)


def find_sibling_clues(readings: Sequence[Reading], stories: Sequence[StoryGroup]) -> Iterator[Evidence]:
    """Yield the guess, for aligning events, that one weekday of one kind of news is one day within a story."""
    pegs = {reading.document.id: list(find_told_pegs(reading)) for reading in readings}
    for story in stories if len(readings) > 1 else ():
        if len(story.documents) > MOST_SIBLINGS:
            continue
        told = sorted(
            (peg for name in story.documents for peg in pegs.get(name, ())), key=lambda p: (p[0], p[1], p[2].span)
        )
        for (type_, weekday, left), (other_type, other_weekday, right) in pairwise(told):
            if (type_, weekday) == (other_type, other_weekday):
                yield Evidence(
                    f"{right.id} sibling {left.id} {type_}", "sibling",
                    "the same weekday opens another report of the story", time_key(left.id), time_key(right.id), SAME,
                    span=right.span,
                )  # fmt: skip


def find_told_pegs(reading: Reading) -> Iterator[Peg]:
    """Yield the opening weekday with each type of event told of it, but none that is also told of by month."""
    times = {t.id: t for t in reading.times}
    for peg in find_pegs(reading):
        told = {e.type for e in reading.events if peg.id in e.times}
        coarse = {e.type for e in reading.events if is_told_by_month(e, times)}
        yield from ((type_, peg.weekday or 0, peg) for type_ in sorted(told - coarse))


def is_told_by_month(event: EventMention, times: dict[str, TimeMention]) -> bool:
    """Tell whether an event is told of by a month or a longer stretch: 'in March', 'six months ago'."""
    return any(not is_day(times[name]) for name in event.times if name in times)
