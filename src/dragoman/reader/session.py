"""Runs an encoder over windows, one window a call, several calls at once.

No batch ever mixes windows: the int8 scales of the activations are found per call, so a window in a shared batch
would be read differently beside other texts, and padding would cost time. Two threads of single-threaded calls
are as fast as a padded batch (figures in training/README.md). All sessions share these threads, where documents
are read side by side the windows of all of them, and rules go on beside them (`turn`).
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dragoman.reader.four_bits import load_products
from dragoman.reader.turn import TURN

Floats = NDArray[np.float32]
MOST_THREADS = 8
AT_ONCE = 256  # windows whose results are held before they are handed on
THREADS = min(os.cpu_count() or 1, MOST_THREADS)


class Session:
    """A lazily opened ONNX model, (1, n, 384) to (1, n, width); `four_bits` holds the weights it lacks."""

    def __init__(self, path: Path, four_bits: Path | None = None, threads: int | None = None) -> None:
        self._path, self._four_bits = path, four_bits
        self._threads = threads or THREADS

    def run(self, windows: Sequence[Sequence[int]], look_up: Callable[[Sequence[int]], Floats]) -> Iterator[Floats]:
        """Yield the output (n, width) float32 of each window of n pieces, in order."""
        model = self._model

        def one(window: Sequence[int]) -> Floats:
            result: Floats = model.run(None, {"sums": look_up(window)})[0][0]
            return result

        for begin in range(0, len(windows), AT_ONCE):
            some = windows[begin : begin + AT_ONCE]
            alone = len(some) < 2 or self._threads < 2
            with TURN.leave():
                made = list(map(one, some) if alone else open_pool(self._threads).map(one, some))
            yield from made

    @cached_property
    def _model(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        values = dict(load_products(self._four_bits)) if self._four_bits else {}
        filled = [onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in values.values()]
        options.add_external_initializers(list(values), filled)
        return onnxruntime.InferenceSession(self._path, options, providers=["CPUExecutionProvider"])


@cache
def open_pool(threads: int) -> ThreadPoolExecutor:
    """Return the threads that the windows of all sessions share."""
    return ThreadPoolExecutor(threads, "reader")


os.register_at_fork(after_in_child=open_pool.cache_clear)  # threads do not survive a fork
