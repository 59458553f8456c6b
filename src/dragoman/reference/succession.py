"""Words that say who followed whom in a post (`succession.toml`)."""

from functools import cache
from typing import Literal, get_args

import msgspec

from dragoman.reference.language import load_language
from dragoman.text.fold import fold
from dragoman.text.phrases import Phrases, make_phrases

Following = Literal["him", "future", "active", "passive", "instead", "predecessor", "successor"]


class SuccessionWords(msgspec.Struct, frozen=True):
    """`succession.toml`: see the English file for what each list holds."""

    him: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    predecessor: tuple[str, ...] = ()
    successor: tuple[str, ...] = ()
    between: tuple[str, ...] = ()


def load_words(code: str) -> SuccessionWords:
    """Return a language's words."""
    return load_language(code).load("succession", SuccessionWords)


@cache
def load_between(code: str) -> frozenset[str]:
    """Return the folded words that may stand between such a phrase and the name behind it."""
    return frozenset(fold(word) for word in load_words(code).between)


@cache
def load_succession(code: str) -> Phrases[Following]:
    """Return a language's phrases with how the people beside them follow each other."""
    words = load_words(code)
    kinds: tuple[Following, ...] = get_args(Following)
    return make_phrases((phrase, kind) for kind in kinds for phrase in getattr(words, kind))
