"""How much of one document's words stand in another: candidates from an inverted index, then exact containment.

Containment, not Jaccard: on 612 articles Jaccard over MinHash missed a quarter of the pairs that hold half of
the other (research/across.md). Above some 100,000 documents candidates should come from MinHash (rensa).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies.linkage import find_components
from dragoman.align.copies.words import Hashes, Words, own_shingles

FREQUENT = 12  # documents; a shingle in more is boilerplate, or a text that very many print
LEAST_CONTAINMENT = 0.4
LEAST_FREQUENT_CONTAINMENT = 0.6  # where most of a text stands in very many documents
LEAST_SHARED = 12  # shingles; below, two texts share a phrase and no text
CANDIDATE = 0.2  # containment of rare shingles from which a pair is looked at


class Shingled(msgspec.Struct, frozen=True):
    """A document's distinct shingles, and those of them that are rare; both sorted."""

    all: Hashes
    rare: Hashes


def find_containments(documents: Sequence[Words]) -> dict[tuple[int, int], float]:
    """Return, for each pair (i < j) of which one copies the other, how much of the lesser the greater holds."""
    own = [own_shingles(words) for words in documents]
    shingles, owners = gather(own)
    frequent = find_frequent(shingles)
    rows = [Shingled(s, s[~np.isin(s, frequent)]) for s in own]
    counts = count_shared(shingles, owners, len(documents))
    likely = {*likely_pairs(counts, rows), *chained_pairs(shingles, owners)}
    found = compare_pairs(likely, rows)
    together = {pair for linked in find_components(len(rows), sorted(found)) for pair in combinations(linked, 2)}
    return {**found, **compare_pairs(together - likely, rows)}


def compare_pairs(pairs: Iterable[tuple[int, int]], rows: Sequence[Shingled]) -> dict[tuple[int, int], float]:
    """Return the containment of each pair of which one copies the other."""
    shares = {(left, right): compare_shingles(rows[left], rows[right]) for left, right in sorted(pairs)}
    return {pair: share for pair, share in shares.items() if share}


def gather(own: Sequence[Hashes]) -> tuple[Hashes, NDArray[np.int64]]:
    """Return all shingles with the index of their document, sorted by shingle, then document."""
    owners = np.repeat(np.arange(len(own)), [len(s) for s in own])
    shingles = np.concatenate(own) if own else np.empty(0, np.uint64)
    order = np.lexsort((owners, shingles))
    return shingles[order], owners[order]


def find_frequent(shingles: Hashes) -> Hashes:
    """Return the shingles that stand in more than FREQUENT documents."""
    distinct, counts = np.unique(shingles, return_counts=True)
    return distinct[counts > FREQUENT]


def count_shared(shingles: Hashes, owners: NDArray[np.int64], size: int) -> Mapping[tuple[int, int], int]:
    """Return how many rare shingles each pair of documents shares; pairs that share none are left out."""
    _, starts, counts = np.unique(shingles, return_index=True, return_counts=True)
    keys = [
        owners[starts[counts == n] + a] * size + owners[starts[counts == n] + b]
        for n in range(2, FREQUENT + 1)
        for a, b in combinations(range(n), 2)
    ]
    pairs, shared = np.unique(np.concatenate(keys), return_counts=True)
    return {(int(p) // size, int(p) % size): int(n) for p, n in zip(pairs, shared, strict=True)}


def likely_pairs(counts: Mapping[tuple[int, int], int], rows: Sequence[Shingled]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share enough rare shingles to be looked at."""
    for (left, right), count in counts.items():
        if count >= CANDIDATE * max(1, min(len(rows[left].rare), len(rows[right].rare))):
            yield left, right


def chained_pairs(shingles: Hashes, owners: NDArray[np.int64]) -> set[tuple[int, int]]:
    """Return pairs from frequent shingles: each document with the first and the next that has the shingle."""
    _, starts, counts = np.unique(shingles, return_index=True, return_counts=True)
    pairs: set[tuple[int, int]] = set()
    for start, count in zip(starts[counts > FREQUENT], counts[counts > FREQUENT], strict=True):
        held = owners[start : start + count].tolist()
        pairs.update((held[0], other) for other in held[1:])
        pairs.update(pairwise(held))
    return pairs


def compare_shingles(left: Shingled, right: Shingled) -> float:
    """Return how much of the lesser document the greater holds, 0.0 where neither copies the other."""
    shared_rare = len(np.intersect1d(left.rare, right.rare, assume_unique=True))
    shared = len(np.intersect1d(left.all, right.all, assume_unique=True))
    if shared and shared == max(len(left.all), len(right.all)):
        return 1.0
    if shared < LEAST_SHARED:
        return 0.0
    rare = shared_rare / max(1, min(len(left.rare), len(right.rare)))
    whole = shared / max(1, min(len(left.all), len(right.all)))
    if min(len(left.rare) / len(left.all), len(right.rare) / len(right.all)) < 0.5:
        return whole if whole >= LEAST_FREQUENT_CONTAINMENT else 0.0
    return rare if rare >= LEAST_CONTAINMENT else 0.0
