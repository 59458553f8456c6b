"""The person that a mention names, and what she was at the day, by the tables of offices."""

import msgspec
import regex

from dragoman.reference.actors.phrase import Taken
from dragoman.reference.offices import Office, find_offices, find_titled

CAPITAL = regex.compile(r"\p{Lu}|\p{Lo}")  # a letter that may begin a name; scripts without capitals have only those
FORMER = "ELI"
UNDATED = "2023-01-01"  # the day as of which an undated mention is read: amid the years that most reports are of
ORDER = ("GOV", "IGO", "MIL", "SPY", "JUD", "COP", "LEG", "REB", "OPP", "PTY")  # of two offices held at once
PARTY = "PTY"


class Person(msgspec.Struct, frozen=True):
    """Whose and what a person is at a day."""

    country: str
    sector: str | None


def find_person(mention: str, taken: Taken, date: str | None) -> Person | None:
    """Return the holder of an office whom the words mean that no table explains, None where it fits nobody."""
    part = taken.parts[0]
    words = [w for w in part.rest if CAPITAL.match(mention[w.start])]
    if not words:
        return None
    name = mention[words[0].start : words[-1].end]
    title = next((m.value.sector for m in part.terms if m.value.sector), None)
    titled = find_titled(name, title, date or UNDATED) if title and len(words) == 1 else ()
    offices = titled or find_offices(name)
    return Person(offices[0].country, sector_at(offices, date)) if offices else None


def sector_at(offices: tuple[Office, ...], date: str | None) -> str | None:
    """Return the sector of the highest office held at a day, of the elite after all, nothing before any."""
    day = date or UNDATED
    held = [o.sector for o in offices if o.covers(day) and o.sector]
    if held:
        return min(held, key=lambda s: (ORDER.index(s) if s in ORDER else len(ORDER), s))
    over = [o for o in offices if o.is_over(day)]
    if not over:
        return None
    latest = max(over, key=lambda o: (o.end, o.begin))
    return PARTY if latest.sector == PARTY else FORMER
