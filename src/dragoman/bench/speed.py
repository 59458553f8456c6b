"""The benchmark of speed: articles a second of the whole pipeline, peak memory, shares of stages and encoders."""

import resource
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from dragoman.bench.bare import measure_share
from dragoman.bench.documents import make_plain
from dragoman.ids import hash_text, make_id
from dragoman.pipeline.conclude import conclude
from dragoman.pipeline.plan import PLAN
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
    clock: Clock = defaultdict(float)
    documents = [make_document(row) for row in rows]
    begin = time.perf_counter()
    readings = [time_reading(document, reader, clock) for document in documents]
    concluding = time.perf_counter()
    conclude(readings, (), Generator(version="bench"))
    end = time.perf_counter()
    clock["conclude"] += end - concluding
    share = {stage: round(seconds / (end - begin), 3) for stage, seconds in clock.items()}
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


def time_reading(document: Document, reader: Reader, clock: Clock) -> Reading:
    """Return the document's reading; the seconds of each stage are added to the clock."""
    reading, language = Reading(document=document), load_language(document.language)
    for stage in PLAN:
        begin = time.perf_counter()
        reading = extend(reading, stage, stage.run(reading, language, reader))
        clock[stage.name] += time.perf_counter() - begin
    return reading
