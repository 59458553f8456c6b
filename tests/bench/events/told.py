"""Event mentions of a few words, and the reading that holds them."""

from collections.abc import Sequence

from dragoman.records import (
    Attribution,
    Document,
    EventMention,
    Mention,
    ParticipantMention,
    Reading,
    Role,
    Status,
)
from tests.builders import span


def name(document: Document, words: str, country: str | None = None, refers_to: str | None = None) -> Mention:
    """Return a mention whose id is its words."""
    return Mention(
        id=words, span=span(document, words), kind="person", form="name", country=country, refers_to=refers_to
    )


def told(
    document: Document,
    trigger: str,
    kind: str,
    sides: Sequence[tuple[Role, str]] = (),
    status: Status = "happened",
    source: str | None = None,
    confidence: float = 1.0,
    mode: str | None = None,
    place: str | None = None,
) -> EventMention:
    """Return an event mention on the words of its trigger; participants, place and source are given by their words."""
    at = span(document, trigger)
    return EventMention(
        id=trigger, trigger=at, spans=(at,), type=kind, status=status, mode=mode, confidence=confidence,
        participants=tuple(ParticipantMention(mention=w, role=r, span=span(document, w)) for r, w in sides),
        place=ParticipantMention(mention=place, role="other", span=span(document, place)) if place else None,
        attributed_to=Attribution(span=span(document, source), mention=source) if source else None,
    )  # fmt: skip


def read(document: Document, *events: EventMention, mentions: Sequence[Mention] = ()) -> Reading:
    """Return a reading of nothing but events and mentions."""
    return Reading(document=document, events=events, mentions=tuple(mentions))
