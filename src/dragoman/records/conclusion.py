"""Conclusions over many documents: recomputed from annotations and judgements, never edited."""

from typing import Literal

import msgspec

from dragoman.records.date import Date
from dragoman.records.mention import (
    CreditKind,
    EntityKind,
    MentionForm,
    Quantity,
    QuotationMode,
    Role,
    Standing,
    Status,
)
from dragoman.records.span import Span

OutletKind = Literal["agency", "state", "public", "private", "official", "unknown"]
OriginKind = Literal["agency", "office", "outlet", "unknown"]
DifferenceKind = Literal[
    "date", "number", "place", "participant", "name", "post", "wording", "status", "attribution", "omission"
]
DifferenceVerdict = Literal["refinement", "update", "conflict", "wording", "single"]


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """Who publishes."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: OutletKind = "unknown"
    country: str | None = None
    domains: tuple[str, ...] = ()


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document's text, one of its claims or a photograph comes from."""

    outlet: str
    kind: CreditKind
    span: Span


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a family's text or a fact comes from. The number of origins is an upper bound."""

    id: str
    kind: OriginKind
    name: str
    outlet: str | None = None
    evidence: tuple[Span, ...] = ()


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """A document in a family: how it belongs, and the share of its words that the family shares."""

    document: str
    kind: Literal["sole", "copy", "translation", "excerpt"]
    share: float
    evidence: tuple[Span, ...] = ()


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """Documents that copy one text."""

    id: str
    origin: str
    members: tuple[Member, ...]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Documents about the same happening."""

    id: str
    label: str
    documents: tuple[str, ...]
    date: Date | None = None


class EntityName(msgspec.Struct, frozen=True):
    """One spelling of an entity's name: its language and how often it stands."""

    text: str
    language: str
    count: int


class EntityMention(msgspec.Struct, frozen=True, rename={"form": "as"}):
    """Where an entity is mentioned, and as what."""

    span: Span
    form: MentionForm


class Coordinates(msgspec.Struct, frozen=True):
    """Degrees, WGS 84."""

    latitude: float
    longitude: float


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """The person, organization, place or group named."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[EntityName, ...] = ()
    country: str | None = None
    sector: str | None = None
    coordinates: Coordinates | None = None
    external: dict[str, str] = {}
    mentions: tuple[EntityMention, ...]


class Attested(msgspec.Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """The first and the last day at which a post is attested, ISO; None where unknown."""

    start: str | None
    end: str | None


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """An office that somebody holds, with the days it is attested."""

    id: str
    title: str
    organization: str | None = None
    country: str | None = None
    holder: str
    standing: Standing = "current"
    attested: Attested
    evidence: tuple[Span, ...]


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation as one document words it."""

    id: str
    document: str
    language: str
    mode: QuotationMode
    fragments: tuple[Span, ...]
    insertions: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: Span | None = None
    speaker_basis: str = "unknown"
    source_kind: str | None = None
    found_by: str = ""
    confidence: float = 1.0
    derived_from: str | None = None


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """One utterance with its variants. `speaker` is an entity's id, None where unknown."""

    id: str
    speaker: str | None = None
    date: Date | None = None
    event: str | None = None
    original_language: str | None = None
    origins: tuple[str, ...] = ()
    variants: tuple[Variant, ...]


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """Who takes part in an event, and the origins that say so."""

    entity: str
    role: Role
    origins: tuple[str, ...] = ()


class AccountParticipant(msgspec.Struct, frozen=True, kw_only=True):
    """Who takes part according to one account."""

    entity: str
    role: Role
    span: Span
    country: str | None = None
    sector: str | None = None


class AccountPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where it happened according to one account."""

    entity: str
    span: Span


class AccountAttribution(msgspec.Struct, frozen=True, kw_only=True):
    """Whose claim an account is: an entity or an outlet, and the words that say so."""

    span: Span
    entity: str | None = None
    outlet: str | None = None


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """An event as one document tells it."""

    document: str
    trigger: Span
    spans: tuple[Span, ...]
    type: str
    status: Status
    attributed_to: AccountAttribution | None = None
    participants: tuple[AccountParticipant, ...] = ()
    place: AccountPlace | None = None
    date: Date | None = None
    quantities: tuple[Quantity, ...] = ()
    found_by: str = ""
    confidence: float = 1.0


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One happening with its accounts. `label` is made from neutral types, the same words for all sides."""

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    status: Status
    label: str
    story: str | None = None
    part_of: str | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    date: Date | None = None
    origins: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    accounts: tuple[Account, ...]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of a story, with the sentence of each document that makes it."""

    id: str
    label: str | None = None
    story: str | None = None
    sentences: tuple[Span, ...]
    origins: tuple[str, ...] = ()


class About(msgspec.Struct, frozen=True):
    """What a difference is about: kind (event, quotation, entity, point, document), id and slot."""

    kind: str
    id: str
    slot: str


class DifferenceValue(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that part, with the origins and the words behind it."""

    value: str
    origins: tuple[str, ...] = ()
    evidence: tuple[Span, ...]
    as_of: str | None = None


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Two accounts that part."""

    id: str
    kind: DifferenceKind
    about: About
    values: tuple[DifferenceValue, ...]
    verdict: DifferenceVerdict


class Reason(msgspec.Struct, frozen=True):
    """One feature that spoke for or against a judgement."""

    feature: str
    score: float
    detail: str = ""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Same, different or unsure about two records. A person's outranks the program's."""

    id: str
    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    reasons: tuple[Reason, ...] = ()
    by: Literal["program", "person"] = "program"
    who: str | None = None
    at: str | None = None
    why: str | None = None
