"""Who's who: people with their posts and every spelling of their names; the others more briefly."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import day_of, write_day
from dragoman.publish.evidence import make_evidence
from dragoman.publish.order import order_entities
from dragoman.publish.pages.judged import JudgedRow, list_judged
from dragoman.publish.pages.link import Link, link_entity, link_event
from dragoman.publish.pages.posts import PostRow, bound_posts, group_posts, make_post
from dragoman.publish.urls import make_anchor, make_href
from dragoman.publish.wording import count_words, name_country, name_language
from dragoman.publish.words import Evidence, direction_attribute, flatten_text, language_attribute
from dragoman.records import Entity, EntityName, Post

ADMIN = "admin1"  # key of `Entity.external`: the first administrative level's English name


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """One spelling of a name, with the first place where it stands."""

    text: str
    language: str
    direction: str
    language_name: str
    count: int
    href: str | None


class EntityRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organization, place or group."""

    anchor: str
    name: str
    language: str | None
    country: str
    spellings: tuple[Spelling, ...]
    posts: tuple[PostRow, ...]
    mentions: str
    first: Evidence  # the first mention
    reports: int
    events: tuple[Link, ...]
    quotations: Link | None
    judged: tuple[JudgedRow, ...]


class PeoplePage(msgspec.Struct, frozen=True, kw_only=True):
    """People, and lists of the other kinds. `first` and `last` bound the bands of posts, '' where none."""

    people: tuple[EntityRow, ...]
    others: tuple[tuple[str, tuple[EntityRow, ...]], ...]
    first: str
    last: str


def make_people(case: Case) -> PeoplePage:
    """Return everybody and everything named, the most mentioned first."""
    rows = order_entities(case.record.entities)
    bounds = bound_posts(case.record.posts)
    events, posts = group_events(case), group_posts(case.record.posts)
    made = {e.id: make_entity(case, e, bounds, posts.get(e.id, []), events.get(e.id, [])) for e in rows}
    kinds = (("organization", "Organizations"), ("group", "Groups"), ("place", "Places"))
    people = [made[entity.id] for entity in rows if entity.kind == "person"]
    main = tuple(row for row in people if is_main(row))
    others = [("Other people named", tuple(row for row in people if row not in main))]
    others += [(heading, tuple(made[e.id] for e in rows if e.kind == kind)) for kind, heading in kinds]
    return PeoplePage(
        people=main,
        others=tuple((heading, found) for heading, found in others if found),
        first=write_day(day_of(bounds[0]), weekday=False) if bounds else "",
        last=write_day(day_of(bounds[1]), weekday=False) if bounds else "",
    )


def is_main(row: EntityRow) -> bool:
    """Tell whether a person holds a post, acts, is quoted or is named in several reports."""
    return bool(row.posts or row.events or row.quotations or row.reports > 1)


def group_events(case: Case) -> dict[str, list[str]]:
    """Return the events of each entity, in order."""
    found: dict[str, list[str]] = {}
    for event in case.events.values():
        for entity in dict.fromkeys(participant.entity for participant in event.participants):
            found.setdefault(entity, []).append(event.id)
    return found


def make_entity(
    case: Case, entity: Entity, bounds: tuple[str, str] | None, posts: list[Post], events: list[str]
) -> EntityRow:
    """Return one entity's row."""
    documents = {mention.span.document for mention in entity.mentions}
    first = min(entity.mentions, key=lambda m: (m.form != "name", case.places[m.span.document], m.span))
    quoted = any(group.speaker == entity.id for group in case.speakers)
    link = link_entity(case, entity.id)
    return EntityRow(
        anchor=make_anchor("entity", entity.id),
        name=link.text,
        language=link.language,
        country=name_region(entity),
        spellings=make_spellings(case, entity),
        posts=tuple(make_post(case, post, bounds) for post in posts),
        mentions=f"{count_words(len(entity.mentions), 'mention')} in {count_words(len(documents), 'report')}",
        first=make_evidence(case, first.span),
        reports=len(documents),
        events=tuple(link_event(case, event) for event in events),
        quotations=Link(href=make_href(make_anchor("speaker", entity.id)), text="quoted") if quoted else None,
        judged=list_judged(case, entity.id),
    )


def name_region(entity: Entity) -> str:
    """Return the country in words, for a place behind the province or state it lies in."""
    country, level = name_country(entity.country), flatten_text(entity.external.get(ADMIN, ""))
    return f"{level}, {country}" if level and level != entity.name else country


def make_spellings(case: Case, entity: Entity) -> tuple[Spelling, ...]:
    """Return the spellings of a name, the most frequent first, each with a place where it stands."""
    places: dict[str, str | None] = {}
    for mention in sorted(entity.mentions, key=lambda mention: mention.span):
        words = mention.span.within(case.documents[mention.span.document].text)
        places.setdefault(flatten_text(words), make_evidence(case, mention.span).href)

    def make(name: EntityName) -> Spelling:
        return Spelling(
            text=flatten_text(name.text),
            language=language_attribute(name.language),
            direction=direction_attribute(name.language),
            language_name=name_language(name.language),
            count=name.count,
            href=places.get(flatten_text(name.text)),
        )

    ordered = sorted(entity.names, key=lambda name: (-name.count, name.language, name.text))
    return tuple(make(name) for name in ordered)
