"""Clusters: B-cubed (Bagga and Baldwin 1998), MUC (Vilain 1995), CEAF-e (Luo 2005) and their mean, CoNLL F1."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

Clusters = Mapping[Any, Hashable]


def group_items(clusters: Clusters) -> list[set[Any]]:
    """Return the sets of items of one cluster each."""
    found: dict[Hashable, set[Any]] = defaultdict(set)
    for item, cluster in clusters.items():
        found[cluster].add(item)
    return list(found.values())


def score_b_cubed(gold: Clusters, predicted: Clusters) -> dict[str, float]:
    """Return p, r and f1; both map the same items to clusters."""
    wanted, said = ({i: group for group in group_items(c) for i in group} for c in (gold, predicted))
    shared = {i: len(wanted[i] & said[i]) for i in gold}
    p = statistics.mean(shared[i] / len(said[i]) for i in gold)
    r = statistics.mean(shared[i] / len(wanted[i]) for i in gold)
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4)}


def score_muc(gold: Clusters, predicted: Clusters) -> float:
    """Return MUC F1, by links."""

    def links(key: Clusters, other: Clusters) -> tuple[int, int]:
        groups = group_items(key)
        return sum(len(g) - len({other[i] for i in g}) for g in groups), sum(len(g) - 1 for g in groups)

    (r_hits, r_all), (p_hits, p_all) = links(gold, predicted), links(predicted, gold)
    r, p = r_hits / r_all if r_all else 0.0, p_hits / p_all if p_all else 0.0
    return 2 * p * r / (p + r) if p + r else 0.0


def score_ceaf(gold: Clusters, predicted: Clusters) -> float:
    """Return CEAF-e F1, by the best one-to-one assignment of clusters (needs SciPy, of the extra `bench`)."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    wanted, said = group_items(gold), group_items(predicted)
    where = {item: k for k, group in enumerate(said) for item in group}
    similarity = np.zeros((len(wanted), len(said)))
    for a, group in enumerate(wanted):
        for b, n in Counter(where[item] for item in group).items():
            similarity[a, b] = 2 * n / (len(group) + len(said[b]))
    rows, columns = linear_sum_assignment(-similarity)
    total = float(similarity[rows, columns].sum())
    p, r = total / len(said), total / len(wanted)
    return 2 * p * r / (p + r)


def score_stories(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows {"id", "story"}: B-cubed over documents."""
    clusters = ({row["id"]: row["story"] for row in rows} for rows in (gold, predicted))
    return {"b_cubed": score_b_cubed(*clusters), "documents": len(gold)}


def score_coreference(gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows {"id", "mentions": [{"id", "cluster"}]}: CoNLL F1 over event mentions of all documents."""
    truth = {(g["id"], m["id"]): m["cluster"] for g in gold for m in g["mentions"] if m["kind"] == "event"}
    found = {(p["id"], m["id"]): m["cluster"] for p in predicted for m in p["mentions"]}
    said = {key: found.get(key, ("alone", key)) for key in truth}
    muc, ceaf = score_muc(truth, said), score_ceaf(truth, said)
    b_cubed = score_b_cubed(truth, said)["f1"]
    mean = round((muc + b_cubed + ceaf) / 3, 4)
    return {
        "conll": mean, "muc": round(muc, 4), "b_cubed": b_cubed, "ceaf_e": round(ceaf, 4), "mentions": len(truth),
    }  # fmt: skip
