"""Fresh reports: whether a report tells of days near its own, looks back, or looks ahead."""

import re
from collections.abc import Sequence

from dragoman.assess.dates.tense import find_sentence, find_tense, has_words, is_coming
from dragoman.assess.dates.told import is_bare_weekday, is_counted
from dragoman.assess.dates.words import LENGTHS
from dragoman.records import FACT_ZONES, Reading, Sentence, TimeMention

FRESH_SENTENCES = 6  # at the beginning of a report
NEAR_OFFSET = 2  # days from today that are near
WEEK = 6  # days that are no longer near, with some slack
AFTER_REACH = 8  # code points after a duration in which 'after' makes it a distance


def is_fresh_report(reading: Reading) -> bool | None:
    """Tell whether the first sentences of a report tell of days near its own; None where they tell of no day.

    The first of these days must be past or present; one that counts back a week or more, 'a year ago', looks back.
    """
    opening = list_opening(reading)
    if any(find_sentence(reading.sentences, t) in opening and looks_back(reading, t) for t in reading.times):
        return False
    time, sentence = find_near_day(reading, opening)
    if time is None or sentence is None:
        return None
    told = [e for e in reading.events if time.id in e.times]
    return find_tense(reading, time, sentence, told) < 0 or (time.offset is not None and time.offset <= 0)


def is_preview(reading: Reading) -> bool:
    """Tell whether the first day near its own that a report tells of lies ahead."""
    time, sentence = find_near_day(reading, list_opening(reading))
    return time is not None and sentence is not None and is_coming(reading, time, sentence)


def list_opening(reading: Reading) -> list[Sentence]:
    """Return the first sentences of a report."""
    return [s for s in reading.sentences if s.zone in FACT_ZONES][:FRESH_SENTENCES]


def find_near_day(reading: Reading, opening: Sequence[Sentence]) -> tuple[TimeMention | None, Sentence | None]:
    """Return the first weekday or day from today in some sentences, with its sentence."""
    for time in reading.times:
        sentence = find_sentence(reading.sentences, time)
        if sentence is not None and sentence in opening and is_near_day(time):
            return time, sentence
    return None, None


def looks_back(reading: Reading, time: TimeMention) -> bool:
    """Tell whether words count a week or more back: 'two weeks ago', 'last Thursday', 'nine days after'."""
    length = LENGTHS.get(time.unit or "", 0)
    if time.type == "DURATION":
        after = reading.document.text[time.span.end : time.span.end + AFTER_REACH]
        days = sum(int(n) for n in re.findall(r"^P(\d+)", time.value)) * length
        return days >= WEEK and has_words(after, reading.document.language, "after")
    if time.anchor == "context":
        return abs(time.offset or 0) * length >= WEEK  # 'two weeks later'
    distant = time.anchor == "publication" and (time.offset or 0) * length <= -WEEK
    return (distant and (time.unit != "week" or is_counted(reading, time))) or (
        time.weekday is not None and time.direction == -1
    )


def is_near_day(time: TimeMention) -> bool:
    """Tell whether a time is a bare weekday, or a day or two from today."""
    near = time.anchor == "publication" and time.unit == "day" and abs(time.offset or 0) < NEAR_OFFSET
    return is_bare_weekday(time) or (near and time.type in ("DATE", "TIME"))
