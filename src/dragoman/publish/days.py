"""Days in words and as drawn: a solid tick for a known day, a hatched bar for a range, nothing for the unknown.

A date is drawn on the shortest scale that holds it: a month, a year, several years.
"""

import calendar
import datetime
import re

import msgspec

from dragoman.records import Date
from dragoman.text.edtf import read_edtf

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FEW_DAYS = 3  # a choice of more is counted
LEAST_WIDTH = 30  # per mille: what is thinner cannot be seen
OPEN_DAYS = 365 * 40  # a wider range says only 'before' or 'after'


class Scale(msgspec.Struct, frozen=True):
    """The stretch of days on which a date is drawn, its name and its unit: month, year, years, open, unknown."""

    first: str
    last: str
    name: str
    unit: str


class When(msgspec.Struct, frozen=True):
    """A date in words, what it is drawn as, and where on its scale (per mille of the scale's length)."""

    text: str
    kind: str  # day, days (one of several), range, before, after, unknown
    machine: str | None  # the value of <time datetime>, where HTML has one
    bars: tuple[tuple[int, int], ...] = ()  # (start, width)


def day_of(iso: str) -> datetime.date:
    """Return the day of an ISO date."""
    return datetime.date.fromisoformat(iso[:10])


def write_day(day: datetime.date, weekday: bool = True) -> str:
    """Return 'Wed 7 Aug 2024'."""
    name = f"{WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{name}{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def is_open(date: Date) -> bool:
    """Tell whether a date is bounded on one side only."""
    length = (day_of(date.latest) - day_of(date.earliest)).days
    return date.edtf.startswith("..") or date.edtf.endswith("..") or length > OPEN_DAYS


def write_open(date: Date) -> str:
    """Return the words for a date that is bounded on one side only."""
    if date.edtf.endswith(".."):
        return f"{write_day(day_of(date.earliest), weekday=False)} or later"
    return f"{write_day(day_of(date.latest), weekday=False)} or earlier"


def write_range(first: datetime.date, last: datetime.date) -> str:
    """Return the words for a range: a whole month or year by its name, else both ends."""
    whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if whole_months and first.year == last.year:
        if first.month == last.month:
            return f"{MONTHS[first.month - 1]} {first.year}"
        return f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {MONTHS[last.month - 1][:3]} {last.year}"
    left = f"{first.day} {MONTHS[first.month - 1][:3]}" + ("" if first.year == last.year else f" {first.year}")
    return f"{left} to {write_day(last, weekday=False)}"


def list_days(edtf: str) -> tuple[str, ...]:
    """Return the days of an EDTF set such as '[2031-03-03,2031-03-10]', none where it is no set of days."""
    parts = tuple(part.strip() for part in edtf[1:-1].split(",")) if edtf.startswith(("[", "{")) else ()
    return parts if len(parts) > 1 and all(DAY.fullmatch(part) for part in parts) else ()


def write_choice(days: tuple[str, ...]) -> str:
    """Return '3 Mar 2031 or 10 Mar 2031', or 'one of 5 days, 3 to 31 Mar 2031'."""
    if len(days) <= FEW_DAYS:
        return " or ".join(write_day(day_of(day), weekday=False) for day in days)
    return f"one of {len(days)} days, {write_range(day_of(min(days)), day_of(max(days)))}"


def write_date(date: Date | None) -> str:
    """Return a date in words, as exact as it is."""
    if date is None:
        return "day unknown"
    if is_open(date):
        return write_open(date)
    first, last = day_of(date.earliest), day_of(date.latest)
    days = list_days(date.edtf)
    text = write_day(first) if first == last else write_choice(days) if days else write_range(first, last)
    about = "~" in date.edtf or "%" in date.edtf
    return f"about {text}" if about else f"{text}, uncertain" if "?" in date.edtf else text


def write_edtf_words(edtf: str) -> str:
    """Return the words for EDTF of the forms we write; any other text as it is."""
    try:
        days = read_edtf(edtf)
    except ValueError:
        return edtf
    first, last = (datetime.date.fromordinal(number).isoformat() for number in (days[0][0], days[-1][1]))
    return write_date(Date(edtf, first, last, ()))


def choose_scale(date: Date | None) -> Scale:
    """Return the scale on which a date is drawn; open and unknown dates come last."""
    if date is None:
        return Scale("", "", "", "unknown")
    if is_open(date):
        return Scale("", "", "", "open")
    first, last = day_of(date.earliest), day_of(date.latest)
    if (first.year, first.month) == (last.year, last.month):
        length = calendar.monthrange(first.year, first.month)[1]
        left, right = first.replace(day=1), first.replace(day=length)
        return Scale(left.isoformat(), right.isoformat(), MONTHS[first.month - 1], "month")
    left, right = datetime.date(first.year, 1, 1), datetime.date(last.year, 12, 31)
    one_year = first.year == last.year
    name = str(first.year) if one_year else f"{first.year} to {last.year}"
    return Scale(left.isoformat(), right.isoformat(), name, "year" if one_year else "years")


def name_period(date: Date | None) -> str:
    """Return the heading under which a date stands: the year in which it begins."""
    if date is None:
        return "Day unknown"
    return "Known from one side only" if is_open(date) else str(day_of(date.earliest).year)


def draw_date(date: Date | None, scale: Scale) -> When:
    """Place a date on a scale."""
    if date is None or scale.unit == "unknown":
        return When(write_date(date), "unknown", None)
    if scale.unit == "open":
        return When(write_date(date), "after" if date.edtf.endswith("..") else "before", None)
    days = list_days(date.edtf)
    if days and date.earliest != date.latest:
        bars = tuple(place_days(day, day, scale.first, scale.last) for day in days)
        return When(write_date(date), "days", None, bars)
    bar = place_days(date.earliest, date.latest, scale.first, scale.last)
    exact = date.earliest == date.latest
    return When(write_date(date), "day" if exact else "range", date.earliest if exact else None, (bar,))


def place_days(earliest: str, latest: str, first: str, last: str) -> tuple[int, int]:
    """Return where a stretch of days begins and how wide it is, per mille of the days from first to last."""
    days = (day_of(last) - day_of(first)).days + 1
    start = (day_of(earliest) - day_of(first)).days * 1000 // days
    width = max(((day_of(latest) - day_of(earliest)).days + 1) * 1000 // days, LEAST_WIDTH)
    return min(start, 1000 - width), width
