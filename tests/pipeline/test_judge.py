"""Judging over a store: conclusions follow at the next build, and survive all that may happen to a case."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from dragoman.errors import UnfitJudgement
from dragoman.pipeline import read
from dragoman.pipeline.exchange import export_judgements, import_judgements
from dragoman.pipeline.judge import Speaker, judge, retract
from dragoman.pipeline.lookup import find_record, follow_name, load_case
from dragoman.pipeline.run import build, ingest, load_members
from dragoman.pipeline.split import split
from dragoman.publish.record import encode_record
from dragoman.records import Entity, Record
from dragoman.store import Store, open_store
from tests.fakes import FakeReader

REPORTS = {
    "dam.txt": "Dam talks end\n\nWater minister Samir Haddou met Elsa Brandvik in Walvis Bay on Monday, 3 March 2031. "
    "“The dam will stand,” Samir Haddou said. Elsa Brandvik left in the evening.\n",
    "race.txt": "Rowers honoured\n\nSamir Haddou won the long race of the rowing club. "
    "“I never rowed so badly,” Samir Haddou said. He thanked Petra Okonjo of Kenya.\n",
    "guest.txt": "A guest at the dam\n\nElsa Sondergaard met Samir Haddou in Walvis Bay on Monday.\n",
}
ANN = Speaker("Ann", "2031-03-05T10:00:00Z", "the rower is another man")
BEN = Speaker("Ben", "2031-03-06T10:00:00Z", "one guest in two spellings")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(None) as opened:
        ingest(opened, [folder])
        build(opened, FakeReader())
        yield opened


def people(record: Record, name: str) -> list[Entity]:
    """Return the people of that name in any spelling."""
    return [e for e in record.entities if name in {n.text for n in e.names}]


def path_of(record: Record, entity: Entity) -> set[str]:
    paths = {d.id: Path(d.path or "").name for d in record.documents}
    return {paths[m.span.document] for m in entity.mentions}


def rebuild(store: Store) -> Record:
    return build(store, FakeReader())


def test_the_program_alone_finds_one_of_that_name_and_two_guests(store: Store) -> None:
    record = rebuild(store)
    assert len(people(record, "Samir Haddou")) == 1
    assert people(record, "Elsa Brandvik") != people(record, "Elsa Sondergaard")
    assert record.judgements == ()


def test_a_split_makes_two_people_and_all_that_follows(store: Store) -> None:
    split(store, "ent:Samir Haddou", ["race.txt"], ANN)
    record = rebuild(store)
    rower, minister = sorted(people(record, "Samir Haddou"), key=lambda e: len(path_of(record, e)))
    assert path_of(record, rower) == {"race.txt"}
    assert path_of(record, minister) == {"dam.txt", "guest.txt"}
    assert [p.holder for p in record.posts] == [minister.id]
    assert {q.speaker for q in record.quotations} == {rower.id, minister.id}
    (shown,) = record.judgements
    assert (shown.verdict, shown.by, shown.who, shown.at, shown.why) == ("different", "person", *ANN_SAYS)
    assert shown.about == tuple(sorted((rower.id, minister.id)))
    texts = {d.id: d.text for d in record.documents}
    assert {span.within(texts[span.document]) for span in shown.evidence} == {"Samir Haddou"}


ANN_SAYS = (ANN.who, ANN.at, ANN.why)


def test_without_parts_no_two_documents_stay_together(store: Store) -> None:
    assert len(split(store, "ent:Samir Haddou", [], ANN)) == 2
    record = rebuild(store)
    assert sorted(len(path_of(record, e)) for e in people(record, "Samir Haddou")) == [1, 1, 1]


def test_one_mention_leaves_with_what_refers_to_it(store: Store) -> None:
    record = rebuild(store)
    pronoun = next(m for e in record.entities for m in e.mentions if m.form == "pronoun")
    held = find_record(store, load_case(store), "ent:Samir Haddou").members
    name = next(id for id, span in spans(store).items() if span == pronoun.span and id in held)
    split(store, "ent:Samir Haddou", [name], ANN)
    record = rebuild(store)
    assert pronoun.span not in {m.span for e in record.entities for m in e.mentions}
    assert len(people(record, "Samir Haddou")) == 1


def spans(store: Store) -> dict[str, object]:
    from dragoman.pipeline.bound import load_reading

    return {m.id: m.span for d in store.inputs.documents() for m in load_reading(store, d).mentions}


def test_same_makes_one_person_of_two_spellings(store: Store) -> None:
    before = encode_record(rebuild(store))
    made = judge(store, "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", BEN)
    record = rebuild(store)
    (guest,) = people(record, "Elsa Brandvik")
    assert people(record, "Elsa Sondergaard") == [guest]
    assert [j.about for j in record.judgements] == [(guest.id,)]
    retract(store, made.id[:8], ANN)
    assert encode_record(rebuild(store)) == before


def test_events_are_joined_and_parted(store: Store) -> None:
    judge(store, "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", BEN)
    record = rebuild(store)
    (meeting,) = [e for e in record.events if e.type == "CONSULT"]
    assert len(meeting.accounts) == 2
    split(store, meeting.id, ["guest.txt"], ANN)
    record = rebuild(store)
    first, second = [e for e in record.events if e.type == "CONSULT"]
    assert {len(first.accounts), len(second.accounts)} == {1}
    judge(store, "same", first.id, second.id, Speaker("Cy", "2031-03-07T10:00:00Z", "one after all"))
    record = rebuild(store)
    assert [e.id for e in record.events if e.type == "CONSULT"] == [meeting.id]
    assert [(j.state, j.who) for j in record.judgements] == [
        ("applied", "Ben"),
        ("overruled", "Ann"),
        ("applied", "Cy"),
    ]


def test_stories_families_and_quotations_are_judged_too(store: Store) -> None:
    record = rebuild(store)
    by_name = {Path(d.path or "").name: d for d in record.documents}
    judge(store, "same", by_name["dam.txt"].id, "race.txt", ANN)
    split(store, by_name["dam.txt"].story or "", [by_name["guest.txt"].id], ANN)
    said = [q.id for q in record.quotations]
    judge(store, "same", said[0], said[1], ANN)
    record = rebuild(store)
    by_name = {Path(d.path or "").name: d for d in record.documents}
    assert by_name["dam.txt"].family == by_name["race.txt"].family
    assert by_name["dam.txt"].story == by_name["race.txt"].story != by_name["guest.txt"].story
    assert len(record.quotations) == len(said) - 1
    assert {j.state for j in record.judgements} == {"applied"}
    (family,) = [f for f in record.families if len(f.members) == 2]
    assert all(m.evidence and m.share == 0 for m in family.members)
    judge(store, "same", by_name["dam.txt"].story or "", by_name["guest.txt"].id, BEN)
    split(store, family.id, [], BEN)
    record = rebuild(store)
    assert len({d.story for d in record.documents}) == 1
    assert len({d.family for d in record.documents}) == len(REPORTS)
    assert [j.state for j in record.judgements if j.who == "Ann"] == ["overruled", "overruled", "applied"]


def test_judgements_survive_reading_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    split(store, "ent:Samir Haddou", ["race.txt"], ANN)
    before = encode_record(rebuild(store))
    raised = tuple(msgspec.structs.replace(stage, version=stage.version + 1) for stage in read.PLAN)
    monkeypatch.setattr(read, "PLAN", raised)
    changes = store.connection.total_changes()
    assert encode_record(rebuild(store)) == before
    assert store.connection.total_changes() > changes


def test_judgements_survive_documents_that_come_and_go(store: Store, folder: Path) -> None:
    split(store, "ent:Samir Haddou", ["race.txt"], ANN)
    (folder / "more.txt").write_text("The dam again\n\nSamir Haddou met Elsa Brandvik in Walvis Bay again on Friday.\n")
    ingest(store, [folder / "more.txt"])
    record = rebuild(store)
    assert {frozenset(path_of(record, e)) for e in people(record, "Samir Haddou")} == {
        frozenset({"race.txt"}), frozenset({"dam.txt", "guest.txt", "more.txt"})
    }  # fmt: skip
    race = next(d for d in store.inputs.documents() if (d.path or "").endswith("race.txt"))
    store.inputs.write(race.path or "", "", [], [])
    record = rebuild(store)
    assert len(people(record, "Samir Haddou")) == 1
    assert [j.state for j in record.judgements] == ["missing"]
    ingest(store, [folder])
    record = rebuild(store)
    assert len(people(record, "Samir Haddou")) == 2
    assert [j.state for j in record.judgements] == ["applied"]


def test_another_store_of_the_same_documents_concludes_the_same(store: Store, folder: Path) -> None:
    split(store, "ent:Samir Haddou", ["race.txt"], ANN)
    made = judge(store, "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", BEN)
    retract(store, made.id, ANN)
    judge(store, "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", BEN)
    lines = list(export_judgements(store))
    with open_store(None) as other:
        for name in sorted(REPORTS, reverse=True):
            ingest(other, [folder / name])
        assert import_judgements(other, lines, BEN.at) == (4, 4)
        assert import_judgements(other, lines, BEN.at) == (4, 0)
        assert list(export_judgements(other)) == lines
        ours, theirs = rebuild(store), rebuild(other)
    assert len(ours.judgements) == 2
    assert ours.entities == theirs.entities
    assert ours.judgements == theirs.judgements


def test_former_ids_lead_to_what_holds_their_words_today(store: Store) -> None:
    old = people(rebuild(store), "Elsa Sondergaard")[0].id
    kept = people(rebuild(store), "Elsa Brandvik")[0].id
    judge(store, "same", old, kept, BEN)
    (guest,) = people(rebuild(store), "Elsa Brandvik")
    gone = old if guest.id == kept else kept
    found = find_record(store, load_case(store), gone)
    assert (found.id, found.was) == (guest.id, gone)
    assert gone not in load_members(store)
    assert [follow_name(store, name) for name in (gone, guest.id, "dam.txt", "ent-0")] == [
        guest.id, guest.id, "dam.txt", "ent-0",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "what"),
    [
        ("ent-zzz", "ent:Elsa Brandvik", "no record 'ent-zzz'"),
        ("ent:Elsa Brandvik", "ent:Elsa Brandvik", "both are"),
        ("ent:Elsa Brandvik", "ent:Nobody Here", "nobody and nothing"),
        ("ent-", "ent:Elsa Brandvik", "no record"),
        ("", "ent:Elsa Brandvik", "no record"),
        ("doc-", "ent:Elsa Brandvik", "no record"),
    ],
)
def test_what_cannot_be_judged_is_named(left: str, right: str, what: str, store: Store) -> None:
    with pytest.raises(UnfitJudgement, match=what):
        judge(store, "same", left, right, ANN)
    assert list(store.judgements.read()) == []


def test_ambiguous_names_list_the_candidates(store: Store) -> None:
    split(store, "ent:Samir Haddou", ["race.txt"], ANN)
    ids = {e.id for e in people(rebuild(store), "Samir Haddou")}
    with pytest.raises(UnfitJudgement) as raised:
        judge(store, "different", "ent:samir haddou", "ent:Elsa Brandvik", ANN)
    assert all(id in str(raised.value) for id in ids)


def test_kinds_are_not_mixed(store: Store) -> None:
    record = rebuild(store)
    with pytest.raises(UnfitJudgement, match="one kind"):
        judge(store, "same", record.events[0].id, people(record, "Samir Haddou")[0].id, ANN)
    place = next(e for e in record.entities if e.kind == "place")
    with pytest.raises(UnfitJudgement, match="no person"):
        judge(store, "same", place.id, "ent:Samir Haddou", ANN)


@pytest.mark.parametrize("parts", [["dam.txt", "race.txt", "guest.txt"], ["nothing.txt"], ["men-"]])
def test_a_split_must_leave_something_on_both_sides(parts: list[str], store: Store) -> None:
    with pytest.raises(UnfitJudgement, match=r"divided|no part"):
        split(store, "ent:Samir Haddou", parts, ANN)


def test_a_retraction_names_a_judgement_that_counts(store: Store) -> None:
    made = judge(store, "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", BEN)
    retract(store, made.id, ANN)
    with pytest.raises(UnfitJudgement, match="already"):
        retract(store, made.id, ANN)
    with pytest.raises(UnfitJudgement, match="no judgement"):
        retract(store, "jud-0", ANN)
    assert [by is None for _, by in store.judgements.read()] in ([False, True], [True, False])


@pytest.mark.parametrize("why", ["", "  \n", "x" * 2001, "red \x1b[31m", "turned \u202e", "broken \udcff"])
def test_words_are_checked(why: str, store: Store) -> None:
    with pytest.raises(UnfitJudgement, match="why"):
        judge(store, "same", "ent:Elsa Brandvik", "ent:Elsa Sondergaard", Speaker("Ann", ANN.at, why))
