"""Running one benchmark: gold rows, predictions, figures, seconds."""

import time
from pathlib import Path
from typing import Any

from dragoman.bench.benchmark import find_sets, show_rows
from dragoman.bench.gold import join_rows, read_rows, write_rows
from dragoman.bench.table import MEASURES, choose_benchmark
from dragoman.errors import DragomanError
from dragoman.reader import Reader


def run_benchmark(name: str, data: Path, split: str, reader: Reader, predictions: Path | None = None) -> dict[str, Any]:
    """Return {"name", "split", "figures", "seconds"}; predictions of several sets go to FILE.<set>.jsonl."""
    begin = time.perf_counter()
    measure = MEASURES.get(name)
    figures = measure(data, split, reader) if measure else run_sets(name, data, split, reader, predictions)
    return {"name": name, "split": split, "figures": figures, "seconds": round(time.perf_counter() - begin, 2)}


def run_sets(name: str, data: Path, split: str, reader: Reader, predictions: Path | None) -> dict[str, Any]:
    """Return the figures of every set of a benchmark. Raises DragomanError where there is none."""
    benchmark = choose_benchmark(name)
    sets = find_sets(benchmark, data, split)
    if not sets:
        raise DragomanError(f"no {split} split of {name} below {data}")
    figures = {}
    for set_name, path in sets.items():
        gold = read_rows(path)
        shown, begin = show_rows(benchmark, gold), time.process_time()
        predicted = benchmark.predict(shown, reader)
        seconds = time.process_time() - begin
        if predictions:
            write_rows(name_predictions(predictions, set_name, len(sets)), predicted)
        figures[set_name] = benchmark.score(gold, join_rows(gold, predicted))
        if benchmark.rows:
            figures[set_name][f"{benchmark.rows}_per_second"] = round(len(gold) / seconds)
    return figures


def name_predictions(path: Path, set_name: str, sets: int) -> Path:
    """Return the file of one set's predictions: the one asked for, or one beside it for each of several sets."""
    return path if sets == 1 else path.with_name(f"{path.stem}.{set_name}{path.suffix or '.jsonl'}")
