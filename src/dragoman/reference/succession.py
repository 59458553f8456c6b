"""Words that say who followed whom in a post (`succession.toml`)."""

from functools import cache
from typing import Literal, get_args

import msgspec

from dragoman.reference.language import load_language
from dragoman.text.phrases import Phrases, make_phrases

Following = Literal["active", "passive", "instead", "predecessor", "successor"]


class SuccessionWords(msgspec.Struct, frozen=True):
    """`succession.toml`: see the English file for what each list holds."""

    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    predecessor: tuple[str, ...] = ()
    successor: tuple[str, ...] = ()


@cache
def load_succession(code: str) -> Phrases[Following]:
    """Return a language's phrases with how the people beside them follow each other."""
    words = load_language(code).load("succession", SuccessionWords)
    kinds: tuple[Following, ...] = get_args(Following)
    return make_phrases((phrase, kind) for kind in kinds for phrase in getattr(words, kind))
