"""Actors: the shares of mentions whose country, whose sector, and whose both are right."""

from collections.abc import Sequence
from typing import Any

FIELDS = ("country", "sector")


def score_actors(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Rows {"country", "sector"}: exact equality; nothing said is right where there is nothing to say."""
    pairs = list(zip(gold, predicted, strict=True))
    right = {field: sum(is_right(g, p, field) for g, p in pairs) for field in FIELDS}
    both = sum(all(is_right(g, p, field) for field in FIELDS) for g, p in pairs)
    return {name: round(hits / len(pairs), 4) for name, hits in {**right, "both": both}.items()}


def is_right(gold: dict[str, Any], predicted: dict[str, Any], field: str) -> bool:
    """Tell whether a field is as the gold has it; an empty string is nothing."""
    return (gold[field] or None) == (predicted.get(field) or None)
