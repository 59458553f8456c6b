"""Looking records up: by id or its unique beginning, one that a record had, 'ent:Lina Qasem', a document's path.

What is found names the annotations that the record is made of: those are what a judgement binds to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from dragoman.errors import UnfitJudgement
from dragoman.pipeline.judgements import PREFIXES
from dragoman.pipeline.members import Members, follow
from dragoman.pipeline.run import load_members, load_record
from dragoman.records import ClusterKind, Record
from dragoman.store import Store
from dragoman.text.fold import fold

KINDS: dict[str, ClusterKind] = {prefix: kind for kind, prefix in PREFIXES.items()}
ANNOTATIONS: dict[str, ClusterKind] = {"men": "entity", "evm": "event", "quo": "quotation", "pos": "post"}
MOST_SHOWN = 8  # candidates that an error names


class Found(msgspec.Struct, frozen=True):
    """A record, or a single annotation or document, with what it is made of and the documents that hold it.

    `was`: the former id by which it was found; `others`: what else that one is today.
    """

    id: str
    kind: ClusterKind
    label: str
    members: tuple[str, ...]
    documents: tuple[str, ...]
    was: str | None = None
    others: tuple[str, ...] = ()


class Case(msgspec.Struct, frozen=True):
    """What ids are looked up in: the last build, with what each record is called and the documents that hold it."""

    record: Record
    members: Members
    labels: dict[str, str]
    documents: dict[str, tuple[str, ...]]


def load_case(store: Store) -> Case:
    """Return the last build. Raises DragomanError where none was."""
    record = load_record(store)
    rows = list(describe_records(record))
    labels = {id: label for id, label, _ in rows}
    return Case(record, load_members(store), labels, {id: tuple(sorted(set(held))) for id, _, held in rows})


def describe_records(record: Record) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Yield the id of every record that can be judged, what it is called, and the documents that hold it."""
    texts = {d.id: d.text for d in record.documents}
    titles = {d.id: d.title.text if d.title else d.path or d.url or d.id for d in record.documents}
    yield from ((id, title, (id,)) for id, title in titles.items())
    yield from ((e.id, e.name, (m.span.document for m in e.mentions)) for e in record.entities)
    yield from ((e.id, e.label, (a.document for a in e.accounts)) for e in record.events)
    for quotation in record.quotations:
        first = quotation.variants[0].fragments[0]
        words = " ".join(first.within(texts[first.document]).split())[:60]
        yield quotation.id, words, (v.document for v in quotation.variants)
    yield from ((s.id, s.label, s.documents) for s in record.stories)
    for family in record.families:
        held = [m.document for m in family.members]
        yield family.id, titles[held[0]], held
    yield from ((p.id, p.title, (s.document for s in p.evidence)) for p in record.posts)


def find_record(store: Store, case: Case, name: str) -> Found:
    """Return what a name means. Raises UnfitJudgement, naming the candidates, where that is nothing or several."""
    if name.startswith("ent:"):
        return find_named(case, name.removeprefix("ent:"))
    for ids in (case.members, {d.id for d in case.record.documents}, list_annotations(case.members)):
        found = [name] if name in ids else begin_with(name, ids)
        if len(found) > 1:
            raise UnfitJudgement(f"{name!r} is the beginning of several ids: {show_candidates(case, found)}")
        if found:
            return describe_found(case, found[0])
    places = {place: d.id for d in case.record.documents for place in (d.path, d.url) if place}
    return describe_found(case, places[name]) if name in places else follow_former(store, case, name)


def begin_with(name: str, ids: Iterable[str]) -> list[str]:
    """Return the ids that a name begins; kind and a digit at least ('ent-4')."""
    kind, dash, rest = name.partition("-")
    return sorted(id for id in ids if id.startswith(name)) if kind and dash and rest else []


def find_named(case: Case, words: str) -> Found:
    """Return the entity that bears a name, in whatever spelling stands in a report."""
    wanted = " ".join(fold(words).split())
    spelt = {
        e.id: {" ".join(fold(n).split()) for n in (e.name, *(n.text for n in e.names))} for e in case.record.entities
    }
    found = [id for id, names in spelt.items() if wanted in names]
    if len(found) == 1:
        return describe_found(case, found[0])
    if found:
        raise UnfitJudgement(f"several are called {words!r}: {show_candidates(case, found)}")
    raise UnfitJudgement(f"nobody and nothing is called {words[:80]!r}: `dragoman show people` lists the people")


def list_annotations(members: Members) -> frozenset[str]:
    """Return the ids of all annotations that records are made of."""
    return frozenset(id for held in members.values() for id in held if id.partition("-")[0] in ANNOTATIONS)


def describe_found(case: Case, id: str) -> Found:
    """Return a record, a document (what it copies is judged of it) or an annotation by its exact id."""
    prefix = id.partition("-")[0]
    if prefix == "doc":
        return Found(id, "family", case.labels[id], (id,), (id,))
    if id in case.members:
        return Found(id, KINDS[prefix], case.labels.get(id, id), case.members[id], case.documents.get(id, ()))
    kind = ANNOTATIONS[prefix]
    owner = follow((id,), PREFIXES[kind], case.members)[0]
    return Found(id, kind, case.labels.get(owner, owner), (id,), case.documents.get(owner, ()))


def follow_former(store: Store, case: Case, name: str) -> Found:
    """Return what today holds most of what a record was made of whose id is gone."""
    former = store.former.read(name) if begin_with(name, (name,)) else {}
    former = {name: former[name]} if name in former else former
    if len(former) > 1:
        raise UnfitJudgement(f"{name!r} is the beginning of several former ids: {', '.join(list(former)[:MOST_SHOWN])}")
    for id, members in former.items():
        today = follow(members, id.partition("-")[0], case.members)
        if not today:
            raise UnfitJudgement(f"{id} was a record once; nothing of it is left in this store")
        return msgspec.structs.replace(describe_found(case, today[0]), was=id, others=tuple(today[1:]))
    raise UnfitJudgement(f"no record {name[:80]!r} in the last build; `dragoman show KIND --json` lists the ids")


def follow_name(store: Store, name: str) -> str:
    """Return the id of today where a name is the id of a record that is gone, else the name as it is."""
    case = load_case(store)
    known = (*case.members, *(document.id for document in case.record.documents))
    if any(id.startswith(name) for id in known) or not (begin_with(name, (name,)) and store.former.read(name)):
        return name
    return follow_former(store, case, name).id


def show_candidates(case: Case, ids: Sequence[str]) -> str:
    """Return ids with what they are called, the first few."""
    kinds: Mapping[str, str] = {e.id: f"{e.kind}, {len(e.mentions)} mentions" for e in case.record.entities}
    shown = [f"{id} ({'; '.join(filter(None, (case.labels.get(id, ''), kinds.get(id))))})" for id in ids[:MOST_SHOWN]]
    more = f" and {len(ids) - MOST_SHOWN} more" if len(ids) > MOST_SHOWN else ""
    return ", ".join(shown) + more
