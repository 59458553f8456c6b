"""Keys of places, organizations and groups: equal keys mean one entity, in whatever language it is named."""

from collections.abc import Mapping

import msgspec

from dragoman.records import Mention, Reading
from dragoman.reference import load_language
from dragoman.reference.countries import CountryForm, body_named, load_countries
from dragoman.reference.names import OrganizationClass, load_fillers, load_groups, load_organizations, merged_clitics
from dragoman.text.phrases import find_phrases, split_words, uncliticized

Key = tuple[str, ...]
GOVERNMENT = "government"  # with a country it is that country, whatever a report calls it ('regime', 'authorities')


class Keyed(msgspec.Struct, frozen=True):
    """A mention with the key of its entity. Keys of one word 'name' may still be spellings of one name."""

    mention: Mention
    key: Key
    reading: int
    sector: str | None = None


def key_mention(reading: Reading, index: int, mention: Mention, story: str, places: Mapping[str, Key]) -> Keyed:
    """Return a place, organization or group with its key; `places` are those of the table by mention."""
    words = reading.document.words(mention.span)
    if mention.kind == "place":
        return Keyed(mention, place_key(reading, mention, words, places.get(mention.id)), index)
    if mention.kind == "group":
        return Keyed(mention, group_key(reading, mention, words, story), index)
    return organization_key(reading, index, mention, words, story)


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


def organization_key(reading: Reading, index: int, mention: Mention, words: str, story: str) -> Keyed:
    """Return an organization with its key: an international body, a country, a class of one, or its name."""
    body = body_named(words)
    if body is not None:
        return Keyed(mention, ("body", body.key), index, body.code)
    found = organization_class(words, reading.document.language)
    if found is not None and mention.country and found.name == GOVERNMENT:
        return Keyed(mention, ("country", mention.country), index)
    if found is not None and mention.country:
        return Keyed(mention, ("class", found.name, mention.country), index, found.sector)
    if found is not None and mention.form == "description":
        return Keyed(mention, ("class", found.name, "", story), index, found.sector)
    return Keyed(mention, ("organization name", normal(words)), index)


def organization_class(words: str, language: str) -> OrganizationClass | None:
    """Return the class of an organization whose name is a class phrase and a country, nothing more."""
    code = load_language(language).code
    found, clitics = split_words(words), merged_clitics(load_language(language))
    matches = list(find_phrases(words, found, load_organizations(code), clitics))
    if not matches:
        return None
    match = max(matches, key=lambda m: (m.last - m.first, -m.first))
    countries = list(find_phrases(words, found, load_countries(code), clitics))
    covered = {*range(match.first, match.last), *(i for m in countries for i in range(m.first, m.last))}
    rest = [w for i, w in enumerate(found) if i not in covered]
    return match.value if all(is_filler(w.text, code, clitics) for w in rest) else None


def is_filler(word: str, code: str, clitics: dict[str, str]) -> bool:
    """Tell whether a word says nothing of its own in an organization's name ('of', 'Republic', 's')."""
    return len(word) <= 1 or any(form in load_fillers(code) for form, _ in uncliticized(word, clitics))
