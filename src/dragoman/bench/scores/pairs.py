"""Pairs: the area under the ROC curve, and the recall that is reached at a precision of .99."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

PRECISION = 0.99


def score_pairs(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows {"same"} and {"score"}: auc, recall_at_precision_99, pairs. Needs pairs of both kinds."""
    scores = [float(row["score"]) for row in predicted]
    same = [bool(row["same"]) for row in gold]
    auc, recall = measure_area(scores, same), find_recall(scores, same)
    return {"auc": round(auc, 4), "recall_at_precision_99": round(recall, 4), "pairs": len(same)}


def tied(scores: Sequence[float], same: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (pairs, true pairs) of each score, from the highest down."""
    rows = sorted(zip(scores, same, strict=True), key=lambda row: -row[0])
    for _, group in groupby(rows, key=lambda row: row[0]):
        answers = [answer for _, answer in group]
        yield len(answers), sum(answers)


def measure_area(scores: Sequence[float], same: Sequence[bool]) -> float:
    """Return how often a true pair scores higher than a false one; ties count half."""
    positives, beaten, won = sum(same), len(same) - sum(same), 0.0
    left = beaten
    for count, hits in tied(scores, same):
        misses = count - hits
        left -= misses
        won += hits * (left + misses / 2)
    return won / (positives * beaten)


def find_recall(scores: Sequence[float], same: Sequence[bool]) -> float:
    """Return the largest recall at any threshold whose precision is .99 or more."""
    best, taken, hits = 0.0, 0, 0
    for count, true in tied(scores, same):
        taken, hits = taken + count, hits + true
        if hits / taken >= PRECISION:
            best = hits / sum(same)
    return best
