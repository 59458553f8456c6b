"""Average link over few pairs: clusters join while the mean likeness of their members is high enough.

Only pairs at or above the threshold are held. Two clusters without one can never reach it together, and of
those that have one the mean is made exact before they join; so the outcome is that of the full matrix.
"""

import heapq
from collections.abc import Callable, Mapping

Pair = tuple[int, int]
Sums = tuple[float, float]  # likeness times weight, weight


class Linkage:
    """Clusters of items 0 .. n-1 as they grow. It never leaves `link_pairs`."""

    def __init__(self, near: Mapping[Pair, Sums], measure: Callable[[int, int], Sums], size: int) -> None:
        self.measure = measure  # the sums of any pair of items
        self.members: dict[int, list[int]] = {i: [i] for i in range(size)}
        self.links: dict[int, dict[int, tuple[float, float, int]]] = {i: {} for i in range(size)}
        for (a, b), (total, weight) in sorted(near.items()):
            self.links[a][b] = self.links[b][a] = (total, weight, 1)
        self.heap = [(-total / weight, a, b, 1) for (a, b), (total, weight) in near.items()]
        heapq.heapify(self.heap)

    def push(self, a: int, b: int, threshold: float) -> None:
        """Put a pair of clusters where the nearest pair comes first, if it can still join."""
        total, weight, known = self.links[a][b]
        if total / weight >= threshold:
            heapq.heappush(self.heap, (-total / weight, min(a, b), max(a, b), known))

    def complete(self, a: int, b: int) -> None:
        """Make the sums of two clusters those of all pairs of their members."""
        sums = [self.measure(*sorted((i, j))) for i in self.members[a] for j in self.members[b]]
        exact = (sum(s for s, _ in sums), sum(w for _, w in sums), len(sums))
        self.links[a][b] = self.links[b][a] = exact

    def join(self, a: int, b: int, threshold: float) -> None:
        """Put cluster b into cluster a."""
        self.members[a] += self.members.pop(b)
        for other, (total, weight, known) in self.links.pop(b).items():
            if other == a:
                continue
            del self.links[other][b]
            before = self.links[a].get(other, (0.0, 0.0, 0))
            summed = (before[0] + total, before[1] + weight, before[2] + known)
            self.links[a][other] = self.links[other][a] = summed
        del self.links[a][b]
        for other in sorted(self.links[a]):
            self.push(a, other, threshold)


def link_pairs(
    near: Mapping[Pair, Sums], measure: Callable[[int, int], Sums], size: int, threshold: float
) -> list[list[int]]:
    """Return the clusters, each sorted. `near` holds the pairs (i < j) at or above the threshold.

    The two nearest clusters join first; a tie goes to the lower indices, so items must come in canonical order.
    """
    clusters = Linkage(near, measure, size)
    while clusters.heap:
        negative, a, b, known = heapq.heappop(clusters.heap)
        link = clusters.links.get(a, {}).get(b)
        if link is None or link[2] != known or link[0] / link[1] != -negative:
            continue
        if known < len(clusters.members[a]) * len(clusters.members[b]):
            clusters.complete(a, b)
            clusters.push(a, b, threshold)
        else:
            clusters.join(a, b, threshold)
    return sorted(sorted(members) for members in clusters.members.values())
