"""Mark: a stretch of a document as the reader read it, before any stage decides what it means."""

import msgspec

from dragoman.records.span import Span


class Choice(msgspec.Struct, frozen=True, gc=False):
    """One of several values chosen for a mark ('status': 'announced'), with its probability."""

    name: str
    value: str
    score: float


class Link(msgspec.Struct, frozen=True, gc=False):
    """What a mark says of another one, by its number among the document's marks, with its probability."""

    relation: str
    target: int
    score: float


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of one of the reader's layers; `score` is the mean probability of its words' tags."""

    span: Span
    layer: str
    label: str
    score: float
    choices: tuple[Choice, ...] = ()
    links: tuple[Link, ...] = ()

    def choose(self, name: str) -> Choice | None:
        """Return what was chosen under a name."""
        return next((choice for choice in self.choices if choice.name == name), None)

    def follow(self, relation: str) -> tuple[Link, ...]:
        """Return the links of a relation, the most probable first."""
        found = (link for link in self.links if link.relation == relation)
        return tuple(sorted(found, key=lambda link: (-link.score, link.target)))
