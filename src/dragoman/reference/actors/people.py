"""The person that a mention names, and what she was at the day, by the tables of offices."""

import msgspec
import regex

from dragoman.reference.actors.named import NO_COUNTRY
from dragoman.reference.actors.phrase import Taken
from dragoman.reference.offices import Office, find_offices, find_surname, find_titled

CAPITAL = regex.compile(r"\p{Lu}|\p{Lo}")  # a letter that may begin a name; scripts without capitals have only those
FORMER = "ELI"
UNDATED = "2023-01-01"  # the day as of which an undated mention is read: amid the years that most reports are of
ORDER = ("GOV", "IGO", "MIL", "SPY", "JUD", "COP", "LEG", "REB", "OPP", "PTY")  # of two offices held at once
OFFICIAL = ("GOV", "IGO", "MIL", "SPY", "JUD", "COP", "LEG", "UNO")  # who left such a post is of the elite


class Person(msgspec.Struct, frozen=True):
    """Whose and what a person is at a day; `head` tells that the mention is of her, and not of 'her supporters'."""

    country: str
    sector: str | None
    head: bool = True


def find_person(mention: str, taken: Taken, date: str | None) -> Person | None:
    """Return the holder of an office whom the words mean that no table explains, None where it fits nobody."""
    part, day = taken.parts[0], date or UNDATED
    words = [w for w in part.rest if CAPITAL.match(mention[w.start])]
    if not words:
        return None
    name = mention[words[0].start : words[-1].end]
    head = words[-1].start > max((m.start for m in part.terms), default=-1)
    title = next((m.value.sector for m in part.terms if m.value.sector and m.start < words[0].start), None)
    titled = find_titled(name, title, day) if title and len(words) == 1 else ()
    offices = titled or find_offices(name) or (find_offices(taken.text) if len(words) == 1 and head else ())
    offices = offices or find_surname(name, day)
    if not head and len(words) == 1 and not any(o.is_recent(day) for o in offices):
        return None
    return make_person(offices, day, head) if offices else None


def make_person(offices: tuple[Office, ...], day: str, head: bool) -> Person:
    """Return what a person is at a day: of an office held, whose it is; of none, the country of the latest."""
    held = [o for o in offices if o.covers(day)]
    home = [o for o in offices if o.country not in NO_COUNTRY] or list(offices)
    country = min(held, key=rank_of).country if held else max(home, key=lambda o: o.end).country
    return Person(country, sector_at(offices, day), head)


def rank_of(office: Office) -> tuple[int, str, str]:
    """Return the order of offices that are held at once."""
    order = ORDER.index(office.sector) if office.sector in ORDER else len(ORDER)
    return order, office.country, office.title


def sector_at(offices: tuple[Office, ...], day: str) -> str | None:
    """Return the sector of the highest office held at a day; after all, of the elite or the last; before any, none."""
    held = [o for o in offices if o.covers(day) and o.sector]
    if held:
        return min(held, key=rank_of).sector
    over = [o for o in offices if o.is_over(day)]
    if not over:
        return None
    latest = max(over, key=lambda o: (o.end, o.begin))
    return FORMER if latest.sector in OFFICIAL else latest.sector
