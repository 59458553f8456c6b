"""Running a case: resume after a kill, the same bytes in any order, rejections beside what is read."""

from pathlib import Path

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.pipeline import run
from dragoman.pipeline.run import build, ingest, load_record
from dragoman.publish.record import decode_record, encode_record
from dragoman.records import Reading
from dragoman.store import open_store
from tests.fakes import FakeReader

REPORTS = {
    "one.txt": "Talks end in Tunis\n\nTrade Minister Lina Qasem met Amr Fadel in Tunis on Monday, 3 March 2031.\n"
    "“We will sign in May,” Lina Qasem said.\n",
    "two.txt": "Ministers meet\n\nLina Qasem held talks with Amr Fadel in Tunis on Monday.\n",
    "three.txt": "محادثات في تونس\n\nالتقت وزيرة التجارة لينا قاسم عمرو فاضل في تونس يوم الاثنين.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


def test_same_bytes_in_any_order(folder: Path) -> None:
    records = []
    for names in (sorted(REPORTS), sorted(REPORTS, reverse=True)):
        with open_store(None) as store:
            for name in names:
                ingest(store, [folder / name])
            records.append(encode_record(build(store, FakeReader())))
    assert records[0] == records[1]


def test_rejections_stand_beside_what_is_read(folder: Path) -> None:
    with open_store(None) as store:
        ingest(store, [folder])
        record = build(store, FakeReader())
    assert len(record.documents) == len(REPORTS)
    assert [(Path(r.path or "").name, r.reason) for r in record.rejections] == [("empty.txt", "empty")]


def test_reading_again_does_nothing(folder: Path) -> None:
    with open_store(folder / "case.db") as store:
        assert ingest(store, [folder / name for name in REPORTS]) == len(REPORTS)
        first = build(store, FakeReader())
        assert ingest(store, [folder / name for name in REPORTS]) == 0
        changes = store.connection.total_changes()
        assert build(store, FakeReader()) == first
        assert store.connection.total_changes() == changes


def test_a_killed_run_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = run.resume_document
    paths = [folder / name for name in REPORTS]
    with open_store(folder / "case.db") as store:
        ingest(store, paths)
        first, second, *_ = (document.id for document in store.inputs.documents())

        def dies(document, reader, key, stored):  # type: ignore[no-untyped-def]
            if document.id == second:
                raise KeyboardInterrupt
            return real(document, reader, key, stored)

        monkeypatch.setattr(run, "resume_document", dies)
        with pytest.raises(KeyboardInterrupt):
            build(store, FakeReader())
    monkeypatch.setattr(run, "resume_document", real)
    with open_store(folder / "case.db") as store:
        kept = [d.id for d in store.inputs.documents() if store.annotations.read(d.id)]
        assert kept == [first]
        resumed = build(store, FakeReader())
    with open_store(None) as store:
        ingest(store, paths)
        assert build(store, FakeReader()) == resumed


def test_record_comes_back_from_json_and_store(folder: Path) -> None:
    with open_store(folder / "case.db") as store:
        with pytest.raises(DragomanError, match="build"):
            load_record(store)
        ingest(store, [folder])
        record = build(store, FakeReader())
        assert load_record(store) == record
    assert decode_record(encode_record(record)) == record


def test_reading_is_frozen() -> None:
    assert Reading.__struct_config__.frozen
    assert msgspec.structs.fields(Reading)
