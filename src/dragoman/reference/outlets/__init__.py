"""Outlets of the world: news agencies and well-known outlets, found by id, by name in any language, by domain.

`agencies.toml` and `outlets.toml` are the table; an outlet that is not there keeps the name it is given.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from dragoman.records import Outlet, OutletKind
from dragoman.text.fold import fold

FOLDER = Path(__file__).parent
TABLES = ("agencies.toml", "outlets.toml")
WORD = re.compile(r"\w+")


def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without points and hyphens: 'أ.ف.ب' and 'أ ف ب' are the same."""
    return tuple(WORD.findall(fold(name).replace("_", " ")))


@cache
def load_outlets() -> dict[str, Outlet]:
    """Return every outlet of the table by its id, in the order of the files."""
    outlets: dict[str, Outlet] = {}
    for file in TABLES:
        for key, row in tomllib.loads((FOLDER / file).read_text(encoding="utf-8")).items():
            outlets[key] = msgspec.convert({"id": key, **row}, Outlet)
    return outlets


@cache
def names_by_words() -> dict[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return (outlet id, the name as the table writes it) by the folded words of each name."""
    index: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}
    for outlet in load_outlets().values():
        for name in (outlet.name, *outlet.names):
            words = name_words(name)
            index[words] = (*index.get(words, ()), (outlet.id, name))
    return index


@cache
def names_by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names (as folded words) that begin with each word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for words in names_by_words():
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in index.items()}


@cache
def load_kind_words() -> dict[str, frozenset[tuple[str, ...]]]:
    """Return the folded phrases of `kinds.toml`: those that call an outlet an agency, those that name none."""
    rows: dict[str, list[str]] = tomllib.loads((FOLDER / "kinds.toml").read_text(encoding="utf-8"))
    return {key: frozenset(name_words(phrase) for phrase in phrases) for key, phrases in rows.items()}


def kind_of_name(name: str) -> OutletKind:
    """Return the kind that an outlet's own name states ('Great Lakes News Agency'), else 'unknown'."""
    words = name_words(name)
    stretches = {words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return "agency" if stretches & load_kind_words()["agency"] else "unknown"


def is_unnamed(name: str) -> bool:
    """Tell whether a credit names no outlet in particular: 'agencies'."""
    return name_words(name) in load_kind_words()["unnamed"]


def find_outlet(name: str) -> Outlet | None:
    """Return the outlet of this name, in whatever language and spelling the table knows; None if none."""
    words = name_words(name)
    found = names_by_words().get(words) or names_by_words().get(words[1:] if words[:1] == ("the",) else ())
    return load_outlets()[found[0][0]] if found else None


@cache
def outlets_by_domain() -> dict[str, str]:
    """Return outlet ids by domain."""
    return {domain: outlet.id for outlet in load_outlets().values() for domain in outlet.domains}


def find_outlet_of_url(url: str) -> Outlet | None:
    """Return the outlet that publishes at an address, by its host or a domain above it."""
    host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").lower()
    labels = host.split(".")
    tails = (".".join(labels[i:]) for i in range(len(labels) - 1))
    found = next((outlets_by_domain()[tail] for tail in tails if tail in outlets_by_domain()), None)
    return load_outlets()[found] if found else None
