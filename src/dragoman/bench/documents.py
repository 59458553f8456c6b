"""Documents of the benchmarks: a row's text as one body, without outlet, address or date."""

from dragoman.ids import hash_text
from dragoman.records import Document, Zone


def make_plain(id: str, text: str, language: str, path: str | None = None) -> Document:
    """Return a document whose whole text is body."""
    sha = hash_text(text)
    zones = (Zone("body", 0, len(text)),) if text else ()
    return Document(id=id, text=text, language=language, zones=zones, sha256=sha, source_sha256=sha, path=path)
