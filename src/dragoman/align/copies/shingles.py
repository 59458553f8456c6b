"""Inverted index of shingles: which documents hold each shingle that several hold, sorted, in little memory.

A shingle of one document only, and most are, never enters the index; it is built in slices of the range of
hashes, so that 50,000 articles of 500 words need some 300 MB beside their own shingles instead of a gigabyte.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies.words import Hashes

Owners = NDArray[np.int32]
SLICE = 2_000_000  # shingles sorted at a time
TOP = 1 << 64


class Index(msgspec.Struct, frozen=True):
    """Shingles that at least two documents hold, a row for each holder, sorted by shingle, then document."""

    shingles: Hashes
    owners: Owners


def make_index(documents: Sequence[Hashes]) -> Index:
    """Return the index of documents' distinct shingles, each sorted."""
    total = sum(len(shingles) for shingles in documents)
    count = total // SLICE + 1
    edges = [np.uint64(TOP * k // count) for k in range(1, count)]
    cuts = [np.concatenate(([0], np.searchsorted(s, edges), [len(s)])).astype(np.int64) for s in documents]
    parts = [index_slice([s[c[k] : c[k + 1]] for s, c in zip(documents, cuts, strict=True)]) for k in range(count)]
    return Index(np.concatenate([p.shingles for p in parts]), np.concatenate([p.owners for p in parts]))


def index_slice(documents: Sequence[Hashes]) -> Index:
    """Return the index of the shingles given."""
    owners = np.repeat(np.arange(len(documents), dtype=np.int32), [len(s) for s in documents])
    shingles = np.concatenate([*documents, np.empty(0, np.uint64)])
    order = np.argsort(shingles, kind="stable")
    held, owners = shingles[order], owners[order]
    again = held[1:] == held[:-1]
    several = np.concatenate((again, [False])) | np.concatenate(([False], again)) if len(held) else np.empty(0, bool)
    return Index(held[several], owners[several])


def find_runs(index: Index) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where the rows of each shingle start and how many there are."""
    _, starts, counts = np.unique(index.shingles, return_index=True, return_counts=True)
    return starts, counts


def find_boilerplate(index: Index, text_of: NDArray[np.int32], most: int) -> Hashes:
    """Return the shingles that stand in more than `most` texts, `text_of` telling each document's, sorted."""
    texts = text_of[index.owners]
    order = np.lexsort((texts, index.shingles))
    shingles, texts = index.shingles[order], texts[order]
    new = np.ones(len(shingles), dtype=bool)
    new[1:] = (shingles[1:] != shingles[:-1]) | (texts[1:] != texts[:-1])
    distinct, counts = np.unique(shingles[new], return_counts=True)
    return distinct[counts > most]


def leave_out(shingles: Hashes, boilerplate: Hashes) -> Hashes:
    """Return sorted shingles without those of a sorted list."""
    if not len(boilerplate):
        return shingles
    at = np.minimum(np.searchsorted(boilerplate, shingles), len(boilerplate) - 1)
    found = boilerplate[at] == shingles
    return shingles[~found] if found.any() else shingles
