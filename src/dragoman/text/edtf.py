"""EDTF (ISO 8601-2): writing a set of days as exactly as it is known, and reading what we write.

One day '2031-03-03'; a month '2031-03' or a year '2031' where the days are exactly these; few candidates
'[2031-03-03,2031-03-10]'; else an interval '2031-03-03/2031-04-10'; open ends '..'; '~' where words are vague.
Digits left open are read as well ('197X', '19XX', '2031-XX', '2031-05-XX'), though we write intervals for them.
"""

import re
from datetime import date

from dragoman.text.calendar import (
    FIRST,
    LAST,
    Days,
    Unit,
    count_days,
    is_bounded,
    iso_day,
    list_days,
    make_days,
    period_days,
    period_index,
)

MOST_CANDIDATES = 7  # more days than these are written as an interval
OPEN_YEARS = re.compile(r"(?=[\dX]{4}[~?%]?$)(\d{2,3})X{1,2}[~?%]?")
OPEN_PARTS = re.compile(r"(?:-XX){1,2}$")
DECADE = 3  # digits
SIMPLE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?")


def write_edtf(days: Days, approximate: bool = False) -> str:
    """Return the EDTF of a set of days that is not empty."""
    text = write_period(days) or write_candidates(days) or write_interval(days)
    return text + "~" if approximate and SIMPLE.fullmatch(text) else text


def write_period(days: Days) -> str | None:
    """Return the EDTF of exactly one day, month or year; None for anything else."""
    if len(days) != 1 or not is_bounded(days):
        return None
    first, last = days[0]
    lengths: tuple[tuple[Unit, int], ...] = (("day", 10), ("month", 7), ("year", 4))
    for unit, length in lengths:
        if period_days(period_index(first, unit), unit) == (first, last):
            return iso_day(first)[:length]
    return None


def write_candidates(days: Days) -> str | None:
    """Return the EDTF of a few days that are not all in a row; None for anything else."""
    if len(days) < 2 or not is_bounded(days) or count_days(days) > MOST_CANDIDATES:
        return None
    return "[" + ",".join(iso_day(d) for d in list_days(days)) + "]"


def write_interval(days: Days) -> str:
    """Return the EDTF of the stretch from the first to the last day."""
    first, last = days[0][0], days[-1][1]
    return f"{'..' if first == FIRST else iso_day(first)}/{'..' if last == LAST else iso_day(last)}"


def read_edtf(text: str) -> Days:
    """Return the set of days of an EDTF text of the forms we write. Raises ValueError for any other."""
    if text.startswith("[") and text.endswith("]"):
        return make_days(read_simple(part) for part in text[1:-1].split(","))
    if "/" in text:
        left, right = text.split("/")
        first = FIRST if left in ("..", "") else read_simple(left)[0]
        last = LAST if right in ("..", "") else read_simple(right)[1]
        return make_days([(first, last)])
    return (read_simple(text),)


def read_simple(text: str) -> tuple[int, int]:
    """Return the first and the last day of a year, a month or a day."""
    opened = OPEN_YEARS.fullmatch(text)
    if opened:
        return period_days(int(opened[1]), "decade" if len(opened[1]) == DECADE else "century")
    match = SIMPLE.fullmatch(OPEN_PARTS.sub("", text))
    if not match:
        raise ValueError(f"not EDTF of the forms we write: {text!r}")
    year, month, day = (int(part or 0) for part in match.groups())
    if day:
        number = date(year, month, day).toordinal()
        return number, number
    if month:
        return period_days(year * 12 + date(year, month, 1).month - 1, "month")
    return period_days(year, "year")
