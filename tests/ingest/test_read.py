"""Reading inputs: kinds, encodings, named rejections, ids."""

import codecs
import json
from pathlib import Path

import pytest

from dragoman.ingest import read_inputs
from dragoman.records import Document, Rejection

ENGLISH = (
    "Ferry crews end strike\n\nCrews of the island ferries went back to work on Friday after four days of talks.\n"
)
ARABIC = (
    "افتتح وزير الداخلية يوم الاثنين جسر كاسومو أمام الشاحنات بعد إغلاق دام سنتين.\nوقال إن الجمارك ستعمل حتى المساء.\n"
)
RUSSIAN = "Мост в Касуму открыли для грузовиков в понедельник после двух лет простоя. Таможня работает до вечера.\n"

FRENCH = "Le député a été élu à Évian, où l'été est doux. "


def read(folder: Path, name: str, data: bytes) -> list[Document | Rejection]:
    """Write one file and return what reading it gives."""
    file = folder / name
    file.write_bytes(data)
    return list(read_inputs([file]))


ENCODINGS = [
    ("utf-8", ENGLISH), ("utf-8", ARABIC), ("utf-8-sig", ARABIC), ("utf-16", ARABIC), ("utf-16-le", ENGLISH),
    ("utf-16-be", RUSSIAN), ("cp1256", ARABIC * 3), ("cp1251", RUSSIAN * 3), ("latin-1", FRENCH * 3),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), ENCODINGS)
def test_encodings_are_found(tmp_path: Path, encoding: str, text: str) -> None:
    (document,) = read(tmp_path, "a.txt", text.encode(encoding))
    assert isinstance(document, Document)
    assert document.text == text


REJECTED = [
    ("a.txt", b"", "empty"),
    ("a.txt", b" \n\n ... \n", "empty"),
    ("a.txt", b"\x00" * 40, "empty"),
    ("a.txt", b"%PDF-1.7\n\x00\x01binary", "binary"),
    ("a.txt", bytes(range(256)) * 8, "binary"),
    ("a.docx", b"PK\x03\x04 something", "unknown kind"),
    ("a.jsonl", b"\n \n", "empty"),
    ("a.html", b"<html><body>" + b"<div>" * 3000 + b"<p>Deep words here</p>", "html"),
    ("a.html", b"<html><head><title>T</title></head><body></body></html>", "empty"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REJECTED)
def test_rejections_have_a_name(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert read(tmp_path, name, data) == [Rejection(name, None, "ingest", reason)]


def test_a_missing_path_and_a_large_file_are_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.ingest.read.LARGEST", 50)
    assert list(read_inputs([tmp_path / "no.txt"])) == [Rejection("no.txt", None, "ingest", "missing")]
    assert read(tmp_path, "a.txt", b"word " * 11) == [Rejection("a.txt", None, "ingest", "too large")]


def test_a_long_text_is_cut_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.ingest.page.LONGEST", 60)
    (document,) = read(tmp_path, "a.txt", ENGLISH.encode())
    assert isinstance(document, Document)
    assert document.truncated
    assert ENGLISH.startswith(document.text)


def test_only_line_ends_and_control_characters_change(tmp_path: Path) -> None:
    raw = "First\u200f line\r\nsecond\x00 “line”\rthird\u2028fourth \u202blast\u202c  "
    (document,) = read(tmp_path, "a.txt", (raw + "x" * 100).encode())
    assert isinstance(document, Document)
    assert document.text.rstrip("x") == "First\u200f line\nsecond “line”\nthird\nfourth \u202blast\u202c  "


def test_content_outweighs_the_ending(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><head><title>T</title></head><body><p>{ENGLISH * 3}</p></body></html>"
    (html,) = read(tmp_path, "page.txt", page.encode())
    (plain,) = read(tmp_path, "plain.html", ENGLISH.encode())
    (row,) = read(tmp_path, "row.txt", json.dumps({"text": ENGLISH}).encode())
    assert isinstance(html, Document)
    assert isinstance(plain, Document)
    assert isinstance(row, Document)
    assert "<p>" not in html.text
    assert plain.text == row.text == ENGLISH


def test_a_json_line_gives_its_parts(tmp_path: Path) -> None:
    row = {
        "body": ENGLISH, "headline": "Another title", "link": "https://post.example/2031/05/04/ferry", "lang": "en",
        "date": "2031-05-05T08:00:00Z", "publisher": {"name": "The Harbour Post"}, "authors": ["Ida Holm", "Jon Day"],
    }  # fmt: skip
    (document,) = read(tmp_path, "a.jsonl", json.dumps(row).encode())
    assert isinstance(document, Document)
    assert [(d.edtf, d.where) for d in document.dates_seen] == [("2031-05-05", "meta"), ("2031-05-04", "url")]
    assert document.outlet is not None
    assert document.outlet.text == "The Harbour Post"
    assert document.byline is not None
    assert (document.byline.text, document.byline.span) == ("Ida Holm, Jon Day", None)
    assert (document.path, document.url, document.language) == ("a.jsonl:1", row["link"], "en")


def test_a_broken_json_line_is_rejected_alone(tmp_path: Path) -> None:
    good = json.dumps({"text": ENGLISH}).encode()
    found = read(tmp_path, "a.jsonl", b'{"text": \n' + good + b'\n[1, 2]\n{"text": 7}\n' + b'{"text": "a \\ud800 b c"}')
    reasons = [f.reason if isinstance(f, Rejection) else "read" for f in found]
    assert reasons == ["json", "read", "json", "empty", "json"]
    assert isinstance(found[0], Rejection)
    assert found[0].path == "a.jsonl:1"


def test_ids_tell_outlets_apart_and_the_same_file_twice_is_one(tmp_path: Path) -> None:
    rows = [{"text": ENGLISH, "source": name} for name in ("One Post", "Two Times", "One Post")]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found = list(read_inputs([tmp_path, tmp_path]))
    assert [f.outlet.text for f in found if isinstance(f, Document) and f.outlet] == ["One Post", "Two Times"]
    assert len({f.id for f in found if isinstance(f, Document)}) == 2


def test_folders_are_read_in_order_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", ".hidden/x.txt", ".y.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{ENGLISH} {name}")
    assert [f.path for f in read_inputs([tmp_path])] == ["a.txt", "b/10.txt", "b/2.txt"]


def test_a_page_does_not_depend_on_unrelated_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (alone,) = read_inputs([tmp_path])
    for i in range(4):
        (tmp_path / f"b{i}.txt").write_text(f"{ARABIC}{i}\n{ENGLISH}")
    beside = list(read_inputs([tmp_path]))
    assert beside[0] == alone


def test_bytes_that_open_like_a_byte_order_mark_but_are_none(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "a.txt", codecs.BOM_UTF16_LE + b"\xd8\xdb" * 300)
    assert isinstance(found, Rejection)
    assert found.reason == "encoding"
