"""Judgements as record.json shows them: what persons said, what became of it, and the words on both sides."""

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.pipeline.members import Members
from dragoman.pipeline.verdicts import Outcome, Verdicts
from dragoman.records import ClusterKind, Judged, Judgement, JudgementState, Reading, Span, StatedJudgement
from dragoman.records.judged import allows

PREFIXES: dict[ClusterKind, str] = {
    "entity": "ent", "event": "evt", "quotation": "utt", "story": "story", "family": "family", "post": "post",
}  # fmt: skip
Holders = Mapping[str, frozenset[str]]  # records of one kind by each id that they hold


def list_bound(stated: Sequence[StatedJudgement]) -> frozenset[str]:
    """Return all ids that judgements are bound to, those of a quotation's part also as the quotation's."""
    bound = {id for one in stated for id in (*one.left, *one.right)}
    return frozenset(bound | {id.partition("#")[0] for id in bound})


def describe_judgements(
    stated: Sequence[StatedJudgement], verdicts: Verdicts, members: Members, spans: Mapping[str, Span]
) -> tuple[Judgement, ...]:
    """Return the judgements of persons in the order in which they were said."""
    bound = list_bound(stated)
    holders = {kind: find_holders(bound, prefix, members) for kind, prefix in PREFIXES.items()}
    ordered = sorted(stated, key=lambda one: one.order)
    return tuple(describe_one(one, verdicts.outcomes[one.id], holders[one.kind], spans) for one in ordered)


def find_holders(bound: frozenset[str], prefix: str, members: Members) -> Holders:
    """Return the records of one kind that hold ids which judgements are bound to."""
    found: dict[str, frozenset[str]] = {}
    for record, held in members.items() if bound else ():
        if record.startswith(f"{prefix}-"):
            for id in bound.intersection(name for m in held for name in (m, m.partition("#")[0])):
                found[id] = found.get(id, frozenset()) | {record}
    return found


def describe_one(one: StatedJudgement, outcome: Outcome, holders: Holders, spans: Mapping[str, Span]) -> Judgement:
    """Return one judgement with today's records of both sides and the first words of each."""
    sides = [hold_side(side, holders) for side in (one.left, one.right)]
    words = [first_words(side, spans) for side in (one.left, one.right)]
    return Judgement(
        id=one.id,
        kind=one.kind,
        left=one.left[0],
        right=one.right[0],
        verdict=one.verdict,
        by="person",
        who=one.who,
        at=one.at,
        why=one.why,
        about=tuple(sorted(sides[0] | sides[1])),
        evidence=tuple(span for span in words if span),
        state=find_state(one, outcome, sides[0] & sides[1]),
        overruled_by=outcome.overruled_by,
    )


def hold_side(ids: Sequence[str], holders: Holders) -> frozenset[str]:
    """Return the records that hold one side today; a part of a quotation may stand in a whole one now."""
    return frozenset(h for id in ids for h in holders.get(id) or holders.get(id.partition("#")[0]) or ())


def first_words(ids: Sequence[str], spans: Mapping[str, Span]) -> Span | None:
    """Return the words of the first annotation of a side that stands today; documents have none of their own."""
    return next((found for id in ids if (found := spans.get(id.partition("#")[0]))), None)


def find_state(one: StatedJudgement, outcome: Outcome, shared: frozenset[str]) -> JudgementState:
    """Return what became of a judgement; 'unmet' where today's records do not show it, though nothing overrules it."""
    if outcome.state != "applied" or bool(shared) == (one.verdict == "same"):
        return outcome.state
    return "unmet"


def part_references(readings: Sequence[Reading], judged: Judged) -> list[Reading]:
    """Return the readings without the references ('he', 'the minister') that a person kept apart from their names."""
    return [part_reading(reading, judged) for reading in readings] if judged.sides_of else list(readings)


def part_reading(reading: Reading, judged: Judged) -> Reading:
    """Return one reading; what was found in the store stays as it is."""
    wrong = {
        m.id for m in reading.mentions
        if m.refers_to and not allows(judged.sides((m.id,)), judged.sides((m.refers_to,)))
    }  # fmt: skip
    if not wrong:
        return reading
    mentions = (msgspec.structs.replace(m, refers_to=None) if m.id in wrong else m for m in reading.mentions)
    return msgspec.structs.replace(reading, mentions=tuple(mentions))
