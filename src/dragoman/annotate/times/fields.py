"""From the words of a match to the fields of a TimeMention: one small reading for each kind of pattern.

Nothing is guessed here: what the words do not state stays None, and `value.py` writes X for it.
"""

from collections.abc import Callable, Mapping

from dragoman.annotate.times.dates import Fields, Slots, read_date, read_holiday, read_part
from dragoman.annotate.times.value import (
    duration_value,
    half_value,
    offset_value,
    set_value,
)
from dragoman.annotate.times.words import Pattern

CLOCK_UNITS = frozenset({"hour", "minute", "second"})


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
    fields: Fields = {"type": "SET", "anchor": "none", "value": set_value(slots, pattern.unit, pattern.count)}
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


def read_reference(slots: Slots, pattern: Pattern) -> Fields:
    """Read words that only say past, now or future."""
    value = str(slots.get("reference", pattern.value))
    return {"type": "DATE", "value": value, "anchor": pattern.anchor or "publication"}


KINDS: Mapping[str, Callable[[Slots, Pattern], Fields]] = {
    "date": read_date, "offset": read_offset, "period": read_period, "relative_day": read_relative_day,
    "duration": read_duration, "set": read_set, "decade": read_decade, "century": read_century,
    "reference": read_reference, "holiday": read_holiday,
}  # fmt: skip
