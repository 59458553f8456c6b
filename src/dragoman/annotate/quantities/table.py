"""Words of number and measure of a language, folded and looked up both ways."""

from functools import lru_cache

import msgspec

from dragoman.reference import Language
from dragoman.text.fold import fold


class QuantityData(msgspec.Struct, frozen=True):
    """`languages/<code>/quantities.toml`."""

    numbers: dict[str, float] = {}
    scales: dict[str, float] = {}
    vague: dict[str, float] = {}  # word -> the least it can mean: dozens = 24
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    duals: dict[str, str] = {}  # a noun in the dual -> its unit
    units: dict[str, tuple[str, ...]] = {}  # unit -> words
    roles: dict[str, tuple[str, ...]] = {}  # role -> words
    unit_roles: dict[str, str] = {}  # unit -> the role it gives by itself
    shares: tuple[str, ...] = ()  # words behind a number that make it a share of a hundred: percent, per cent
    barred: tuple[str, ...] = ()  # words after a number that make it no quantity: year (old), percent
    stops: tuple[str, ...] = ()  # words after which a number's unit can no longer stand: was, after, by
    people: tuple[str, ...] = ()  # units that are people
    glued: tuple[str, ...] = ()  # letters that may stand glued before a word
    decimal: str = "."


class Table(msgspec.Struct, frozen=True):
    """The data folded, and words looked up the other way round."""

    data: QuantityData
    numbers: dict[str, float]
    scales: dict[str, float]
    vague: dict[str, float]
    duals: dict[str, str]
    units: dict[str, str]
    roles: dict[str, str]
    shares: tuple[str, ...]
    barred: frozenset[str]
    stops: frozenset[str]
    bounds: tuple[tuple[str, str], ...]  # (words, 'low' | 'high' | 'about')


class Token(msgspec.Struct, frozen=True):
    """A word or number with its offsets in the document."""

    start: int
    end: int
    text: str
    comma: bool = False  # a comma stands before it


@lru_cache(maxsize=64)
def load_table(language: Language) -> Table:
    """Return a language's words of number and measure."""
    data = language.load("quantities", QuantityData)
    bounds = [(fold(w), "low") for w in data.at_least] + [(fold(w), "high") for w in data.at_most]
    bounds += [(fold(w), "about") for w in data.about]
    return Table(
        data=data,
        numbers={fold(w): n for w, n in data.numbers.items()},
        scales={fold(w): n for w, n in data.scales.items()},
        vague={fold(w): n for w, n in data.vague.items()},
        duals={fold(w): u for w, u in data.duals.items()},
        units={fold(w): unit for unit, ws in data.units.items() for w in ws},
        roles={fold(w): role for role, ws in data.roles.items() for w in ws},
        shares=tuple(fold(w) for w in data.shares),
        barred=frozenset(fold(w) for w in data.barred),
        stops=frozenset(fold(w) for w in data.stops),
        bounds=tuple(sorted(bounds, key=lambda b: (-len(b[0]), b))),
    )
