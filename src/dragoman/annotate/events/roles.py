"""Participants of a trigger: the units around it, by the frame of its entry.

Subject: the nearest bare unit on the side where the language puts it; a passive swaps subject and object. A
noun takes what prepositions, possessives and genitives hang on it, and the subject of a light verb before it.
"""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.nouns import noun_slots
from dragoman.annotate.events.people import only_describes
from dragoman.annotate.events.reach import Slot
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.verbs import verb_slots
from dragoman.annotate.events.words import Word
from dragoman.records import ParticipantMention, Role, Span
from dragoman.reference.plover import Frame, load_plover


def find_participants(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> list[Slot]:
    """Return (slot, unit) of everyone whom the trigger `at` takes, each unit once, in text order."""
    trigger = triggers[at]
    frame = load_plover().frame(trigger.entry.frame)
    slots = list(
        noun_slots(words, units, triggers, at, lexicon)
        if trigger.noun
        else verb_slots(words, units, triggers, at, lexicon)
    )
    taken: dict[str, Slot] = {}
    for slot, unit in slots:
        if only_describes(words, units, unit, trigger.first if trigger.noun else -1, lexicon):
            continue
        if slot in frame.slots and can_act(unit, slot, frame):
            taken.setdefault(unit.mention.id, (slot, unit))
    return sorted(taken.values(), key=lambda s: s[1].first)


def can_act(unit: Unit, slot: str, frame: Frame) -> bool:
    """Tell whether a unit can take the slot: a place acts only for its country, and none is met or signed."""
    if unit.mention.kind == "place" and frame.mutual and slot in {"object", "to", "in"}:
        return False
    if unit.locative and slot == "to" and "in" not in frame.slots:
        return False
    if unit.mention.kind != "place" or unit.mention.country:
        return True
    return frame.slots[slot] == "recipient"


def make_participants(slots: Sequence[Slot], frame: Frame, document: str) -> tuple[ParticipantMention, ...]:
    """Turn slots into participants with the roles of the frame."""
    return tuple(
        ParticipantMention(mention=u.mention.id, role=role_of(frame, slot), span=Span(document, u.start, u.end))
        for slot, u in slots
    )


def role_of(frame: Frame, slot: str) -> Role:
    """Return the role that the frame gives to a slot."""
    role = frame.slots[slot]
    return "actor" if role == "actor" else "recipient" if role == "recipient" else "other"
