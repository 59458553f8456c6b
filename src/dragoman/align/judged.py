"""Stories and families as persons judged them: the groups that were found, joined and divided afterwards."""

from collections.abc import Sequence

import msgspec

from dragoman.records import Judged, Member, Reading, Span, StoryGroup
from dragoman.records.judged import regroup

Family = tuple[Member, ...]


def judge_stories(
    stories: Sequence[StoryGroup], families: Sequence[Sequence[Member]], judged: Judged
) -> tuple[StoryGroup, ...]:
    """Return the stories; in a divided one a document that nobody judged goes with the copies of its text."""
    if not judged:
        return tuple(stories)
    family_of = {m.document: members[0].document for members in families for m in members}
    groups = regroup([s.documents for s in stories], judged, family_of)
    return tuple(sorted((StoryGroup(tuple(sorted(g))) for g in groups), key=lambda s: s.documents))


def judge_families(
    families: Sequence[Sequence[Member]], readings: Sequence[Reading], judged: Judged
) -> tuple[Family, ...]:
    """Return the families; one that a person joined keeps the shares that were found, and 0 where none was."""
    if not judged:
        return tuple(tuple(members) for members in families)
    found = {m.document: m for members in families for m in members}
    before = {frozenset(m.document for m in members) for members in families}
    by_id = {r.document.id: r for r in readings}
    made: list[Family] = []
    for group in regroup([[m.document for m in members] for members in families], judged):
        members = tuple(found[d] for d in sorted(group))
        made.append(members if frozenset(group) in before else judge_members(members, by_id))
    return tuple(sorted(made, key=lambda members: members[0].document))


def judge_members(members: Sequence[Member], readings: dict[str, Reading]) -> Family:
    """Return the members of a family that a person changed."""
    if len(members) == 1:
        return (Member(document=members[0].document, kind="sole", share=1.0),)
    alone = [m for m in members if m.kind == "sole"]
    first = min(members, key=lambda m: (m in alone, m.document))
    original = readings[first.document].document.language
    return tuple(judge_member(m, readings[m.document], original) if m in alone else m for m in members)


def judge_member(member: Member, reading: Reading, original: str) -> Member:
    """Return a member that only a person's judgement puts into its family: its whole text is what was judged."""
    bodies = [z for z in reading.document.zones if z.kind == "body"] or list(reading.document.zones)
    evidence: tuple[Span, ...] = tuple(reading.document.span(z.start, z.end) for z in bodies)
    translated = reading.document.language != original
    return msgspec.structs.replace(
        member, kind="translation" if translated else "copy", share=0.0, evidence=evidence
    )  # fmt: skip
