"""Reading calendar dates, whole or in part, with what stands beside them: '3-5 May', 'next Monday'."""

from collections.abc import Mapping
from typing import Any

from dragoman.annotate.times.value import partial_value
from dragoman.annotate.times.words import Pattern, Value

Slots = Mapping[str, Value]
Fields = dict[str, Any]


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
    fields["value"] = value + part
    fields["type"] = "TIME" if part else "DATE"
    return fields | read_stretch(fields, slots)


def read_stretch(fields: Fields, slots: Slots) -> Fields:
    """Return what changes where a date is a stretch of days, weeks or years, or the nearest of its kind."""
    if "end" in slots:  # '3-5 May': one expression for a stretch of days
        end = int(slots["end"])
        return {"end_day": end, "value": f"{fields['value']}/{partial_value({**fields, 'day': end}, slots)}"}
    if "end_year" in slots:  # '2030-31': years in a row
        first, last = str(fields["value"]), int(slots["end_year"])
        return {"year": None, "value": f"{first}/{first[:2] if last < 100 else ''}{last:02}"}
    if "week_of_year" in slots:  # 'week 14 of 2031'
        return {"value": f"{fields['value']}-W{int(slots['week_of_year']):02}", "unit": "week"}
    if "week_of_month" in slots:  # 'the second week of May': its 8th to 14th day, more or less
        last = 7 * int(slots["week_of_month"])
        return {"month_days": (last - 6, last), "approximate": True}
    if fields.get("unit") == "week" and fields["day"] is not None:  # 'the week of 16 June': any of its days
        day = int(fields["day"])
        return {
            "day": None,
            "month_days": (day, min(day + 6, 31)),
            "value": partial_value({**fields, "day": None}, {}),
        }
    if "near" in slots:  # 'this coming Friday': the nearest one, not the one of the week after
        return {"direction": int(slots["near"]), "unit": "weekday"}
    return {}


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


def read_holiday(slots: Slots, pattern: Pattern) -> Fields:
    """Read a holiday of a fixed day ('12-25') or of a counted weekday ('11-4#4'), in its own calendar."""
    month, _, day = str(slots["holiday"]).partition("-")
    weekday, _, nth = day.partition("#")
    if nth:
        return read_date({**slots, "month": int(month), "weekday": int(weekday), "nth": int(nth)}, pattern)
    return read_date({**slots, "month": int(month), "day": int(day)}, pattern)
