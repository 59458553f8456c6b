"""What accounts share and where they part: points and differences. Concluded: recomputed, never edited."""

from typing import Literal

import msgspec

from dragoman.records.span import Span

DifferenceKind = Literal[
    "date", "number", "place", "participant", "name", "post", "wording", "status", "attribution", "omission"
]


DifferenceVerdict = Literal["refinement", "update", "conflict", "wording", "single"]


class Point(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One statement of a story, with the sentence of each document that makes it."""

    id: str
    label: str | None = None
    story: str | None = None
    sentences: tuple[Span, ...]
    origins: tuple[str, ...] = ()


class About(msgspec.Struct, frozen=True, gc=False):
    """What a difference is about: kind (event, quotation, entity, point, document), id and slot."""

    kind: str
    id: str
    slot: str


class DifferenceValue(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One of the values that part, with the origins and the words behind it."""

    value: str
    origins: tuple[str, ...] = ()
    evidence: tuple[Span, ...]
    as_of: str | None = None


class Difference(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Two accounts that part."""

    id: str
    kind: DifferenceKind
    about: About
    values: tuple[DifferenceValue, ...]
    verdict: DifferenceVerdict
