"""Places that are no country: which city or province of the table each name means, decided by what stands around it.

Of one name's cities the one is meant that lies in the place named right beside it ('Tripoli, Lebanon', 'in Gao
province'), else in a country that its document names, else its story; else the only one that is large enough to be
meant without saying so. All mentions of one name in a document mean one place. What stays unclear gets no place.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from dragoman.records import Mention, Reading
from dragoman.reference import load_language
from dragoman.reference.names import merged_clitics
from dragoman.reference.places import (
    City,
    Level,
    choose_city,
    find_behind,
    find_cities,
    find_levels,
    find_levels_behind,
    key_of,
    keys_of,
    load_places,
    load_plain,
)
from dragoman.text.fold import fold
from dragoman.text.phrases import split_words, uncliticized

Key = tuple[str, ...]
CLITIC = 2  # letters at most of a word written on to a name
AROUND = 24  # code points before and behind a name in which 'province' or 'village' stands


class Named(msgspec.Struct, frozen=True):
    """A name of one document: its mentions, the cities and levels that bear it, and what is named right beside it."""

    mentions: tuple[str, ...]
    cities: tuple[City, ...]
    levels: tuple[Level, ...]
    beside: frozenset[str]  # countries, and levels as 'IRQ Basra'
    level: bool  # 'the province of X', not the city


def find_places(readings: Sequence[Reading], stories: Mapping[str, str]) -> dict[str, Key]:
    """Return the key of the city or level of every place mention for which one is clear, by mention id.

    ('city', geonameid) or ('level', alpha-3, name); ('unclear', story) where several of that name stay possible.
    """
    names = {r.document.id: list(find_names(r)) for r in readings}
    countries = {r.document.id: countries_of(r, names[r.document.id]) for r in readings}
    by_story: dict[str, set[str]] = defaultdict(set)
    for document, found in countries.items():
        by_story[stories[document]] |= found
    places: dict[str, Key] = {}
    for document in sorted(names):
        story, own = stories[document], countries[document]
        first = [decide_place(name, own, by_story[story]) for name in names[document]]
        more = own | {place[1] for place in first if place}
        for name, place in zip(names[document], first, strict=True):
            key = place or decide_place(name, more, by_story[story])
            places |= dict.fromkeys(name.mentions, key[0] if key else ("unclear", story))
    return places


def countries_of(reading: Reading, names: Sequence[Named]) -> frozenset[str]:
    """Return the countries that a document names, in whatever form but its capital's name."""
    capitals = {m for name in names for m in name.mentions}
    named = [m.country for m in reading.mentions if m.country and m.id not in capitals]
    return frozenset([*named, *(p.country for p in reading.posts if p.country)])


def find_names(reading: Reading) -> Iterator[Named]:
    """Yield the names of a document that the table has, each with all its mentions; countries are left out."""
    places = sorted((m for m in reading.mentions if m.kind == "place"), key=lambda m: m.span)
    groups: dict[str, list[tuple[Mention, Mention | None]]] = defaultdict(list)
    for i, mention in enumerate(places):
        if not mention.adjective:
            following = places[i + 1] if i + 1 < len(places) else None
            groups[fold(reading.document.words(mention.span))].append((mention, following))
    for name in sorted(groups):
        yield from make_names(reading, groups[name])


def make_names(reading: Reading, mentions: Sequence[tuple[Mention, Mention | None]]) -> Iterator[Named]:
    """Yield one name's city and its province, each with its mentions; nothing for a village's name."""
    document, code = reading.document, load_language(reading.document.language).code
    marks = {m.id: set(find_marks(document.text, m.span.start, m.span.end, code)) for m, _ in mentions}
    cities, levels = find_bearers(document.words(mentions[0][0].span), code)
    governed = {m.country for m, _ in mentions if m.country}
    if any("villages" in found for found in marks.values()) or not (cities or levels):
        return
    if governed and not any(c.capital and c.country in governed for c in cities):
        return
    plain = key_of(document.words(mentions[0][0].span)) in load_plain(code)
    beside = frozenset(place for m, other in mentions for place in find_beside(reading, m, other))
    for level in (False, True):
        named = tuple(m.id for m, _ in mentions if ("levels" in marks[m.id]) == level)
        if named and (level or not plain):
            yield Named(named, cities, () if governed else levels, beside, level and not governed)


def find_bearers(words: str, code: str) -> tuple[tuple[City, ...], tuple[Level, ...]]:
    """Return the cities and levels that bear a name, as it stands, else inflected or behind a clitic."""
    tables = load_places(code)
    marks = {fold(w) for w in (*tables.levels, *tables.towns)}
    found = [w.text for w in split_words(words)]
    bare = [w for w in found if w not in marks] or found
    for first, _ in uncliticized(bare[0], merged_clitics(load_language(code))) if bare else ():
        for key in keys_of([first, *bare[1:]], code):
            if (cities := find_cities(key)) or find_levels(key):
                return cities, find_levels(key)
    return (), ()


def find_marks(text: str, start: int, end: int, code: str) -> Iterator[str]:
    """Yield 'levels', 'towns' or 'villages' for a word of such a place in a name or right beside it."""
    tables = load_places(code)
    links = {fold(w) for w in tables.links}
    before = [w for w in split_words(text[max(0, start - AROUND) : start]) if w.text not in links]
    behind = split_words(text[end : end + AROUND])
    inside = split_words(text[start:end])
    near = [*before[-1:], *inside[:1], *inside[-1:], *(behind[:1] if text[end : end + 1] in (" ", "-") else ())]
    forms = {form for w in near for form, _ in uncliticized(w.text, merged_clitics(load_language(code)))}
    for kind in ("levels", "towns", "villages"):
        if not forms.isdisjoint(fold(w) for w in getattr(tables, kind)):
            yield kind


def find_beside(reading: Reading, mention: Mention, other: Mention | None) -> Iterator[str]:
    """Yield the country or levels named right behind a place, with a comma or a word like 'in' between."""
    document, code = reading.document, load_language(reading.document.language).code
    at = find_behind(document.text, mention.span.end, code)
    if at is None:
        return
    levels = find_levels_behind(document.text, mention.span.end, code)
    yield from (f"{level.country} {level.name}" for level in levels)
    if other is None or levels or other.adjective or not 0 <= other.span.start - at <= CLITIC:
        return
    if other.country:
        yield other.country
    else:
        cities, _ = find_bearers(document.words(other.span), code)
        yield from (f"{city.country} {city.admin}" for city in cities[:1])


def decide_place(name: Named, own: Collection[str], story: Collection[str]) -> tuple[Key, str] | None:
    """Return the key of the place that a name means and its country, None where that is not clear."""
    if name.level or not name.cities:
        level = decide_level(name, own) or decide_level(name, story)
        return (("level", level.country, level.name), level.country) if level else None
    beside = [c for c in name.cities if c.country in name.beside or f"{c.country} {c.admin}" in name.beside]
    if beside:
        city = choose_city(beside, {c.country for c in beside})
    else:
        elsewhere = bool(name.beside) and not any(c.country in own for c in name.cities)
        city = None if elsewhere else choose_city(name.cities, own) or choose_city(name.cities, story)
    if city:
        return ("city", city.id), city.country
    doubtful = bool(name.beside) or any(c.country in own for c in name.cities)
    level = None if doubtful else decide_level(name, own)
    return (("level", level.country, level.name), level.country) if level else None


def decide_level(name: Named, countries: Collection[str]) -> Level | None:
    """Return the only level of that name, in the countries named where there are several."""
    inside = [level for level in name.levels if level.country in countries or level.country in name.beside]
    if len(inside) == 1:
        return inside[0]
    return name.levels[0] if len(name.levels) == 1 and (name.level or not name.cities) else None
