"""The whole way on examples/reports, with the real reader, against what was planted there (examples/truth.toml)."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dragoman.pipeline.run import build, ingest
from dragoman.publish.record import encode_record
from dragoman.reader import load_reader
from dragoman.records import DocumentRecord, Record
from dragoman.store import open_store
from tests.invariants import find_breaches

EXAMPLES = Path(__file__).parent.parent / "examples"
TRUTH = tomllib.loads((EXAMPLES / "truth.toml").read_text(encoding="utf-8"))


def build_record(paths: Sequence[Path]) -> Record:
    """Read the paths into a store in memory, one after the other, and conclude."""
    with open_store(None) as store:
        for path in paths:
            ingest(store, [path])
        return build(store, load_reader())


@pytest.fixture(scope="module")
def record() -> Record:
    return build_record(sorted((EXAMPLES / "reports").iterdir()))


@pytest.fixture(scope="module")
def documents(record: Record) -> dict[str, DocumentRecord]:
    rows = {Path(d.path or "").name: d for d in record.documents}
    return {row["path"]: rows[row["path"]] for row in TRUTH["documents"] if row["path"] in rows}


def variant_texts(record: Record, row: dict[str, Any]) -> set[str]:
    """The ids of the quotations that hold the planted words of each variant."""
    texts = {d.id: d.text for d in record.documents}
    found = set()
    for wanted in row["variants"]:
        words = wanted["words"].strip(",")
        found |= {
            q.id
            for q in record.quotations
            for v in q.variants
            if any(words in f.within(texts[v.document]) + "," for f in v.fragments)
        }
    return found


def test_nothing_is_breached(record: Record) -> None:
    assert find_breaches(record) == []
    assert record.rejections == ()


def test_same_bytes_in_another_order(record: Record) -> None:
    again = build_record(sorted((EXAMPLES / "reports").iterdir(), reverse=True))
    assert encode_record(again) == encode_record(record)


def test_documents_are_dated_as_planted(documents: dict[str, DocumentRecord]) -> None:
    for row in TRUTH["documents"]:
        document = documents.get(row["path"])
        if document is None:
            continue
        assert document.language == row["language"], row["path"]
        if "published" in row:
            assert document.published, row["path"]
            assert document.published.edtf == row["published"], row["path"]
        if "wrong_page_date" in row and document.published:
            assert document.published.latest < row["wrong_page_date"], row["path"]


@pytest.mark.parametrize("row", TRUTH["persons"], ids=lambda row: row["names"][0])
def test_a_person_is_one_entity_in_all_spellings(record: Record, row: dict[str, Any]) -> None:
    holders = {
        entity.id for entity in record.entities for name in entity.names if name.text in row["names"]
    }  # fmt: skip
    assert len(holders) == 1
    if "post" in row:
        held = {(post.title, post.country) for post in record.posts if post.holder in holders}
        assert (row["post"], row["country"]) in held


def test_bare_surnames_are_the_leaders_and_not_his_wifes(record: Record) -> None:
    texts = {d.id: d.text for d in record.documents}
    bearers = {e.name: {m.span.within(texts[m.span.document]) for m in e.mentions} for e in record.entities}
    leader = next(names for names in bearers.values() if "Abdou Mlaraha" in names)
    assert {"Mlaraha", "ملاراحا"} <= leader
    assert sum(not names.isdisjoint({"Mlaraha", "ملاراحا"}) for names in bearers.values()) == 1


def test_namesakes_stay_apart(record: Record) -> None:
    for entity in record.entities:
        spelled = {name.text for name in entity.names}
        fitting = [row for row in TRUTH["persons"] if spelled & set(row["names"])]
        assert len(fitting) <= 1, spelled


@pytest.mark.parametrize("row", TRUTH["quotations"], ids=lambda row: row["speaker"])
def test_a_remark_is_one_quotation_with_its_variants(record: Record, row: dict[str, Any]) -> None:
    found = variant_texts(record, row)
    assert len(found) == 1
    quotation = next(q for q in record.quotations if q.id in found)
    assert len({v.document for v in quotation.variants}) == len(row["variants"])
    speaker = next(e for e in record.entities if e.id == quotation.speaker)
    assert row["speaker"] in {name.text for name in speaker.names}


@pytest.mark.parametrize("row", TRUTH["events"], ids=lambda row: row["what"])
def test_a_happening_is_one_event_on_its_day(record: Record, row: dict[str, Any]) -> None:
    found = [e for e in record.events if e.type == row["type"] and e.date and e.date.edtf == row["day"]]
    assert found, row["what"]


def test_copies_and_translation_are_one_family(record: Record, documents: dict[str, DocumentRecord]) -> None:
    names = TRUTH["copies"]["members"] + TRUTH["copies"]["translations"]
    assert len({documents[name].family for name in names}) == 1
    family = next(f for f in record.families if f.id == documents[names[0]].family)
    assert len(family.members) == len(names)
    origin = next(o for o in record.origins if o.id == family.origin)
    assert origin.name == TRUTH["copies"]["agency"]


@pytest.mark.parametrize("row", TRUTH["differences"], ids=lambda row: row["about"])
def test_planted_differences_are_reported(record: Record, row: dict[str, Any]) -> None:
    kinds = [d for d in record.differences if d.kind == row["kind"]]
    joined = [" ".join(value.value.replace(",", "") for value in d.values) for d in kinds]
    assert any(all(value in words for value in row["values"]) for words in joined), joined
