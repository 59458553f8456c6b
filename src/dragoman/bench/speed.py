"""The benchmark of speed: articles a second of the whole pipeline, peak memory, shares of stages and encoders.

Documents are read side by side, as a build does, so a stage's share is that of the seconds which all threads spent,
waiting for one another included; concluding runs in one thread.
"""

import resource
import time
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import Any

from dragoman.bench.bare import measure_share
from dragoman.bench.documents import make_plain
from dragoman.ids import hash_text, make_id
from dragoman.pipeline.conclude import conclude
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.several import read_several
from dragoman.pipeline.stage import extend
from dragoman.reader import Reader
from dragoman.records import Document, Generator, Reading
from dragoman.reference import load_language

Clock = defaultdict[str, float]  # seconds by stage
EVERY = 5  # the documents that are read once more, beside bare ONNX Runtime


def measure_speed(rows: Sequence[dict[str, Any]], reader: Reader) -> dict[str, Any]:
    """Rows {"id", "text", "language"} in, figures out. The reader is warmed up before the clock starts."""
    reader.tag(["A warm-up."])
    reader.embed(["A warm-up."])
    clock = Clock(float)
    documents = [make_document(row) for row in rows]
    begin = time.perf_counter()
    readings = []
    for take in read_several(partial(time_reading, reader=reader), documents):
        reading, seconds = take()
        readings.append(reading)
        for stage, spent in seconds.items():
            clock[stage] += spent
    concluding = time.perf_counter()
    conclude(readings, (), Generator(version="bench"))
    end = time.perf_counter()
    clock["conclude"] += end - concluding
    total = sum(clock.values())
    share = {stage: round(seconds / total, 3) for stage, seconds in clock.items()}
    return {
        "articles_per_second": round(len(rows) / (end - begin), 2),
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "share": dict(sorted(share.items(), key=lambda item: -item[1])),
        "documents": len(rows),
        **measure_share(documents[::EVERY], reader),
    }


def make_document(row: dict[str, Any]) -> Document:
    """Return a row's document, with the id of its words and its place."""
    id = make_id("doc", hash_text(row["text"]), row["id"])
    return make_plain(id, row["text"], row.get("language", "en"), row["id"])


def time_reading(document: Document, reader: Reader) -> tuple[Reading, Clock]:
    """Return the document's reading, and the seconds of each stage."""
    reading, language, clock = Reading(document=document), load_language(document.language), Clock(float)
    for stage in PLAN:
        begin = time.perf_counter()
        reading = extend(reading, stage, stage.run(reading, language, reader))
        clock[stage.name] += time.perf_counter() - begin
    return reading, clock
