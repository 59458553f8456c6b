"""The annotate stage against bare ONNX Runtime: what share of its time the encoders' own calls would take.

While documents are annotated, side by side as a build does, every call of a session is noted; right afterwards the same
calls are run again with the same pieces, already looked up, on as many threads. Both take well under a minute; they
are taken in turn several times, and the middle share is told, for neighbours on the machine come and go.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from statistics import median
from typing import Any, NamedTuple

from onnxruntime import InferenceSession

from dragoman.pipeline.read import read_document
from dragoman.pipeline.several import read_several
from dragoman.reader import Reader
from dragoman.reader.session import THREADS
from dragoman.records import Document

ROUNDS = 3


class Seconds(NamedTuple):
    """Seconds of the clock, and of the processor over all threads."""

    clock: float
    processor: float


@contextmanager
def note_calls(calls: list[Callable[[], Any]]) -> Iterator[None]:
    """Add every call of any ONNX Runtime session to `calls`, to be made again, as long as this is open."""
    run = InferenceSession.run

    def run_noted(session: InferenceSession, *given: Any) -> Any:
        calls.append(lambda: run(session, *given))
        return run(session, *given)

    InferenceSession.run = run_noted
    try:
        yield
    finally:
        InferenceSession.run = run


def measure_share(documents: Sequence[Document], reader: Reader) -> dict[str, float]:
    """Return `annotate_share`, bare seconds to seconds of the annotate stage, and the same of processor time.

    The reader should be warm.
    """
    taken = []
    for _ in range(ROUNDS):
        calls: list[Callable[[], Any]] = []
        with note_calls(calls):
            annotating = take_time(partial(read_all, documents, reader))
        with ThreadPoolExecutor(THREADS) as pool:
            taken.append((take_time(partial(call_all, pool, calls)), annotating))
    return {
        "annotate_share": round(median(bare.clock / annotating.clock for bare, annotating in taken), 4),
        "annotate_share_processor": round(
            median(bare.processor / annotating.processor for bare, annotating in taken), 4
        ),
    }


def read_all(documents: Sequence[Document], reader: Reader) -> None:
    """Annotate documents side by side."""
    for take in read_several(partial(read_document, reader=reader), documents):
        take()


def call_all(pool: ThreadPoolExecutor, calls: Sequence[Callable[[], Any]]) -> None:
    """Make the calls again, several at once."""
    for call in [pool.submit(call) for call in calls]:
        call.result()


def take_time(work: Callable[[], Any]) -> Seconds:
    """Return the seconds that some work takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Seconds(time.perf_counter() - clock, time.process_time() - processor)
