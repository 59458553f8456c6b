"""Expectation maximisation: how often each group of letters of one script stands for each of the other."""

import math
from collections import Counter
from collections.abc import Sequence

from training.spelling.words import Pair

Group = tuple[str, str]
Arc = tuple[int, int, int, int, Group, float]
SHAPES = {
    (1, 1): 1.0, (1, 0): 0.03, (0, 1): 0.06, (1, 2): 0.15, (2, 1): 0.06, (2, 2): 0.03, (1, 3): 0.02, (2, 3): 0.01,
    (1, 4): 0.003, (3, 1): 0.02, (3, 2): 0.01,
}  # fmt: skip
LETTERS = 30.0  # of an alphabet, for the first guess
FEWEST = 0.5  # expected times that a group must be met to live on


def count_groups(pairs: Sequence[Pair], shapes: Sequence[tuple[int, int]], rounds: int = 5) -> Counter[Group]:
    """Return how often each pair of groups is expected in the best model of the pairs."""
    counts: Counter[Group] = Counter()
    chances: dict[Group, float] = {}
    for _ in range(rounds):
        counts = Counter()
        for left, right in pairs:
            add_expected(counts, left, right, find_arcs(left, right, shapes, chances))
        counts = Counter({group: count for group, count in counts.items() if count > FEWEST})
        total = sum(counts.values())
        chances = {group: count / total for group, count in counts.items()}
    return counts


def find_arcs(left: str, right: str, shapes: Sequence[tuple[int, int]], chances: dict[Group, float]) -> list[Arc]:
    """Return the groups that two words may be cut into: start, end and chance of each, in order of their starts."""
    found = []
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for di, dj in shapes:
                if i + di <= len(left) and j + dj <= len(right):
                    group = left[i : i + di], right[j : j + dj]
                    chance = chances.get(group, 0.0) if chances else SHAPES[di, dj] / LETTERS ** (di + dj)
                    if chance:
                        found.append((i, j, i + di, j + dj, group, chance))
    return found


def add_expected(counts: Counter[Group], left: str, right: str, arcs: Sequence[Arc]) -> None:
    """Add what one pair of words says: the forward-backward algorithm over its groups."""
    m, n = len(left), len(right)
    forward = [[0.0] * (n + 1) for _ in range(m + 1)]
    backward = [[0.0] * (n + 1) for _ in range(m + 1)]
    forward[0][0] = backward[m][n] = 1.0
    for i, j, into_i, into_j, _, chance in arcs:
        forward[into_i][into_j] += forward[i][j] * chance
    if forward[m][n] <= 0.0:
        return
    for i, j, into_i, into_j, group, chance in reversed(arcs):
        share = backward[into_i][into_j] * chance
        backward[i][j] += share
        counts[group] += forward[i][j] * share / forward[m][n]


def make_odds(counts: Counter[Group], fewest: float) -> dict[str, dict[str, float]]:
    """Return the log odds of each group against its letters met by chance; groups met less often are dropped."""
    total = sum(counts.values())
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (a, b), count in counts.items():
        left.update(dict.fromkeys(a, 0.0) | {c: count * a.count(c) for c in a})
        right.update(dict.fromkeys(b, 0.0) | {c: count * b.count(c) for c in b})
    sums = sum(left.values()), sum(right.values())
    odds: dict[str, dict[str, float]] = {}
    for (a, b), count in sorted(counts.items()):
        if count >= fewest or not a or not b:
            chance = sum(math.log(left[c] / sums[0]) for c in a) + sum(math.log(right[c] / sums[1]) for c in b)
            odds.setdefault(a, {})[b] = math.log(count / total) - chance
    return odds
