"""Document: one report as read, with its zones. Nothing here is concluded; its text is never altered."""

from typing import Literal

import msgspec

from dragoman.records.date import DateSeen
from dragoman.records.span import Span

ZoneKind = Literal["headline", "body", "caption", "dateline", "byline", "credit", "masthead", "furniture"]
FACT_ZONES: frozenset[str] = frozenset({"headline", "body", "caption", "dateline"})


class Zone(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the text of one kind. Facts are read in headline, body, caption and dateline only."""

    kind: ZoneKind
    start: int
    end: int


class Text(msgspec.Struct, frozen=True, gc=False):
    """Words about a document; with the span where they stand, when they stand in its text."""

    text: str
    span: Span | None = None


class Document(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One report as read. `outlet` is the outlet's name as the input tells it, None where it does not."""

    id: str
    text: str
    language: str  # BCP 47, 'und' where unknown
    zones: tuple[Zone, ...]  # in order, not overlapping
    sha256: str  # of the text
    source_sha256: str  # of the bytes read
    path: str | None = None  # below the argument, with '/'
    url: str | None = None
    outlet: Text | None = None
    title: Text | None = None
    byline: Text | None = None
    dates_seen: tuple[DateSeen, ...] = ()  # those outside the text: meta, url, feed, file
    retrieved_at: str | None = None
    supersedes: str | None = None
    truncated: bool = False

    def span(self, start: int, end: int) -> Span:
        """Return the span of this document from code point `start` up to `end`."""
        return Span(self.id, start, end)

    def words(self, span: Span) -> str:
        """Return the words of a span of this document."""
        return self.text[span.start : span.end]

    def zone_at(self, offset: int) -> str | None:
        """Return the kind of the zone that holds a code point, None between zones."""
        return next((z.kind for z in self.zones if z.start <= offset < z.end), None)


class Rejection(msgspec.Struct, frozen=True, gc=False):
    """An input that could not be read: where it was, at which stage, and why."""

    path: str | None
    url: str | None
    stage: str
    reason: str
