"""A TIMEX3 value for a time, given the day of publication: the nearest past reading unless words say otherwise.

For benches and display only. `assess/dates` never takes one reading where two are open: it solves for days.
"""

from datetime import date

from dragoman.annotate.times.value import nth_weekday, value_days
from dragoman.records import TimeMention
from dragoman.text.calendar import Days, Unit, find_day, iso_day, period_days, period_index
from dragoman.text.edtf import write_edtf
from dragoman.text.eras import hijri_day, hijri_year, jalali_days, jalali_year

SEASONS = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}  # first month after its start, north of the equator
PLAIN = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})


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
    if time.calendar != "gregorian":
        return resolve_era(time, today, future)
    if time.month is not None:
        return resolve_month(time, head, publication, future)
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


def resolve_offset(head: str, offset: int, unit: str, publication: date) -> str:
    """Return the period at a distance from the one of publication."""
    rest = head.removeprefix("XXXX-")
    if unit == "weekend":
        return f"{resolve_offset('', offset, 'week', publication)}-WE"
    if unit not in PLAIN:
        return publication.isoformat() if unit in ("hour", "minute", "second") else head
    if (unit == "year" and rest[:2] in SEASONS) or (unit == "year" and rest[:1] in "QH" and rest != head):
        return f"{publication.year + offset}-{rest}"
    return period_value(period_index(publication.toordinal(), unit) + offset, unit)  # type: ignore[arg-type]


def period_value(index: int, unit: Unit) -> str:
    """Return the TIMEX3 value of a period."""
    first = period_days(index, unit)[0]
    day = date.fromordinal(first)
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    if unit == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    lengths = {"day": 10, "month": 7, "year": 4, "decade": 3, "century": 2}
    return day.isoformat()[: lengths[unit]]


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
    if time.unit == "month" and time.offset is not None:
        index = publication.year * 12 + publication.month - 1 + time.offset
        number = find_day(index // 12, index % 12 + 1, time.day or 1)
        return time.value if number is None else iso_day(number)
    for step in (0, 1, 2) if future else (0, -1, -2):
        index = publication.year * 12 + publication.month - 1 + step
        number = find_day(index // 12, index % 12 + 1, time.day or 1)
        if number is not None and (future or number <= publication.toordinal()):
            return iso_day(number)
    return time.value


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


def resolve_part(time: TimeMention, head: str, publication: date) -> str:
    """Return a season, a quarter or a half of the nearest year, a decade of the nearest century."""
    rest = head.removeprefix("XXXX-")
    if head.startswith("XX") and len(head) == 3 and head[2].isdigit():
        decade = publication.year // 10 % 10
        if time.unit == "century" and time.offset is not None:
            return f"{publication.year // 100 + time.offset}{head[2]}"
        return f"{publication.year // 100 - (int(head[2]) > decade)}{head[2]}"
    if rest[:2] in SEASONS:
        begun = publication.month >= SEASONS[rest[:2]] - 1
        year = publication.year - (time.direction == -1 and not publication.month > SEASONS[rest[:2]] + 1)
        return f"{year + (time.direction == 1 and begun) - (time.direction is None and not begun)}-{rest}"
    if rest[:1] in ("Q", "H") and rest[1:].isdigit():
        months = {"Q": 3, "H": 6}[rest[0]] * (int(rest[1:]) - 1) + 1
        return f"{publication.year - (months > publication.month)}-{rest}"
    return head


def resolve_era(time: TimeMention, today: int, future: bool) -> str:
    """Return the day or days of a date of another calendar without its year: the last up to today, or the coming."""
    this_year = (hijri_year if time.calendar == "hijri" else jalali_year)(today)
    steps = (0, 1) if future or time.direction == 1 else (0, -1)
    for year in [this_year + step for step in steps] if this_year else ():
        days = stretch_days(time, year, time.day)
        if days and (days[0][0] <= today if steps[1] < 0 else days[-1][1] >= today):
            return write_edtf(days)
    return time.value


def stretch_days(time: TimeMention, year: int, day: int | None) -> Days:
    """Return the days of a date of another calendar in a year of it, by the tables; empty for a Hijri month."""
    if time.calendar == "hijri":
        first = hijri_day(year, time.month or 1, day) if day else None
        last = hijri_day(year, time.month or 1, time.end_day) if time.end_day else first
        return ((first, last),) if first and last else ()
    days = jalali_days(year, time.month, day)
    end = jalali_days(year, time.month, time.end_day) if time.end_day else days
    return ((days[0][0], end[-1][1]),) if days and end else ()
