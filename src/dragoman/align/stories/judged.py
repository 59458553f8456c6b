"""Stories as persons judged them: documents kept apart never meet, those joined are joined in the end."""

from collections.abc import Callable, Mapping, Sequence

from dragoman.align.stories.linkage import Pair, Sums
from dragoman.records import Judged, Member, StoryGroup
from dragoman.records.judged import allows, regroup

VETO: Sums = (-1e9, 1.0)  # no likeness of other pairs makes up for it
Measure = Callable[[int, int], Sums]


def veto_apart(
    near: Mapping[Pair, Sums], measure: Measure, families: Sequence[Sequence[str]], judged: Judged
) -> tuple[dict[Pair, Sums], Measure]:
    """Return pairs and measure of families so that those with documents judged apart never come into one story."""
    sides = [judged.sides(documents) for documents in families]

    def judge(left: int, right: int) -> Sums:
        return measure(left, right) if allows(sides[left], sides[right]) else VETO

    return {pair: sums for pair, sums in near.items() if allows(sides[pair[0]], sides[pair[1]])}, judge


def judge_stories(
    stories: Sequence[StoryGroup], families: Sequence[Sequence[Member]], judged: Judged
) -> tuple[StoryGroup, ...]:
    """Return the stories, whatever led to them; a document that nobody judged goes with the copies of its text."""
    if not judged:
        return tuple(stories)
    family_of = {m.document: members[0].document for members in families for m in members}
    groups = regroup([s.documents for s in stories], judged, family_of)
    return tuple(sorted((StoryGroup(tuple(sorted(g))) for g in groups), key=lambda s: s.documents))
