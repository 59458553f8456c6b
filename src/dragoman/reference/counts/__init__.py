"""Counts: what a sentence numbers, so that sentences of several languages can be compared by it.

Only what can be named in every language is counted: people (by what befell them, or as a crowd), money,
distance, and how long something runs ('for three years'; not 'three years ago'). Anything else is left out.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dragoman.reference.counts.slots import CROWD, find_bound, find_called, find_named, find_slot, stands_alone
from dragoman.reference.counts.words import Words, is_correction, load_words
from dragoman.reference.language import Language
from dragoman.text.numbers import Number, Token, read_number, split_tokens

__all__ = ["Count", "find_counts", "is_correction"]

LEAST_CROWD = 10


class Count(msgspec.Struct, frozen=True):
    """One number of a text: its place there, its bounds, what it counts, as English words."""

    start: int
    end: int
    low: float
    high: float
    shown: str
    slot: str
    vague: bool = False  # 'dozens': the least is a convention


@lru_cache(maxsize=65536)  # a sentence is asked for by each comparison that it takes part in
def find_counts(text: str, language: Language) -> tuple[Count, ...]:
    """Return the counts of a sentence, in text order."""
    return tuple(read_counts(split_tokens(text), load_words(language)))


def read_counts(tokens: Sequence[Token], words: Words) -> Iterator[Count]:
    """Yield the counts; a number that stands alone after one ('about 200; the union, 2,000') counts the same."""
    named, i = find_named(tokens, words), 0
    before: str | None = None
    while i < len(tokens):
        number = read_number(tokens, i, words.numbers)
        if number is None:
            i += 1
            continue
        slot = find_slot(tokens, number, words) or find_called(tokens, number, words, named)
        if slot is None and stands_alone(tokens, number) and before and before.startswith("people"):
            slot = before
        if slot is not None and (not slot.endswith(CROWD) or number.value >= LEAST_CROWD):
            yield make_count(tokens, number, slot, words)
            before = slot
        i = number.stop


def make_count(tokens: Sequence[Token], number: Number, slot: str, words: Words) -> Count:
    """Return a count with its bounds; 'about' allows for a tenth."""
    begin, kind = find_bound(tokens, number, words)
    value, text = number.value, f"{number.value:,.10g}"
    start, end = tokens[begin].start, tokens[number.stop - 1].end
    if number.vague or kind == "least":
        shown = f"more than {text}" if kind == "least" and not number.vague else f"at least {text}"
        return Count(start, end, value, math.inf, shown, slot, number.vague)
    if kind == "most":
        return Count(start, end, -math.inf, value, f"at most {text}", slot)
    if kind == "about":
        return Count(start, end, value * 0.9, value * 1.1, f"about {text}", slot)
    return Count(start, end, value, value, text, slot)
