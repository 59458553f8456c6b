"""Days and sets of days: arithmetic on proleptic Gregorian ordinals (1 is 0001-01-01), nothing else.

A set of days is a tuple of disjoint closed intervals in order, `((first, last), …)`. `ALWAYS` bounds it: a set
that reaches FIRST is open towards the past, one that reaches LAST towards the future.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

Days = tuple[tuple[int, int], ...]
Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]
FIRST = 1
LAST = date.max.toordinal()
ALWAYS: Days = ((FIRST, LAST),)
NEVER: Days = ()
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def day_number(iso: str) -> int:
    """Return the ordinal of an ISO day. Raises ValueError where it is none."""
    return date.fromisoformat(iso[:10]).toordinal()


def iso_day(number: int) -> str:
    """Return the ISO day of an ordinal."""
    return date.fromordinal(number).isoformat()


def find_day(year: int, month: int, day: int) -> int | None:
    """Return the ordinal of a day, None where the calendar has no such day."""
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def make_days(intervals: Iterable[tuple[int, int]]) -> Days:
    """Return the set of days of any intervals: in order, neighbours joined."""
    found: list[tuple[int, int]] = []
    for first, last in sorted((max(a, FIRST), min(b, LAST)) for a, b in intervals):
        if first > last:
            continue
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def intersect_days(left: Days, right: Days) -> Days:
    """Return the days that are in both sets."""
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        first, last = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if first <= last:
            found.append((first, last))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return tuple(found)


def unite_days(*sets: Days) -> Days:
    """Return the days that are in any of the sets."""
    return make_days(interval for days in sets for interval in days)


def subtract_days(days: Days, others: Days) -> Days:
    """Return the days that are in the first set and not in the second."""
    edges = [FIRST - 1, *(edge for first, last in others for edge in (first, last)), LAST + 1]
    gaps = tuple((a + 1, b - 1) for a, b in zip(edges[::2], edges[1::2], strict=True) if a + 1 <= b - 1)
    return intersect_days(days, gaps)


def is_bounded(days: Days) -> bool:
    """Tell whether the set holds days, and ends on both sides."""
    return bool(days) and days[0][0] > FIRST and days[-1][1] < LAST


def count_days(days: Days) -> int:
    """Return the number of days of the set."""
    return sum(b - a + 1 for a, b in days)


def list_days(days: Days) -> list[int]:
    """Return the days of the set one by one; ask `count_days` first."""
    return [d for a, b in days for d in range(a, b + 1)]


def is_weekday(number: int, weekday: int) -> bool:
    """Tell whether an ordinal falls on an ISO weekday (Monday is 1)."""
    return (number - weekday) % 7 == 0


def select_weekday(days: Days, weekday: int) -> Days:
    """Return the days of a bounded set that fall on an ISO weekday (Monday is 1)."""
    found: list[tuple[int, int]] = []
    for first, last in days:
        start = first + (weekday - first) % 7
        found.extend((d, d) for d in range(start, last + 1, 7))
    return tuple(found)


def select_month_day(days: Days, month: int, day: int | None) -> Days:
    """Return the days of a bounded set that fall on a day of the year, or in a month of the year."""
    found = []
    for first, last in days:
        for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 1):
            found.append(month_days(year, month) if day is None else single_day(find_day(year, month, day)))
    return intersect_days(unite_days(*found), days)


def select_month_part(days: Days, month: int, part: tuple[int, int]) -> Days:
    """Return the days of a bounded set that fall on the days `part` (both included) of a month of the year."""
    found = []
    for first, last in select_month_day(days, month, None):
        start = date.fromordinal(first).replace(day=1).toordinal() - 1
        found.append((max(first, start + part[0]), min(last, start + part[1])))
    return intersect_days(make_days(found), days)


def single_day(number: int | None) -> Days:
    """Return the set of one day; empty for None."""
    return () if number is None else ((number, number),)


def period_index(number: int, unit: Unit) -> int:
    """Return which day, ISO week, month, quarter … an ordinal falls into, counted through."""
    if unit == "day":
        return number
    if unit == "week":
        return (number - 1) // 7  # ordinal 1 is a Monday
    day = date.fromordinal(number)
    return (day.year * 12 + day.month - 1) // MONTHS[unit]


def period_days(index: int, unit: Unit) -> tuple[int, int]:
    """Return the first and the last day of a period; those beyond the calendar end at its end."""
    if unit == "day":
        return index, index
    if unit == "week":
        return index * 7 + 1, index * 7 + 7
    first, after = index * MONTHS[unit], (index + 1) * MONTHS[unit]
    return month_start(first), month_start(after) - 1


def month_start(index: int) -> int:
    """Return the first day of the month counted through from year 0."""
    year, month = divmod(index, 12)
    if year < 1:
        return FIRST
    return date(year, month + 1, 1).toordinal() if year <= 9999 else LAST + 1


def month_days(year: int, month: int) -> Days:
    """Return the days of a month."""
    return (period_days(year * 12 + month - 1, "month"),)


def shift_period(days: Days, unit: Unit, by: int) -> Days:
    """Return the days of the periods that lie `by` periods after those the set touches ('last month': -1)."""
    if not days or days[0][0] == FIRST or days[-1][1] == LAST:
        return ALWAYS
    return make_days(
        (period_days(period_index(a, unit) + by, unit)[0], period_days(period_index(b, unit) + by, unit)[1])
        for a, b in days
    )
