"""Average-link clustering: two clusters join while the mean similarity of their members is high enough.

By nearest-neighbour chains, so that the time grows with the square of the items, not the cube
(Murtagh, 1983; average link is reducible, so the chain gives the same tree as joining the best pair first).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def link_average(similarity: Floats, threshold: float) -> list[list[int]]:
    """Return the clusters of items 0 .. n-1, each sorted; `similarity` is (n, n) and symmetric.

    Rows must come in canonical order: a tie goes to the lower index.
    """
    near = similarity.astype(np.float64).copy()
    np.fill_diagonal(near, -np.inf)
    members: list[list[int]] = [[i] for i in range(len(near))]
    alive = np.ones(len(near), dtype=bool)
    chain: list[int] = []
    while alive.any():
        if not chain:
            chain.append(int(np.argmax(alive)))
        last = chain[-1]
        best = nearest(near, last, chain[-2] if len(chain) > 1 else None)
        if best is None or near[last, best] < threshold:
            for item in chain:  # similarities fall along joins, so nothing in the chain can join any more
                alive[item], near[item, :], near[:, item] = False, -np.inf, -np.inf
            chain = []
        elif len(chain) > 1 and best == chain[-2]:
            merge(near, members, alive, last, best)
            del chain[-2:]
        else:
            chain.append(best)
    return sorted(sorted(m) for m in members if m)


def nearest(near: NDArray[np.float64], item: int, before: int | None) -> int | None:
    """Return the item most similar to `item`, the one before it in the chain where they tie."""
    best = int(np.argmax(near[item]))
    if near[item, best] == -np.inf:
        return None
    return before if before is not None and near[item, before] == near[item, best] else best


def merge(near: NDArray[np.float64], members: list[list[int]], alive: NDArray[np.bool_], left: int, right: int) -> None:
    """Put `right` into `left`; similarities become the means over all members."""
    sizes = len(members[left]), len(members[right])
    row = (near[left] * sizes[0] + near[right] * sizes[1]) / sum(sizes)
    near[left, :], near[:, left] = row, row
    near[left, left] = -np.inf
    near[right, :], near[:, right], alive[right] = -np.inf, -np.inf, False
    members[left], members[right] = members[left] + members[right], []


def find_components(size: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the connected components of items 0 .. size-1, each sorted."""
    parent = list(range(size))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = item = parent[parent[item]]
        return item

    for left, right in pairs:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    components: dict[int, list[int]] = {}
    for item in range(size):
        components.setdefault(root(item), []).append(item)
    return list(components.values())
