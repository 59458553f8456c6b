"""Whose an organization is where its name does not say: the country that its document, else its story, gives.

'The foreign ministry' is the only foreign ministry that is named with a country; else of the country whose foreign
minister is named; else of the only country that is named at all. 'The Democratic Party' is another one in every
country, and so is 'the PDP': beside a country's name it is that country's, else that of the country that its story
is about, else of its story only.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from dragoman.records import Mention, PostMention, Reading
from dragoman.reference import load_language
from dragoman.reference.names import load_names, load_organizations
from dragoman.resolve.classes import organization_class

ABROAD = frozenset({"embassy", "consulate", "union", "news agency", "media", "troops"})  # seldom of the only country
MAIN = 2  # times as often named as any other country: the one that a story is about
Found = Mapping[tuple[str, str], frozenset[str]]


class Scopes(msgspec.Struct, frozen=True):
    """Countries by story and by document: of each class, of the posts of one, all named, the main one."""

    story_of: Mapping[str, str]
    classes: Found
    posts: Found
    alone: Found  # of classes in documents that name one country only
    named: Mapping[str, frozenset[str]]
    main: Mapping[str, str]
    beside: Mapping[str, str]  # by mention

    def scope(self, mention: Mention) -> str:
        """Return what tells apart the bearers of a name that many bear: a country, else the story."""
        story = self.story_of[mention.span.document]
        return mention.country or self.beside.get(mention.id) or self.main.get(story) or story

    def country_of(self, mention: Mention, name: str) -> str | None:
        """Return the country of an organization of a class, None where document and story leave it open."""
        document = mention.span.document
        if mention.id in self.beside:
            return self.beside[mention.id]
        for found in (self.classes, self.posts):
            for scope in (document, self.story_of[document]):
                if countries := found.get((scope, name)):
                    return min(countries) if len(countries) == 1 else None
        named = self.named.get(document) or self.named.get(self.story_of[document]) or ()
        told = named if len(named) == 1 else self.alone.get((self.story_of[document], name), ())
        return min(told) if len(told) == 1 and name not in ABROAD else None


def find_scopes(readings: Sequence[Reading], story_of: Mapping[str, str]) -> Scopes:
    """Return what documents and stories say of the countries of their organizations."""
    classes: dict[tuple[str, str], set[str]] = defaultdict(set)
    posts: dict[tuple[str, str], set[str]] = defaultdict(set)
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        bodies, offices = list(find_bodies(reading)), list(find_offices(reading.posts))
        for scope in dict.fromkeys((reading.document.id, story_of[reading.document.id])):
            named[scope].update(m.country for m in reading.mentions if m.country)
            named[scope].update(p.country for p in reading.posts if p.country)
            for found, stated in ((classes, bodies), (posts, offices)):
                for name, country in stated:
                    found[scope, name].add(country)
    return Scopes(
        story_of=story_of,
        classes={key: frozenset(found) for key, found in classes.items()},
        posts={key: frozenset(found) for key, found in posts.items()},
        alone=find_alone(readings, story_of, named),
        named={scope: frozenset(found) for scope, found in named.items()},
        main={scope: main for scope, found in named.items() if (main := main_country(found))},
        beside={mention: country for reading in readings for mention, country in find_beside(reading)},
    )


def find_alone(
    readings: Sequence[Reading], story_of: Mapping[str, str], named: Mapping[str, Counter[str]]
) -> dict[tuple[str, str], frozenset[str]]:
    """Return by story and class the only countries of the documents that name a body of that class and no country."""
    alone: dict[tuple[str, str], set[str]] = defaultdict(set)
    for reading in readings:
        document = reading.document
        if len(countries := named.get(document.id, ())) == 1:
            bare = (m for m in reading.mentions if m.kind == "organization" and not m.country)
            for found in (organization_class(document.words(m.span), document.language) for m in bare):
                if found:
                    alone[story_of[document.id], found.name].update(countries)
    return {key: frozenset(countries) for key, countries in alone.items()}


def find_bodies(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield class and country of the organizations that are named with both."""
    for mention in reading.mentions:
        if mention.kind == "organization" and mention.country:
            found = organization_class(reading.document.words(mention.span), reading.document.language)
            if found:
                yield found.name, mention.country


def find_offices(posts: Sequence[PostMention]) -> Iterator[tuple[str, str]]:
    """Yield class and country of the bodies whose heads are named with a country: of a minister the ministry."""
    for post in posts:
        title = post.title.removeprefix("deputy ")
        if post.country and title.endswith(" minister"):
            yield f"{title.removesuffix('er')}ry", post.country
        elif post.country:
            yield from ((name, post.country) for name in class_names() if title.startswith(f"{name} "))


@cache
def class_names() -> tuple[str, ...]:
    """Return the names of all classes."""
    return tuple(sorted({found.name for found in load_organizations("en").entries.values()}))


def main_country(named: Counter[str]) -> str | None:
    """Return the country that is named far more often than any other."""
    (first, most), (_, second) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return first if most and most >= MAIN * second else None


def find_beside(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield organizations without a country in their name with the one whose adjective or possessive is beside it."""
    text, names = reading.document.text, load_names(load_language(reading.document.language))
    places = [m for m in reading.mentions if m.kind == "place" and m.country]
    ends, starts = {m.span.end: m for m in places}, {m.span.start: m for m in places if m.adjective}
    owned = [(f"{ending} ", False) for ending in names.possessives] + [(" ", True)]
    for mention in reading.mentions:
        if mention.kind != "organization" or mention.country:
            continue
        start, end = mention.span.start, mention.span.end
        for gap, adjective in owned if names.country_before else ():
            place = ends.get(start - len(gap)) if text[max(0, start - len(gap)) : start] == gap else None
            if place and place.country and (place.adjective or not adjective):
                yield mention.id, place.country
                break
        else:
            place = starts.get(end + 1) if names.country_after and text[end : end + 1] == " " else None
            if place and place.country:
                yield mention.id, place.country
