"""Cluster: average link over scored pairs; a veto between any two members keeps clusters apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.align.events.compare import THRESHOLD, compare_profiles
from dragoman.align.events.profile import Profile
from dragoman.records.components import find_components

Pair = tuple[int, int]
Scores = dict[Pair, float | None]


def cluster_profiles(profiles: Sequence[Profile], scores: Scores, links: Sequence[Pair]) -> list[tuple[int, ...]]:
    """Return clusters of indices, each sorted, in the order of their first members."""
    follows = {later: earlier for earlier, later in links}
    clusters = {i: [i] for i in range(len(profiles)) if i not in follows}
    linked = neighbours(clusters, scores)
    ties = ((mention, other) for mention, others in linked.items() for other in others)
    for component in find_components(sorted(linked), ties):
        merge_best({i: clusters[i] for i in component}, clusters, linked, profiles, scores)
    home = {member: root for root, members in clusters.items() for member in members}
    for later, earlier in sorted(follows.items()):
        clusters[home[earlier]].append(later)
    return sorted(tuple(sorted(members)) for members in clusters.values())


def neighbours(clusters: Mapping[int, list[int]], scores: Scores) -> dict[int, set[int]]:
    """Return for each mention those that a score of at least the threshold ties it to."""
    linked: dict[int, set[int]] = defaultdict(set)
    for (left, right), score in scores.items():
        if score is not None and score >= THRESHOLD and left in clusters and right in clusters:
            linked[left].add(right)
            linked[right].add(left)
    return linked


def merge_best(
    part: dict[int, list[int]], clusters: dict[int, list[int]], linked: Mapping[int, set[int]],
    profiles: Sequence[Profile], scores: Scores,
) -> None:  # fmt: skip
    """Merge the two clusters of one part with the highest average link until none reaches the threshold."""
    links = {
        (left, right): average(part[left], part[right], profiles, scores)
        for left in part
        for right in linked[left]
        if left < right
    }
    while True:
        good = [(-score, pair) for pair, score in links.items() if score is not None and score >= THRESHOLD]
        if not good:
            return
        left, right = min(good)[1]
        part[left] = clusters[left] = sorted(part[left] + part.pop(right))
        del clusters[right]
        touched = {other for pair in links if left in pair or right in pair for other in pair} - {left, right}
        links = {pair: score for pair, score in links.items() if left not in pair and right not in pair}
        for other in sorted(touched):
            pair = (min(left, other), max(left, other))
            links[pair] = average(part[left], part[other], profiles, scores)


def average(ours: Sequence[int], theirs: Sequence[int], profiles: Sequence[Profile], scores: Scores) -> float | None:
    """Return the mean score between two clusters; None where a pair is vetoed. `scores` grows as needed.

    Where some of the pairs stand in one story these decide: across stories most is unknown, which pulls down;
    so do mentions that name one side only, where others name both: their best pair counts.
    """
    near, thin, far, far_thin = (list[float]() for _ in range(4))
    for left in ours:
        for right in theirs:
            pair = (min(left, right), max(left, right))
            if pair not in scores:
                scores[pair] = compare_profiles(profiles[pair[0]], profiles[pair[1]])
            score = scores[pair]
            if score is None:
                return None
            one_story = profiles[left].story == profiles[right].story
            if profiles[left].thin or profiles[right].thin:
                (thin if one_story else far_thin).append(score)
            else:
                (near if one_story else far).append(score)
    found = near or ([max(thin)] if thin else far) or [max(far_thin)]
    return sum(found) / len(found)
