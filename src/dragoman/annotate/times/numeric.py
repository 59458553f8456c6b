"""Dates written in digits: '16/08/2031', '2031-08-16', '3/2031'. The order is by what is valid, then by language."""

import re

from dragoman.text.calendar import find_day

MARKS = re.compile(r"[/.-]")
Parts = tuple[int | None, int, int | None]  # year, month, day


def read_numeric(text: str, day_first: bool) -> Parts | None:
    """Return year, month and day of a date in digits of three parts; None where it is no date."""
    parts = MARKS.split(text.split("t")[0])
    if len(parts) != 3:
        return None
    if len(parts[0]) == 4:
        return choose_order(int(parts[0]), int(parts[1]), int(parts[2]), False)
    if len(parts[0]) > 2 or len(parts[2]) not in (2, 4):
        return None
    year = int(parts[2])
    if len(parts[2]) == 2:
        year += 1900 if year >= 50 else 2000
    return choose_order(year, int(parts[0]), int(parts[1]), day_first)


def choose_order(year: int, first: int, second: int, day_first: bool) -> Parts | None:
    """Return the date in the usual order where it is valid, else in the other; None where neither is."""
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    for month, day in orders:
        in_era = 1200 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= 31
        if in_era or (1600 <= year <= 2199 and find_day(year, month, day) is not None):
            return year, month, day
    return None


def other_order(text: str, parts: Parts) -> Parts | None:
    """Return the date read in the other order, None where the digits allow one order only."""
    year, month, day = parts
    if len(MARKS.split(text)[0]) == 4 or year is None or day is None or month == day:
        return None
    return (year, day, month) if find_day(year, day, month) is not None else None


def read_pair(text: str, day_first: bool) -> Parts | None:
    """Return year, month and day of digits of two parts: a month of a year, or a day of a month."""
    left, right = MARKS.split(text)
    first, second = int(left), int(right)
    if len(right) == 4 and 1900 <= second <= 2099 and 1 <= first <= 12:
        return second, first, None
    if len(left) == 4 and 1900 <= first <= 2099 and 1 <= second <= 12:
        return first, second, None
    if len(left) > 2 or len(right) > 2:
        return None
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    for month, day in orders:
        if find_day(2000, month, day) is not None:
            return None, month, day
    return None


def has_both_orders(parts: Parts) -> bool:
    """Tell whether a day of a month is another day when read in the other order."""
    _, month, day = parts
    return day is not None and day != month and find_day(2000, day, month) is not None
