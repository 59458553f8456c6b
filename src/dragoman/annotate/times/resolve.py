"""A TIMEX3 value for a time, given the day of publication: the nearest past reading unless words say otherwise.

For benches and display only. `assess/dates` never takes one reading where two are open: it solves for days.
"""

from datetime import date

from dragoman.annotate.times.periods import period_value, resolve_era, resolve_offset, resolve_part
from dragoman.annotate.times.value import nth_weekday, value_days
from dragoman.records import TimeMention
from dragoman.text.calendar import find_day, iso_day, period_index


def resolve_time(time: TimeMention, publication: date, future: bool = False) -> str:
    """Return the value with as few X as the day of publication allows; `future` asks for the coming day."""
    if time.value.startswith("["):
        return choose_nearest(time.value, publication)
    if "#" in time.value and time.month is None:
        return resolve_nth(time, publication)
    if time.anchor == "stated" or time.type in ("DURATION", "SET") or time.value.endswith("_REF"):
        return time.value
    head, _, part = time.value.partition("T")
    value = resolve_head(time, head, publication, future)
    if "#" in value:
        number = nth_weekday(value)
        return value if number is None else iso_day(number)
    return f"{value}T{part}" if part and "X" not in part else value


def choose_nearest(value: str, publication: date) -> str:
    """Return the candidate nearest before publication, else the first after it."""
    days = sorted(value.strip("[]").split(","))
    past = [day for day in days if day <= publication.isoformat()]
    return past[-1] if past else days[0]


def resolve_nth(time: TimeMention, publication: date) -> str:
    """Return a weekday counted within the month of publication, or the one that an offset names."""
    index = publication.year * 12 + publication.month - 1 + (time.offset or 0)
    head = time.value.split("T")[0].replace("XXXX-XX", f"{index // 12:04}-{index % 12 + 1:02}")
    number = nth_weekday(head)
    return head if number is None else iso_day(number)


def resolve_head(time: TimeMention, head: str, publication: date, future: bool) -> str:
    """Return the value without its time of day."""
    today = publication.toordinal()
    if time.calendar != "gregorian" and time.offset is None:
        return resolve_era(time, today, future)
    if time.month is not None:
        return week_of(time, resolve_month(time, head, publication, future))
    if time.day is not None:
        return resolve_day(time, publication, future)
    if time.weekday is not None and time.unit != "day":
        return resolve_weekday(time, today, future)
    if time.unit == "weekend" and time.offset is None:
        return resolve_offset("", 0 if future or publication.isoweekday() >= 6 else -1, "weekend", publication)
    if head == "XXXX-XX-XX" and time.unit is None:
        return publication.isoformat()
    if time.offset is not None and time.unit is not None and head[2:].isdigit() is False:
        return resolve_offset(head, time.offset, time.unit, publication)
    return resolve_part(time, head, publication)


def resolve_weekday(time: TimeMention, today: int, future: bool) -> str:
    """Return the day of a weekday: the last one up to today, the coming one, or that of a given week."""
    weekday = time.weekday or 1
    week = period_index(today, "week")
    if time.unit == "week" and time.offset is not None:
        return iso_day((week + time.offset) * 7 + weekday)
    if time.unit == "weekday" and time.direction == 1:
        return iso_day(today + 1 + (weekday - today - 1) % 7)
    if time.direction == 1:
        return iso_day((week + 1) * 7 + weekday)
    if time.direction == 0:
        return iso_day(week * 7 + weekday)
    if future and time.direction is None:
        return iso_day(today + (weekday - today) % 7)
    back = (today - weekday) % 7
    return iso_day(today - (7 if back == 0 and time.direction == -1 else back))


def resolve_day(time: TimeMention, publication: date, future: bool) -> str:
    """Return a day of which only the number is stated, in this month or the one before (or after)."""
    here = publication.year * 12 + publication.month - 1
    if time.unit == "month" and time.offset is not None:
        return fill_month(time, here + time.offset) or time.value
    for step in (0, 1, 2) if future else (0, -1, -2):
        value = fill_month(time, here + step)
        if value is not None and (future or value[:10] <= publication.isoformat()):
            return value
    return time.value


def fill_month(time: TimeMention, index: int) -> str | None:
    """Return the day, or the days from one to another, of a month counted through; None where it has no such day."""
    days = [time.day or 1] + ([time.end_day] if time.end_day else [])
    numbers = [find_day(index // 12, index % 12 + 1, day) for day in days]
    return None if None in numbers else "/".join(iso_day(number) for number in numbers if number)


def resolve_month(time: TimeMention, head: str, publication: date, future: bool) -> str:
    """Return a month or a day of the year with its year filled in: one of the three years around."""
    if time.unit == "year" and time.offset is not None:
        return fill_year(head, publication.year + time.offset)
    if time.direction == 0:
        return fill_year(head, publication.year)
    here = publication.isoformat()[: 10 if time.day else 7]
    around = [fill_year(head, publication.year + by) for by in (-1, 0, 1)]
    known = [v for v in around if value_days(v)]
    fitting = [v for v in known if fits_weekday(time, v)] or known
    past = [v for v in fitting if (v < here if time.direction == -1 and not time.day else v <= here)]
    coming = [v for v in fitting if (v > here if time.direction == 1 else v >= here)]
    if coming and (not past or time.direction == 1 or (time.direction is None and future)):
        return coming[0]
    return past[-1] if past else head


def fits_weekday(time: TimeMention, value: str) -> bool:
    """Tell whether the weekday stated with a day is that day's."""
    if time.weekday is None or time.day is None:
        return True
    return date.fromordinal(value_days(value)[0][0]).isoweekday() == time.weekday


def fill_year(head: str, year: int) -> str:
    """Put a year in the place of XXXX."""
    return head.replace("XXXX", f"{year:04}")


def week_of(time: TimeMention, value: str) -> str:
    """Return the week that holds a day, for 'the week of 16 June'; anything else as it is."""
    days = value_days(value) if time.unit == "week" and time.month_days is not None else ()
    if not days or time.month_days is None:
        return value
    return period_value(period_index(days[0][0] + time.month_days[0] - 1, "week"), "week")
