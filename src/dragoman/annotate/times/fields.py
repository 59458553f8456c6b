"""From the words of a match to the fields of a TimeMention: one small reading for each kind of pattern.

Nothing is guessed here: what the words do not state stays None, and `value.py` writes X for it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from dragoman.annotate.times.value import (
    duration_value,
    half_value,
    offset_value,
    partial_value,
    set_value,
)
from dragoman.annotate.times.words import Pattern, Value

Slots = Mapping[str, Value]
Fields = dict[str, Any]
CLOCK_UNITS = frozenset({"hour", "minute", "second"})


def read_year(slots: Slots) -> int | None:
    """Return the year that the words state; two digits after an apostrophe are of the years 1930-2029."""
    year = slots.get("year")
    if year is None and "short_year" in slots:
        short = int(slots["short_year"])
        return short + (1900 if short >= 30 else 2000)
    return None if year is None else int(year)


def read_date(slots: Slots, pattern: Pattern) -> Fields:
    """Read a calendar date, whole or in part, with what stands beside it: 'Monday', '3 May', 'last March'."""
    fields: Fields = {name: int(slots[name]) if name in slots else None for name in ("weekday", "day", "month")}
    fields["year"] = read_year(slots)
    fields["direction"] = int(slots["direction"]) if "direction" in slots else pattern.direction
    if "unit" in slots or pattern.unit:
        fields["unit"] = str(slots.get("unit", pattern.unit))
        fields["offset"] = fields["direction"]
        fields["direction"] = None
    stated = fields["year"] is not None
    fields["anchor"] = pattern.anchor or ("stated" if stated else "publication")
    part = read_part(slots)
    value = partial_value(fields, slots)
    if "other_day" in slots:  # 03/04/2031 where both orders are in use
        other = {**fields, "month": int(slots["other_month"]), "day": int(slots["other_day"])}
        value, part = f"[{','.join(sorted((value, partial_value(other, slots))))}]", ""
        fields["month"] = fields["day"] = None
    if "end" in slots:  # '3-5 May': one expression for a stretch of days
        fields["end_day"] = int(slots["end"])
        value += "/" + partial_value({**fields, "day": fields["end_day"]}, slots)
    if "end_year" in slots:  # '2030-31': years in a row
        value = f"{value}/{value[:2] if int(slots['end_year']) < 100 else ''}{int(slots['end_year']):02}"
        fields["year"] = None
    if "week_of_month" in slots:  # 'the second week of May': its 8th to 14th day, more or less
        last = 7 * int(slots["week_of_month"])
        fields |= {"month_days": (last - 6, last), "approximate": True}
    if "near" in slots:  # 'this coming Friday': the nearest one, not the one of the week after
        fields |= {"direction": int(slots["near"]), "unit": "weekday"}
    return fields | {"value": value + part, "type": "TIME" if part else "DATE"}


def read_part(slots: Slots) -> str:
    """Return the part of the day as TIMEX3 has it: 'TMO', 'T08:00', '' for none."""
    if "clock" in slots or "hour" in slots:
        text = str(slots.get("clock", slots.get("hour")))
        hour, minutes = ([*text.split(":", 1), "00"])[:2]
        shift = int(slots.get("half", 0))  # 0 before noon, 12 after
        known = "half" in slots
        number = int(hour) % 12 + shift if known and int(hour) <= 12 else int(hour)
        return f"T{number:02}:{minutes}"
    return f"T{slots['part']}" if "part" in slots else ""


def read_offset(slots: Slots, pattern: Pattern) -> Fields:
    """Read a distance from the anchor: 'two weeks ago', 'three days later'."""
    unit = str(slots.get("unit", pattern.unit))
    count = slots.get("count", pattern.count)
    anchor = pattern.anchor or "publication"
    if unit == "decade" and str(count).isdigit():
        unit, count = "year", int(str(count)) * 10
    if count == "0.5" and unit == "year":  # half a year
        unit, count = "month", 6
    if count is None or not str(count).isdigit():
        value = "PAST_REF" if pattern.sign < 0 else "FUTURE_REF"
        return {"type": "DATE", "value": value, "anchor": anchor, "direction": pattern.sign, "unit": unit}
    fields: Fields = {"type": "TIME" if unit in CLOCK_UNITS else "DATE", "anchor": anchor}
    return fields | {"offset": pattern.sign * int(count), "unit": unit, "value": offset_value(unit)}


def read_period(slots: Slots, pattern: Pattern) -> Fields:
    """Read a whole period beside the anchor's: 'last week', 'this year', 'the following month'."""
    unit = str(slots.get("unit", pattern.unit))
    direction = slots.get("direction", pattern.direction)
    fields: Fields = {"type": "DATE", "anchor": pattern.anchor or "publication", "unit": unit}
    fields["offset"] = None if direction is None else int(direction)
    fields["direction"] = None if direction is None else (int(direction) > 0) - (int(direction) < 0)
    part = read_part(slots)
    fields["value"] = offset_value(unit) + part
    return fields | ({"type": "TIME"} if part or unit in CLOCK_UNITS else {})


def read_relative_day(slots: Slots, pattern: Pattern) -> Fields:
    """Read today, yesterday, tomorrow and their like, with a weekday that only repeats them."""
    part = read_part(slots)
    fields: Fields = {"type": "TIME" if part else "DATE", "anchor": pattern.anchor or "publication"}
    weekday = int(slots["weekday"]) if "weekday" in slots else None
    offset = int(slots["relative_day"]) if "relative_day" in slots else int(pattern.count or 0)
    return fields | {"offset": offset, "unit": "day", "weekday": weekday, "value": "XXXX-XX-XX" + part}


def read_duration(slots: Slots, pattern: Pattern) -> Fields:
    """Read a length of time: '30 years', 'the past two months'."""
    unit = str(slots.get("unit", pattern.unit))
    count = str(slots.get("count", pattern.count or "X"))
    direction = slots.get("direction", pattern.direction)
    fields: Fields = {"type": "DURATION", "anchor": pattern.anchor or "none", "unit": unit}
    fields["direction"] = None if direction is None else int(direction)
    half = "half_more" in slots and count.isdigit()  # 'a year and a half'
    if "factor" in slots or pattern.factor != 1:  # a fortnight, half a year
        count = str(int(count) * int(slots.get("factor", pattern.factor))) if count.isdigit() else "X"
    value = half_value(count, unit) if half else duration_value(count, unit)
    if "more" in slots:  # 'two years and three months'
        value += duration_value(str(slots["more"]), str(slots["more_unit"]))[1:]
    return fields | {"value": value}


def read_set(slots: Slots, pattern: Pattern) -> Fields:
    """Read what comes back: 'every Monday', 'daily', 'each year'."""
    fields: Fields = {"type": "SET", "anchor": "none", "value": set_value(slots, pattern.unit)}
    if "weekday" in slots:
        fields["weekday"] = int(slots["weekday"])
    return fields


def read_decade(slots: Slots, pattern: Pattern) -> Fields:
    """Read a decade: 'the 1990s'; without its century it stays open ('the 80s')."""
    number = int(slots["decade"])
    if "ordinal" in slots:  # the eighties of the 20th century
        return {"type": "DATE", "value": f"{int(slots['ordinal']) - 1:02}{number % 100 // 10}", "anchor": "stated"}
    if "direction" in slots:  # of the last century
        fields: Fields = {"offset": int(slots["direction"]), "unit": "century", "anchor": "publication"}
        return fields | {"type": "DATE", "value": f"XX{number // 10}"}
    value = f"{number // 10:03}" if number >= 100 else f"XX{number // 10}"
    return {"type": "DATE", "value": value, "anchor": "stated" if number >= 100 else "publication"}


def read_century(slots: Slots, pattern: Pattern) -> Fields:
    """Read a century: 'the 20th century'."""
    return {"type": "DATE", "value": f"{int(slots['ordinal']) - 1:02}", "anchor": "stated"}


def read_holiday(slots: Slots, pattern: Pattern) -> Fields:
    """Read a holiday of a fixed day ('12-25') or of a counted weekday ('11-4#4'), in its own calendar."""
    month, _, day = str(slots["holiday"]).partition("-")
    weekday, _, nth = day.partition("#")
    if nth:
        return read_date({**slots, "month": int(month), "weekday": int(weekday), "nth": int(nth)}, pattern)
    return read_date({**slots, "month": int(month), "day": int(day)}, pattern)


def read_reference(slots: Slots, pattern: Pattern) -> Fields:
    """Read words that only say past, now or future."""
    value = str(slots.get("reference", pattern.value))
    return {"type": "DATE", "value": value, "anchor": pattern.anchor or "publication"}


KINDS: Mapping[str, Callable[[Slots, Pattern], Fields]] = {
    "date": read_date, "offset": read_offset, "period": read_period, "relative_day": read_relative_day,
    "duration": read_duration, "set": read_set, "decade": read_decade, "century": read_century,
    "reference": read_reference, "holiday": read_holiday,
}  # fmt: skip
