"""Where texts come from: outlets, credits, origins, families, stories. Concluded: recomputed, never edited."""

from typing import Literal

import msgspec

from dragoman.records.date import Date
from dragoman.records.mention import CreditKind
from dragoman.records.span import Span

OutletKind = Literal["agency", "state", "public", "private", "official", "unknown"]


OriginKind = Literal["agency", "office", "outlet", "unknown"]


class Outlet(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who publishes."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: OutletKind = "unknown"
    country: str | None = None
    domains: tuple[str, ...] = ()


class Credit(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Where a document's text, one of its claims or a photograph comes from."""

    outlet: str
    kind: CreditKind
    span: Span


class Origin(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Where a family's text or a fact comes from. The number of origins is an upper bound."""

    id: str
    kind: OriginKind
    name: str
    outlet: str | None = None
    evidence: tuple[Span, ...] = ()


class Member(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A document in a family: how it belongs, and the share of its words that the family shares."""

    document: str
    kind: Literal["sole", "copy", "translation", "excerpt"]
    share: float
    evidence: tuple[Span, ...] = ()


class Family(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Documents that copy one text."""

    id: str
    origin: str
    members: tuple[Member, ...]


class Story(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Documents about the same happening."""

    id: str
    label: str
    documents: tuple[str, ...]
    date: Date | None = None
