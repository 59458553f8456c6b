"""Judging: what a person says of two records is bound to their annotations and stored; the next build follows it."""

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.errors import UnfitJudgement
from dragoman.pipeline.bound import Annotated, list_annotated
from dragoman.pipeline.lookup import Case, Found, begin_with, find_record, load_case
from dragoman.pipeline.statement import make_judgement, make_retraction
from dragoman.records import ClusterKind, Retraction, StatedJudgement
from dragoman.store import Store

Sides = tuple[tuple[str, ...], tuple[str, ...]]  # the annotations of both sides of a judgement


class Speaker(msgspec.Struct, frozen=True):
    """Who judges, when (ISO, UTC, to the second) and why."""

    who: str
    at: str
    why: str | None = None


def judge(store: Store, verdict: str, left: str, right: str, speaker: Speaker) -> StatedJudgement:
    """State that two records are the 'same' or 'different'. Raises UnfitJudgement."""
    case = load_case(store)
    a, b = find_record(store, case, left), find_record(store, case, right)
    kind = decide_kind(a, b)
    if a.id == b.id:
        raise UnfitJudgement(f"both are {a.id} ({a.label}); take it apart with `split`")
    check_pair(case, a, b, verdict)
    sides = (bind(store, a), bind(store, b))
    (stated,) = write_stated(store, kind, verdict, [sides], (a.label, b.label), speaker)
    return stated


def decide_kind(a: Found, b: Found) -> ClusterKind:
    """Return what a judgement is about; a document beside a story is judged as one of the story's."""
    kinds = {a.kind, b.kind}
    documents = [f for f in (a, b) if f.id.startswith("doc-")]
    if kinds == {"story", "family"} and documents:
        return "story"
    if len(kinds) > 1:
        raise UnfitJudgement(
            f"{a.id} is of kind {a.kind}, {b.id} of kind {b.kind}: only records of one kind are judged"
        )
    return a.kind


def check_pair(case: Case, a: Found, b: Found, verdict: str) -> None:
    """Raise UnfitJudgement where two records of a kind can never be one."""
    if verdict != "same":
        return
    persons = {f.id: case_kind(case, f) == "person" for f in (a, b) if f.kind == "entity"}
    if len(set(persons.values())) > 1:
        raise UnfitJudgement("a person and what is no person cannot be the same")
    holders = {p.id: p.holder for p in case.record.posts}
    if a.id in holders and b.id in holders and holders[a.id] != holders[b.id]:
        raise UnfitJudgement("the two posts have different holders: judge these first")


def case_kind(case: Case, found: Found) -> str | None:
    """Return the kind of an entity, or of the entity that a mention belongs to."""
    kinds = {e.id: e.kind for e in case.record.entities}
    return next((kinds[id] for id in kinds if set(found.members) & set(case.members.get(id, ()))), None)


def bind(store: Store, found: Found) -> tuple[str, ...]:
    """Return the annotations that a judgement binds to: of an entity those that name it, where any does.

    References ('he', 'the minister') stand for a name of their document and follow it.
    """
    if found.kind != "entity" or len(found.members) == 1:
        return tuple(sorted(found.members))
    return choose_bound(found.kind, found.members, list_annotated(store, found))


def choose_bound(kind: ClusterKind, members: Sequence[str], held: Mapping[str, Annotated]) -> tuple[str, ...]:
    """Return the members that a judgement binds to; `held` are the annotations of an entity by id."""
    several = kind == "entity" and len(members) > 1
    named = [id for id in members if several and id in held and held[id].form == "name"]
    return tuple(sorted(named or members))


def write_stated(
    store: Store, kind: ClusterKind, verdict: str, divisions: Sequence[Sides], names: tuple[str, str], speaker: Speaker
) -> list[StatedJudgement]:
    """Store judgements of one kind that are said together, and return them."""
    at, first = find_place(store, speaker)
    stated = [
        make_judgement(
            StatedJudgement(
                id="", kind=kind, verdict="same" if verdict == "same" else "different", left=left, right=right,
                left_name=names[0], right_name=names[1], who=speaker.who, at=at, why=speaker.why or "", sequence=number,
            )
        )
        for number, (left, right) in enumerate(divisions, first)
    ]  # fmt: skip
    store.judgements.write(stated)
    return stated


def find_place(store: Store, speaker: Speaker) -> tuple[str, int]:
    """Return time and number of what is said next: after all that was said in a store, though a clock runs behind."""
    said = [one for one, _ in store.judgements.read()]
    latest = max((one.at for one in said), default=speaker.at)
    return max(speaker.at, latest), 1 + max((one.sequence for one in said), default=0)


def retract(store: Store, name: str, speaker: Speaker) -> Retraction:
    """Supersede a judgement, by its id or the unique beginning of it. Raises UnfitJudgement."""
    rows = {said.id: by for said, by in store.judgements.read() if isinstance(said, StatedJudgement)}
    found = [name] if name in rows else begin_with(name, rows)
    if len(found) != 1:
        said = f"is the beginning of several: {', '.join(found[:8])}" if found else "is no judgement of this store"
        raise UnfitJudgement(f"{name!r} {said}; `dragoman judge list` lists them")
    if rows[found[0]] is not None:
        raise UnfitJudgement(f"{found[0]} is retracted already, by {rows[found[0]]}")
    at, number = find_place(store, speaker)
    made = make_retraction(
        Retraction(id="", judgement=found[0], who=speaker.who, at=at, why=speaker.why, sequence=number)
    )
    store.judgements.write([made])
    return made
