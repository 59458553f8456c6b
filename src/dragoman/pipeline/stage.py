"""Stage: one step on one document, with what it needs and the field of the Reading that it fills."""

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.reader import Reader
from dragoman.records import Reading
from dragoman.reference import Language


class Stage(msgspec.Struct, frozen=True):
    """One step. `run` returns a tuple of `item` records, or (n, 384) vectors where `item` is None.

    `version` is raised when the step finds other things than before, so that stores are brought up to date.
    """

    name: str
    field: str
    run: Callable[[Reading, Language, Reader], Any]
    item: type | None
    needs: tuple[str, ...] = ()
    version: int = 1
    models: bool = False  # its output hangs on the reader's weights


def pack(stage: Stage, found: Any) -> bytes:
    """Return what a stage found as bytes for the store."""
    if stage.item is None:
        return np.ascontiguousarray(found, dtype="<f4").tobytes()
    return msgspec.json.encode(found)


def unpack(stage: Stage, data: bytes) -> Any:
    """Return what a stage found from its bytes in the store."""
    if stage.item is None:
        return unpack_vectors(data)
    return msgspec.json.decode(data, type=tuple[stage.item, ...])  # type: ignore[name-defined]


def unpack_vectors(data: bytes) -> NDArray[np.float32]:
    """Return (n, 384) float32 from little-endian bytes."""
    return np.frombuffer(data, dtype="<f4").reshape(-1, 384)


def extend(reading: Reading, stage: Stage, found: Any) -> Reading:
    """Return the reading with what the stage found; a field filled by two stages is merged by span."""
    before = getattr(reading, stage.field)
    if stage.item is not None and before:
        found = tuple(sorted((*before, *found), key=lambda record: (record.span, record.id)))
    return msgspec.structs.replace(reading, **{stage.field: found})
