"""Pairs of documents that may copy one another: those that share enough shingles.

Every pair by the shingles that few documents hold; by those of many documents only neighbours, which is enough
to find near copies of a text that very many print. Above LARGE documents a sample of the shingles is
counted, the same one in every document (by the value of the hash: Broder's mod p, FracMinHash): unlike MinHash it
estimates containment, so that excerpts stay candidates. What is found is compared exactly either way.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies.shingles import Index, find_runs, make_index
from dragoman.align.copies.words import Hashes

FREQUENT = 12  # documents; of a shingle in more, only neighbours are paired
CANDIDATE = 0.2  # share of the lesser document's rare shingles from which a pair is looked at
LARGE = 100_000  # documents
SAMPLED = 4  # one shingle in so many is counted above LARGE

Pair = tuple[int, int]
Keys = NDArray[np.int64]  # left * size + right


def find_candidates(own: Sequence[Hashes], index: Index, large: int = LARGE) -> set[Pair]:
    """Return the pairs (i < j) to be compared; `index` is that of `own`."""
    held = [len(s) for s in own]
    if len(own) > large:
        own = [sample_shingles(s) for s in own]
        held, index = [len(s) for s in own], make_index(own)
    size = len(held)
    starts, counts = find_runs(index)
    many = np.repeat(counts > FREQUENT, counts)
    rare = np.array(held, np.int64) - np.bincount(index.owners[many], minlength=size)
    keys = np.concatenate([pair_few(index, starts, counts, rare), pair_neighbours(index, starts, counts, size)])
    return {(int(key) // size, int(key) % size) for key in np.unique(keys)}


def sample_shingles(shingles: Hashes) -> Hashes:
    """Return one shingle of SAMPLED, chosen by its own hash."""
    chosen: Hashes = shingles[shingles % np.uint64(SAMPLED) == 0]
    return chosen


def pair_few(index: Index, starts: Keys, counts: Keys, rare: Keys) -> Keys:
    """Return the pairs that share enough of the shingles that at most FREQUENT documents hold."""
    size, owners = len(rare), index.owners.astype(np.int64)
    keys = [np.empty(0, np.int64)]
    for n in range(2, FREQUENT + 1):
        at = starts[counts == n]
        keys += [owners[at + a] * size + owners[at + b] for a, b in combinations(range(n), 2)]
    pairs, shared = np.unique(np.concatenate(keys), return_counts=True)
    lesser = np.minimum(rare[pairs // size], rare[pairs % size]) if size else shared
    likely: Keys = pairs[shared >= CANDIDATE * np.maximum(1, lesser)]
    return likely


def pair_neighbours(index: Index, starts: Keys, counts: Keys, size: int) -> Keys:
    """Return pairs of each document with the first and the next that holds a frequent shingle with it."""
    owners = index.owners.astype(np.int64)
    frequent = counts > FREQUENT
    rows = np.flatnonzero(np.repeat(frequent, counts))
    first = np.repeat(owners[starts[frequent]], counts[frequent])
    opens = np.zeros(len(owners), dtype=bool)
    opens[starts] = True
    later = rows[~opens[rows]]
    keys = np.concatenate([first[~opens[rows]] * size + owners[later], owners[later - 1] * size + owners[later]])
    found: Keys = np.unique(keys)
    return found
