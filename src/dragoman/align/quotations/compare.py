"""Comparing: how alike two quotations are, with the reasons.

In one language by words (how much of the shorter stands in the longer, in order of rarity) and vectors;
across languages by vectors centred per language, aligned sentences and shared numbers.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

import msgspec

from dragoman.align.quotations.candidates import Candidate

WORDS, VECTORS = 0.6, 0.4  # weights in one language
ALIGNED = 0.12  # what an alignment of the two sentences adds
NUMBER = 0.06  # what a shared number adds
KNOWN = 0.05  # what a shared known speaker adds


class Rarity(msgspec.Struct, frozen=True):
    """How rare each word is among the quotations: inverse document frequency, 1 for words never seen."""

    weights: Mapping[str, float]

    def weigh(self, words: frozenset[str]) -> float:
        """Return the summed rarity of words."""
        return sum(self.weights.get(w, 1.0) for w in sorted(words))


def make_rarity(candidates: Sequence[Candidate]) -> Rarity:
    """Return the rarity of every word among the candidates; words in most of them weigh little."""
    counts = Counter(w for c in candidates for w in set(c.words))
    total = len(candidates) + 1
    return Rarity({w: log(total / n + 1.0) / log(total + 1.0) for w, n in counts.items()})


def compare_quotations(
    left: Candidate, right: Candidate, rarity: Rarity, aligned: Mapping[tuple[str, str], float]
) -> float:
    """Return how alike two quotations are, about 0 to 1."""
    cosine = float(left.vector @ right.vector) if left.vector is not None and right.vector is not None else 0.0
    shared = WORDS * compare_words(left, right, rarity) + VECTORS * cosine
    score = shared if left.language == right.language else cosine
    pairs = ((min(a, b), max(a, b)) for a in left.sentences for b in right.sentences)
    score += ALIGNED * any(p in aligned for p in pairs)
    score += NUMBER * bool(numbers(left) & numbers(right))
    return score + KNOWN * (left.speaker is not None and left.speaker == right.speaker)


def compare_words(left: Candidate, right: Candidate, rarity: Rarity) -> float:
    """Return the mean of containment in the shorter and overlap of both, by rarity."""
    a, b = frozenset(left.words), frozenset(right.words)
    both = rarity.weigh(a & b)
    least = min(rarity.weigh(a), rarity.weigh(b))
    if not least:
        return 0.0
    return (both / least + both / rarity.weigh(a | b)) / 2


def numbers(candidate: Candidate) -> frozenset[str]:
    """Return the numbers written in digits."""
    return frozenset(w for w in candidate.words if w.isdigit())
