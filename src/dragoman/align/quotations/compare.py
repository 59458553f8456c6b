"""Comparing: how alike two remarks are.

In one language by words in common and vectors, or by vectors alone for remarks of one known speaker that
outlets word differently; across languages by vectors centred per language. Aligned sentences, numbers in
common and one known speaker speak for a pair.
"""

from collections.abc import Mapping

from dragoman.align.quotations.candidates import Candidate
from dragoman.align.rarity import Rarity, share_words

WORDS, VECTORS = 0.6, 0.4  # weights in one language
ALIGNED = 0.12  # what an alignment of the two sentences adds
NUMBER = 0.06  # what a shared number adds
KNOWN = 0.05  # what a shared known speaker adds
REWORDED = 0.1  # by which vectors alone must be nearer than words and vectors together


def compare_quotations(
    left: Candidate, right: Candidate, rarity: Rarity, aligned: Mapping[tuple[str, str], float]
) -> float:
    """Return how alike two remarks are, about 0 to 1."""
    cosine = float(left.vector @ right.vector) if left.vector is not None and right.vector is not None else 0.0
    score, known = cosine, left.speaker is not None and left.speaker == right.speaker
    if left.language == right.language:
        mixed = WORDS * share_words(left.stems, right.stems, rarity) + VECTORS * cosine
        score = max(mixed, cosine - REWORDED) if known else mixed
    pairs = ((min(a, b), max(a, b)) for a in left.sentences for b in right.sentences)
    score += ALIGNED * any(p in aligned for p in pairs)
    score += NUMBER * bool(numbers(left) & numbers(right))
    return score + KNOWN * known


def numbers(candidate: Candidate) -> frozenset[str]:
    """Return the numbers written in digits."""
    return frozenset(w for w in candidate.words if w.isdigit())
