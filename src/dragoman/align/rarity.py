"""Words in common, weighed by how rare they are: the half of likeness that vectors miss.

Vectors call two sentences on one topic near; names, numbers and verbs in common tell whether they say the
same. Words are compared by their first letters, which takes off most endings in the languages served.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

import msgspec

from dragoman.text.fold import fold

WORD = re.compile(r"(?:[^\W_]|['-])+")
STEM = 6  # letters of a word that count


class Rarity(msgspec.Struct, frozen=True):
    """Weight of each stem, from 0 (in every text) to 1; 1 for stems never seen."""

    weights: Mapping[str, float]

    def weigh(self, stems: frozenset[str]) -> float:
        """Return the summed rarity of stems."""
        return sum(self.weights.get(s, 1.0) for s in sorted(stems))


def split_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text; possessive endings go."""
    return tuple(w.removesuffix("'s").strip("'-") for w in WORD.findall(fold(text)) if w.strip("'-"))


def stem_words(words: Iterable[str]) -> frozenset[str]:
    """Return the first letters of each word."""
    return frozenset(w[:STEM] for w in words)


def make_rarity(texts: Iterable[frozenset[str]]) -> Rarity:
    """Return the rarity of every stem among texts; stems that most of them hold weigh little."""
    listed = list(texts)
    counts = Counter(s for stems in listed for s in stems)
    total = len(listed) + 1
    return Rarity({s: log(total / n) / log(total) for s, n in sorted(counts.items())} if total > 1 else {})


def share_words(left: frozenset[str], right: frozenset[str], rarity: Rarity) -> float:
    """Return the mean of containment in the shorter and overlap of both, by rarity, 0 to 1."""
    both = rarity.weigh(left & right)
    least = min(rarity.weigh(left), rarity.weigh(right))
    return (both / least + both / rarity.weigh(left | right)) / 2 if least > 0 and both > 0 else 0.0
