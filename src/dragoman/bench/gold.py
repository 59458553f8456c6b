"""Gold files: JSON Lines, of which a benchmark gives the system only the fields it may see."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as JSON Lines."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def show_only(rows: Sequence[Row], fields: Sequence[str]) -> list[Row]:
    """Return the rows with the named fields alone; the answers stay behind."""
    return [{field: row[field] for field in fields if field in row} for row in rows]


def join_rows(gold: Sequence[Row], predicted: Sequence[Row]) -> list[Row]:
    """Return the predictions in the order of the gold, by id where the gold has ids. Raises ValueError."""
    if gold and "id" in gold[0]:
        by_id = {row["id"]: row for row in predicted}
        if missing := [row["id"] for row in gold if row["id"] not in by_id]:
            raise ValueError(f"{len(missing)} of {len(gold)} gold rows have no prediction, first: {missing[0]}")
        return [by_id[row["id"]] for row in gold]
    if len(gold) != len(predicted):
        raise ValueError(f"{len(gold)} gold rows, {len(predicted)} predictions")
    return list(predicted)
