"""Stamps: dates outside prose, as pages and their metadata give them, turned into EDTF without guessing.

A year alone stays a year, and 04/03/2031, which reads two ways, becomes the set of both days.
"""

import re
from datetime import date
from email.utils import parsedate

from dragoman.ingest.cues import Cues, key_of, load_cues, phrases
from dragoman.text.fold import fold

ISO = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?=$|[\stT,;.zZ])")
COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?=$|[\stT])")
NUMERIC = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?=$|\D)")
YEAR_FIRST = re.compile(r"\s*(\d{4})[./](\d{1,2})[./](\d{1,2})(?=$|\D)")
URL_DATE = re.compile(r"/((?:19|20)\d{2})[/-]?(\d{2})(?:[/-]?(\d{2}))?(?=[/\-_.]|$)")
NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)")
DIGIT = re.compile(r"\d")
DATED = re.compile(r"\d{1,2}[:h.]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}[/-]\d{1,2}[/-]\d{2}")
TIME = re.compile(r"\d{1,2}\s?[:h]\s?\d{2}")
WORD_OR_NUMBER = re.compile(r"\d+|[^\W\d_]+")


def read_stamp(text: str) -> str | None:
    """Return the EDTF of a date as metadata gives it, None where it gives none that exists."""
    plain = fold(text)
    for pattern in (ISO, COMPACT, YEAR_FIRST):
        if match := pattern.match(plain):
            return make_edtf(*match.groups())
    if match := NUMERIC.match(plain):
        return read_numeric(*match.groups())
    if (parsed := parsedate(text)) is not None:
        return make_edtf(parsed[0], parsed[1], parsed[2])
    return read_named(text, load_cues())


def read_numeric(first: str, second: str, year: str) -> str | None:
    """Return the day, or the set of two days, that '04/03/2031' may mean."""
    days = {make_edtf(year, second, first), make_edtf(year, first, second)} - {None}
    values = sorted(day for day in days if day)
    return values[0] if len(values) == 1 else f"[{','.join(values)}]" if values else None


def read_named(text: str, cues: Cues) -> str | None:
    """Return the EDTF of a date with a named month: '4 March 2031', 'March 4, 2031', 'March 2031'."""
    numbers = [int(n) for n in re.findall(r"\d+", fold(text).split(":")[0])]
    years = [n for n in numbers if 1900 <= n <= 2200]
    months = sorted({cues.months[p] for p in phrases(key_of(text[:200])) if p in cues.months})
    if not years or len(months) != 1:
        return None
    days = [n for n in numbers if 1 <= n <= 31]
    return make_edtf(years[0], months[0], days[0] if days else None)


def make_edtf(year: str | int, month: str | int | None = None, day: str | int | None = None) -> str | None:
    """Return 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', None where that day does not exist or lies before 1900."""
    try:
        made = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if made.year < 1900:
        return None
    return f"{made:%Y-%m-%d}"[: 10 if day else 7 if month else 4]


def find_url_date(url: str) -> str | None:
    """Return the EDTF of the date in a web address: '/2031/03/04/', '/2031/03/'."""
    match = URL_DATE.search(url)
    return make_edtf(*match.groups()) if match else None


def find_name_date(name: str) -> str | None:
    """Return the EDTF of an ISO day in a file's name."""
    match = NAME_DATE.search(name)
    return make_edtf(*match.groups()) if match else None


def is_stamp(text: str, cues: Cues) -> bool:
    """Tell whether a line is nothing but a date or time with its labels ('Updated: 4 March 2031, 10:15 GMT')."""
    plain = fold(text[:200])
    words = [w for w in WORD_OR_NUMBER.findall(plain) if not w.isdigit()]
    if len(text) > 160 or len(words) > 16 or not (DATED if not words else DIGIT).search(plain):
        return False
    rest = set(words)
    for phrase in phrases(" ".join(words)):
        if phrase in cues.stamps or phrase in cues.days or phrase in cues.months:
            rest.difference_update(phrase.split(" "))
    spare = 1 if TIME.search(plain) and len(rest) < len(words) - 1 else 0  # the city of a time zone
    return len(rest) <= spare
