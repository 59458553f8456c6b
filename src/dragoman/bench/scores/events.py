"""Events: types of marked pairs, events with their sides, detection, spans, and sentences without an event."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from dragoman.bench.scores.counts import score_counts, score_macro
from dragoman.reference.plover import load_plover

Row = Mapping[str, Any]
FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}  # the 15 classes of PLV
QUAD_OF_YIELD = "material cooperation"
ROLES = (("actor", "actors"), ("recipient", "recipients"))


def fold_type(kind: str | None) -> str | None:
    """Return a type as one of the 15 classes."""
    return FOLDED.get(kind or "", kind)


def quad_of(kind: str | None) -> str:
    """Return PLOVER's quad class of a type of the 15 or 16; '' for none."""
    if kind == "YIELD":
        return QUAD_OF_YIELD
    found = load_plover().types.get(kind or "")
    return found.quad if found else ""


def is_conflict(kind: str | None) -> bool | None:
    """Tell whether a type is conflict; None for none."""
    quad = quad_of(kind)
    return quad.endswith("conflict") if quad else None


def score_event_type(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, Any]:
    """Rows {"type"}: macro-F1 over the gold's types, quads, and cooperation against conflict; null is wrong.

    `root_own`: rows that are no examples of the codebook.
    """
    rows = [(g["type"], fold_type(p.get("type"))) for g, p in zip(gold, predicted, strict=True)]
    own = [pair for pair, g in zip(rows, gold, strict=True) if not g.get("codebook", False)]
    return {
        "root": score_macro(rows),
        "root_own": score_macro(own),
        "quad": score_macro([(quad_of(g), quad_of(p)) for g, p in rows]),
        "binary": score_macro([(is_conflict(g), is_conflict(p)) for g, p in rows]),
        "accuracy": round(sum(g == p for g, p in rows) / len(rows), 4),
        "rows": len(rows),
    }


def score_events(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, Any]:
    """Rows {"events": [{"type", "actors": [{"span", "country"}], "recipients"}]}, the leading event first.

    Only that one is compared, with the gold event that it fits best. A side without a gold span is not asked; sides
    are right where some span overlaps, `country` where an actor's is among the gold's; `triple` is type and both sides.
    """
    hits: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for g, p in zip(gold, predicted, strict=True):
        said: Row = next(iter(p["events"]), {"type": None, "actors": [], "recipients": []})
        best = max((compare_event(event, said) for event in g["events"]), key=count_right, default={})
        asked.update(best.keys())
        hits.update(key for key, right in best.items() if right)
    names = ("type", "actor", "recipient", "country", "triple")
    return {**{name: round(hits[name] / asked[name], 4) for name in names if asked[name]}, "rows": len(gold)}


def count_right(right: Mapping[str, bool]) -> int:
    """Return how many questions of one comparison are answered right."""
    return sum(right.values())


def compare_event(event: Row, said: Row) -> dict[str, bool]:
    """Return what is right of one predicted event beside one of the gold, by the questions that the gold asks."""
    right = {"type": event["type16"] == said["type"]}
    for role, many in ROLES:
        if any(side.get("span") for side in event[many]):
            right[role] = overlap_any(spans_of(event[many]), spans_of(said[many]))
    if codes := {(side.get("code") or "")[:3] for side in event["actors"]} - {""}:
        right["country"] = bool(codes & {side.get("country") for side in said["actors"]})
    right["triple"] = all(right.get(key, True) for key in ("type", "actor", "recipient"))
    return right


def spans_of(sides: Iterable[Row]) -> list[Sequence[int]]:
    """Return the spans of the sides that have one."""
    return [side["span"] for side in sides if side.get("span")]


def overlap_any(gold: Sequence[Sequence[int]], said: Sequence[Sequence[int]]) -> bool:
    """Tell whether any of the spans [start, end) of one side shares a code point with any of the other."""
    return any(s < end and start < e for s, e in gold for start, end in said)


def score_detection(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, Any]:
    """Rows {"types"}: F1 of each of the gold's types, yes against both kinds of no; ambiguous rows are left out."""
    figures = {}
    for kind in sorted({g["type"] for g in gold}):
        pairs = [
            (g["label"] == "yes", kind in p["types"])
            for g, p in zip(gold, predicted, strict=True)
            if g["type"] == kind and g["label"] != "ambiguous"
        ]
        figures[kind] = score_counts(sum(a and b for a, b in pairs), sum(b for _, b in pairs), sum(a for a, _ in pairs))
    return figures


def score_spans(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, float]:
    """Rows {"events"}: the share of gold actors, recipients and triggers that one of any predicted event overlaps."""
    hits: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for g, p in zip(gold, predicted, strict=True):
        said: dict[str, list[Sequence[int]]] = {r: [s for e in p["events"] for s in spans_of(e[m])] for r, m in ROLES}
        said["trigger"] = [event["trigger"] for event in p["events"]]
        for role, spans in said.items():
            if g.get(role):
                asked[role] += 1
                hits[role] += overlap_any([g[role]], spans)
    return {role: round(hits[role] / asked[role], 4) for role in asked}


def score_nonevents(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, Any]:
    """Rows {"happened"}: of the sentences that most codings call eventless, the share in which an event was found.

    `quiet` is the rest, for the floors, which only rise; codings left blank do not vote.
    """
    said = [p["happened"] for g, p in zip(gold, predicted, strict=True) if is_eventless(g["coders"])]
    happened = round(sum(said) / len(said), 4)
    return {"happened": happened, "quiet": round(1 - happened, 4), "rows": len(said)}


def is_eventless(codings: Iterable[Row]) -> bool:
    """Tell whether more than half of the codings find nothing relevant."""
    votes: Counter[Hashable] = Counter(c["relevant"] for c in codings if c["relevant"] is not None)
    return votes[False] > votes[True]
