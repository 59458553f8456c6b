"""The benchmark of names: the reader's tags over given tokens."""

from collections.abc import Sequence
from typing import Any

from dragoman.reader import Reader


def predict_names(rows: Sequence[dict[str, Any]], reader: Reader) -> list[dict[str, Any]]:
    """Rows {"tokens", "language"} in, rows {"tags"} out, line by line."""
    tags = reader.tag_words([row["tokens"] for row in rows])
    return [{"tags": each} for each in tags]
