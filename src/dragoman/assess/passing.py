"""Passing references: deeds that one report only alludes to, with neither day nor participants enough to matter."""

from collections.abc import Sequence

from dragoman.assess.accounts import VICTIM_ROLES, Told
from dragoman.records import Dates, Entity

PERSONAL = frozenset({"APPOINT", "ASSAULT", "COERCE", "RETREAT"})  # one named person is enough
BETWEEN = 2  # participants without which an undated deed says nothing


def is_worth_keeping(members: Sequence[Told], entities: dict[str, Entity], dates: Dates) -> bool:
    """Tell whether an event has somebody in it, and is more than alluded to."""
    crowd = members[0].event.type == "PROTEST"  # elsewhere who was present makes no event
    roles = VICTIM_ROLES if crowd else VICTIM_ROLES - {"present"}
    victims = any(q.role in roles for t in members for q in t.event.quantities)
    if not (victims or any(t.participants or t.place for t in members)):
        return False
    dated = any(t.event.times or t.event.id in dates.events for t in members)
    several = len({t.document for t in members}) > 1
    return victims or dated or several or is_told_of_somebody(members, entities)


def is_told_of_somebody(members: Sequence[Told], entities: dict[str, Entity]) -> bool:
    """Tell whether an undated deed has two participants, somebody with a place, or a person to whom it was done."""
    parties = {p.entity for t in members for p in t.participants}
    persons = {p for p in parties if p in entities and entities[p].kind == "person"}
    if persons and any(t.event.type in PERSONAL for t in members):
        return True
    return len(parties) >= BETWEEN or bool(parties and any(t.place for t in members))
