"""Events found by rule and by the reader, joined: a trigger that both found is one event mention.

A rule knows type and mode of its own words, and the grammar beside them; the reader knows many more words, and how a
deed is told. So what a rule says of a trigger that the reader lists too stands, completed by the reader, but for a
status or a type of which the reader is sure; other triggers are the reader's where they are probable.
(Figures of each choice: docs/benchmarks.md.)
"""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.events.marked import ReadEvent
from dragoman.annotate.events.weight import VICTIMS
from dragoman.annotate.quantities import join_quantities
from dragoman.records import EventMention, ParticipantMention
from dragoman.text.overlaps import Overlaps

GIVEN = frozenset({"AID", "COOPERATE", "SANCTION"})  # types whose recipient PLOVER asks for
VISITED = "CONSULT"  # its modes change who takes which part: a rule knows a visit by its word
LEAST = 0.53  # probability of trigger and type where no rule knows the trigger
SURE, CERTAIN = 0.63, 0.77  # probability of a status, and of a type, that outdoes a rule's


def combine(marked: Sequence[ReadEvent], ruled: Sequence[EventMention]) -> list[EventMention]:
    """Return the events of both, in text order."""
    read = Overlaps((m.event.trigger.start, m.event.trigger.end) for m in marked)
    known = Overlaps((event.trigger.start, event.trigger.end) for event in ruled)
    joined = []
    for event in ruled:
        same = [marked[number] for number in read.find((event.trigger.start, event.trigger.end))]
        joined.append(complete(event, max(same, key=lambda other: other.event.confidence)) if same else event)
    others = (m.event for m in marked if is_sure(m))
    alone = (event for event in others if not known.find((event.trigger.start, event.trigger.end)))
    return sorted([*joined, *alone], key=lambda event: (event.trigger, event.id))


def is_sure(read: ReadEvent) -> bool:
    """Tell whether an event of the reader stands by itself: trigger and type are probable, and it has its sides.

    Where PLOVER asks for a recipient, one is told, or two who act; elsewhere somebody takes part, or is counted.
    """
    event = read.event
    if event.confidence * read.type < LEAST:
        return False
    if event.type in GIVEN:
        return len(event.participants) > 1 or any(part.role == "recipient" for part in event.participants)
    return bool(event.participants) or any(quantity.role in VICTIMS for quantity in event.quantities)


def complete(event: EventMention, read: ReadEvent) -> EventMention:
    """Return a rule's event with what only the reader tells: a side, place, numbers, whose claim it is."""
    other = read.event
    probable = other.confidence >= LEAST
    if probable and read.type >= CERTAIN and other.type != event.type:
        event = msgspec.structs.replace(event, type=other.type, mode=other.mode)
    return msgspec.structs.replace(
        event,
        status=other.status if probable and read.status >= SURE else event.status,
        mode=event.mode or (other.mode if other.type == event.type != VISITED else None),
        participants=(*event.participants, *find_missing(event, other)),
        place=event.place or other.place,
        quantities=tuple(join_quantities(event.quantities, other.quantities)),
        attributed_to=event.attributed_to or other.attributed_to,
    )


def find_missing(event: EventMention, other: EventMention) -> list[ParticipantMention]:
    """Return whom only the reader names, where the rule names one side or none: those in the other role."""
    if len(event.participants) > 1:
        return []
    known = {part.mention for part in event.participants}
    roles = {part.role for part in event.participants}
    return [part for part in other.participants if part.role not in roles and part.mention not in known]
