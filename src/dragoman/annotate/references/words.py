"""Words that stand for people: `references.toml` of a language."""

from functools import cache

import msgspec

from dragoman.reference import load_language
from dragoman.reference.posts import folded
from dragoman.text.phrases import Phrases, make_phrases


class ReferenceWords(msgspec.Struct, frozen=True):
    """Subject pronouns, what follows an impersonal one, the ranks that may describe a person, and pairs.

    `feminine` and `masculine` hold pronouns and words beside a name that tell somebody's gender; `oblique` the
    words after which a description is not the subject; `pairs` phrases for two, by the title of each.
    """

    pronouns: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    masculine: tuple[str, ...] = ()
    oblique: tuple[str, ...] = ()
    pairs: dict[str, tuple[str, ...]] = {}


class WordSets(msgspec.Struct, frozen=True):
    """The same lists, folded."""

    feminine: frozenset[str]
    masculine: frozenset[str]
    oblique: frozenset[str]
    pronouns: frozenset[str]


@cache
def load_words(code: str) -> WordSets:
    """Return the word sets of a language."""
    words = load_language(code).load("references", ReferenceWords)
    return WordSets(folded(words.feminine), folded(words.masculine), folded(words.oblique), folded(words.pronouns))


@cache
def load_pairs(code: str) -> Phrases[str]:
    """Return the phrases for two of a kind, with the title that each of them has."""
    words = load_language(code).load("references", ReferenceWords)
    return make_phrases((phrase, title) for title, phrases in words.pairs.items() for phrase in phrases)
