"""The gate: `bench/floors.json` holds dev figures reached; one that falls by more than the tolerance fails.

A floor is 'benchmark/set/key/key': figure. Floors only rise; a floor yields with its reason in the commit.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

TOLERANCE = 0.015  # 1.5 points


def flatten(prefix: str, figures: Any) -> Iterator[tuple[str, float]]:
    """Yield every number of nested figures under its path."""
    if isinstance(figures, Mapping):
        for key, value in figures.items():
            yield from flatten(f"{prefix}/{key}", value)
    elif isinstance(figures, int | float) and not isinstance(figures, bool):
        yield prefix, float(figures)


def read_floors(path: Path) -> dict[str, float]:
    """Return the floors by path."""
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def find_falls(floors: Mapping[str, float], result: Mapping[str, Any]) -> list[str]:
    """Return a line for each floor of a benchmark's result that does not hold, or that was not measured."""
    reached = dict(flatten(result["name"], result["figures"]))
    falls = []
    for path, floor in floors.items():
        if not path.startswith(f"{result['name']}/"):
            continue
        figure = reached.get(path)
        if figure is None or figure < floor - TOLERANCE:
            falls.append(f"{path}: {figure} is below the floor {floor}")
    return falls
