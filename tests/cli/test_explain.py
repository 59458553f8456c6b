"""`dragoman explain date`: on a store of two invented reports."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from dragoman.cli.main import group
from dragoman.errors import DragomanError


def call(*arguments: object) -> str:
    result = CliRunner().invoke(group, [str(a) for a in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    first = "Kenya and Qatar sign\n\nKenya's president met the emir of Qatar in Oran on Monday, 3 March 2031.\n"
    (folder / "first.txt").write_text(first)
    row = {
        "text": "Talks in Oran\n\nThe emir left Oran on Tuesday.",
        "published": "2031-03-04",
        "title": "Talks in Oran",
    }
    (folder / "rows.jsonl").write_bytes(msgspec.json.encode({**row, "url": "https://gazette.example/2031/03/05/talks"}))
    call("ingest", folder / "first.txt", folder / "rows.jsonl", "--store", folder / "case.db")
    call("build", "--store", folder / "case.db")
    return folder / "case.db"


def test_a_document_by_its_path(store: Path) -> None:
    lines = call("explain", "date", "rows.jsonl:1", "--store", store).splitlines()
    assert lines[0].startswith("publication of rows.jsonl:1")
    assert lines[1] == "2031-03-04  (Tue 4 Mar 2031)"
    at = lines.index("Clues, the weightiest first")
    assert lines[at + 1].split() == ["9.0", "2031-03-04", "date", "in", "the", "meta", "·", "rows.jsonl:1"]
    at = lines.index("Outvoted")
    assert lines[at + 1].split()[:6] == ["7.0", "2031-03-05", "date", "in", "the", "url"]
    assert "no day is left for it beside:" in lines[at + 2]
    assert "date in the meta" in lines[at + 3]
    assert "How it follows" in lines


def test_an_event_by_the_beginning_of_its_id(store: Path) -> None:
    record = msgspec.json.decode(call("export", "record", "--store", store))
    event = next(e for e in record["events"] if e["date"] and e["type"] == "CONSULT")
    out = call("explain", "date", event["id"][:9], "--store", store)
    assert out.startswith("day of the event: ")
    assert f"\n{event['date']['edtf']}  (" in out
    assert "“Monday, 3 March 2031”" in out
    assert "<- " in out


def test_every_answer_of_the_record_is_explained_with_the_same_days(store: Path) -> None:
    record = msgspec.json.decode(call("export", "record", "--store", store))
    dated = [d["id"] for d in record["documents"] if d["published"]] + [e["id"] for e in record["events"] if e["date"]]
    assert dated
    for name in dated:
        lines = call("explain", "date", name, "--store", store).splitlines()
        follows = lines.index("How it follows")
        assert lines[follows + 1].endswith(f": {lines[1].split()[0]}")


def test_an_unknown_or_ambiguous_id_is_said(store: Path) -> None:
    with pytest.raises(DragomanError, match="no document or event 'zzz'"):
        call("explain", "date", "zzz", "--store", store)
    with pytest.raises(DragomanError, match="'doc-' may be any of doc-"):
        call("explain", "date", "doc-", "--store", store)


def test_a_store_without_a_build_is_said(tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match="dragoman build"):
        call("explain", "date", "a", "--store", tmp_path / "none.db")


READ = (
    "Kenya's president met the emir of Qatar in Oran on Monday, 3 March 2031.\n\n"
    '"The road will be open by June," the emir said.\n'
)


def test_a_file_sentence_by_sentence(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(READ)
    lines = call("explain", tmp_path / "report.txt").splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("1  "))
    second = next(i for i, line in enumerate(lines) if line.startswith("2  "))
    above, below = lines[first:second], lines[second:]
    assert any(line.split()[0] == "event" and "CONSULT" in line and "in Oran" in line for line in above[1:])
    assert any(line.split()[0] == "time" and "2031-03-03" in line and line.endswith("[rule]") for line in above[1:])
    assert any(line.split()[0] == "quotation" and "direct, by" in line for line in below[1:])
    assert all(line.endswith("]") for line in (*above[1:], *below[1:]) if line.startswith(" "))


def test_a_file_as_a_page(tmp_path: Path) -> None:
    (tmp_path / "تقرير.txt").write_text("التقى وزير المياه في بنين نظيره التشادي <b>في كوتونو</b> يوم 3 مارس 2031.\n")
    call("explain", tmp_path / "تقرير.txt", "--html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text()
    assert 'dir="rtl"' in page
    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert "2031-03-03" in page


def test_a_file_that_holds_no_report_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = CliRunner().invoke(group, ["explain", str(tmp_path / "empty.txt")])
    assert result.exit_code == 3
    assert "empty.txt" in result.stderr
