"""Persons' judgements of quotations: bound to a mention or a part of one, heeded by what today's remarks are."""

from collections.abc import Mapping, Sequence

from dragoman.align.quotations.candidates import Candidate
from dragoman.align.quotations.parts import mention_of
from dragoman.records import Judged
from dragoman.records.judged import regroup


def fit_candidates(judged: Judged, of_mention: Mapping[str, Sequence[Candidate]]) -> Judged:
    """Return the judgements by ids of today's candidates.

    One of a mention holds for all its parts; one of a part holds for the mention where that is whole now.
    """
    fitted: dict[str, str] = {}  # candidate -> id judged
    for bound in sorted({*judged.part_of, *judged.sides_of}):
        held = of_mention.get(mention_of(bound), ())
        exact = [c for c in held if c.id == bound] or (held if len(held) == 1 or bound == mention_of(bound) else ())
        for candidate in exact:
            fitted.setdefault(candidate.id, bound)
    return Judged(
        part_of={id: judged.part_of[bound] for id, bound in fitted.items() if bound in judged.part_of},
        sides_of={id: judged.sides_of[bound] for id, bound in fitted.items() if bound in judged.sides_of},
    )


def judge_groups(groups: Mapping[str, tuple[Candidate, ...]], judged: Judged) -> list[tuple[Candidate, ...]]:
    """Return the groups as persons judged them, the remarks of each in the order of documents."""
    listed = list({tuple(c.id for c in group): None for group in groups.values()})
    candidates = {c.id: c for group in groups.values() for c in group}
    kin = {c.id: c.document for c in candidates.values()}
    return [
        tuple(sorted((candidates[id] for id in group), key=lambda c: (c.document, c.start, c.id)))
        for group in regroup(listed, judged, kin)
    ]  # fmt: skip
