"""Scores of hidden dates: how often the true day is in the answer, and how wide answers are, beside the baseline."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

from dragoman.bench.gold import Row
from dragoman.text.calendar import Days, intersect_days


def by_story(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the rows of each story."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["story"]].append(row)
    return found


def score_hidden(rows: Sequence[Row], answers: Mapping[str, Days]) -> dict[str, Any]:
    """Return the figures of the answers, and of the baseline: from a day before the siblings to a day after."""
    stories = by_story(rows)
    days = {row["id"]: date.fromisoformat(row["published"][:10]).toordinal() for row in rows}
    given: list[tuple[Days, Days]] = []
    base: list[tuple[Days, Days]] = []
    for row in rows:
        siblings = [days[other["id"]] for other in stories[row["story"]] if other is not row]
        if siblings:
            truth: Days = ((days[row["id"]], days[row["id"]]),)
            given.append((truth, answers.get(row["id"], ())))
            base.append((truth, ((min(siblings) - 1, max(siblings) + 1),)))
    return {**score_days(given), "baseline": score_days(base)}


def score_days(pairs: Sequence[tuple[Days, Days]]) -> dict[str, Any]:
    """Return the figures of (true days, answer); `near`: right answers of two days at most, of all asked."""
    given = [(truth, days) for truth, days in pairs if days]
    right = [days for truth, days in given if intersect_days(truth, days)]
    widths = [days[-1][1] - days[0][0] + 1 for _, days in given]
    total = max(1, len(pairs))
    return {
        "asked": len(pairs),
        "answered": round(len(given) / total, 4),
        "coverage": round(len(right) / max(1, len(given)), 4),
        "median_width": median(widths) if widths else None,
        "near": round(sum(days[-1][1] - days[0][0] < 2 for days in right) / total, 4),
    }
