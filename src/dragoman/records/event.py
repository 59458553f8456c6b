"""Events: one happening with its accounts. Concluded: recomputed, never edited."""

import msgspec

from dragoman.records.date import Date
from dragoman.records.mention import Quantity, Role, Status
from dragoman.records.span import Span


class Participant(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who takes part in an event, and the origins that say so."""

    entity: str
    role: Role
    origins: tuple[str, ...] = ()


class AccountParticipant(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Who takes part according to one account."""

    entity: str
    role: Role
    span: Span
    country: str | None = None
    sector: str | None = None


class AccountPlace(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Where it happened according to one account."""

    entity: str
    span: Span


class AccountAttribution(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whose claim an account is: an entity or an outlet, and the words that say so."""

    span: Span
    entity: str | None = None
    outlet: str | None = None


class Account(msgspec.Struct, frozen=True, gc=False, kw_only=True):
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


class Event(msgspec.Struct, frozen=True, gc=False, kw_only=True):
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
