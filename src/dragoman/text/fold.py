"""Folding for comparison: case, marks, letter variants and digits go, and every offset is kept.

Arabic and Persian: tashkeel and tatweel go, alef, ya, kaf, hamza seats and ta marbuta become one form each.
"""

import unicodedata
from functools import lru_cache

import msgspec

LETTERS = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ک": "ك", "ة": "ه",
    "ۀ": "ه", "ھ": "ه", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "ё": "е",
})  # fmt: skip
DROPPED = frozenset("ـ\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad")


class Folded(msgspec.Struct, frozen=True):
    """A folded text and, for each of its code points, the offset of the original code point."""

    text: str
    offsets: tuple[int, ...]  # len(text) + 1 entries; the last is the length of the original

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that folded [start, end) came from."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=65536)
def fold_character(character: str) -> str:
    """Return what one character folds to: none, one or several characters."""
    if character in DROPPED:
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None and unicodedata.category(character) == "Nd":
        return str(digit)
    plain = character.translate(LETTERS)
    if plain != character:
        return plain
    parts = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in parts if not unicodedata.combining(c)).casefold()
    return kept.translate(LETTERS)


class FoldTable(dict[int, str]):
    """What each code point folds to, worked out once, as `str.translate` wants it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        return folded


TABLE = FoldTable()


def fold(text: str) -> str:
    """Return the text folded for comparison; idempotent."""
    return text.translate(TABLE)


def fold_with_offsets(text: str) -> Folded:
    """Return the folded text with the offset of every folded code point in the original."""
    if all(len(fold_character(character)) == 1 for character in set(text)):
        return Folded(fold(text), tuple(range(len(text) + 1)))
    offsets = [i for i, character in enumerate(text) for _ in TABLE[ord(character)]]
    return Folded(fold(text), (*offsets, len(text)))
