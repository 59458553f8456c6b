"""Persons' judgements in event coreference: pairs judged one join before all others, those judged apart are vetoed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from dragoman.align.events.cluster import Pair, Scores
from dragoman.align.events.profile import Profile
from dragoman.records import Judged
from dragoman.records.judged import Sides, allows, regroup

TOGETHER = 1e6  # a score that no likeness reaches


def judge_links(profiles: Sequence[Profile], links: Iterable[Pair], judged: Judged) -> list[Pair]:
    """Return the links within documents that nobody denies."""
    sides = [judged.sides((p.id,)) for p in profiles]
    return [(first, later) for first, later in links if allows(sides[first], sides[later])]


def judge_scores(profiles: Sequence[Profile], scores: Scores, links: Sequence[Pair], judged: Judged) -> Scores:
    """Return the scores, with those of all pairs that were judged; a linked mention speaks for the first it follows."""
    if not judged:
        return scores
    root = {later: first for first, later in links}
    sides: dict[int, Sides] = defaultdict(frozenset)
    parts: dict[str, set[int]] = defaultdict(set)
    for i, profile in enumerate(profiles):
        at = root.get(i, i)
        if found := judged.sides((profile.id,)):
            sides[at] |= found
        if part := judged.part_of.get(profile.id):
            parts[part].add(at)
    together = {pair: TOGETHER for members in parts.values() for pair in combinations(sorted(members), 2)}
    apart = {(i, j): None for i, j in combinations(sorted(sides), 2) if not allows(sides[i], sides[j])}
    return {**scores, **together, **apart}


def judge_clusters(
    profiles: Sequence[Profile], clusters: Sequence[tuple[int, ...]], judged: Judged
) -> list[tuple[int, ...]]:
    """Return the clusters of indices as persons judged them, whatever led to them."""
    if not judged:
        return list(clusters)
    place = {p.id: i for i, p in enumerate(profiles)}
    groups = regroup([[profiles[i].id for i in c] for c in clusters], judged, {p.id: p.document for p in profiles})
    return sorted(tuple(sorted(place[id] for id in group)) for group in groups)
