"""Which documents are worth comparing: all of a small batch; of a large one those that share rare words or sense.

Of each document the rarest words and names are looked up in an inverted index, and its lead among those of its
neighbourhood (documents nearest to the same few leads), so that the cost grows with documents times neighbours.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from dragoman.align.stories.counts import Counts, Doubles, Places
from dragoman.align.stories.likeness import Likeness

ALL = 1200  # documents up to which each is compared with each
RAREST = 24  # words, and as many names, of a document that are looked up
MOST_HELD = 250  # documents; a word in more of them brings nobody together
NEAREST = 48  # documents by shared words, and as many by names
ALIKE = 24  # documents by sense
NEIGHBOURHOOD = 400  # documents for each lead that stands for a neighbourhood
JOINED = 3  # neighbourhoods that a document belongs to
Postings = tuple[NDArray[np.int64], NDArray[np.int64]]  # starts of columns, documents


def find_candidates(likeness: Likeness) -> Iterator[tuple[int, Places]]:
    """Yield each document with the later ones to compare it with, sorted."""
    size = len(likeness.profiles)
    if size <= ALL:
        yield from ((i, np.arange(i + 1, size)) for i in range(size - 1))
        return
    pairs = [find_alike(likeness.leads)]
    pairs += [find_sharing(counts) for counts in (likeness.words, likeness.names)]
    left, right = np.divmod(np.unique(np.concatenate(pairs)), size)
    starts = np.searchsorted(left, np.arange(size + 1))
    for i in range(size):
        if starts[i] < starts[i + 1]:
            yield i, right[starts[i] : starts[i + 1]]


def key_pairs(index: int, others: Places, size: int) -> Places:
    """Return pairs as single numbers, the smaller document first."""
    keys: Places = np.minimum(index, others) * size + np.maximum(index, others)
    return keys


def find_sharing(counts: Counts) -> Places:
    """Return the pairs that share the most of each other's rare words, keyed."""
    size = len(counts.starts) - 1
    owners = np.repeat(np.arange(size), np.diff(counts.starts))
    order = np.argsort(counts.columns, kind="stable")
    bounds = np.searchsorted(counts.columns[order], np.arange(len(counts.held) + 1))
    found = []
    for i in range(size):
        row = counts.row(i)
        rare = row.start + np.flatnonzero(counts.held[counts.columns[row]] <= MOST_HELD)
        rare = rare[np.argsort(-counts.values[rare], kind="stable")[:RAREST]]
        places = [order[bounds[c] : bounds[c + 1]] for c in counts.columns[rare]]
        if not places:
            continue
        scores = np.concatenate([counts.values[p] * counts.values[k] for p, k in zip(places, rare, strict=True)])
        others, back = np.unique(owners[np.concatenate(places)], return_inverse=True)
        summed = np.bincount(back, weights=scores)
        summed[others == i] = -1.0
        best = np.argsort(-summed, kind="stable")[:NEAREST]
        found.append(key_pairs(i, others[best[summed[best] > 0]], size))
    return np.concatenate(found) if found else np.empty(0, np.int64)


def find_alike(leads: Doubles) -> Places:
    """Return the pairs of nearest leads within neighbourhoods, keyed."""
    size = len(leads)
    centres = leads[:: NEIGHBOURHOOD // JOINED]
    joined = np.concatenate([
        np.argsort(-(leads[first : first + NEIGHBOURHOOD] @ centres.T), axis=1, kind="stable")[:, :JOINED]
        for first in range(0, size, NEIGHBOURHOOD)
    ])  # fmt: skip
    found = []
    for centre in range(len(centres)):
        members = np.flatnonzero((joined == centre).any(axis=1))
        cosines = leads[members] @ leads[members].T
        np.fill_diagonal(cosines, -1.0)
        best = np.argsort(-cosines, axis=1, kind="stable")[:, :ALIKE]
        for k, others in enumerate(best):
            near = others[cosines[k, others] > 0]
            found.append(key_pairs(int(members[k]), members[near], size))
    return np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)
