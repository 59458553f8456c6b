"""Given names that sound alike and are not one (`given_names.toml`): Hassan and Hussein, Victor and Victoria."""

import tomllib
from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path

from dragoman.text.fold import fold
from dragoman.text.names import name_tokens

PATH = Path(__file__).parent / "given_names.toml"
CASES = tuple(map(fold, ("ой", "ей", "ом", "ем", "а", "я", "у", "ю", "е", "и", "ы", "ь")))  # of Cyrillic names


@cache
def load_given_names() -> dict[str, frozenset[int]]:
    """Return by the folded spelling of a name the numbers of the names that it may be; Cyrillic ones as stems too."""
    found: dict[str, set[int]] = defaultdict(set)
    lists: list[list[str]] = tomllib.loads(PATH.read_text(encoding="utf-8"))["names"]
    for number, spellings in enumerate(lists):
        for spelling in map(fold, spellings):
            for form in (spelling, *stems_of(spelling)):
                found[form].add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def stems_of(token: str) -> tuple[str, ...]:
    """Return a Cyrillic word without each case ending that it has."""
    if not "\u0400" <= token[:1] <= "\u04ff":
        return ()
    return tuple(token[: -len(ending)] for ending in CASES if token.endswith(ending) and len(token) > len(ending) + 2)


@lru_cache(maxsize=65536)
def given_names_of(name: str) -> tuple[frozenset[int], ...]:
    """Return for every word of a name that is in the table the names that it may be."""
    table = load_given_names()
    words = (fold(token) for token in name_tokens(name))
    found = (frozenset().union(*(table.get(form, frozenset()) for form in (w, *stems_of(w)))) for w in words)
    return tuple(numbers for numbers in found if numbers)


def bear_other_names(left: str, right: str) -> bool:
    """Tell whether each of two people bears a given name that the other does not: 'Hassan' here, 'Hussein' there."""
    a, b = given_names_of(left), given_names_of(right)
    return lacks_one(a, b) and lacks_one(b, a)


def lacks_one(ours: tuple[frozenset[int], ...], theirs: tuple[frozenset[int], ...]) -> bool:
    """Tell whether one of our names can be none of theirs."""
    return any(all(name.isdisjoint(other) for other in theirs) for name in ours)
