"""The benchmark of actors: country and sector of a mention, at a date where one is given."""

from collections.abc import Sequence
from typing import Any

from dragoman.reference.actors import code_actor


def predict_actors(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows {"id", "mention", "date"} in, rows {"id", "country", "sector"} out."""
    return [predict_actor(row) for row in rows]


def predict_actor(row: dict[str, Any]) -> dict[str, Any]:
    """Return the prediction for one mention; English where the row names no language."""
    actor = code_actor(row["mention"], row.get("date"), row.get("language") or "en")
    return {"id": row["id"], "country": actor.country, "sector": actor.sector}
