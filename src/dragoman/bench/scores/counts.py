"""Precision, recall and F1 from counts; macro-F1 over labels."""

import statistics
from collections.abc import Hashable, Sequence


def score_counts(hits: int, predicted: int, gold: int) -> dict[str, float]:
    """Return p, r and f1, rounded to four digits; 0 where nothing was predicted or asked."""
    p = hits / predicted if predicted else 0.0
    r = hits / gold if gold else 0.0
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}


def score_macro(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Return the mean F1 over the labels that the gold holds; `pairs` are (gold, predicted)."""
    f1s = []
    for label in {gold for gold, _ in pairs}:
        hits = sum(gold == predicted == label for gold, predicted in pairs)
        said = sum(predicted == label for _, predicted in pairs)
        asked = sum(gold == label for gold, _ in pairs)
        f1s.append(score_counts(hits, said, asked)["f1"])
    return round(statistics.mean(f1s), 4)
