"""resolve_entities: one entity for each person, place, organization and group of many documents.

Nothing depends on the order of the documents: people are merged from the surest pair down, all else by keys
that are equal for one thing. An entity's id comes from its smallest mention id.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from dragoman.records import Entity, Judged, Mention, Reading, Resolution, StoryGroup
from dragoman.records.judged import NOTHING
from dragoman.resolve.closecalls import find_close_calls
from dragoman.resolve.describe import describe_named, describe_person
from dragoman.resolve.keys import Key, Keyed, key_mention
from dragoman.resolve.organizations import join_keys
from dragoman.resolve.parting import part_keys
from dragoman.resolve.people import find_local_people
from dragoman.resolve.persons import merge_people
from dragoman.resolve.places import find_places
from dragoman.resolve.scopes import find_scopes


def resolve_entities(
    readings: Sequence[Reading], stories: Sequence[StoryGroup], judged: Judged = NOTHING
) -> Resolution:
    """Return the entities of all documents, and for every mention that could be resolved its entity."""
    ordered = sorted(readings, key=lambda r: r.document.id)
    by_id = {r.document.id: r for r in ordered}
    people = merge_people(list(find_local_people(ordered, stories, judged)), judged)
    persons = [(describe_person(group, by_id), [m for p in group for m in p.mentions]) for group in people]
    entities = sorted([*persons, *find_named(ordered, stories, judged)], key=lambda pair: pair[0].id)
    of = {mention: entity.id for entity, mentions in entities for mention in mentions}
    calls = find_close_calls(people, by_id, judged)
    return Resolution(tuple(entity for entity, _ in entities), dict(sorted(of.items())), calls)


def find_named(
    readings: Sequence[Reading], stories: Sequence[StoryGroup], judged: Judged
) -> Iterator[tuple[Entity, list[str]]]:
    """Yield each place, organization and group with the ids of its mentions."""
    story_of = {r.document.id: r.document.id for r in readings}
    story_of |= {d: min(s.documents) for s in stories for d in s.documents}
    places, scopes = find_places(readings, story_of), find_scopes(readings, story_of)
    keyed = [
        key_mention(reading, index, mention, scopes, places)
        for index, reading in enumerate(readings)
        for mention in reading.mentions
        if mention.kind != "person" and not is_member(mention)
    ]
    members = find_members(readings)
    keyed = part_keys(keyed, judged)
    joined = join_keys(keyed, readings, story_of, judged)
    groups: dict[Key, list[Keyed]] = defaultdict(list)
    for item in keyed:
        groups[joined[item.key]].append(item)
    used = find_used(readings)
    for key, items in sorted(with_countries(groups, find_acting(readings)).items()):
        if is_generic(key) and used.isdisjoint(k.mention.id for k in items):
            continue
        own = [k.mention.id for k in items if joined[k.key] == key]
        beside = [member for id in own for member in members.get(id, ())]
        yield describe_named(key, items, readings, beside), [*own, *(member.id for member in beside)]


def is_member(mention: Mention) -> bool:
    """Tell whether a mention is of people who stand for a body: they are no entity of their own."""
    return mention.kind == "group" and mention.refers_to is not None


def find_members(readings: Sequence[Reading]) -> dict[str, list[Mention]]:
    """Return the people who stand for a body by the body's mention beside them."""
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in (m for reading in readings for m in reading.mentions if is_member(m)):
        members[mention.refers_to or ""].append(mention)
    return members


def is_generic(key: Key) -> bool:
    """Tell whether a key is of a crowd of no country ('officials'), who are somebody only where they do something."""
    return key[0] == "crowd" and not key[2]


def find_used(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the mentions that take part in an event or speak."""
    taking = {p.mention for r in readings for e in r.events for p in (*e.participants, *([e.place] if e.place else ()))}
    claiming = {e.attributed_to.mention for r in readings for e in r.events if e.attributed_to}
    speaking = {q.speaker_mention for r in readings for q in r.quotations}
    return frozenset(m for m in taking | claiming | speaking if m)


def find_acting(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the mentions that act in an event; where a visit goes to is a place and does not act."""
    events = [e for r in readings for e in r.events]
    return frozenset(
        p.mention
        for e in events
        for p in e.participants
        if p.role == "actor" or (p.role == "recipient" and e.mode != "visit")
    )


def with_countries(groups: dict[Key, list[Keyed]], acting: Collection[str]) -> dict[Key, list[Keyed]]:
    """Return the groups with a country wherever only its people, or its capital that acts for it, are named."""
    full = dict(groups)
    for key, items in groups.items():
        used = [k for k in items if key[0] == "people" or (key[0] == "capital" and k.mention.id in acting)]
        if used and ("country", key[1]) not in groups:
            full.setdefault(("country", key[1]), []).extend(used)
    return full
