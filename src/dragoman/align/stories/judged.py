"""Stories as persons judged them: the groups that were found, joined and divided afterwards."""

from collections.abc import Sequence

from dragoman.records import Judged, Member, StoryGroup
from dragoman.records.judged import regroup


def judge_stories(
    stories: Sequence[StoryGroup], families: Sequence[Sequence[Member]], judged: Judged
) -> tuple[StoryGroup, ...]:
    """Return the stories; in a divided one a document that nobody judged goes with the copies of its text."""
    if not judged:
        return tuple(stories)
    family_of = {m.document: members[0].document for members in families for m in members}
    groups = regroup([s.documents for s in stories], judged, family_of)
    return tuple(sorted((StoryGroup(tuple(sorted(g))) for g in groups), key=lambda s: s.documents))
