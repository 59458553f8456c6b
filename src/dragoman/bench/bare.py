"""The annotate stage against bare ONNX Runtime: what share of its time the encoders' own calls would take.

While a document is annotated every call of a session is noted; right afterwards the same calls are run again with the
same pieces, already looked up, on as many threads as the reader takes. So both are measured in the same second.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple

from onnxruntime import InferenceSession

from dragoman.pipeline.read import read_document
from dragoman.reader import Reader
from dragoman.reader.session import MOST_THREADS
from dragoman.records import Document


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
    annotating, bare = [], []
    with ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_THREADS)) as pool:
        for document in documents:
            calls: list[Callable[[], Any]] = []
            with note_calls(calls):
                annotating.append(take_time(partial(read_document, document, reader)))
            bare.append(take_time(partial(call_all, pool, calls)))
    return {"annotate_share": divide(bare, annotating, 0), "annotate_share_processor": divide(bare, annotating, 1)}


def call_all(pool: ThreadPoolExecutor, calls: Sequence[Callable[[], Any]]) -> None:
    """Make the calls again, several at once."""
    for call in [pool.submit(call) for call in calls]:
        call.result()


def take_time(work: Callable[[], Any]) -> Seconds:
    """Return the seconds that some work takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Seconds(time.perf_counter() - clock, time.process_time() - processor)


def divide(part: Sequence[Seconds], whole: Sequence[Seconds], column: int) -> float:
    """Return the ratio of two sums of seconds; 0 where there are none."""
    taken, total = (sum(seconds[column] for seconds in each) for each in (part, whole))
    return round(taken / total, 4) if total else 0.0
