"""International bodies, seats of power, armed groups: one table for all languages, so that translations are one."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from dragoman.text.fold import fold
from dragoman.text.phrases import Phrases, make_phrases, split_words

PATH = Path(__file__).parent / "bodies.toml"


class Body(msgspec.Struct, frozen=True):
    """A body: its key in the table, its English name, its PLOVER code, the country it belongs to, its acronyms."""

    key: str
    name: str
    code: str
    country: str | None = None
    acronyms: tuple[str, ...] = ()


@cache
def load_table() -> dict[str, dict[str, str | list[str]]]:
    """Read bodies.toml."""
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def names_in(entry: dict[str, str | list[str]], code: str) -> list[str]:
    """Return a body's names in a language."""
    names = entry.get(code, [])
    return names if isinstance(names, list) else []


def languages(entry: dict[str, str | list[str]]) -> list[str]:
    """Return the languages in which a body is named."""
    return [code for code, names in entry.items() if isinstance(names, list)]


def is_acronym(name: str) -> bool:
    """Tell whether a name is written in capitals alone."""
    return " " not in name and name.upper() == name and name.lower() != name


@cache
def load_body(key: str) -> Body:
    """Return one body of the table by its key."""
    entry = load_table()[key]
    names = [name for code in languages(entry) for name in names_in(entry, code)]
    acronyms = tuple(dict.fromkeys(name for name in names if is_acronym(name)))
    country = entry.get("country")
    return Body(key, names_in(entry, "en")[0], str(entry["code"]), str(country) if country else None, acronyms)


@cache
def load_bodies(code: str) -> Phrases[Body]:
    """Return the bodies' names in a language, and the English ones, which stand in every language."""
    table = load_table()
    pairs = [(name, load_body(key)) for key, entry in table.items() for name in names_in(entry, code)]
    pairs += [(name, load_body(key)) for key, entry in table.items() for name in names_in(entry, "en")]
    return make_phrases(pairs)


@cache
def load_names() -> dict[str, Body]:
    """Return bodies by folded name in any language; a name that two bodies share names neither."""
    found: dict[str, set[str]] = {}
    for key, entry in load_table().items():
        for code in languages(entry):
            for name in names_in(entry, code):
                found.setdefault(normal(name), set()).add(key)
    return {name: load_body(min(keys)) for name, keys in found.items() if len(keys) == 1}


def normal(name: str) -> str:
    """Return a name's folded words, joined."""
    return " ".join(word.text for word in split_words(fold(name)))


def body_named(name: str) -> Body | None:
    """Return the body that a name in any language means."""
    return load_names().get(normal(name))
