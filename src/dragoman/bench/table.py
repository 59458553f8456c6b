"""The table of benchmarks, and those that measure without a prediction a row."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dragoman.bench.actors import predict_actors
from dragoman.bench.benchmark import Benchmark, without_reader
from dragoman.bench.copies import predict_copies, score_copies
from dragoman.bench.coreference import predict_coreference
from dragoman.bench.dates import predict_date_phrases, predict_dates
from dragoman.bench.events.predict import (
    predict_detection,
    predict_event_type,
    predict_events,
    predict_happened,
    predict_spans,
)
from dragoman.bench.gold import read_rows
from dragoman.bench.hidden_dates import measure_hidden_dates
from dragoman.bench.names import predict_names
from dragoman.bench.pairs import predict_pairs
from dragoman.bench.quotations import predict_quotations
from dragoman.bench.scale import measure_scale
from dragoman.bench.scores.actors import score_actors
from dragoman.bench.scores.clusters import score_coreference, score_stories
from dragoman.bench.scores.dates import score_date_phrases, score_dates
from dragoman.bench.scores.events import (
    score_detection,
    score_event_type,
    score_events,
    score_nonevents,
    score_spans,
)
from dragoman.bench.scores.names import score_names
from dragoman.bench.scores.pairs import score_pairs
from dragoman.bench.scores.quotations import score_quotations
from dragoman.bench.speed import measure_speed
from dragoman.bench.stories import predict_stories
from dragoman.bench.translations import FOLDER as TRANSLATIONS
from dragoman.bench.translations import measure_translations, predict_families, score_families
from dragoman.errors import UnknownName
from dragoman.reader import Reader

DOCUMENT = ("id", "title", "text", "language", "published", "outlet", "url", "seen")
TEXT = ("id", "text", "language")

BENCHMARKS: tuple[Benchmark, ...] = (
    Benchmark("quotations", ("quotes/polnear",), TEXT, predict_quotations, score_quotations),
    Benchmark("quotations-de", ("quotes/wikinews-de",), TEXT, predict_quotations, score_quotations),
    Benchmark(
        "event-type", ("events/plv",), ("id", "text", "actor", "recipient"), predict_event_type, score_event_type
    ),
    Benchmark("events", ("events/plover-gsr",), TEXT, predict_events, score_events),
    Benchmark("events-es", ("events/spanish",), TEXT, predict_events, score_events),
    Benchmark("event-detection", ("events/arabic-gsr",), TEXT, predict_detection, score_detection),
    Benchmark("event-spans", ("events/arabic-spans",), TEXT, predict_spans, score_spans),
    Benchmark("nonevents", ("events/nonevents",), TEXT, predict_happened, score_nonevents),
    Benchmark("names", ("names/ner.*",), ("tokens", "language"), predict_names, score_names),
    Benchmark("pairs", ("names/pairs.*",), ("left", "right"), without_reader(predict_pairs), score_pairs, "pairs"),
    Benchmark(
        "dates", ("time/tempeval",), ("id", "text", "dct", "language"), without_reader(predict_dates), score_dates,
        "documents",
    ),
    Benchmark(
        "date-phrases", ("time/phrases", "time/ms-specs-ar"),
        ("phrase", "dct", "text", "reference", "reference_time", "language"),
        without_reader(predict_date_phrases), score_date_phrases,
    ),
    Benchmark(
        "actors", ("events/actors",), ("id", "mention", "date", "language"),
        without_reader(predict_actors), score_actors,
    ),
    Benchmark(
        "coreference", ("across/ecbplus", "across/gvc", "across/meantime"), DOCUMENT,
        predict_coreference, score_coreference, mentions=True,
    ),
    Benchmark(
        "stories", ("across/basil", "across/gvc", "across/ecbplus", "across/ntrex"), DOCUMENT,
        predict_stories, score_stories,
    ),
    Benchmark("copies", ("across/helsinki",), DOCUMENT, predict_copies, score_copies),
    Benchmark("copies-translated", ("across/ntrex",), DOCUMENT, predict_families, score_families),
)  # fmt: skip
SPEED_FILE = "across/basil"


def choose_benchmark(name: str) -> Benchmark:
    """Return the benchmark of a name. Raises UnknownName."""
    for benchmark in BENCHMARKS:
        if benchmark.name == name:
            return benchmark
    raise UnknownName("benchmark", name, (*(b.name for b in BENCHMARKS), *MEASURES))


def run_speed(data: Path, split: str, reader: Reader) -> dict[str, Any]:
    """Return the figures of the benchmark of speed."""
    return {"basil": measure_speed(read_rows(data / f"{SPEED_FILE}.{split}.jsonl"), reader)}


def run_scale(data: Path, split: str, reader: Reader) -> dict[str, Any]:
    """Return the figures of the benchmark of scale, which makes its own documents and reads no gold."""
    return {"made-up": measure_scale()}


def run_translations(data: Path, split: str, reader: Reader) -> dict[str, Any]:
    """Return the figures of translated copies, on the set of our own; its splits are dev and heldout."""
    return {"own": measure_translations(read_rows(TRANSLATIONS / f"{split}.jsonl"), reader)}


MEASURES: dict[str, Callable[[Path, str, Reader], dict[str, Any]]] = {
    "speed": run_speed, "scale": run_scale, "translations": run_translations,
    "hidden-dates": measure_hidden_dates,
}  # fmt: skip
ALL = (*(b.name for b in BENCHMARKS), "speed", "translations", "hidden-dates")  # not scale: it takes long
