"""Words around the names of places in a language (`places.toml`), and the keys that a name may have in the table."""

import itertools
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dragoman.reference.language import load_language
from dragoman.reference.places.table import key_of
from dragoman.text.fold import fold

MOST_WORDS = 3  # of a name that is inflected word by word


class PlaceWords(msgspec.Struct, frozen=True):
    """`places.toml`: see the English file for what each list holds."""

    levels: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    endings: dict[str, tuple[str, ...]] = {}


def load_places(code: str) -> PlaceWords:
    """Return a language's words around the names of places."""
    return load_language(code).load("places", PlaceWords)


def keys_of(words: Sequence[str], code: str) -> Iterator[str]:
    """Yield the keys of a name of these folded words: as it stands, then with other endings."""
    endings = load_endings(code)
    yield key_of("".join(words))
    if endings and len(words) <= MOST_WORDS:
        for forms in itertools.product(*(base_forms(word, endings) for word in words)):
            yield key_of("".join(forms))


@cache
def load_plain(code: str) -> frozenset[str]:
    """Return the keys of names that are common words."""
    return frozenset(map(key_of, load_places(code).plain))


@cache
def load_endings(code: str) -> dict[str, tuple[str, ...]]:
    """Return a language's endings, folded, the longest first."""
    found = load_places(code).endings
    return {fold(e): tuple(map(fold, found[e])) for e in sorted(found, key=lambda e: (-len(e), e))}


def base_forms(word: str, endings: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return a word, and the forms it may have in the table by each ending that it has."""
    found = [word]
    for ending in (e for e in endings if word.endswith(e)):
        found += [word[: len(word) - len(ending)] + other for other in endings[ending]]
    return tuple(dict.fromkeys(f for f in found if len(f) > 1))
