"""Who's who: people with their posts and every spelling of their names; the others more briefly."""

from collections.abc import Iterable

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import day_of, place_days, write_day
from dragoman.publish.evidence import list_evidence, make_evidence
from dragoman.publish.order import order_entities
from dragoman.publish.pages.link import Link, link_entity, link_event
from dragoman.publish.urls import make_anchor, make_href
from dragoman.publish.wording import count_words, name_country, name_language
from dragoman.publish.words import Evidence, direction_attribute, flatten_text, language_attribute
from dragoman.records import Attested, Entity, EntityName, Post

STANDINGS = {"current": "", "former": "former", "late": "late", "acting": "acting", "elect": "elect"}


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """One spelling of a name, with the first place where it stands."""

    text: str
    language: str
    direction: str
    language_name: str
    count: int
    href: str | None


class PostRow(msgspec.Struct, frozen=True, kw_only=True):
    """A post in words; its band of attested days, per mille of `PeoplePage.first` to `last`."""

    title: str
    standing: str
    organization: Link | None
    country: str
    attested: str
    start: int | None
    width: int
    evidence: tuple[Evidence, ...]


class EntityRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organization, place or group."""

    anchor: str
    name: str
    language: str | None
    country: str
    spellings: tuple[Spelling, ...]
    posts: tuple[PostRow, ...]
    mentions: str
    first_mentions: tuple[Evidence, ...]  # one a document
    events: tuple[Link, ...]
    quotations: Link | None


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
    return bool(row.posts or row.events or row.quotations or len(row.first_mentions) > 1)


def bound_posts(posts: Iterable[Post]) -> tuple[str, str] | None:
    """Return the first and last attested day of all posts, None where fewer than two days are known."""
    days = sorted({day for post in posts for day in (post.attested.start, post.attested.end) if day})
    return (days[0], days[-1]) if len(days) > 1 else None


def group_events(case: Case) -> dict[str, list[str]]:
    """Return the events of each entity, in order."""
    found: dict[str, list[str]] = {}
    for event in case.events.values():
        for entity in dict.fromkeys(participant.entity for participant in event.participants):
            found.setdefault(entity, []).append(event.id)
    return found


def group_posts(posts: Iterable[Post]) -> dict[str, list[Post]]:
    """Return the posts of each holder, the best attested first."""
    found: dict[str, list[Post]] = {}
    for post in sorted(posts, key=lambda post: (-len(post.evidence), post.title, post.id)):
        found.setdefault(post.holder, []).append(post)
    return found


def make_entity(
    case: Case, entity: Entity, bounds: tuple[str, str] | None, posts: list[Post], events: list[str]
) -> EntityRow:
    """Return one entity's row."""
    documents = {mention.span.document for mention in entity.mentions}
    first = {m.span.document: m.span for m in sorted(entity.mentions, key=lambda m: m.span, reverse=True)}
    quoted = any(group.speaker == entity.id for group in case.speakers)
    link = link_entity(case, entity.id)
    return EntityRow(
        anchor=make_anchor("entity", entity.id),
        name=link.text,
        language=link.language,
        country=name_country(entity.country),
        spellings=make_spellings(case, entity),
        posts=tuple(make_post(case, post, bounds) for post in posts),
        mentions=f"{count_words(len(entity.mentions), 'mention')} in {count_words(len(documents), 'report')}",
        first_mentions=list_evidence(case, first.values()),
        events=tuple(link_event(case, event) for event in events),
        quotations=Link(href=make_href(make_anchor("speaker", entity.id)), text="quoted") if quoted else None,
    )


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


def make_post(case: Case, post: Post, bounds: tuple[str, str] | None) -> PostRow:
    """Return one post's row."""
    start, width = None, 0
    if bounds and (post.attested.start or post.attested.end):
        first = post.attested.start or post.attested.end or ""
        start, width = place_days(first, post.attested.end or first, *bounds)
    organization = link_entity(case, post.organization) if post.organization in case.entities else None
    return PostRow(
        title=flatten_text(post.title),
        standing=STANDINGS[post.standing],
        organization=organization,
        country=name_country(post.country),
        attested=write_attested(post.attested),
        start=start,
        width=width,
        evidence=list_evidence(case, post.evidence),
    )


def write_attested(attested: Attested) -> str:
    """Return the days at which reports give a post; nothing is said about other days."""
    days = list(dict.fromkeys(day for day in (attested.start, attested.end) if day))
    if not days:
        return "day unknown"
    return "named so on " + " and ".join(write_day(day_of(day), weekday=False) for day in days)
