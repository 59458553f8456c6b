"""Four-bit weights (q4_0): kept small on disk without loss, widened when they are used."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK = 32  # numbers that share a float16 scale


def unpack_rows(rows: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return (n, width) float32 of rows (n, width * 18 / 32) uint8: scale * (number - 8).

    A row holds its float16 scales, then 16 bytes a block: number j in the low, j + 16 in the high half of byte j.
    """
    blocks = rows.shape[1] // 18
    scales = rows[:, : 2 * blocks].copy().view("<f2").astype(np.float32)
    halves = rows[:, 2 * blocks :].reshape(len(rows), blocks, BLOCK // 2)
    numbers = np.empty((len(rows), blocks, BLOCK), np.float32)
    numbers[..., : BLOCK // 2] = halves & 15
    numbers[..., BLOCK // 2 :] = halves >> 4
    numbers -= 8
    numbers *= scales[..., None]
    return numbers.reshape(len(rows), -1)


def quantize(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return int8 numbers turned (in, out), and the scale of each output (out,), of weights (out, in)."""
    scales = np.abs(weight).max(axis=1) / np.float32(127)
    return np.ascontiguousarray(np.round(weight / scales[:, None]).astype(np.int8).T), scales


def load_products(path: Path) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """Yield name and value of the int8 numbers and scales of each product kept as four-bit rows and column factors."""
    with np.load(path) as stored:
        for key in stored.files:
            if key.endswith(".rows"):
                name = key.removesuffix(".rows")
                numbers, scales = quantize(unpack_rows(stored[key]) * stored[f"{name}.factors"])
                yield f"{name}.numbers", numbers
                yield f"{name}.scales", scales
