"""Read inputs: files and folders to documents, and a named rejection for everything that is none.

Reasons: missing, unreadable, unknown kind, too large, empty, binary, encoding, html, json.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dragoman.errors import UnreadableDocument
from dragoman.ingest.encoding import decode
from dragoman.ingest.folders import find_files
from dragoman.ingest.html import looks_like_html, read_html
from dragoman.ingest.jsonl import looks_like_jsonl, read_jsonl
from dragoman.ingest.page import Page, make_document
from dragoman.ingest.plain import read_plain
from dragoman.ingest.repeats import mark_repeats
from dragoman.records import Document, Rejection

LARGEST = 20_000_000  # bytes of a file, or of one line of a .jsonl
READERS: dict[str, Callable[[str, bytes, str], Iterator[Page]]] = {
    ".txt": read_plain, ".md": read_plain, ".html": read_html, ".htm": read_html,
}  # fmt: skip


def read_inputs(paths: Sequence[Path]) -> Iterator[Document | Rejection]:
    """Yield a document or a rejection for every file, and every line of a .jsonl, below the paths.

    A document that is met twice is given once. Lines that an outlet's pages repeat become furniture.
    """
    seen: set[str] = set()
    for found in mark_repeats(found for file, path in find_files(paths) for found in read_file(file, path)):
        if isinstance(found, Document):
            if found.id in seen:
                continue
            seen.add(found.id)
        yield found


def read_file(file: Path, path: str) -> Iterator[Document | Rejection]:
    """Yield what one file gives; the only place where an unreadable document becomes a rejection."""
    try:
        ending = file.suffix.lower()
        if ending == ".jsonl":
            yield from read_jsonl(file, path, LARGEST)
            return
        data = read_bytes(file)
        if ending not in READERS:
            raise UnreadableDocument("unknown kind")
        text = decode(data)
        if ending != ".md" and looks_like_jsonl(text):
            yield from read_jsonl(file, path, LARGEST)
            return
        reader = read_html if looks_like_html(text) else read_plain if ending in (".html", ".htm") else READERS[ending]
        for page in reader(text, data, path):
            yield make_document(page)
    except UnreadableDocument as error:
        yield Rejection(path, None, "ingest", error.reason)


def read_bytes(file: Path) -> bytes:
    """Return a file's bytes. Raises UnreadableDocument 'missing', 'unreadable' or 'too large'."""
    try:
        if not file.exists():
            raise UnreadableDocument("missing")
        if file.stat().st_size > LARGEST:
            raise UnreadableDocument("too large")
        return file.read_bytes()
    except OSError as error:
        raise UnreadableDocument("unreadable") from error
