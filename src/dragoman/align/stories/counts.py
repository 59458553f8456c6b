"""Rows of TF-IDF: what words or names each document holds, each weighed by how rare it is, and their cosines.

Rows are kept as numbers only, one after another, so that 50,000 documents fit in memory and one row is compared
with a few others at a time.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Places = NDArray[np.int64]
HELD, KNOWN = 0.1, 0.9  # share of other documents that hold a person's or place's name, and a country


class Counts(msgspec.Struct, frozen=True):
    """Rows of unit length: row i is `columns[starts[i] : starts[i + 1]]`, sorted, with the values beside them.

    Only columns of two documents or more are kept: others are shared with nobody. `held` counts the documents of
    each column.
    """

    columns: NDArray[np.int32]
    values: Doubles
    starts: Places
    held: NDArray[np.int32]

    def row(self, index: int) -> slice:
        """Return where a row stands."""
        return slice(int(self.starts[index]), int(self.starts[index + 1]))


def make_counts(rows: Sequence[Mapping[str, int]], common: float, rarity: float, others: int = 0) -> Counts:
    """Return the rows weighed: (1 + log count) * (smoothed idf + common) ** rarity.

    `others` are documents about anything, thought beside the rows: among a few reports of one happening its own
    names stand in every one, and would tell nothing.
    """
    documents = Counter(word for row in rows for word in row)
    total = 1 + len(rows) + others
    idf = {
        w: (math.log(total / (1 + n + others * (KNOWN if w[0] == "@" else HELD))) + common) ** rarity
        for w, n in documents.items()
    }
    shared = {word: i for i, word in enumerate(sorted(w for w, n in documents.items() if n > 1))}
    columns: list[int] = []
    values: list[float] = []
    starts = [0]
    for row in rows:
        weights = {w: (1 + math.log(n)) * idf[w] for w, n in sorted(row.items())}
        length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
        kept = [(shared[w], value / length) for w, value in weights.items() if w in shared]
        columns += [column for column, _ in kept]
        values += [value for _, value in kept]
        starts.append(len(columns))
    held = np.array([documents[word] for word in shared], np.int32)
    return Counts(np.array(columns, np.int32), np.array(values), np.array(starts, np.int64), held)


def find_cosines(counts: Counts, index: int, others: Places, scratch: Doubles) -> Doubles:
    """Return the cosines of one row with others, (len(others),); `scratch` is a zero for each column, and stays so."""
    own = counts.row(index)
    scratch[counts.columns[own]] = counts.values[own]
    lengths = counts.starts[others + 1] - counts.starts[others]
    ends = np.cumsum(lengths)
    places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(counts.starts[others] - (ends - lengths), lengths)
    products = counts.values[places] * scratch[counts.columns[places]]
    owners = np.repeat(np.arange(len(others)), lengths)
    scratch[counts.columns[own]] = 0.0
    cosines: Doubles = np.bincount(owners, weights=products, minlength=len(others)).astype(np.float64)
    return cosines
