"""Events: groups of mentions put together, one account a document, everything with the origins that tell it.

What one account claims stays in that account; the label holds only what every origin that tells the event
agrees on where a deed does harm (a perpetrator whom some do not name is left out of it).
"""

from collections import Counter
from collections.abc import Sequence

from dragoman.assess.accounts import Told, make_account, read_told
from dragoman.assess.naming import label_event
from dragoman.assess.passing import is_worth_keeping
from dragoman.assess.status import decide_status
from dragoman.assess.visits import link_parts
from dragoman.ids import make_id
from dragoman.records import (
    Account,
    Dates,
    Entity,
    Event,
    EventGroup,
    Origins,
    Participant,
    Reading,
    Resolution,
    Role,
    StoryGroup,
)

ROLES: tuple[Role, ...] = ("actor", "recipient", "other")


def make_events(
    readings: Sequence[Reading],
    groups: Sequence[EventGroup],
    stories: Sequence[StoryGroup],
    resolution: Resolution,
    dates: Dates,
    origins: Origins,
) -> tuple[Event, ...]:
    """Return the events in the order of their ids' first mentions."""
    told = read_told(readings, resolution, origins)
    story_of = {document: story for story in stories for document in story.documents}
    entities = {entity.id: entity for entity in resolution.entities}
    found: list[Event] = []
    for group in groups:
        members = [told[i] for i in group.mentions if i in told]
        if members and is_worth_keeping(members, entities, dates):
            found.append(make_event(members, story_of, entities, dates, origins))
    return link_parts(tuple(found), entities)


def make_event(
    members: Sequence[Told],
    story_of: dict[str, StoryGroup],
    entities: dict[str, Entity],
    dates: Dates,
    origins: Origins,
) -> Event:
    """Return one event from its mentions."""
    lead = members[0].event
    kind = one_type(members)
    by_document: dict[str, list[Told]] = {}
    for one in members:
        by_document.setdefault(one.document, []).append(one)
    mode = one_mode(kind, list(by_document.values()))
    accounts = tuple(make_account(ones, is_mutual(kind, mode), dates) for ones in by_document.values())
    participants = join_participants(accounts, origins)
    documents = list(by_document)
    date = next((dates.events[t.event.id] for t in members if t.event.id in dates.events), None)
    status = decide_status(accounts, date, dates, origins)
    return Event(
        id=make_id("evt", lead.id),
        type=kind,
        mode=mode,
        status=status,
        label=label_event(kind, mode, status, members, participants, accounts, entities, origins),
        story=story_id(documents, story_of),
        participants=participants,
        place=most(a.place.entity if a.place else None for a in accounts) or find_goal(mode, participants, entities),
        date=date,
        origins=unique(origins.origin_of.get(d) for d in documents),
        outlets=unique(origins.outlet_of.get(d) for d in documents),
        accounts=accounts,
    )


def find_goal(mode: str | None, participants: Sequence[Participant], entities: dict[str, Entity]) -> str | None:
    """Return the place that a visit goes to, where no other place is told."""
    goals = [p.entity for p in participants if mode == "visit" and p.role == "recipient"]
    return next((g for g in goals if g in entities and entities[g].kind == "place"), None)


def one_type(members: Sequence[Told]) -> str:
    """Return the type that most mentions have; the first where they tie."""
    return most(t.event.type for t in members) or members[0].event.type


def one_mode(kind: str, documents: Sequence[Sequence[Told]]) -> str | None:
    """Return the mode that most mentions have; of an attack the gravest that half of the documents tell."""
    modes = [{t.event.mode for t in ones} for ones in documents]
    for grave in ("targeted", "kill", "injure") if kind == "ASSAULT" else ():
        if 2 * sum(grave in said for said in modes) >= len(modes):
            return grave
    return most(t.event.mode for ones in documents for t in ones)


def most(values: object) -> str | None:
    """Return the value that stands most often, the first of those that tie; None does not count."""
    counts = Counter(v for v in values if v is not None)  # type: ignore[attr-defined]
    return max(counts, key=lambda v: counts[v]) if counts else None


def unique(values: object) -> tuple[str, ...]:
    """Return the values sorted, each once, without None."""
    return tuple(sorted({v for v in values if v is not None}))  # type: ignore[attr-defined]


def story_id(documents: Sequence[str], story_of: dict[str, StoryGroup]) -> str | None:
    """Return the story of most of the event's documents: its id is that of its first document."""
    found = most(min(story_of[d].documents) if d in story_of else None for d in documents)
    return make_id("story", found) if found else None


def is_mutual(kind: str, mode: str | None) -> bool:
    """Tell whether all participants do the same, so that PLOVER counts all of them as actors."""
    return (kind == "CONSULT" and mode != "visit") or (kind, mode) in {
        ("SUPPORT", "sign"), ("SUPPORT", "relations"), ("COOPERATE", "exercise"), ("RETREAT", "ceasefire"),
    }  # fmt: skip


def join_participants(accounts: Sequence[Account], origins: Origins) -> tuple[Participant, ...]:
    """Return each participant once, with the origins of the accounts that name it; its role as most say."""
    roles: dict[str, Counter[Role]] = {}
    told: dict[str, set[str]] = {}
    for account in accounts:
        for one in account.participants:
            roles.setdefault(one.entity, Counter())[one.role] += 1
            told.setdefault(one.entity, set()).add(origins.origin_of.get(account.document, ""))
    order = sorted(roles, key=lambda e: (ROLES.index(best_role(roles[e])), list(roles).index(e)))
    return tuple(Participant(entity=e, role=best_role(roles[e]), origins=tuple(sorted(told[e] - {""}))) for e in order)


def best_role(counts: Counter[Role]) -> Role:
    """Return the role that most accounts give; actor before recipient where they tie."""
    return min(counts, key=lambda role: (-counts[role], ROLES.index(role)))
