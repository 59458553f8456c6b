"""Values of all times of a text in turn: what counts from a time told before, counts from that one.

'Three days later' counts in days from the last day told; 'a year earlier' keeps how exact the time told was, so
that beside 'the third quarter' it is that quarter of the year before.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.annotate.times.resolve import resolve_time
from dragoman.annotate.times.tense import is_coming
from dragoman.annotate.times.value import value_days
from dragoman.records import TimeMention
from dragoman.reference import Language

REACH = 400  # code points back to the time that another counts from
SHORTEST_REPEATED = 7  # a month, a quarter or a day; a plain year is not shifted twice


def resolve_times(times: Sequence[TimeMention], text: str, language: Language, publication: date) -> Iterator[str]:
    """Yield the value of each time of a text, in order."""
    told: tuple[int, str] | None = None
    for time in times:
        start = time.span.start
        near = told if told and start - told[0] <= REACH else None
        value = resolve_told(time, near[1]) if near else None
        if value is None:
            value = resolve_time(time, publication, is_coming(time, text, language, publication))
        yield value
        if time.type == "DATE" and value_days(value) and not (near and is_comparison(time)):
            told = (time.span.end, value)


def is_comparison(time: TimeMention) -> bool:
    """Tell whether words compare with a year before: the next comparison counts from the same time as they do."""
    return time.unit == "year" and time.offset == -1 and time.month is None and time.value == "XXXX"


def resolve_told(time: TimeMention, value: str) -> str | None:
    """Return the value of a time that counts from the one told before; None where it does not."""
    if time.unit == "year" and time.offset is not None and time.direction is None and time.month is None:
        counts = time.anchor == "context" and len(value) >= SHORTEST_REPEATED
        if (("-Q" in value and time.offset == -1) or counts) and value[:4].isdigit() and "/" not in value:
            return f"{int(value[:4]) + time.offset}{value[4:]}"
    if time.anchor != "context":
        return None
    return resolve_time(time, date.fromordinal(value_days(value)[0][0]))
