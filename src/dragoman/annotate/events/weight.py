"""Weight: whether a trigger has enough about it to be an event: participants, victims, or something known."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.people import has_people, is_among
from dragoman.annotate.events.reach import Slot
from dragoman.annotate.events.scene import Scene
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.words import Word
from dragoman.records import EventMention, Quantity
from dragoman.reference.plover import load_plover

VICTIMS = frozenset({"killed", "injured", "arrested", "displaced", "present"})  # roles of numbers that count people
CROWD_TYPES = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "RETREAT", "AID", "MOBILIZE", "APPOINT"})
PLACED_TYPES = frozenset({"ASSAULT", "PROTEST"})  # told without people: 'a protest in Agadez'
MODES = {"killed": ("kill", "targeted"), "injured": ("injure",), "arrested": ("arrest",)}


def is_enough(
    scene: Scene, trigger: Trigger, slots: Sequence[Slot], quantities: Sequence[Quantity], placed: bool
) -> bool:
    """Tell whether the trigger has the participants it needs; victims and crowds count; 'the meeting' may wait."""
    frame = load_plover().frame(trigger.entry.frame)
    acted = not trigger.noun or trigger.entry.least < 2 or any(frame.slots[slot] == "actor" for slot, _ in slots)
    suffered = any(frame.slots[slot] == "recipient" for slot, _ in slots) or not trigger.entry.recipient
    if len(slots) >= trigger.entry.least and acted and suffered:
        return True
    if trigger.entry.type in CROWD_TYPES and any(q.role in VICTIMS for q in quantities):
        return True
    if trigger.entry.matter and not trigger.noun and acted and meets_matter(scene, trigger, slots):
        return True
    if is_deed_of_people(scene, trigger, placed):
        return True
    if trigger.noun and placed and trigger.entry.least < 2 and trigger.entry.type in PLACED_TYPES:
        return True
    known = is_definite(scene.words, trigger, scene.lexicon) or follows_deed(scene, trigger)
    return trigger.noun and trigger.entry.least < 2 and known


def is_deed_of_people(scene: Scene, trigger: Trigger, placed: bool) -> bool:
    """Tell whether people without a name do or suffer the deed, and where or when is told."""
    counted = any(clause_at(scene.words, q.span.start) == scene.words[trigger.first].clause for q in scene.quantities)
    if trigger.entry.type not in CROWD_TYPES or not (placed or scene.times or counted):
        return False
    people = has_people(scene.words, trigger.first, trigger.last, scene.lexicon)
    return (people and not trigger.noun) or (trigger.entry.frame == "do" and placed)


def meets_matter(scene: Scene, trigger: Trigger, slots: Sequence[Slot]) -> bool:
    """Tell whether somebody stands before a deed or a deal that is the verb's object: 'X condemned the attack'."""
    start = min((unit.first for _, unit in slots), default=len(scene.words))
    if scene.lexicon.data.verb_last:
        before = scene.words[max(0, trigger.first - 4) : trigger.first]
        return any(is_among(w.text, "matters", scene.lexicon) for w in before)
    after = scene.words[trigger.last + 1 : trigger.last + 5]
    deeds = {t.first for t in scene.triggers if t.noun}
    for i, word in enumerate(after, trigger.last + 1):
        if i in deeds or is_among(word.text, "matters", scene.lexicon):
            return start < i
        if word.text in scene.lexicon.prepositions or word.clause != scene.words[trigger.last].clause:
            return False
    return False


def follows_deed(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a noun opens a clause that hangs on a deed told before: 'signed it after a meeting'."""
    clause = scene.words[trigger.first].clause
    start = next(i for i, w in enumerate(scene.words) if w.clause == clause)
    opened = scene.words[start].text in scene.lexicon.words["boundaries"] and trigger.first - start <= 3
    return opened and any(t.last < start for t in scene.triggers)


def is_definite(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a noun speaks of something known: 'the meeting', 'during the visit'."""
    if "the" in trigger.clitics:
        return True
    before = [w.text for w in words[max(0, trigger.first - 2) : trigger.first]]
    return any(w in lexicon.words["definite"] for w in before)


def without_loose(events: Sequence[EventMention]) -> Iterator[EventMention]:
    """Yield the events, leaving out those of nobody that no fuller mention of the same deed goes with."""
    told = {(e.type, e.mode) for e in events if e.participants}
    for event in events:
        counted = any(q.role in VICTIMS for q in event.quantities)
        placed = event.place is not None and event.type in CROWD_TYPES
        placed = placed or (bool(event.times) and event.type in CROWD_TYPES)
        if event.participants or counted or placed or (event.type, event.mode) in told:
            yield event


def own_quantities(scene: Scene, at: int) -> tuple[Quantity, ...]:
    """Return the quantities of the trigger's clause that no nearer trigger, or one that fits better, has."""
    own = (quantity for quantity in scene.quantities if find_holder(scene, quantity) == at)
    return tuple(with_role(quantity, scene.triggers[at]) for quantity in own)


def with_role(quantity: Quantity, trigger: Trigger) -> Quantity:
    """Give people counted without a role that of the deed: 'executed four people'."""
    role = next((r for r, modes in MODES.items() if trigger.entry.mode in modes), None)
    counted = quantity.role == "other" and quantity.unit is not None
    return msgspec.structs.replace(quantity, role=role) if role and counted and not trigger.noun else quantity


def find_holder(scene: Scene, quantity: Quantity) -> int | None:
    """Return the trigger that a quantity belongs to: one of its own mode, else the nearest of its clause."""
    clause = clause_at(scene.words, quantity.span.start)
    near = [
        (t.entry.mode not in MODES.get(quantity.role, ()), abs(scene.words[t.first].start - quantity.span.start), i)
        for i, t in enumerate(scene.triggers)
        if scene.words[t.first].clause == clause
    ]
    return min(near)[2] if near else 0 if len(scene.triggers) == 1 else None


def clause_at(words: Sequence[Word], offset: int) -> int:
    """Return the clause that holds an offset of the document."""
    return next((w.clause for w in words if w.end > offset), words[-1].clause)


def is_first_since(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a noun is only compared with an earlier one: 'the first visit by a minister since 2011'."""
    small, words = scene.lexicon.words, scene.words
    if not trigger.noun or not any(
        w.text in small["firsts"] for w in words[max(0, trigger.first - 3) : trigger.last + 3]
    ):
        return False
    for i in range(trigger.last + 1, min(len(words), trigger.last + 13)):
        if words[i].text in small["since"] and any(w.text[:1].isdigit() for w in words[i + 1 : i + 4]):
            return True
    return False
