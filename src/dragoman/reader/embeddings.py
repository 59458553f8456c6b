"""The embedding table: 4-bit rows on disk, mapped into memory, unpacked for the pieces looked up."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.four_bits import unpack_rows

WIDTH = 384


class Embeddings:
    """One packed row of 216 bytes for each piece, one float32 row for each place."""

    def __init__(self, table: Path, places: Path) -> None:
        self._table: NDArray[np.uint8] = np.load(table, mmap_mode="r")
        self._places: NDArray[np.float32] = np.load(places)

    def look_up(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        """Return (1, n, 384) float32, word plus place embeddings, for at most 512 pieces."""
        rows = np.asarray(self._table[np.asarray(pieces)])
        sums = unpack_rows(rows)
        sums += self._places[: len(rows)]
        return sums[None]
