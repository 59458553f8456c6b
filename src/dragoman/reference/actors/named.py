"""Named bodies of every country: parliaments, services, forces, parties, armed groups, companies, regions, seats.

Each table `*.toml` here holds, by country (or PLOVER's code of what belongs to none) and sector, names with their
variants: "Riksdag | Swedish parliament". One name may belong to several countries ('PP'): then all are kept.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from dragoman.reference.countries import load_bodies
from dragoman.text.phrases import Phrases, make_phrases, split_words

FOLDER = Path(__file__).parent
NO_COUNTRY = ("UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM")
WRITTEN = 4  # letters of an acronym that is written as a name, too: 'Nato', 'Unesco'
SHORTEST = 2  # letters of an acronym
TABLES = (
    ("groups", "institutions"),
    ("bodies",),
    ("peoples",),
    ("assemblies", "forces", "parties"),
)  # fmt: skip  the first that has a name tells
LISTED = TABLES[-1]  # made by training/actors.py


class Named(msgspec.Struct, frozen=True):
    """A named body: its usual name, whose it is, its sector, the table it stands in."""

    name: str
    country: str | None
    sector: str | None
    table: str


@cache
def load_named(code: str) -> Phrases[tuple[Named, ...]]:
    """Return all that a name may mean, by name; `code` is the language of the international bodies' names."""
    found: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for name, named in (*body_names(code), *table_names()):
        key = tuple(word.text for word in split_words(name))
        if key and named not in found[key]:
            found[key].append(named)
    return make_phrases((" ".join(key), choose_tables(values)) for key, values in found.items())


def choose_tables(values: list[Named]) -> tuple[Named, ...]:
    """Return what the first tables that have a name tell of it."""
    return next(kept for tables in TABLES if (kept := tuple(n for n in values if n.table in tables)))


def body_names(code: str) -> Iterator[tuple[str, Named]]:
    """Yield the bodies of `countries/bodies.toml`: what has a country has a sector, what has none is a body of many."""
    for key, body in load_bodies(code).entries.items():
        many = body.code in NO_COUNTRY
        yield " ".join(key), Named(body.name, body.country or body.code, None if many else body.code, "bodies")


@cache
def table_names() -> tuple[tuple[str, Named], ...]:
    """Return every name of every table here with what it names."""
    return tuple(pair for path in sorted(FOLDER.glob("*.toml")) for pair in read_table(path))


def read_table(path: Path) -> Iterator[tuple[str, Named]]:
    """Yield the names of one table; 'none' stands for no country and for no sector."""
    for country, sectors in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for sector, entries in sectors.items():
            for entry in entries:
                names = [name.strip() for name in entry.split("|")]
                named = Named(names[0], known(country), known(sector), path.stem)
                yield from ((name, named) for name in names)


def known(value: str) -> str | None:
    """Return a code, None for the word 'none'."""
    return None if value == "none" else value


def is_acronym(name: str) -> bool:
    """Tell whether a name is written in capitals alone, as 'ELN' or 'M23'."""
    letters = [c for c in name if c.isalpha()]
    return " " not in name and len(letters) >= SHORTEST and all(c.isupper() for c in letters)


@cache
def acronyms() -> frozenset[str]:
    """Return the folded acronyms, which small letters do not name: 'who' is not the WHO."""
    names = [name for name, _ in table_names()]
    names += [name for body in load_bodies("en").entries.values() for name in body.acronyms if len(name) < WRITTEN]
    full = {split_words(n)[0].text for n in names if not is_acronym(n) and len(split_words(n)) == 1}
    return frozenset(split_words(n)[0].text for n in names if is_acronym(n) and len(split_words(n)) == 1) - full
