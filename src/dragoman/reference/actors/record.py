"""What the record may take from the tables: the country of a body or a person, and a neutral word for a sector.

Nothing here makes a fact of its own: a body is one that a report names whole, and a person's country one that her own
reports name too. What comes from a table is marked (`COUNTRY_SOURCE` in `Entity.external`).
"""

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path

from dragoman.reference.actors.phrase import take_apart
from dragoman.reference.actors.whole import Actor, code_named
from dragoman.reference.countries import alpha2_of
from dragoman.reference.offices import find_offices
from dragoman.text.names import name_tokens

PATH = Path(__file__).parent.parent / "sectors.toml"
COUNTRY_SOURCE = "country-source"  # key of `Entity.external` where a table and no report told the country
TABLES = "reference"


@cache
def load_sector_names() -> dict[str, str]:
    """Return the record's words by PLOVER code."""
    names: dict[str, list[str]] = tomllib.loads(PATH.read_text(encoding="utf-8"))["names"]
    return {code: name for name, codes in names.items() for code in codes}


def sector_name(code: str | None) -> str | None:
    """Return the record's neutral word for a PLOVER sector, None for a code that the record does not use."""
    return load_sector_names().get(code) if code else None


def known_body(name: str, language: str) -> Actor:
    """Return the country (ISO only) and sector of an organization by its whole name; nothing where it is not known."""
    taken = take_apart(name, language)
    if len(taken.parts) != 1 or taken.former:
        return Actor()
    part = taken.parts[0]
    found = next((code_named(m.value) for m in part.named if m.last - m.first == len(part.words)), Actor())
    country = found.country if found.country and alpha2_of(found.country) else None
    return Actor(country, found.sector, found.found_by)


def known_country(name: str, countries: Collection[str]) -> str | None:
    """Return the country whose offices a person of this full name has held, if it is one of those named beside her."""
    if len(name_tokens(name)) < 2:
        return None
    found = find_offices(name, frozenset(countries)) if countries else ()
    return next((o.country for o in found), None)
