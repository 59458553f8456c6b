"""Span: a stretch of one document's text, the only form of evidence."""

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False, order=True):
    """Half-open stretch [start, end) of a document's text, in Unicode code points."""

    document: str
    start: int
    end: int

    def within(self, text: str) -> str:
        """Return the words of the span; `text` is the text of its document."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a code point."""
        return self.document == other.document and self.start < other.end and other.start < self.end
