"""Stories: documents about the same happening, in one language or several.

The likeness is of words (TF-IDF over the full text), of sense (the vectors of title and lead, centred per
language) and of names by their sound; across languages of sense and names. Copies count once, and one
threshold serves all sets. The mix beats each part alone on ECB+, BASIL and GVC.
"""

from collections.abc import Callable, Sequence

import numpy as np

from dragoman.align.stories.candidates import find_candidates
from dragoman.align.stories.judged import judge_stories, veto_apart
from dragoman.align.stories.likeness import Likeness
from dragoman.align.stories.linkage import Pair, Sums, link_pairs
from dragoman.align.stories.profile import make_profiles
from dragoman.records import Judged, Member, Reading, StoryGroup
from dragoman.records.judged import NOTHING

__all__ = ["find_stories"]

THRESHOLD = 0.22  # mean likeness within a story
ACROSS = 0.25  # weight of a pair of two languages in that mean, where pairs of one language say more


def find_stories(
    readings: Sequence[Reading], copies: Sequence[Sequence[Member]], judged: Judged = NOTHING
) -> tuple[StoryGroup, ...]:
    """Return the stories, every document in exactly one; the families of `copies` stay whole."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    if not readings:
        return ()
    families = sorted(sorted(member.document for member in family) for family in copies)
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    held = [[place[document] for document in family] for family in families]
    likeness = Likeness(make_profiles(readings))
    measure = make_measure(likeness, held)
    near, measure = veto_apart(find_near(likeness, held, measure), measure, families, judged)
    stories = [
        StoryGroup(tuple(sorted(document for k in cluster for document in families[k])))
        for cluster in link_pairs(near, measure, len(families), THRESHOLD)
    ]
    return judge_stories(sorted(stories, key=lambda story: story.documents), copies, judged)


def make_measure(likeness: Likeness, held: Sequence[Sequence[int]]) -> Callable[[int, int], Sums]:
    """Return a function that measures two families: their documents' mean weighed likeness, and mean weight."""

    def measure(left: int, right: int) -> Sums:
        others = np.array(held[right])
        total = weight = 0.0
        for i in held[left]:
            weights = np.where(likeness.languages[others] == likeness.languages[i], 1.0, ACROSS)
            total += float((likeness.compare(i, others) * weights).sum())
            weight += float(weights.sum())
        size = len(held[left]) * len(others)
        return total / size, weight / size

    return measure


def find_near(
    likeness: Likeness, held: Sequence[Sequence[int]], measure: Callable[[int, int], Sums]
) -> dict[Pair, Sums]:
    """Return the pairs of families whose mean likeness reaches the threshold."""
    family_of = {i: k for k, members in enumerate(held) for i in members}
    near: dict[Pair, Sums] = {}
    mixed: set[Pair] = set()
    for i, others in find_candidates(likeness):
        values = likeness.compare(i, others)
        for j, value in zip(others[values >= THRESHOLD].tolist(), values[values >= THRESHOLD].tolist(), strict=True):
            a, b = sorted((family_of[i], family_of[j]))
            if len(held[a]) == len(held[b]) == 1:
                weight = 1.0 if likeness.languages[i] == likeness.languages[j] else ACROSS
                near[a, b] = (value * weight, weight)
            elif a != b:
                mixed.add((a, b))
    for pair in sorted(mixed):
        total, weight = measure(*pair)
        if total / weight >= THRESHOLD:
            near[pair] = (total, weight)
    return near
