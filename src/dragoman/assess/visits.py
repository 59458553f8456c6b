"""Visits: which meetings and signings lie within one."""

from collections.abc import Sequence

import msgspec

from dragoman.records import Entity, Event


def link_parts(events: Sequence[Event], entities: dict[str, Entity]) -> tuple[Event, ...]:
    """Return the events with `part_of` on meetings and signings that lie within a visit."""
    visits = [e for e in events if e.type == "CONSULT" and e.mode == "visit" and e.status == "happened"]
    return tuple(msgspec.structs.replace(e, part_of=find_visit(e, visits, entities)) for e in events)


def find_visit(event: Event, visits: Sequence[Event], entities: dict[str, Entity]) -> str | None:
    """Return the one visit that a meeting or signing lies in: same visitor, same country, its day inside."""
    if event.mode == "visit" or event.type not in {"CONSULT", "SUPPORT"}:
        return None
    fitting = [v for v in visits if is_visit_of(v, event, entities) and holds_day(v, event)]
    return fitting[0].id if len(fitting) == 1 else None


def is_visit_of(visit: Event, event: Event, entities: dict[str, Entity]) -> bool:
    """Tell whether a participant is the visitor, and the place, or somebody met, of the country visited."""
    goal = {country_of(p.entity, entities) for p in visit.participants if p.role == "recipient"} - {None}
    visitors = {p.entity for p in visit.participants if p.role == "actor"}
    others = {p.entity for p in event.participants} - visitors
    here = {country_of(e, entities) for e in ([event.place] if event.place else sorted(others))}
    return bool(here & goal) and len(others) < len(event.participants)


def holds_day(visit: Event, event: Event) -> bool:
    """Tell whether the event's days lie in the visit's; one sentence, or one undated document, may tell both."""
    if {s for a in visit.accounts for s in a.spans} & {s for a in event.accounts for s in a.spans}:
        return True
    if visit.date is None:
        return bool({a.document for a in visit.accounts} & {a.document for a in event.accounts})
    if event.date is None:
        return False
    return visit.date.earliest <= event.date.earliest and event.date.latest <= visit.date.latest


def country_of(entity: str | None, entities: dict[str, Entity]) -> str | None:
    """Return the country of an entity."""
    found = entities.get(entity or "")
    return found.country if found else None
