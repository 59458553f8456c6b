"""Plural references: 'the two officials', 'both ministers', 'they' stand for the two sides told just before."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.records import Document, EventMention, Mention, ParticipantMention
from dragoman.text.fold import fold

REACH = 20  # characters before the words in which 'two' or 'both' stands


def resolve_plurals(
    events: Sequence[EventMention], mentions: Mapping[str, Mention], document: Document, lexicon: Lexicon
) -> Iterator[EventMention]:
    """Yield the events, unnamed pairs replaced by the participants of the last event with two or more."""
    sides: tuple[ParticipantMention, ...] = ()
    for event in events:
        if len(event.participants) == 1 and is_pair(event.participants[0], mentions, document, lexicon):
            event = stand_for(event, sides)
        named = [p for p in event.participants if mentions[p.mention].form != "description"]
        if len(named) > 1:
            sides = event.participants
        yield event


def stand_for(event: EventMention, sides: tuple[ParticipantMention, ...]) -> EventMention:
    """Give an event the sides told before; each keeps the words that stand here."""
    here = event.participants[0]
    both = tuple(ParticipantMention(mention=s.mention, role=here.role, span=here.span) for s in sides)
    return msgspec.structs.replace(event, participants=both) if both else event


def is_pair(one: ParticipantMention, mentions: Mapping[str, Mention], document: Document, lexicon: Lexicon) -> bool:
    """Tell whether the words stand for both sides: unresolved, with 'two' or 'both' in or before them."""
    mention = mentions[one.mention]
    if mention.form not in {"description", "pronoun"} or mention.refers_to is not None or mention.country:
        return False
    words = fold(document.text[max(0, one.span.start - REACH) : one.span.end]).split()
    return any(w in lexicon.words["pairs"] for w in words)
