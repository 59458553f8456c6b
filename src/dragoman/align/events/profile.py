"""Profiles: event mentions in the form in which they are compared: entities, countries, place, days, story."""

from collections.abc import Sequence

import msgspec

from dragoman.align.events.rows import find_rows
from dragoman.records import Dates, Entity, EventMention, Mention, Reading, Resolution, StoryGroup, TimeMention
from dragoman.reference.countries.entity import country_of as country_code

VICTIMS = frozenset({"killed", "injured", "arrested", "missing", "displaced"})
LONG = frozenset({"month", "quarter", "year", "decade"})
MUTUAL = frozenset({"CONSULT", "SUPPORT/sign", "COOPERATE", "SUPPORT/relations", "RETREAT/ceasefire"})


class Profile(msgspec.Struct, frozen=True):
    """One event mention: persons and bodies by entity, countries by code, the day as ISO bounds."""

    id: str
    document: str
    story: int
    order: tuple[str, int]
    type: str
    mode: str | None
    status: str
    noun: bool
    who: frozenset[str]  # entities that are no places; countries too where one side acts on the other
    actors: frozenset[str]
    recipients: frozenset[str]
    country_of: dict[str, str]  # of those in `who`
    countries: frozenset[str]
    hosts: frozenset[str]  # countries among the recipients
    place: str | None
    place_country: str | None
    earliest: str | None
    latest: str | None
    claimed: bool
    row: int = 0  # of its sentence in the body; the headline stands before the first
    timed: bool = False  # by its own words
    fresh: bool = False  # by a day counted from publication: today, on Monday
    past: bool = False  # by a month or more counted back from publication: last year
    victims: frozenset[str] = frozenset()  # recipients that bear a name
    people: frozenset[str] = frozenset()  # those of them who are persons
    counts: frozenset[tuple[str, float]] = frozenset()  # victims by number
    wide: bool = False  # its place is a whole country

    @property
    def mutual(self) -> bool:
        """Tell whether all participants do the same: they meet, they sign."""
        return together(self.type, self.mode)

    @property
    def bare(self) -> bool:
        """Tell whether nobody takes part by its own words."""
        return not self.who and not self.countries

    @property
    def thin(self) -> bool:
        """Tell whether it names one side only of what two do together."""
        return self.mutual and len(self.who) < 2 and len(self.countries) < 2


def together(kind: str, mode: str | None) -> bool:
    """Tell whether all participants of a deed do the same."""
    return (kind in MUTUAL and mode != "visit") or f"{kind}/{mode}" in MUTUAL


def make_profiles(
    readings: Sequence[Reading], stories: Sequence[StoryGroup], resolution: Resolution, dates: Dates
) -> tuple[Profile, ...]:
    """Return a profile for each event mention, ordered by document and trigger."""
    story_of = {document: i for i, story in enumerate(stories) for document in story.documents}
    entities = {entity.id: entity for entity in resolution.entities}
    found: list[Profile] = []
    for reading in readings:
        mentions = {mention.id: mention for mention in reading.mentions}
        story = story_of.get(reading.document.id, -1)
        rows, times = find_rows(reading), {time.id: time for time in reading.times}
        for event in reading.events:
            profile = make_profile(event, story, mentions, resolution.entity_of, entities, dates)
            spoken = [times[id] for id in event.times if id in times]
            found.append(add_telling(profile, event, rows.get(event.trigger.start, 0), entities, spoken))
    return tuple(sorted(found, key=lambda p: p.order))


def make_profile(
    event: EventMention, story: int, mentions: dict[str, Mention], entity_of: dict[str, str],
    entities: dict[str, Entity], dates: Dates,
) -> Profile:  # fmt: skip
    """Return one mention's profile."""
    sides: dict[str, set[str]] = {"actor": set(), "recipient": set(), "other": set()}
    country_of: dict[str, str] = {}
    countries: set[str] = set()
    hosts: set[str] = set()
    for participant in event.participants:
        mention = mentions.get(participant.mention)
        if mention is None:
            continue
        entity = entities.get(find_entity(mention, mentions, entity_of) or "")
        country = (entity.country if entity else None) or mention.country
        if country:
            countries.add(country)
        if mention.kind == "place" or (entity is not None and entity.kind == "place"):
            if participant.role == "recipient" and country:
                hosts.add(country)
            if country and not together(event.type, event.mode) and event.mode != "visit":
                sides[participant.role].add(f"country:{country}")
            continue
        key = entity.id if entity else f"mention:{mention.refers_to or mention.id}"
        sides[participant.role].add(key)
        if country:
            country_of[key] = country
    place, place_country = find_place(event, mentions, entity_of, entities)
    date = dates.events.get(event.id)
    return Profile(
        id=event.id, document=event.trigger.document, story=story, order=(event.trigger.document, event.trigger.start),
        type=event.type, mode=event.mode, status=event.status, noun=not event.participants,
        who=frozenset().union(*sides.values()), actors=frozenset(sides["actor"]),
        recipients=frozenset(sides["recipient"]), country_of=country_of, countries=frozenset(countries),
        hosts=frozenset(hosts), place=place, place_country=place_country,
        earliest=date.earliest if date else None, latest=date.latest if date else None,
        claimed=event.attributed_to is not None,
    )  # fmt: skip


def add_telling(
    profile: Profile, event: EventMention, row: int, entities: dict[str, Entity], times: Sequence[TimeMention]
) -> Profile:
    """Return the profile with its row, how its times are told, and to whom it was done: by name and by number."""
    victims = {r for r in profile.recipients if r not in entities or is_named(entities[r])}
    place = entities.get(profile.place or "")
    return msgspec.structs.replace(
        profile,
        row=row,
        timed=bool(event.times),
        fresh=any(map(is_fresh, times)),
        past=any(map(is_past, times)),
        victims=frozenset(victims),
        people=frozenset(v for v in victims if v in entities and entities[v].kind == "person"),
        counts=frozenset((q.role, q.value or q.low or q.high or 0.0) for q in event.quantities if q.role in VICTIMS),
        wide=place is not None and country_code(place) is not None,
    )


def is_fresh(time: TimeMention) -> bool:
    """Tell whether words give a day near the report's: 'today', 'on Monday'."""
    return time.anchor == "publication" and (time.weekday is not None or time.unit == "day")


def is_past(time: TimeMention) -> bool:
    """Tell whether words count back a month or more from the report's day: 'last year'."""
    return time.anchor == "publication" and time.unit in LONG and (time.offset or 0) < 0


def is_named(entity: Entity) -> bool:
    """Tell whether a name names somebody: 'miners' do not, though they act."""
    return entity.kind != "group" or not entity.name[:1].islower()


def find_entity(mention: Mention, mentions: dict[str, Mention], entity_of: dict[str, str]) -> str | None:
    """Return the entity of a mention, or of the name that it stands for."""
    if mention.id in entity_of:
        return entity_of[mention.id]
    return entity_of.get(mention.refers_to or "")


def find_place(
    event: EventMention, mentions: dict[str, Mention], entity_of: dict[str, str], entities: dict[str, Entity]
) -> tuple[str | None, str | None]:
    """Return the entity of the place and its country; a visit's goal is its place where no other is told."""
    told = [event.place] if event.place else []
    if event.mode == "visit":
        told += [p for p in event.participants if p.role == "recipient"]
    for participant in told:
        mention = mentions.get(participant.mention)
        if mention is None or mention.kind != "place":
            continue
        found = find_entity(mention, mentions, entity_of)
        entity = entities.get(found or "")
        return found, (entity.country if entity else None) or mention.country
    return None, None
