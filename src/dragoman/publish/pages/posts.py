"""Posts: what a person is said to hold, and the days at which reports say so."""

from collections.abc import Iterable

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import day_of, place_days, write_day
from dragoman.publish.evidence import list_evidence
from dragoman.publish.pages.link import Link, link_entity
from dragoman.publish.wording import name_country
from dragoman.publish.words import Evidence, flatten_text
from dragoman.records import Attested, Post

LEAST_DAYS = 7  # between first and last: a band over less says nothing
STANDINGS = {"former": "former", "late": "late", "acting": "acting"}


class PostRow(msgspec.Struct, frozen=True, kw_only=True):
    """A post in words; its band of attested days, per mille of `PeoplePage.first` to `last`."""

    title: str
    before: str  # 'former', 'acting' …
    after: str
    organization: Link | None
    country: str
    attested: str
    start: int | None
    width: int
    evidence: tuple[Evidence, ...]
    terms: tuple[tuple[str, Link], ...] = ()  # 'after' and 'before' whom it is held


def bound_posts(posts: Iterable[Post]) -> tuple[str, str] | None:
    """Return the first and last attested day of all posts, None where they lie too close for bands to tell."""
    days = sorted({day for post in posts for day in (post.attested.start, post.attested.end) if day})
    wide = bool(days) and (day_of(days[-1]) - day_of(days[0])).days >= LEAST_DAYS
    return (days[0], days[-1]) if wide else None


def group_posts(posts: Iterable[Post]) -> dict[str, list[Post]]:
    """Return the posts of each holder, the best attested first."""
    found: dict[str, list[Post]] = {}
    for post in sorted(posts, key=lambda post: (-len(post.evidence), post.title, post.id)):
        found.setdefault(post.holder, []).append(post)
    return found


def make_post(case: Case, post: Post, bounds: tuple[str, str] | None) -> PostRow:
    """Return one post's row."""
    start, width = None, 0
    if bounds and (post.attested.start or post.attested.end):
        first = post.attested.start or post.attested.end or ""
        start, width = place_days(first, post.attested.end or first, *bounds)
    organization = link_entity(case, post.organization) if post.organization in case.entities else None
    return PostRow(
        title=flatten_text(post.title),
        before=STANDINGS.get(post.standing, ""),
        after="-elect" if post.standing == "elect" else "",
        organization=organization,
        country=name_country(post.country),
        attested=write_attested(post.attested),
        start=start,
        width=width,
        evidence=list_evidence(case, post.evidence),
        terms=tuple(
            (word, link_entity(case, who))
            for word, who in (("after", post.predecessor), ("before", post.successor))
            if who in case.entities
        ),
    )


def write_attested(attested: Attested) -> str:
    """Return the days at which reports give a post; nothing is said about other days."""
    days = list(dict.fromkeys(day for day in (attested.start, attested.end) if day))
    if not days:
        return ""
    return "named so on " + " and ".join(write_day(day_of(day), weekday=False) for day in days)
