"""A benchmark: which gold files it has, what the system may see of them, how it is predicted and scored."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from dragoman.bench.gold import Row, show_only
from dragoman.reader import Reader


class Benchmark(msgspec.Struct, frozen=True):
    """One benchmark. `files` is a pattern below the data folder; a '*' in it makes a set of each match."""

    name: str
    files: tuple[str, ...]
    fields: tuple[str, ...]
    predict: Callable[[Sequence[Row], Reader], list[Row]]
    score: Callable[[Sequence[Row], Sequence[Row]], dict[str, Any]]
    rows: str = ""  # what a row is called, where "<rows>_per_second" of processor time is one of the figures
    mentions: bool = False  # the system sees where event mentions stand, without their clusters


def without_reader(predict: Callable[[Sequence[Row]], list[Row]]) -> Callable[[Sequence[Row], Reader], list[Row]]:
    """Give a prediction that needs no model the form of the others."""
    return lambda rows, reader: predict(rows)


def find_sets(benchmark: Benchmark, data: Path, split: str) -> dict[str, Path]:
    """Return the gold files by the name of their set ('plv', 'en-ewt'), in order of the table."""
    found = (path for pattern in benchmark.files for path in sorted(data.glob(f"{pattern}.{split}.jsonl")))
    return {path.name.removesuffix(f".{split}.jsonl").split(".", 1)[-1]: path for path in found}


def show_rows(benchmark: Benchmark, rows: Sequence[Row]) -> list[Row]:
    """Return what the system may see of the gold rows."""
    shown = show_only(rows, benchmark.fields)
    if benchmark.mentions:
        for kept, row in zip(shown, rows, strict=True):
            events = (m for m in row["mentions"] if m["kind"] == "event")
            kept["mentions"] = [{key: m[key] for key in ("id", "start", "end", "text") if key in m} for m in events]
    return shown
