"""The Islamic and the Persian calendar in Gregorian days.

Hijri dates follow the Umm al-Qura tables (hijridate: years 1343-1500). Where months begin by sighting, a day can
differ by one between countries, so every Hijri answer is a day wider on both sides.
"""

from datetime import date

import jdatetime
from hijridate import Gregorian, Hijri

from dragoman.text.calendar import Days

SIGHTING = 1  # days


def hijri_day(year: int, month: int, day: int) -> int | None:
    """Return the ordinal of a Hijri day by the tables, None where they have no such day."""
    try:
        return int(Hijri(year, month, day).to_gregorian().toordinal())
    except (ValueError, OverflowError):
        return None


def hijri_days(year: int, month: int | None, day: int | None) -> Days:
    """Return the days that a Hijri day, month or year can be."""
    first = hijri_day(year, month or 1, day or 1)
    if first is None:
        return ()
    if day is not None:
        return ((first - SIGHTING, first + SIGHTING),)
    after = hijri_day(year + (month in (None, 12)), 1 if month in (None, 12) else (month or 0) + 1, 1)
    return () if after is None else ((first - SIGHTING, after - 1 + SIGHTING),)


def hijri_year(number: int) -> int | None:
    """Return the Hijri year of an ordinal, None outside the tables."""
    day = date.fromordinal(number)
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def jalali_day(year: int, month: int, day: int) -> int | None:
    """Return the ordinal of a Persian day, None where there is no such day."""
    try:
        return int(jdatetime.date(year, month, day).togregorian().toordinal())
    except (ValueError, OverflowError):
        return None


def jalali_days(year: int, month: int | None, day: int | None) -> Days:
    """Return the days of a Persian day, month or year."""
    first = jalali_day(year, month or 1, day or 1)
    if first is None:
        return ()
    if day is not None:
        return ((first, first),)
    after = jalali_day(year + (month in (None, 12)), 1 if month in (None, 12) else (month or 0) + 1, 1)
    return () if after is None else ((first, after - 1),)


def jalali_year(number: int) -> int | None:
    """Return the Persian year of an ordinal, None where the library refuses it."""
    try:
        return int(jdatetime.date.fromgregorian(date=date.fromordinal(number)).year)
    except (ValueError, OverflowError):
        return None
