"""The benchmark of pairs: how likely two names are one person's, told from the names alone."""

from collections.abc import Sequence
from typing import Any

from dragoman.text.names import compare_names


def predict_pairs(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows {"left", "right"} in, rows {"score"} out, line by line."""
    return [{"score": compare_names(row["left"], row["right"])} for row in rows]
