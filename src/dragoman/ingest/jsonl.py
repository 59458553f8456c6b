"""JSON lines: one document a line, under the names that data sets use for its parts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import UnreadableDocument
from dragoman.ingest.encoding import decode
from dragoman.ingest.html import looks_like_html, read_html
from dragoman.ingest.page import Page, hash_bytes, make_document
from dragoman.ingest.stamps import find_url_date, read_stamp
from dragoman.records import DateSeen, Document, Rejection

TEXT = ("text", "content", "body", "article", "maintext", "html")
TITLE = ("title", "headline")
URL = ("url", "link", "uri")
LANGUAGE = ("language", "lang")
DATE = (
    "published",
    "date",
    "date_published",
    "date_publish",
    "publish_date",
    "published_at",
    "datePublished",
    "pubDate",
)
OUTLET = ("outlet", "source", "publisher", "site", "source_name")
BYLINE = ("byline", "author", "authors", "creator")
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def looks_like_jsonl(text: str) -> bool:
    """Tell whether a file with another ending holds JSON lines: its first line is an object with a text."""
    first = text.lstrip()[:1_000_000].split("\n", 1)[0]
    if not first.startswith("{") or not first.rstrip().endswith("}"):
        return False
    try:
        row = msgspec.json.decode(first)
    except (msgspec.DecodeError, RecursionError):
        return False
    return isinstance(row, dict) and any(isinstance(row.get(name), str) for name in TEXT)


def read_jsonl(file: Path, path: str, largest: int) -> Iterator[Document | Rejection]:
    """Yield a document or a rejection for every line; no line is kept longer than it is read."""
    empty = True
    try:
        with file.open("rb") as lines:
            number = 0
            while line := lines.readline(largest + 1):
                number += 1
                if line.strip():
                    empty = False
                    yield read_line(line, f"{path}:{number}", largest)
                while len(line) > largest and not line.endswith(b"\n"):
                    line = lines.readline(largest + 1)
    except OSError:
        yield Rejection(path, None, "ingest", "unreadable" if file.exists() else "missing")
        return
    if empty:
        yield Rejection(path, None, "ingest", "empty")


def read_line(line: bytes, path: str, largest: int) -> Document | Rejection:
    """Return the document of one line, or its rejection; `path` names the file and the line."""
    try:
        if len(line) > largest:
            raise UnreadableDocument("too large")
        return make_document(make_page(read_row(line), line, path))
    except UnreadableDocument as error:
        return Rejection(path, None, "ingest", error.reason)


def read_row(line: bytes) -> dict[str, Any]:
    """Return the object of one line. Raises UnreadableDocument 'json' where it is none."""
    try:
        row = msgspec.json.decode(decode(line))
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise UnreadableDocument("json") from error
    if not isinstance(row, dict):
        raise UnreadableDocument("json")
    return row


def make_page(row: dict[str, Any], line: bytes, path: str) -> Page:
    """Return the page of one row. Raises UnreadableDocument 'empty' where it has no text."""
    text = find_field(row, TEXT)
    if not text:
        raise UnreadableDocument("empty")
    url, language = find_field(row, URL), (find_field(row, LANGUAGE) or "").replace("_", "-")
    page = next(read_html(text, line, path)) if looks_like_html(text) else None
    dates = [(read_stamp(d), "meta") for d in [find_field(row, DATE)] if d] + [(find_url_date(url or ""), "url")]
    return Page(
        text=page.text if page else text, source_sha256=hash_bytes(line), path=path, url=url,
        outlet=find_field(row, OUTLET), title=find_field(row, TITLE) or (page.title if page else None),
        byline=find_field(row, BYLINE), language=language if TAG.fullmatch(language) else None,
        dates_seen=tuple(DateSeen(edtf, where) for edtf, where in dates if edtf),
    )  # fmt: skip


def find_field(row: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """Return the first of the fields that holds words; of a list the joined words, of an object its name."""
    for name in names:
        value = row.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            value = ", ".join(value)
        if isinstance(value, str) and any(c.isalnum() for c in value):
            return value.strip() if name not in TEXT else value
    return None
