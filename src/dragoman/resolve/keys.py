"""Keys of places, organizations and groups: equal keys mean one entity, in whatever language it is named."""

from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from dragoman.records import Mention, Reading
from dragoman.reference import load_language
from dragoman.reference.countries import CountryForm, body_named, load_countries
from dragoman.reference.names import load_groups, merged_clitics
from dragoman.reference.outlets import find_outlet, load_outlets
from dragoman.reference.places import load_city
from dragoman.resolve.classes import GOVERNMENT, is_shared, organization_class
from dragoman.resolve.scopes import Scopes
from dragoman.text.phrases import find_phrases, split_words

Key = tuple[str, ...]
AGENCY = "news agency"  # the class
PRESS = "JRN"  # sector of outlets
LEAST_OUTLET = 4  # letters of an outlet's name


class Keyed(msgspec.Struct, frozen=True):
    """A mention with the key of its entity. Keys of one word 'name' may still be spellings of one name."""

    mention: Mention
    key: Key
    reading: int
    sector: str | None = None


def key_mention(reading: Reading, index: int, mention: Mention, scopes: Scopes, places: Mapping[str, Key]) -> Keyed:
    """Return a place, organization or group with its key; `places` are those of the table by mention."""
    words = reading.document.words(mention.span)
    if mention.kind == "place":
        return Keyed(mention, place_key(reading, mention, words, places.get(mention.id)), index)
    if mention.kind == "group":
        return Keyed(mention, group_key(reading, mention, words, scopes.story_of[reading.document.id]), index)
    return organization_key(reading, index, mention, words, scopes)


def normal(words: str) -> str:
    """Return the folded words of a name, joined."""
    return " ".join(w.text for w in split_words(words))


def place_key(reading: Reading, mention: Mention, words: str, known: Key | None) -> Key:
    """Return the key of a place: a country, its capital, one of the table, or a place by its name.

    A name of which several places are possible is one place inside its story only.
    """
    if mention.country:
        form = country_form(words, reading.document.language)
        restored = {r for r in merged_clitics(load_language(reading.document.language)).values() if r}
        for article in sorted(restored) if form is None else ():
            form = form or country_form(article + words, reading.document.language)
        if form is not None and form.kind == "capitals":
            return ("capital", mention.country, *(known[1:] if known and known[0] == "unclear" else ()))
        if mention.adjective or mention.found_by == "countries" or (form is not None and form.kind == "names"):
            return ("country", mention.country)
    if known is None:
        return ("place name", normal(words))
    if known[0] == "city" and (city := load_city(known[1])).capital:
        return ("capital", city.country)
    return ("place name", normal(words), known[1]) if known[0] == "unclear" else known


def country_form(words: str, language: str) -> CountryForm | None:
    """Return the country form that ends a name ('Republic of Chad'), None where there is none."""
    code = load_language(language).code
    found = split_words(words)
    matches = list(find_phrases(words, found, load_countries(code), merged_clitics(load_language(language))))
    return matches[-1].value if matches and matches[-1].last == len(found) else None


def group_key(reading: Reading, mention: Mention, words: str, story: str) -> Key:
    """Return the key of a group: a people, else a crowd of a country within a story, or of one document."""
    code = load_language(reading.document.language).code
    found = split_words(words)
    table = load_groups(code)
    crowd = next((m.value for m in find_phrases(words, found, table)), None)
    if crowd is None and mention.country:
        return ("people", mention.country)
    scope = story if mention.country else reading.document.id
    return ("crowd", crowd or normal(words), mention.country or "", scope)


def organization_key(reading: Reading, index: int, mention: Mention, words: str, scopes: Scopes) -> Keyed:
    """Return an organization with its key: an international body, a country, a class of one, or its name.

    A name that many bear ends in the country or story that it is of; one that says its country in that.
    """
    body = body_named(words)
    if body is not None:
        return Keyed(mention, ("body", body.key), index, body.code)
    if outlet := known_outlet(words):
        return Keyed(mention, ("outlet", outlet), index, PRESS)
    found = organization_class(words, reading.document.language)
    if found is None:
        scope = scopes.scope(mention) if is_shared(words, reading.document.language) else mention.country
        return Keyed(mention, ("organization name", normal(words), *([scope] if scope else ())), index)
    country = mention.country or scopes.country_of(mention, found.name)
    if country and found.name == GOVERNMENT:
        return Keyed(mention, ("country", country), index)
    if found.name == AGENCY and country and (outlet := agency_of(country)):
        return Keyed(mention, ("outlet", outlet), index, PRESS)
    if country:
        return Keyed(mention, ("class", found.name, country), index, found.sector)
    story = scopes.story_of[mention.span.document]
    return Keyed(mention, ("class", found.name, "", story), index, found.sector)


@lru_cache(maxsize=16384)
def known_outlet(words: str) -> str | None:
    """Return the id of the outlet of the table that a name means; shorter ones may mean others too."""
    outlet = find_outlet(words) if sum(c.isalpha() for c in words) >= LEAST_OUTLET else None
    return outlet.id if outlet else None


@cache
def agency_of(country: str) -> str | None:
    """Return the id of a country's news agency, None where the table has several or none."""
    found = [o.id for o in load_outlets().values() if o.kind == "agency" and o.country == country]
    return found[0] if len(found) == 1 else None
