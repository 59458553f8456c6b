"""Accounts: how one document tells an event, from all its mentions of it there."""

from collections.abc import Sequence

import msgspec

from dragoman.assess.denials import find_denials
from dragoman.records import (
    Account,
    AccountAttribution,
    AccountParticipant,
    AccountPlace,
    Dates,
    Entity,
    EventMention,
    Mention,
    Origins,
    Quantity,
    Reading,
    Resolution,
    Span,
    Status,
)
from dragoman.reference.countries.entity import country_of

VICTIM_ROLES = frozenset({"killed", "injured", "arrested", "present", "missing", "displaced"})


class Told(msgspec.Struct, frozen=True):
    """One event mention with its participants resolved to entities."""

    event: EventMention
    document: str
    participants: tuple[AccountParticipant, ...]
    place: AccountPlace | None
    claim: AccountAttribution | None
    headline: bool = False
    denial: Span | None = None  # the next sentence, where it denies the deed


def read_told(readings: Sequence[Reading], resolution: Resolution, origins: Origins) -> dict[str, Told]:
    """Return every event mention by id with its entities; participants that stay unresolved are left out."""
    found: dict[str, Told] = {}
    outlets = {name: outlet.id for outlet in origins.outlets for name in (*outlet.names, outlet.name, outlet.id)}
    entities = {entity.id: entity for entity in resolution.entities}
    countries = {code: e.id for e in resolution.entities if (code := country_of(e)) is not None}
    for reading in readings:
        mentions = {m.id: m for m in reading.mentions}
        heads = [s.span for s in reading.sentences if s.zone == "headline"]
        denials = find_denials(reading)
        for event in reading.events:
            told = read_one(event, mentions, resolution, entities, countries)
            claim = told.claim and msgspec.structs.replace(told.claim, outlet=outlets.get(told.claim.outlet or ""))
            above = any(h.start <= event.trigger.start < h.end for h in heads)
            found[event.id] = msgspec.structs.replace(told, claim=claim, headline=above, denial=denials.get(event.id))
    return found


def read_one(
    event: EventMention,
    mentions: dict[str, Mention],
    resolution: Resolution,
    entities: dict[str, Entity],
    countries: dict[str, str],
) -> Told:
    """Resolve one mention's participants, place and source."""
    participants = []
    for one in event.participants:
        entity = entity_of(one.mention, mentions, resolution)
        if entity is not None:
            goal = event.mode == "visit" and one.role == "recipient"
            entity = entity if goal else acting_entity(entity, mentions[one.mention], countries)
            row = entities.get(entity)
            participants.append(
                AccountParticipant(
                    entity=entity,
                    role=one.role,
                    span=one.span,
                    country=(row.country if row else None) or mentions[one.mention].country,
                    sector=row.sector if row else None,
                )
            )
    where = event.place
    place = entity_of(where.mention, mentions, resolution) if where else None
    claim = event.attributed_to
    return Told(
        event=event,
        document=event.trigger.document,
        participants=tuple(participants),
        place=AccountPlace(entity=place, span=where.span) if where and place else None,
        claim=AccountAttribution(
            span=claim.span, entity=entity_of(claim.mention, mentions, resolution), outlet=claim.outlet
        ) if claim else None,
    )  # fmt: skip


def acting_entity(entity: str, mention: Mention, countries: dict[str, str]) -> str:
    """Return who acts: a capital that acts is its country."""
    if mention.kind != "place" or not mention.country:
        return entity
    return countries.get(mention.country, entity)


def entity_of(mention: str | None, mentions: dict[str, Mention], resolution: Resolution) -> str | None:
    """Return the entity of a mention id, or of the name that the mention stands for."""
    return resolution.entity_for(mentions.get(mention or ""))


def make_account(ones: Sequence[Told], mutual: bool, dates: Dates) -> Account:
    """Return one document's account: its first mention below the headline leads, the others add what it leaves out.

    It is somebody's claim only where the document nowhere tells the deed in its own voice.
    """
    ones = sorted(ones, key=lambda t: (t.headline, t.event.trigger))
    lead = ones[0]
    return Account(
        document=lead.document,
        trigger=lead.event.trigger,
        spans=tuple(sorted({span for t in ones for span in (*t.event.spans, t.denial) if span is not None})),
        type=lead.event.type,
        status=decide_account_status(ones),
        attributed_to=None if any(t.claim is None for t in ones) else lead.claim,
        participants=join_people(ones, mutual),
        place=next((t.place for t in ones if t.place), None),
        date=next((dates.events[t.event.id] for t in ones if t.event.id in dates.events), None),
        quantities=join_quantities(ones),
        found_by=lead.event.found_by,
        confidence=max(t.event.confidence for t in ones),
    )


def decide_account_status(ones: Sequence[Told]) -> Status:
    """Return what the document says of the deed: happened where any of its sentences says so, else the first's.

    What it lets one side claim and another deny is alleged.
    """
    said = [t.event.status for t in ones]
    denied = "denied" in said or any(t.denial for t in ones)
    if denied and "happened" in said and all(t.claim for t in ones if t.event.status == "happened"):
        return "alleged"
    return "happened" if "happened" in said else said[0]


def join_people(ones: Sequence[Told], mutual: bool) -> tuple[AccountParticipant, ...]:
    """Return each participant once, by its first words; in what all do together everybody is an actor."""
    found: dict[str, AccountParticipant] = {}
    for told in ones:
        for one in told.participants:
            found.setdefault(one.entity, msgspec.structs.replace(one, role="actor") if mutual else one)
    return tuple(found.values())


def join_quantities(ones: Sequence[Told]) -> tuple[Quantity, ...]:
    """Return the quantities of all mentions, each span once, in text order."""
    return tuple({q.span: q for t in ones for q in sorted(t.event.quantities, key=lambda q: q.span)}.values())
