"""Lines about judgements for a person: what was said, by whom, and what became of it."""

from collections.abc import Iterator

from dragoman.pipeline.run import load_record
from dragoman.records import Judgement, Record, Retraction, StatedJudgement
from dragoman.store import Store

STATES = {
    "applied": "applied",
    "partly": "applied in part, overruled by",
    "overruled": "not applied: overruled by",
    "missing": "not applied: what it was bound to is not in this store",
    "unmet": "not applied: today's records do not show it",
}


def list_said(store: Store) -> Iterator[str]:
    """Yield two lines for each judgement, and one for each retraction, in the order in which they were said."""
    built = {one.id: one for one in load_record(store).judgements} if store.conclusions.latest("record") else {}
    for said, by in store.judgements.read():
        if isinstance(said, Retraction):
            yield f"{said.id}  retracts {said.judgement}  ({write_source(said)})"
            continue
        state = f"retracted by {by}" if by else describe_state(built[said.id]) if said.id in built else "not yet built"
        yield f"{said.id}  {said.kind} {write_verdict(said)}  [{state}]"
        yield f"    {write_source(said)}"


def find_unapplied(record: Record) -> Iterator[str]:
    """Yield a line for each judgement of a person that the build could not follow, or only in part."""
    for one in record.judgements:
        if one.by == "person" and one.state != "applied":
            yield f"{one.id} ({one.verdict}, {one.who}: {one.why}): {describe_state(one)}"


def describe_state(one: Judgement) -> str:
    """Return what became of a judgement, with the judgements that overrule it."""
    return " ".join((STATES[one.state], *one.overruled_by))


def write_verdict(said: StatedJudgement) -> str:
    """Return what was judged, in the names that the records had then."""
    if said.left_name == said.right_name and said.verdict == "different":
        return f"split: {said.left_name!r}, {len(said.left)} of {len(said.left) + len(said.right)} leave"
    return f"{said.verdict}: {said.left_name!r} and {said.right_name!r}"


def write_source(said: StatedJudgement | Retraction) -> str:
    """Return who said it, when and why."""
    return f"{said.who}, {said.at}" + (f": {said.why}" if said.why else "")
