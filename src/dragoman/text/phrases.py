"""Phrases: tables of word sequences and the places of a text where they stand, compared folded.

A word is a run of letters, marks and digits, so that "N'Djamena", 'Guinea-Bissau' and 'U.S.' are the same
phrases however they are punctuated; what may stand between two words of a phrase is checked on the text.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec
import regex

from dragoman.text.fold import fold, fold_with_offsets

V = TypeVar("V")
WORD = regex.compile(r"[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c\u200d]*")
GAP = regex.compile(r"(?:[\s--\n\r]|[.'’‘ʼ`´\-‐‑–&/])*", regex.VERSION1)
NO_CLITICS: Mapping[str, str] = {}


class Word(msgspec.Struct, frozen=True):
    """A word, folded, with its place in the text."""

    text: str
    start: int
    end: int


class Phrases(msgspec.Struct, Generic[V], frozen=True):
    """Values by folded word sequence, and the longest sequence that begins with each word."""

    entries: dict[tuple[str, ...], V]
    longest: dict[str, int]


class Match(msgspec.Struct, Generic[V], frozen=True):
    """A phrase at words [first, last) of a text, that is at code points [start, end)."""

    first: int
    last: int
    start: int
    end: int
    value: V


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Return a word folded; words come again and again."""
    return fold(word)


@lru_cache(maxsize=4096)
def split_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Return the words of a text; their places count from `offset`. One sentence is asked for by many."""
    found = ((fold_word(m.group()), m.start(), m.end()) for m in WORD.finditer(text))
    return tuple(Word(word, offset + start, offset + end) for word, start, end in found if word)


def make_phrases(pairs: Iterable[tuple[str, V]]) -> Phrases[V]:
    """Return a table from pairs of phrase and value; the first value given for a phrase stays."""
    entries: dict[tuple[str, ...], V] = {}
    longest: dict[str, int] = {}
    for phrase, value in pairs:
        key = tuple(word.text for word in split_words(phrase))
        if key:
            entries.setdefault(key, value)
            longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Phrases(entries, longest)


def is_gap(text: str) -> bool:
    """Tell whether two words of one phrase may be parted by this: no comma, bracket or line end."""
    return len(text) <= 3 and GAP.fullmatch(text) is not None


def uncliticized(word: str, clitics: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Yield the word as it is, then without each clitic it may begin with, and the length cut off."""
    yield word, 0
    for clitic, restored in clitics.items():
        if word.startswith(clitic) and len(word) - len(clitic) >= 2:
            yield restored + word[len(clitic) :], len(clitic)


def match_at(
    text: str, words: tuple[Word, ...], first: int, phrases: Phrases[V], clitics: Mapping[str, str] = NO_CLITICS
) -> Match[V] | None:
    """Return the longest phrase that begins at the word `first`; words count from the start of `text`."""
    best: Match[V] | None = None
    for start_word, cut in uncliticized(words[first].text, clitics):
        limit = min(phrases.longest.get(start_word, 0), len(words) - first)
        for length in range(limit, 0, -1):
            key = (start_word, *(w.text for w in words[first + 1 : first + length]))
            if key in phrases.entries and joined(text, words[first : first + length]):
                last = words[first + length - 1]
                start = words[first].start + original_length(text, words[first], cut)
                if best is None or length > best.last - best.first:
                    best = Match(first, first + length, start, last.end, phrases.entries[key])
                break
    return best


def joined(text: str, words: tuple[Word, ...]) -> bool:
    """Tell whether nothing but gaps stands between the words, and no full stop after a long word."""
    pairs = itertools.pairwise(words)
    return all(is_gap(gap := text[a.end : b.start]) and ("." not in gap or len(a.text) <= 2) for a, b in pairs)


def original_length(text: str, word: Word, cut: int) -> int:
    """Return how many code points of the text the first `cut` folded letters of a word take."""
    return fold_with_offsets(text[word.start : word.end]).offsets[cut] if cut else 0


def find_phrases(
    text: str, words: tuple[Word, ...], phrases: Phrases[V], clitics: Mapping[str, str] = NO_CLITICS
) -> Iterator[Match[V]]:
    """Yield the phrases of a text from left to right, the longest first, none overlapping another."""
    at = 0
    while at < len(words):
        if not clitics and words[at].text not in phrases.longest:
            at += 1
            continue
        match = match_at(text, words, at, phrases, clitics)
        if match:
            yield match
        at = match.last if match else at + 1
