"""Candidates for mentions, and the choice among those that overlap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import msgspec

from dragoman.ids import make_id
from dragoman.records import Document, EntityKind, Mention, MentionForm

REACH = 120  # code points: longer than any candidate


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the document that may be a mention. A higher rank wins between equally long ones."""

    start: int
    end: int
    kind: EntityKind
    form: MentionForm = "name"
    country: str | None = None
    adjective: bool = False
    city: bool = False  # a capital
    found_by: str = "reader"
    confidence: float = 1.0
    rank: int = 0


def choose_candidates(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that stay: of overlapping ones the longest, then the one of higher rank."""
    ordered = sorted(candidates, key=lambda c: (c.start - c.end, -c.rank, c.start, c.kind, c.found_by))
    taken: set[int] = set()
    chosen: list[Candidate] = []
    for candidate in ordered:
        stretch = range(candidate.start, candidate.end)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)


class Nearby:
    """Candidates by place, so that those about a stretch are found without looking at all of a long document."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.items = sorted(candidates, key=lambda c: (c.start, c.end, c.found_by))
        self.starts = [c.start for c in self.items]

    def find(self, start: int, end: int) -> list[Candidate]:
        """Return the candidates that begin inside a stretch or a little before it."""
        first, last = bisect_left(self.starts, start - REACH), bisect_right(self.starts, end)
        return [c for c in self.items[first:last] if c.end > start]


def make_mention(document: Document, candidate: Candidate, refers_to: str | None = None) -> Mention:
    """Return the mention that a candidate becomes."""
    span = document.span(candidate.start, candidate.end)
    return Mention(
        id=mention_id(document, candidate.start, candidate.end),
        span=span,
        kind=candidate.kind,
        form=candidate.form,
        country=candidate.country,
        refers_to=refers_to,
        adjective=candidate.adjective,
        found_by=candidate.found_by,
        confidence=round(candidate.confidence, 4),
    )


def mention_id(document: Document, start: int, end: int) -> str:
    """Return the id of the mention over a stretch of a document."""
    return make_id("men", document.id, start, end)
