"""An event mention as PLOVER 0.8 has it, which knows no status.

Our type is the deed and the status says whether it happened; there, a deed demanded is a REQUEST (the table is in
`reference/plover.toml`). With the type the parts change: who demands acts, and who is to do the deed is the recipient.
A deed that is alleged stays what it is: whoever accuses does so by a deed of its own. Who stands behind a pronoun is
named, and the place of a deed that changes something there has it done to it where nobody else has: so the sets are
coded.
"""

from collections.abc import Iterator, Mapping

import msgspec

from dragoman.records import EventMention, Mark, Mention, Reading, Span
from dragoman.reference.actors import code_actor
from dragoman.reference.plover import load_plover, strict_type

# The sets are coded by CAMEO and its crosswalk, where to "express intent to yield" (035) is AGREE; the manual of 0.8,
# and with it our table, has CONCEDE. A ceasefire that is declared is more than an intention (0871).
DECLARED = "ceasefire"
INTENDED = ("RETREAT", ("announced", "conditional"), "AGREE")
CLAIMED = "REQUEST"  # the type that a status makes of another deed and that turns its parts


class Side(msgspec.Struct, frozen=True):
    """One participant: the words that say so, the country as ISO 3166 alpha-3 and the name it stands for, if known."""

    span: Span
    country: str | None = None
    named: Span | None = None


class StrictEvent(msgspec.Struct, frozen=True):
    """An event with one of the 16 types of PLOVER 0.8, with who does it to whom."""

    type: str
    trigger: Span
    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    confidence: float = 1.0


def make_strict(reading: Reading) -> Iterator[StrictEvent]:
    """Yield the events of a reading that PLOVER has a type for, in text order."""
    mentions = {mention.id: mention for mention in reading.mentions}
    for event in sorted(reading.events, key=lambda e: (e.trigger, e.id)):
        kind = type_of(event)
        if not kind:
            continue
        actors, recipients = find_sides(event, kind, mentions, reading)
        if kind != event.type and kind == CLAIMED:
            actors, recipients = find_claimant(event, mentions, reading), actors or recipients
        yield StrictEvent(kind, event.trigger, actors, recipients, event.confidence)


def type_of(event: EventMention) -> str:
    """Return the strict type as the sets have it; '' for none."""
    return find_type(event.type, event.status, event.mode)


def read_strict(mark: Mark) -> str:
    """Return the strict type of a trigger as the reader has it; '' for none."""
    status, mode = mark.choose("status"), mark.choose("mode")
    return find_type(mark.label, status.value if status else "happened", mode.value if mode else None)


def find_type(kind: str, status: str, mode: str | None) -> str:
    """Return the strict type of a deed as the sets have it."""
    type, intentions, intended = INTENDED
    is_intended = kind == type and status in intentions and mode != DECLARED
    return intended if is_intended else strict_type(kind, status, mode)


def find_sides(
    event: EventMention, kind: str, mentions: Mapping[str, Mention], reading: Reading
) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Return actors and recipients of a deed of a strict type, its place for want of any; others are left out."""
    actors, recipients = (
        tuple(
            make_side(p.span, mentions.get(p.mention), mentions, reading) for p in event.participants if p.role == role
        )
        for role in ("actor", "recipient")
    )
    place = event.place
    if place and len(actors) < 2 and not recipients and load_plover().types[kind].material:
        side = make_side(place.span, mentions.get(place.mention), mentions, reading)
        recipients = (side,) if all(actor.span != side.span for actor in actors) else ()
    return actors, recipients


def find_claimant(event: EventMention, mentions: Mapping[str, Mention], reading: Reading) -> tuple[Side, ...]:
    """Return whoever demands the deed; nobody where the record does not say."""
    claim = event.attributed_to
    return (make_side(claim.span, mentions.get(claim.mention or ""), mentions, reading),) if claim else ()


def make_side(span: Span, mention: Mention | None, mentions: Mapping[str, Mention], reading: Reading) -> Side:
    """Return a side with its mention's country, else that of the name it stands for, else what its words tell."""
    named = mentions.get(mention.refers_to or "") if mention else None
    if named is None and mention and not mention.span.overlaps(span):
        named = mention  # the reader's own references take part as whom they stand for
    country = (mention and mention.country) or (named and named.country)
    document = reading.document
    told = country or code_actor(document.words(span), None, document.language).country
    return Side(span, told, named.span if named else None)
