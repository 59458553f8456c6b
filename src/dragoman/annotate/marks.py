"""Marks of the reader ready for look-up: what each points at, and the mention that its words name."""

from collections.abc import Iterator, Sequence

from dragoman.records import Mark, Mention
from dragoman.text.overlaps import Overlaps

LEAST = 0.5  # probability of a link that is followed


class Marks:
    """The marks of one document by layer, and the mentions that they may name."""

    def __init__(self, marks: Sequence[Mark], mentions: Sequence[Mention]) -> None:
        self.all = marks
        self._mentions = sorted(mentions, key=lambda m: (m.span.start, m.span.end, m.id))
        self._places = Overlaps((mention.span.start, mention.span.end) for mention in self._mentions)

    def of(self, *layers: str) -> Iterator[Mark]:
        """Yield the marks of some layers in text order."""
        return (mark for mark in self.all if mark.layer in layers)

    def follow(self, mark: Mark, relation: str, least: float = LEAST) -> list[Mark]:
        """Return what a mark points at, the most probable first."""
        return [self.all[link.target] for link in mark.follow(relation) if link.score >= least]

    def named(self, mark: Mark) -> list[Mention]:
        """Return whom a mark means: who holds a post, whom a reference stands for, else the mention of its words."""
        own = self.mention(mark)
        if mark.layer == "references" and (own is None or own.refers_to is None):
            meant = [mention for to in self.follow(mark, "to") if (mention := self.mention(to))]
            return meant or ([own] if own else [])
        if mark.layer == "posts" and (own is None or own.form != "name"):
            held = [mention for to in self.follow(mark, "holds") if (mention := self.mention(to))]
            return held[:1] or ([own] if own else [])
        return [own] if own else []

    def mention(self, mark: Mark) -> Mention | None:
        """Return the mention that a mark's words name: the one that shares most with it, the first of equals."""
        start, end = mark.span.start, mark.span.end
        near = (self._mentions[number] for number in self._places.find((start, end)))
        return max(near, key=lambda m: min(m.span.end, end) - max(m.span.start, start), default=None)
