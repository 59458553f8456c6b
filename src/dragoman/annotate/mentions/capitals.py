"""Capitals whose name another place bears: 'Tripoli, Lebanon', 'Cairo, Illinois', San José in California."""

from collections.abc import Mapping, Sequence

from dragoman.reference.countries import CountryForm
from dragoman.reference.places import City, find_behind, find_cities, find_levels_behind, is_clear, key_of
from dragoman.text.phrases import Match

CLITIC = 2  # letters at most of a word written on to a country's name
Found = Match[CountryForm]


def drop_capitals(text: str, matches: Sequence[Found], code: str) -> set[int]:
    """Return the starts of the capitals' names that mean another place; a name means one in all of a document."""
    starts = {m.start: m for m in matches}
    named = frozenset(c for m in matches if m.value.kind != "capitals" and not m.value.weak for c in m.value.countries)
    capitals = [m for m in matches if m.value.kind == "capitals"]
    placed = {key_of(text[m.start : m.end]) for m in capitals if is_placed(text, m, starts, code)}
    return {m.start for m in capitals if key_of(text[m.start : m.end]) in placed or is_other(text, m, named)}


def is_placed(text: str, capital: Found, starts: Mapping[int, Found], code: str) -> bool:
    """Tell whether a place stands behind a capital's name that is in another country, and has such a city.

    A level's name is enough: the table does not hold the smaller towns of a state.
    """
    at = find_behind(text, capital.end, code)
    if at is None:
        return False
    behind = next((starts[i] for i in range(at, at + CLITIC + 1) if i in starts), None)
    if behind is not None and (
        behind.value.kind == "capitals" or set(capital.value.countries) & set(behind.value.countries)
    ):
        return False
    levels = {level.country for level in find_levels_behind(text, capital.end, code)}
    if levels and levels.isdisjoint(capital.value.countries):
        return True
    cities = find_cities(key_of(text[capital.start : capital.end]))
    return behind is not None and behind.value.kind == "names" and any(is_in(c, behind.value) for c in cities)


def is_in(city: City, form: CountryForm) -> bool:
    """Tell whether a city lies in the country of a form."""
    return city.country in form.countries


def is_clear_capital(words: str) -> bool:
    """Tell whether no other place of note bears a capital's name: 'Lake Victoria Board' is not of the Seychelles."""
    cities = find_cities(key_of(words))
    return not cities or (cities[0].capital and is_clear(cities[0], cities[1:], 0))


def is_other(text: str, capital: Found, named: frozenset[str]) -> bool:
    """Tell whether only the country of another city of that name is named, and the capital is not far larger."""
    if not named or not named.isdisjoint(capital.value.countries):
        return False
    cities = find_cities(key_of(text[capital.start : capital.end]))
    own = next((c for c in cities if c.country in capital.value.countries and c.capital), None)
    others = [c for c in cities if c.country in named]
    return own is not None and bool(others) and not is_clear(own, others, 0)
