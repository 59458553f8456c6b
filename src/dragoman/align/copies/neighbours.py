"""Documents of different languages that are near in sense, among which translations are looked for.

In a window of days where documents tell theirs, for a translation appears within days of its original; documents
without a day are compared with all. Above LARGE documents each is compared only with those of its nearest cells,
whose seeds are documents taken evenly, so that the work grows with n times the square root of n.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
NEAREST = 20  # documents of other languages that each document is compared with
NEAR = 0.3  # cosine of the mean of centred vectors
WINDOW = 15  # days
LARGE, CELLS = 8_000, 3  # documents; cells that a document lies in
BLOCK = 256  # documents compared at a time


class Means(msgspec.Struct, frozen=True):
    """Of each document the mean of its sentences (n, 384), unit length, its language's number and its day, -1 unknown.

    `days` are ordinals of days.
    """

    vectors: Floats
    languages: Ints
    days: Ints


def find_neighbours(means: Means) -> list[tuple[int, int]]:
    """Return the pairs (i < j) of documents of different languages of which one is among the other's nearest."""
    size = len(means.languages)
    if len(np.unique(means.languages)) < 2:
        return []
    keys: list[Ints] = []
    for members in list_cells(means, size):
        for start in range(0, len(members), BLOCK):
            keys.append(pair_block(means, members[start : start + BLOCK], members, size))
    return [(int(key) // size, int(key) % size) for key in np.unique(np.concatenate(keys))]


def list_cells(means: Means, size: int) -> list[Ints]:
    """Return the sets of documents within which to compare: all, or above LARGE those nearest to each seed."""
    if size <= LARGE:
        return [np.arange(size)]
    seeds = np.arange(0, size, max(1, int(np.sqrt(size))))
    cells: list[list[Ints]] = [[] for _ in seeds]
    for start in range(0, size, BLOCK):
        cosines = means.vectors[start : start + BLOCK] @ means.vectors[seeds].T
        nearest = np.argpartition(-cosines, CELLS - 1, axis=1)[:, :CELLS]
        for cell in np.unique(nearest):
            cells[cell].append(start + np.flatnonzero((nearest == cell).any(axis=1)))
    return [np.concatenate(cell) for cell in cells if cell]


def pair_block(means: Means, rows: Ints, members: Ints, size: int) -> Ints:
    """Return the keys (i * size + j) of the nearest of each row among the members."""
    cosines = means.vectors[rows] @ means.vectors[members].T
    days, others = means.days[rows][:, None], means.days[members][None, :]
    far = (days >= 0) & (others >= 0) & (np.abs(days - others) > WINDOW)
    alike = means.languages[rows][:, None] == means.languages[members][None, :]
    cosines = np.where(far | alike, np.float32(-1.0), cosines)
    nearest = np.argsort(-cosines, axis=1, kind="stable")[:, :NEAREST]
    left = np.repeat(rows, nearest.shape[1])
    right = members[nearest.ravel()]
    near = np.take_along_axis(cosines, nearest, axis=1).ravel() >= NEAR
    low, high = np.minimum(left, right)[near], np.maximum(left, right)[near]
    keys: Ints = low * size + high
    return keys
