"""Tiny builders for tests: documents and spans from plain words."""

from dragoman.ids import hash_text, make_id
from dragoman.records import Document, Sentence, Span, Zone


def doc(text: str, language: str = "en", kind: str = "body", name: str = "t.txt", **fields: object) -> Document:
    """Return a document whose whole text is one zone of `kind` (or the `zones` given)."""
    zones = fields.pop("zones", (Zone(kind, 0, len(text)),) if text else ())  # type: ignore[arg-type]
    sha = hash_text(text)
    return Document(
        id=make_id("doc", sha, name), text=text, language=language, zones=zones, sha256=sha, source_sha256=sha,
        path=name, **fields,
    )  # type: ignore[arg-type]  # fmt: skip


def span(document: Document, words: str, nth: int = 0) -> Span:
    """Return the span of the nth place where `words` stand in the document."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(document.id, start, start + len(words))


def sentence(document: Document, words: str | None = None) -> Sentence:
    """Return a Sentence over `words` (the whole text where None)."""
    at = Span(document.id, 0, len(document.text)) if words is None else span(document, words)
    return Sentence(make_id("sen", document.id, at.start, at.end), at, "body", 0)
