"""Dates: TempEval-3's strict, relaxed and value F1, and shares of phrases that are right."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dragoman.bench.scores.counts import score_counts

Timex = dict[str, Any]


def choose_overlapping(wanted: Timex, said: Sequence[Timex], used: set[int]) -> int | None:
    """Return the index of the prediction that fits a gold timex best: same span, else the widest overlap."""
    over = [
        j for j, t in enumerate(said)
        if j not in used and wanted["start"] < t["end"] and t["start"] < wanted["end"]
    ]  # fmt: skip

    def fit(j: int) -> tuple[bool, int]:
        t = said[j]
        same = t["start"] == wanted["start"] and t["end"] == wanted["end"]
        return same, min(t["end"], wanted["end"]) - max(t["start"], wanted["start"])

    return max(over, key=fit) if over else None


def count_timexes(wanted: Sequence[Timex], said: Sequence[Timex], counts: Counter[str]) -> None:
    """Add one document's timexes to the counts."""
    counts["gold"] += len(wanted)
    counts["predicted"] += len(said)
    used: set[int] = set()
    for timex in wanted:
        j = choose_overlapping(timex, said, used)
        if j is None:
            continue
        used.add(j)
        counts["relaxed"] += 1
        counts["strict"] += said[j]["start"] == timex["start"] and said[j]["end"] == timex["end"]
        counts["value"] += said[j].get("value") == timex.get("value")


def score_dates(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows {"timexes": [{"start", "end", "type", "value"}]}: strict, relaxed and value F1, of all and of DATE."""
    figures = {}
    for name, only in (("all", None), ("date", "DATE")):
        counts: Counter[str] = Counter()
        for g, p in zip(gold, predicted, strict=True):
            wanted = [t for t in g["timexes"] if only in (None, t["type"])]
            said = [t for t in p["timexes"] if only in (None, t["type"])]
            count_timexes(wanted, said, counts)
        relaxed = score_counts(counts["relaxed"], counts["predicted"], counts["gold"])
        figures[name] = {
            "strict": score_counts(counts["strict"], counts["predicted"], counts["gold"])["f1"],
            "relaxed": relaxed["f1"],
            "value": round(relaxed["f1"] * counts["value"] / max(1, counts["relaxed"]), 4),
        }
    return figures


def score_date_phrases(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Phrases {"value"} against "expected"; sentences {"timexes"} against the past reading of each result."""
    right = asked = 0
    for g, p in zip(gold, predicted, strict=True):
        if "expected" in g:
            asked += 1
            right += p.get("value") in g["expected"]
        elif g.get("resolution_checked"):
            asked += 1
            right += all(any(is_reading(t, result) for t in p["timexes"]) for result in g["results"])
    return {"right": round(right / asked, 4), "rows": asked}


def is_reading(timex: Timex, result: dict[str, Any]) -> bool:
    """Tell whether a predicted timex overlaps a gold result and has its past value."""
    over = bool(result["start"] < timex["end"] and timex["start"] < result["end"])
    return over and timex.get("value") == result.get("past")
