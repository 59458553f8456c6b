"""Times of single sentences in the form of Microsoft's Recognizers-Text specifications.

There a period is 'first day/day after', a day that its month does not have is 0001-01-01, a season has no days,
and two dates with 'to' between them are one range.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from dragoman.annotate.times import resolve_time
from dragoman.annotate.times.value import value_days
from dragoman.annotate.times.words import TimeData
from dragoman.records import TimeMention
from dragoman.reference import Language
from dragoman.text.calendar import find_day, iso_day, month_start
from dragoman.text.fold import fold

LENGTH = re.compile(r"P(\d+)([DWMY])")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SEASON = re.compile(r"\d{4}-(?:SP|SU|FA|WI)")
NO_SUCH_DAY = "0001-01-01"
YEARS = re.compile(r"\d{4}/\d{4}")
WEEK, MONTH, YEAR = 7, 31, 366
PARTS = {  # days of a week or a month, months of a year: from, up to
    WEEK: {"START": (0, 3), "MID": (1, 5), "END": (3, 7)},
    MONTH: {"START": (0, 15), "MID": (9, 20), "END": (15, 31)},
    YEAR: {"START": (0, 6), "MID": (3, 9), "END": (6, 12)},
}


def sentence_value(time: TimeMention, day: date) -> str | None:
    """Return the past reading of a time in the form of the set."""
    value = span_days(time, day) or shifted_day(time, day) or resolve_time(time, day)
    if SEASON.fullmatch(value):
        return None
    if "#" in value or (time.unit == "month" and value.startswith("XXXX-XX-")):
        return NO_SUCH_DAY
    return as_range(value, time.modifier)


def span_days(time: TimeMention, day: date) -> str | None:
    """Return 'the next three days' or 'the past two months' as a range; None for anything else."""
    match = LENGTH.fullmatch(time.value)
    if match is None or not time.direction:
        return None
    ahead = time.direction > 0
    near = day + timedelta(days=1) if ahead else day
    first, last = sorted((near, shift_date(near, time.direction * int(match[1]), match[2])))
    return f"{first}/{last}"


def shifted_day(time: TimeMention, day: date) -> str | None:
    """Return 'in two weeks' and 'three months ago' as a day; None for anything else."""
    if time.anchor != "publication" or time.offset is None or abs(time.offset) < 2 or time.type != "DATE":
        return None
    unit = {"week": "W", "month": "M"}.get(time.unit or "")
    return str(shift_date(day, time.offset, unit)) if unit and time.day is None and time.month is None else None


def shift_date(day: date, count: int, unit: str) -> date:
    """Return the date so many days, weeks, months or years away; the last day of a month that is too short."""
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    index = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
    number = next(n for back in range(4) if (n := find_day(index // 12, index % 12 + 1, day.day - back)))
    return date.fromordinal(number)


def as_range(value: str, modifier: str | None = None) -> str:
    """Write a period as 'first day/day after', years in a row as the first days of both; days stay."""
    if YEARS.fullmatch(value):
        return "/".join(f"{year}-01-01" for year in value.split("/"))
    days = () if DAY.match(value) or "/" in value else value_days(value)
    if not days:
        return value
    first, last = days[0]
    if modifier in ("START", "MID", "END"):
        first, last = narrow_period(first, last, modifier)
    return f"{iso_day(first)}/{iso_day(last + 1)}"


def narrow_period(first: int, last: int, modifier: str) -> tuple[int, int]:
    """Return the first and last day of the early, middle or late part of a week, a month or a year in this set."""
    lengths = [most for most in PARTS if last - first + 1 <= most]
    if not lengths:
        return first, last
    begin, end = PARTS[min(lengths)][modifier]
    if min(lengths) == YEAR:
        index = date.fromordinal(first).year * 12
        return month_start(index + begin), month_start(index + end) - 1
    return first + begin, min(first + end - 1, last)


def join_range(left: Mapping[str, Any], right: Mapping[str, Any], text: str, language: Language) -> dict[str, Any]:
    """Return the range from one time to another where a word of reaching stands between; else the right one."""
    between = fold(text[left["end"] : right["start"]]).strip()
    joined = between in {"-", *map(fold, language.load("times", TimeData).words.get("reaching", {}))}
    starts = [str(t["value"]).split("/")[0] for t in (left, right)]
    if not joined or not all(DAY.fullmatch(start) for start in starts) or starts[0] >= starts[1]:
        return dict(right)
    return {"start": left["start"], "end": right["end"], "value": "/".join(starts)}
