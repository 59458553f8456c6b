"""Names: strict F1 of entities (exact tokens and kind) over PER, ORG and LOC."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dragoman.bench.scores.counts import score_counts

KINDS = ("PER", "ORG", "LOC")


def find_entities(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return (start, end, kind) of BIO tags; an I- that continues nothing opens an entity."""
    found: set[tuple[int, int, str]] = set()
    start: int | None = None
    kind = ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        if start is not None and (prefix != "I" or label != kind):
            found.add((start, i, kind))
            start = None
        if prefix == "B" or (prefix == "I" and start is None):
            start, kind = i, label
    return found


def score_names(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows {"tags"}: p, r, f1 for all and for each kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for g, p in zip(gold, predicted, strict=True):
        wanted = {e for e in find_entities(g["tags"]) if e[2] in KINDS}
        said = {e for e in find_entities(p["tags"]) if e[2] in KINDS}
        for name, entities in (("gold", wanted), ("predicted", said), ("hits", wanted & said)):
            for entity in entities:
                counts[name, "all"] += 1
                counts[name, entity[2]] += 1
    return {
        kind: score_counts(counts["hits", kind], counts["predicted", kind], counts["gold", kind])
        for kind in ("all", *KINDS)
    }
