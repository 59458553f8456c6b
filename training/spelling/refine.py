"""Logistic regression over best alignments: the weights under which spellings part best from names that look alike.

Alignments and weights are found in turn. The loss allows for wrong pairs: a share of the lists is noise.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dragoman.text.spelling.align import LONGEST_LEFT, UNKNOWN, find_groups
from training.spelling.words import Pair

Odds = dict[str, dict[str, float]]
Group = tuple[str, str]
ROUNDS, STEPS = 3, 150
TAMED = 0.35  # of the first log odds: neighbours are not independent
PULL = 0.05  # towards the weights before (L2)
WRONG_SAME, WRONG_OTHER = 0.01, 0.001  # share of wrong pairs allowed for


def refine_weights(same: list[Pair], others: list[Pair], odds: Odds) -> tuple[Odds, float]:
    """Return the weights and what is added to every sum of them."""
    weights = {a: {b: TAMED * w for b, w in row.items()} for a, row in odds.items()}
    bias = 0.0
    for _ in range(ROUNDS):
        paths = [find_path(a, b, weights) for a, b in (*same, *others)]
        groups = sorted({group for path in paths for group in path})
        before = np.array([weights.get(a, {}).get(b, UNKNOWN) for a, b in groups])
        learned, bias = fit_weights(count_paths(paths, groups), len(same), before, bias)
        for (a, b), weight in zip(groups, learned, strict=True):
            weights.setdefault(a, {})[b] = float(weight)
    return weights, bias


def count_paths(paths: list[list[Group]], groups: list[Group]) -> csr_matrix:
    """Return how often each path takes each group, (paths, groups)."""
    index = {group: i for i, group in enumerate(groups)}
    rows = [i for i, path in enumerate(paths) for _ in path]
    columns = [index[group] for path in paths for group in path]
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(paths), len(groups)))


def fit_weights(
    counts: csr_matrix, same: int, before: NDArray[np.float64], bias: float
) -> tuple[NDArray[np.float64], float]:
    """Return the weights and the bias of least loss; the first `same` rows are spellings of one name."""
    others = counts.shape[0] - same
    sign = np.repeat([1.0, -1.0], [same, others])
    importance = np.repeat([1.0, 2.0 * same / others], [same, others])
    wrong = np.repeat([WRONG_SAME, WRONG_OTHER], [same, others])

    def loss(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        sums = np.clip(sign * (counts @ values[:-1] + values[-1]), -40, 40)
        chance = 1 / (1 + np.exp(-sums))
        told = (1 - wrong) * chance + wrong / 2
        moved = values[:-1] - before
        slope = -importance * (1 - wrong) * chance * (1 - chance) / told * sign
        total = float(-(importance * np.log(told)).sum() + PULL * (moved**2).sum())
        return total, np.append(counts.T @ slope + 2 * PULL * moved, slope.sum())

    found = minimize(loss, np.append(before, bias), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return found.x[:-1], float(found.x[-1])


def find_path(left: str, right: str, weights: Odds) -> list[Group]:
    """Return the groups of the best alignment, as `dragoman.text.spelling.align` would take them."""
    m, n = len(left), len(right)
    starts, nothing = find_groups(right), weights.get("", {})
    best = [[-1e9] * (n + 1) for _ in range(m + 1)]
    came = [[("", "")] * (n + 1) for _ in range(m + 1)]
    best[0][0] = 0.0
    for i in range(m + 1):
        row = best[i]
        for j, letter in enumerate(right):
            value = row[j] + nothing.get(letter, UNKNOWN)
            if value > row[j + 1]:
                row[j + 1], came[i][j + 1] = value, ("", letter)
        for taken in range(1, min(LONGEST_LEFT, m - i) + 1):
            group, below, marks = left[i : i + taken], best[i + taken], came[i + taken]
            table = weights.get(group, {})
            arcs = [(g, table[g], starts[g]) for g in table.keys() & starts.keys()]
            if taken == 1:
                arcs.append(("", table.get("", UNKNOWN), [(j, j) for j in range(n + 1)]))
            for other, weight, places in sorted(arcs):
                for j, end in places:
                    if row[j] + weight > below[end]:
                        below[end], marks[end] = row[j] + weight, (group, other)
    path, i, j = [], m, n
    while i or j:
        path.append(came[i][j])
        i, j = i - len(path[-1][0]), j - len(path[-1][1])
    return path
