"""Wholes: quotations of several sentences that another document gives in one piece.

“We go,” he said. “The house stands.” has two parts; an outlet that prints both as one quotation matches
neither part, but the whole. Such a mention is compared as a whole.
"""

from collections.abc import Callable, Mapping, Sequence

from dragoman.align.quotations.candidates import Candidate, find_pairs
from dragoman.align.quotations.parts import mention_of
from dragoman.records import StoryGroup

CLEAR = 0.05  # by which the whole must be nearer than the nearest part


def find_wholes(
    parts: Mapping[str, Sequence[Candidate]],
    wholes: Mapping[str, Sequence[Candidate]],
    stories: Sequence[StoryGroup],
    compare: Callable[[Candidate, Candidate], float],
    least: float,
) -> frozenset[str]:
    """Return the ids of the mentions in parts that only match a mention of one part as a whole."""
    of_mention: dict[str, list[Candidate]] = {}
    for document in sorted(parts):
        for part in parts[document]:
            of_mention.setdefault(mention_of(part.id), []).append(part)
    if all(len(held) == 1 for held in of_mention.values()):
        return frozenset()
    found: set[str] = set()
    apart: set[str] = set()  # a part of theirs matches by itself
    for left, right in find_pairs(wholes, stories):
        for split, single in ((left, right), (right, left)):
            if len(of_mention[split.id]) == 1 or len(of_mention[single.id]) > 1 or not single.marked:
                continue
            nearest = max(compare(part, single) for part in of_mention[split.id])
            if nearest >= least:
                apart.add(split.id)
            elif compare(split, single) >= max(least, nearest + CLEAR):
                found.add(split.id)
    return frozenset(found - apart)
