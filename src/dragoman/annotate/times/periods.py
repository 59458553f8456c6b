"""Values of whole periods for a day of publication: weeks, quarters, seasons, decades, dates of other calendars."""

from datetime import date

from dragoman.annotate.times.value import OPEN
from dragoman.records import TimeMention
from dragoman.text.calendar import FIRST, LAST, Days, Unit, period_days, period_index
from dragoman.text.edtf import write_edtf
from dragoman.text.eras import hijri_day, hijri_year, jalali_days, jalali_year

SEASONS = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}  # first month after its start, north of the equator
PLAIN = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})


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
    if not FIRST <= first <= LAST:
        return OPEN[unit]
    day = date.fromordinal(first)
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    if unit == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    lengths = {"day": 10, "month": 7, "year": 4, "decade": 3, "century": 2}
    return day.isoformat()[: lengths[unit]]


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
