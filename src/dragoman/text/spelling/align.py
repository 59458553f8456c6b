"""The best alignment of two words' letter groups: dynamic programming over the groups that the table knows."""

from collections.abc import Mapping
from functools import lru_cache

from dragoman.text.spelling.letters import letters_of, script_code
from dragoman.text.spelling.table import Weights, load_weights

LONGEST_LEFT, LONGEST_RIGHT = 3, 4
UNKNOWN = -3.0  # log odds of a letter with no counterpart that the table does not know
NEVER = -1e9
NOTHING: Mapping[str, float] = {}
BIAS = "^"  # the table's entry for what every pair of words begins with


@lru_cache(maxsize=65536)
def weigh_spellings(left: str, right: str) -> float:
    """Return the log odds that two words are spellings of one; 0 says nothing: no table, or no letters."""
    codes = script_code(left), script_code(right)
    a, b = letters_of(left), letters_of(right)
    if codes[0] > codes[1] or (codes[0] == codes[1] and a > b):
        (a, b), codes = (b, a), (codes[1], codes[0])
    weights = load_weights().get("".join(codes))
    if weights is None or not a or not b:
        return 0.0
    return find_best(a, b, weights) + weights[BIAS][BIAS]


def find_best(left: str, right: str, weights: Weights) -> float:
    """Return the largest sum of weights along an alignment of all letters."""
    starts, alone, size = find_groups(right), weights.get("", {}), len(right)
    inserted = [alone.get(letter, UNKNOWN) for letter in right]
    rows = [[NEVER] * (size + 1) for _ in range(len(left) + 1)]
    rows[0][0] = 0.0
    for i, row in enumerate(rows):
        value = row[0]
        for j, weight in enumerate(inserted, 1):
            value += weight
            if value > row[j]:
                row[j] = value
            else:
                value = row[j]
        if i < len(left):
            follow_groups(rows, left, i, starts, weights)
    return rows[-1][size]


def follow_groups(
    rows: list[list[float]], left: str, i: int, starts: Mapping[str, list[tuple[int, int]]], weights: Weights
) -> None:
    """Carry the values of a row to those that its letter groups lead to."""
    row, below, table = rows[i], rows[i + 1], weights.get(left[i], NOTHING)
    dropped = table.get("", UNKNOWN)
    rows[i + 1] = below = [
        v if (v := value + dropped) > known else known for value, known in zip(row, below, strict=True)
    ]
    for taken in range(1, min(LONGEST_LEFT, len(left) - i) + 1):
        if taken > 1:
            table, below = weights.get(left[i : i + taken], NOTHING), rows[i + taken]
        if not table:
            continue
        for group in table.keys() & starts.keys():
            weight = table[group]
            for j, end in starts[group]:
                value = row[j] + weight
                if value > below[end]:
                    below[end] = value


@lru_cache(maxsize=65536)
def find_groups(letters: str) -> dict[str, list[tuple[int, int]]]:
    """Return where each group of letters begins and ends in a word."""
    starts: dict[str, list[tuple[int, int]]] = {}
    for i in range(len(letters)):
        for j in range(i + 1, min(len(letters), i + LONGEST_RIGHT) + 1):
            starts.setdefault(letters[i:j], []).append((i, j))
    return starts
