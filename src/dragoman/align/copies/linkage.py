"""Average-link clustering: two clusters join while the mean similarity of their members is high enough."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


def link_average(similarity: Floats, threshold: float) -> list[list[int]]:
    """Return the clusters of items 0 .. n-1, each sorted; `similarity` is (n, n), symmetric.

    The two nearest clusters join first; a tie goes to the lower indices, so rows must come in canonical order.
    For many items of which few pairs are near, `align/stories/linkage.py` gives the same at less cost.
    """
    counted = np.ones(similarity.shape)
    total = similarity.astype(np.float64)
    members: list[list[int]] = [[i] for i in range(len(total))]
    means = find_means(total, counted)
    best = means.argmax(axis=1) if len(means) > 1 else np.zeros(len(means), np.int64)
    while len(means) > 1:
        left = int(means[np.arange(len(means)), best].argmax())
        right = int(best[left])
        if means[left, right] < threshold:
            break
        join(left, right, total, counted, means)
        members[left], members[right] = members[left] + members[right], []
        stale = np.flatnonzero((best == left) | (best == right))
        best[stale] = means[stale].argmax(axis=1)
        best[left] = means[left].argmax()
        nearer = means[:, left] > means[np.arange(len(means)), best]
        best[nearer] = left
    return sorted(sorted(m) for m in members if m)


def find_means(total: Doubles, counted: Doubles) -> Doubles:
    """Return the similarity of each two items, -inf of each to itself."""
    means: Doubles = total / np.maximum(counted, 1e-9)
    np.fill_diagonal(means, -np.inf)
    return means


def join(left: int, right: int, total: Doubles, counted: Doubles, means: Doubles) -> None:
    """Put the cluster `right` into `left`, in place."""
    for table in (total, counted):
        table[left] += table[right]
        table[:, left] += table[:, right]
    gone = means[left] == -np.inf
    means[left] = np.where(gone, -np.inf, total[left] / np.maximum(counted[left], 1e-9))
    means[right] = -np.inf
    means[left, right] = -np.inf
    means[:, left], means[:, right] = means[left], -np.inf
