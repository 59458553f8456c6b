"""The store: what is written comes back, steps are taken once, a broken store is named."""

from pathlib import Path

import apsw
import msgspec
import pytest

from dragoman.errors import BrokenStore
from dragoman.records import Rejection, Retraction, StatedJudgement
from dragoman.store import open_store
from dragoman.store.migrations import MIGRATIONS
from tests.builders import doc


def test_documents_and_rejections_come_back(tmp_path: Path) -> None:
    first, second = doc("One report.", name="a.txt"), doc("تقرير آخر.", language="ar", name="b.txt")
    no = Rejection("c.bin", None, "ingest", "binary")
    with open_store(tmp_path / "case.db") as store:
        store.inputs.write("a.txt", "1", [first], [])
        store.inputs.write("b.txt", "2", [second], [no])
    with open_store(tmp_path / "case.db") as store:
        assert list(store.inputs.documents()) == sorted([first, second], key=lambda d: d.id)
        assert list(store.inputs.rejections()) == [no]


def test_a_place_read_again_replaces_what_it_gave(tmp_path: Path) -> None:
    old, new = doc("Old text.", name="a.txt"), doc("New text.", name="a.txt")
    with open_store(tmp_path / "case.db") as store:
        store.inputs.write("a.txt", "1", [old], [])
        store.annotations.write(old.id, {"sentences": ("key", b"[]")})
        store.inputs.write("a.txt", "2", [new], [])
        assert [d.id for d in store.inputs.documents()] == [new.id]
        assert store.annotations.read(old.id) == {}


def test_same_input_again_keeps_annotations() -> None:
    document = doc("A report.")
    with open_store(None) as store:
        for _ in range(2):
            store.inputs.write("t.txt", "1", [document], [])
            store.annotations.write(document.id, {"sentences": ("key", b"[1]")})
        assert store.annotations.read(document.id) == {"sentences": ("key", b"[1]")}


def test_a_conclusion_counts_under_its_key_only() -> None:
    with open_store(None) as store:
        store.conclusions.write("record", "k1", b"one")
        assert store.conclusions.read("record", "k1") == b"one"
        assert store.conclusions.read("record", "k2") is None
        assert store.conclusions.latest("record") == b"one"


def test_a_later_rejection_takes_the_documents_place() -> None:
    document = doc("A report.")
    with open_store(None) as store:
        store.inputs.write("t.txt", "1", [document], [])
        store.inputs.reject(document, Rejection("t.txt", None, "annotate", "too deep"))
        assert list(store.inputs.documents()) == []
        assert [r.reason for r in store.inputs.rejections()] == ["too deep"]


def test_migrations_are_taken_once(tmp_path: Path) -> None:
    for _ in range(2):
        with open_store(tmp_path / "case.db") as store:
            assert store.connection.pragma("user_version") == len(MIGRATIONS)


def test_newer_and_foreign_stores_are_refused(tmp_path: Path) -> None:
    newer = apsw.Connection(str(tmp_path / "newer.db"))
    newer.pragma("user_version", len(MIGRATIONS) + 1)
    newer.close()
    with pytest.raises(BrokenStore, match="schema"):
        open_store(tmp_path / "newer.db")
    (tmp_path / "text.db").write_text("this is no store, only words " * 50)
    with pytest.raises(BrokenStore):
        open_store(tmp_path / "text.db")


def test_records_are_frozen() -> None:
    document = doc("A report.")
    with pytest.raises(AttributeError):
        document.text = "altered"  # type: ignore[misc]
    assert msgspec.json.decode(msgspec.json.encode(document), type=type(document)) == document


def test_a_store_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    old = apsw.Connection(str(tmp_path / "case.db"))
    MIGRATIONS[0](old)
    old.pragma("user_version", 1)
    old.close()
    with open_store(tmp_path / "case.db") as store:
        store.former.write({"ent-1a": ("men-1", "men-2"), "ent-1b": ("men-3",)})
        assert store.former.read("ent-1") == {"ent-1a": ("men-1", "men-2"), "ent-1b": ("men-3",)}
        assert store.former.read("ent-1b") == {"ent-1b": ("men-3",)}
        assert store.former.read("%") == {}
        assert list(store.judgements.read()) == []


def test_judgements_are_superseded_and_never_deleted() -> None:
    said = StatedJudgement(
        id="jud-1", kind="entity", verdict="same", left=("men-1",), right=("men-2",), left_name="A", right_name="B",
        who="Ann", at="2031-03-03T10:00:00Z", why="one", sequence=1,
    )  # fmt: skip
    taken = Retraction(id="ret-1", judgement="jud-1", who="Ben", at="2031-03-03T10:00:00Z", sequence=2)
    again = Retraction(id="ret-2", judgement="jud-1", who="Cy", at="2031-03-03T10:00:00Z", sequence=3)
    with open_store(None) as store:
        assert store.judgements.write([said, said]) == 1
        assert store.judgements.valid() == (said,)
        assert store.judgements.write([taken, again]) == 2
        assert store.judgements.valid() == ()
        assert list(store.judgements.read()) == [(said, "ret-1"), (taken, None), (again, None)]
