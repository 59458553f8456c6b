"""Families as persons judged them: documents joined or divided, whatever words they share."""

from collections.abc import Collection, Iterable, Sequence

from dragoman.align.copies.candidates import Pair
from dragoman.align.copies.rows import base_language
from dragoman.align.copies.translations import Translation
from dragoman.records import Judged, Member, Reading, Span
from dragoman.records.components import find_components
from dragoman.records.judged import regroup


def judge_groups(
    groups: Sequence[list[int]], near: Collection[Pair], documents: Sequence[str], judged: Judged
) -> list[list[int]]:
    """Return the groups of indices into `documents` as persons judged them.

    What a person took away may have been all that held the rest together: `near` are the pairs that copy.
    """
    if not judged:
        return list(groups)
    place = {id: i for i, id in enumerate(documents)}
    before = {frozenset(group) for group in groups}
    found: list[list[int]] = []
    for ids in regroup([[documents[i] for i in group] for group in groups], judged):
        group = sorted(place[id] for id in ids)
        links = [*near, *judged.links({i: (documents[i],) for i in group})]
        found += [group] if frozenset(group) in before else find_connected(group, links)
    return found


def find_connected(group: Sequence[int], links: Iterable[Pair]) -> list[list[int]]:
    """Return the parts of a group that links inside it hold together."""
    held = set(group)
    return find_components(group, [(left, right) for left, right in links if left in held and right in held])


def find_tied(group: Sequence[int], pairs: Sequence[Pair], told: Sequence[Translation]) -> list[int]:
    """Return the documents of a group that copy or translate another one of it; the only one of a group too."""
    tied = {i for pair in pairs for i in pair} | {i for t in told for i in (t.left, t.right)}
    return [i for i in group if i in tied or len(group) == 1]


def add_judged(members: Sequence[Member], held: Sequence[Reading]) -> tuple[Member, ...]:
    """Return the members of a family with the documents that only a person's judgement puts into it.

    They share no words that were found; their whole body is what the judgement is about.
    """
    found = {m.document: m for m in members}
    first = next((r for r in held if r.document.id in found), held[0])
    return tuple(found.get(r.document.id) or judge_member(r, base_language(first)) for r in held)


def judge_member(reading: Reading, original: str) -> Member:
    """Return a member that a person put into its family."""
    zones = [z for z in reading.document.zones if z.kind == "body"] or list(reading.document.zones)
    evidence: tuple[Span, ...] = tuple(reading.document.span(z.start, z.end) for z in zones)
    translated = base_language(reading) != original
    return Member(
        document=reading.document.id, kind="translation" if translated else "copy", share=0.0, evidence=evidence
    )  # fmt: skip
