"""Families as persons judged them: documents joined or divided, whatever words they share."""

from collections.abc import Sequence

from dragoman.align.copies.candidates import Pair
from dragoman.align.copies.translations import Translation, base_language
from dragoman.records import Judged, Member, Reading, Span
from dragoman.records.judged import regroup


def judge_groups(groups: Sequence[list[int]], readings: Sequence[Reading], judged: Judged) -> list[list[int]]:
    """Return the groups of indices into `readings` as persons judged them."""
    if not judged:
        return list(groups)
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    divided = regroup([[readings[i].document.id for i in group] for group in groups], judged)
    return [sorted(place[id] for id in group) for group in divided]


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
