"""From a mention ('Chadian soldiers', 'the foreign ministry of Peru') to the country and sector it speaks of."""

import msgspec

from dragoman.reference.countries import CountryForm, body_named, load_countries
from dragoman.reference.names import load_organizations
from dragoman.reference.posts import load_posts, sector_of
from dragoman.text.phrases import Match, find_phrases, split_words


class Actor(msgspec.Struct, frozen=True):
    """Whose and what: ISO 3166 alpha-3 or PLOVER's code of an international body, and PLOVER sector."""

    country: str | None = None
    sector: str | None = None


def code_actor(mention: str, date: str | None = None, language: str = "en") -> Actor:
    """Return the country and the sector of a mention at a day (ISO), None where its words tell none."""
    if body := body_named(mention):
        return Actor(body.country or body.code)
    words = split_words(mention)
    countries: list[Match[CountryForm]] = list(find_phrases(mention, words, load_countries(language)))
    country = next((m.value.countries[0] for m in countries if len(m.value.countries) == 1), None)
    posts = [sector_of(m.value) for m in find_phrases(mention, words, load_posts(language).titles)]
    bodies = [m.value.sector for m in find_phrases(mention, words, load_organizations(language))]
    return Actor(country, next((s for s in [*posts, *bodies] if s), None))
