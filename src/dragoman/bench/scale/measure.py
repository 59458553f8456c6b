"""Measuring: a store of made-up documents is filled, read back, and every stage over many documents is timed.

Figures are seconds and peak megabytes of a process of its own for each size, and how much each stage's time grows
from the smaller size to the larger. Nothing here measures quality.
"""

import json
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from dragoman.align.copies import find_copies
from dragoman.align.stories import find_stories
from dragoman.assess.dates import solve_dates
from dragoman.bench.scale.happenings import make_happening
from dragoman.bench.scale.synthesis import PER_HAPPENING, make_reading, shuffled
from dragoman.bench.scale.vocabulary import make_people
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.stage import extend, pack, unpack
from dragoman.records import Reading
from dragoman.resolve.entities import resolve_entities
from dragoman.store import Store, open_store

SIZES = (5_000, 50_000)
T = TypeVar("T")


def measure_scale(sizes: tuple[int, int] = SIZES) -> dict[str, Any]:
    """Return the figures of both sizes, and the growth of each stage between them."""
    small, large = (measure_apart(size) for size in sizes)
    growth = {
        stage: round(large["seconds"][stage] / max(seconds, 0.01), 1) for stage, seconds in small["seconds"].items()
    }
    return {f"{sizes[0]}": small, f"{sizes[1]}": large, "growth": growth}


def measure_apart(size: int) -> dict[str, Any]:
    """Return the figures of one size, measured in a process of its own so that its peak memory is its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.dragoman"
        context = multiprocessing.get_context("spawn")
        for target in (fill_store, measure_store):
            child = context.Process(target=target, args=(path, size))
            child.start()
            child.join()
            if child.exitcode:
                raise RuntimeError(f"measuring {size} documents ended with {child.exitcode}")
        figures: dict[str, Any] = json.loads(path.with_suffix(".json").read_text())
    return figures


def fill_store(path: Path, size: int) -> None:
    """Write `size` made-up documents with their annotations to a new store."""
    happenings = size // PER_HAPPENING
    people = make_people(max(1000, happenings // 2))
    with open_store(path) as store:
        for number in shuffled(range(happenings)):
            happening = make_happening(number, people)
            for nth in range(PER_HAPPENING):
                write_reading(store, make_reading(happening, nth))


def write_reading(store: Store, reading: Reading) -> None:
    """Store one document and what was found in it, as the stages of the plan would."""
    document = reading.document
    store.inputs.write(document.path or "", document.sha256, [document], [])
    fields = {stage.field: stage for stage in PLAN}
    rows = {stage.name: ("made up", pack(stage, getattr(reading, field))) for field, stage in fields.items()}
    store.annotations.write(document.id, rows)


def read_readings(store: Store) -> Iterator[Reading]:
    """Yield every document of the store with its annotations."""
    stages = {stage.name: stage for stage in PLAN}
    for document in store.inputs.documents():
        reading = Reading(document=document)
        for name, (_, data) in sorted(store.annotations.read(document.id).items()):
            reading = extend(reading, stages[name], unpack(stages[name], data))
        yield reading


def measure_store(path: Path, size: int) -> None:
    """Time the stages on the store at `path`; the figures go to a file beside it."""
    seconds: dict[str, float] = {}
    megabytes: dict[str, int] = {}

    def timed(stage: str, run: Callable[[], T]) -> T:
        begin = time.perf_counter()
        result = run()
        seconds[stage] = round(time.perf_counter() - begin, 2)
        megabytes[stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return result

    with open_store(path) as store:
        readings = timed("load", lambda: list(read_readings(store)))
    copies = timed("copies", lambda: find_copies(readings))
    stories = timed("stories", lambda: find_stories(readings, copies))
    resolution = timed("resolve", lambda: resolve_entities(readings, stories))
    dates = timed("dates", lambda: solve_dates(readings, (), stories))
    found: Mapping[str, int] = {
        "families": len(copies), "stories": len(stories), "entities": len(resolution.entities),
        "dated": len(dates.documents),
    }  # fmt: skip
    figures = {"documents": size, "seconds": seconds, "peak_megabytes": megabytes, "found": found}
    path.with_suffix(".json").write_text(json.dumps(figures))
