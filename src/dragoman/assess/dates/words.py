"""What the words of a TimeMention say of the day of publication: a relation, or days by themselves."""

from dragoman.assess.dates.relations import Relation
from dragoman.records import TimeMention
from dragoman.text.calendar import Days, Unit, day_number, select_weekday
from dragoman.text.edtf import read_edtf

WEEK = 7
YEAR = 366
UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "weekend": "week",
}  # fmt: skip
LENGTHS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}


def stated_days(time: TimeMention) -> Days:
    """Return the days that a time states by itself; empty where it depends on something else."""
    if time.earliest is None or time.latest is None or time.type not in ("DATE", "TIME"):
        return ()
    if time.value.startswith("["):
        days = read_edtf(time.value)
        return (select_weekday(days, time.weekday) if time.weekday else ()) or days
    return ((day_number(time.earliest), day_number(time.latest)),)


def relate_time(time: TimeMention, tense: int, counted: bool = False) -> Relation | None:
    """Return how a time lies to the day of publication; None where its words do not say.

    `tense` is -1 where the words around tell what happened, 1 where they announce, 0 where both are open;
    `counted` tells 'a month ago', thirty days or so, from 'last month', which is one of the calendar.
    """
    if time.type not in ("DATE", "TIME") or time.anchor != "publication" or time.calendar != "gregorian":
        return None
    direction = tense if time.direction is None else time.direction
    if time.month is not None:
        return relate_month(time, direction)
    if time.weekday is not None and time.unit != "day":
        return relate_weekday(time, direction)
    if time.offset is not None and time.unit in UNITS:
        return count_back(time.offset, time.unit) if counted else relate_offset(time, time.offset, time.unit)
    if time.unit == "weekend":
        return Relation(low=-WEEK - 1 if direction <= 0 else 0, high=WEEK if direction >= 0 else 0)
    return None


def relate_context(time: TimeMention) -> Relation | None:
    """Return how a time lies to the time told before it ('two days later'); None where words do not say."""
    if time.anchor != "context" or time.offset is None or time.unit not in UNITS or time.type == "DURATION":
        return None
    return relate_offset(time, time.offset, time.unit)


def period_unit(time: TimeMention) -> Unit:
    """Return the unit that a time is known by: day for a day, month for 'in March', year for a year."""
    head = time.value.split("T")[0].split("/")[0]
    if time.value.startswith("["):
        return "day"
    if time.day is not None or time.weekday is not None or (head.count("-") == 2 and "WE" not in head):
        return "month" if "/" in time.value else "day"
    if "W" in head and head[-2:] != "WI":
        return "week"
    if "Q" in head:
        return "quarter"
    lengths: dict[int, Unit] = {2: "century", 3: "decade", 4: "year", 7: "month"}
    return lengths.get(len(head), "year") if time.calendar == "gregorian" else "year"


def is_day(time: TimeMention) -> bool:
    """Tell whether a time is one day, not a month or a longer stretch."""
    return period_unit(time) == "day" and (time.unit in (None, "day") or time.weekday is not None)


def relate_month(time: TimeMention, direction: int) -> Relation:
    """Return the relation of a month or a day of the year without its year."""
    if time.unit == "year" and time.offset is not None:
        return Relation(unit="year", by=time.offset, month=time.month, day=time.day, part=time.month_days)
    low, high = (-YEAR if direction <= 0 else 0), (YEAR if direction >= 0 else 0)
    if time.direction == 0:
        return Relation(unit="year", by=0, month=time.month, day=time.day, part=time.month_days)
    if time.day is not None and time.end_day is not None:
        return Relation(low=low, high=high, month=time.month, part=(time.day, time.end_day))
    weekday = time.weekday if time.day is not None else None
    return Relation(low=low, high=high, month=time.month, day=time.day, weekday=weekday, part=time.month_days)


def relate_weekday(time: TimeMention, direction: int) -> Relation:
    """Return the relation of a weekday: within a week for the bare word, two for 'last' and 'next'."""
    if time.unit == "week" and time.offset is not None:
        return Relation(unit="week", by=time.offset, weekday=time.weekday)
    if time.direction == 0:
        return Relation(low=1 - WEEK, high=WEEK - 1, weekday=time.weekday)
    if time.direction is not None:
        near, far = direction, direction * (2 * WEEK - 1)
        return Relation(low=min(near, far), high=max(near, far), weekday=time.weekday)
    low, high = (-WEEK if direction <= 0 else 0), (WEEK if direction >= 0 else 0)
    return Relation(low=low, high=high, weekday=time.weekday)


def count_back(offset: int, unit: str) -> Relation:
    """Return the relation of a distance that was counted, not named by the calendar: half a unit more or less."""
    distance, slack = offset * LENGTHS.get(unit, 3652), LENGTHS.get(unit, 3652) // 2
    return Relation(low=distance - slack, high=distance + slack)


def relate_offset(time: TimeMention, offset: int, unit: str) -> Relation:
    """Return the relation of a distance: exact for days, a few days round for weeks, whole periods else."""
    if time.value in ("XXXX-WXX", "XXXX-WXX-WE", "XXXX-XX", "XXXX-QX", "XXXX", "XXX", "XX") and not time.approximate:
        if unit == "week" and abs(offset) > 1:
            return Relation(low=offset * WEEK - WEEK // 2, high=offset * WEEK + WEEK // 2)
        return Relation(unit=UNITS[unit], by=offset)
    if unit == "month" and time.day is not None:
        return Relation(unit="month", by=offset, day=time.day)
    distance = offset * LENGTHS.get(unit, 3652)
    slack = abs(distance) // 4 if time.approximate else 0
    return Relation(low=distance - slack, high=distance + slack, weekday=time.weekday)
