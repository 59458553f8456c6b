"""TIMEX3 values with X for what is not stated, and the days that a complete value spans."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from dragoman.text.calendar import Days, find_day, iso_day, month_days, period_days, single_day, unite_days

NTH = re.compile(r"(\d{4})-(\d\d)-WXX-(\d)-#(\d)")
CODES = {
    "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "century": "CE",
    "hour": "H", "minute": "M", "second": "S", "weekend": "WE", "night": "NI", "season": "S",
}  # fmt: skip
OPEN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX",
    "decade": "XXX", "century": "XX", "hour": "XXXX-XX-XXTXX", "minute": "XXXX-XX-XXTXX:XX",
    "second": "XXXX-XX-XXTXX:XX", "weekend": "XXXX-WXX-WE",
}  # fmt: skip


def partial_value(fields: Mapping[str, Any], slots: Mapping[str, Any]) -> str:
    """Return the value of a calendar date of which any part may be missing."""
    year, month, day = fields["year"], fields["month"], fields["day"]
    head = "XXXX" if year is None else f"{year:04}"
    if day is not None:
        return f"{head}-{'XX' if month is None else f'{month:02}'}-{day:02}"
    if "nth" in slots:
        value = f"{head}-{'XX' if month is None else f'{month:02}'}-WXX-{fields['weekday']}-#{slots['nth']}"
        number = nth_weekday(value)
        return value if number is None else iso_day(number)
    if month is not None:
        return f"{head}-{month:02}"
    for name, letter in (("season", ""), ("quarter", "Q"), ("half_year", "H")):
        if name in slots:
            return f"{head}-{letter}{slots[name]}"
    if fields["weekday"] is not None:
        return f"XXXX-WXX-{fields['weekday']}"
    return "XXXX-XX-XX" if year is None and ("clock" in slots or "hour" in slots) else head


def offset_value(unit: str) -> str:
    """Return the open value of a unit."""
    return OPEN.get(unit, "XXXX")


def duration_value(count: str, unit: str) -> str:
    """Return the value of a length of time; hours and shorter stand after T, centuries are of 100 years."""
    if unit == "decade":
        return f"P{int(count) * 10 if count.isdigit() else 'X0'}Y"
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{count}{CODES.get(unit, 'D')}"


def half_value(count: str, unit: str) -> str:
    """Return the value of a length and a half: in the next smaller unit where half is a whole number of them."""
    smaller = {"year": "6M", "hour": "30M", "minute": "30S"}.get(unit)
    if unit in ("decade", "century"):
        return duration_value(str(int(count) * 10 + 5), "year" if unit == "decade" else "decade")
    return duration_value(count, unit) + smaller if smaller else duration_value(f"{count}.5", unit)


def set_value(slots: Mapping[str, Any], unit: str | None, count: int | None = None) -> str:
    """Return the value of what comes back."""
    if "weekday" in slots:
        return f"XXXX-WXX-{slots['weekday']}"
    if "month" in slots:
        return f"XXXX-{int(slots['month']):02}"
    return duration_value(str(slots.get("count", count or 1)), str(slots.get("unit", unit or "day")))


def value_days(value: str) -> Days:
    """Return the days that a value spans by itself; empty where a part of it is open."""
    head = value.split("T")[0]
    if head.startswith("["):
        return unite_days(*(value_days(part) for part in head.strip("[]").split(",")))
    if "#" in head:
        return single_day(nth_weekday(head))
    if "/" in head:
        first, last = (value_days(part) for part in head.split("/"))
        return ((first[0][0], last[-1][1]),) if first and last else ()
    if "X" in head or not head[:2].isdigit():
        return ()
    parts = head.split("-")
    year = int(parts[0])
    if len(parts) == 1:
        units = {2: "century", 3: "decade", 4: "year"}
        return (period_days(year, units[len(head)]),) if len(head) in units else ()  # type: ignore[arg-type]
    if len(parts) == 3 and parts[1].isdigit():
        return single_day(find_day(year, int(parts[1]), int(parts[2])))
    if parts[1].isdigit():
        return month_days(year, int(parts[1])) if 1 <= int(parts[1]) <= 12 else ()
    return part_days(year, parts[1], parts[2:])


def nth_weekday(head: str) -> int | None:
    """Return the day of 'the first Monday of May 2031', written 2031-05-WXX-1-#1; None where open or absent."""
    match = NTH.fullmatch(head)
    if match is None:
        return None
    year, month, weekday, nth = (int(part) for part in match.groups())
    first = find_day(year, month, 1) or 0
    day = first + (weekday - first) % 7 + 7 * (nth - 1)
    return day if month_days(year, month)[0][1] >= day else None


def part_days(year: int, part: str, rest: list[str]) -> Days:
    """Return the days of a week, a weekend, a quarter, a half or a season (the whole year) of a year."""
    if part[0] == "W" and part[1:].isdigit():
        return week_days(year, int(part[1:]), rest)
    if part[0] == "Q" and part[1:].isdigit():
        return (period_days(year * 4 + int(part[1:]) - 1, "quarter"),)
    if part[0] == "H" and part[1:].isdigit():
        first = period_days(year * 4 + 2 * (int(part[1:]) - 1), "quarter")
        return ((first[0], period_days(year * 4 + 2 * int(part[1:]) - 1, "quarter")[1]),)
    return (period_days(year, "year"),) if part in ("SP", "SU", "FA", "WI") and not rest else ()


def week_days(year: int, week: int, rest: list[str]) -> Days:
    """Return the days of an ISO week, or its weekend; empty where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1).toordinal()
    except ValueError:
        return ()
    return ((monday + 5 * (rest == ["WE"]), monday + 6),)
