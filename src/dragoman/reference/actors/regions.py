"""The country in which a place lies that a part of a mention names: a region of a country, or a city."""

from collections import Counter
from collections.abc import Sequence

from dragoman.reference.actors.people import find_person
from dragoman.reference.actors.phrase import Part, Taken
from dragoman.reference.places import City, find_cities, find_levels, key_of
from dragoman.text.phrases import Word

LARGE = 100_000  # inhabitants of a city that anybody would mean
RIVAL = 50_000  # inhabitants of a city that is as well known as a region of its name
LARGER = 2  # times as many inhabitants as those of that name in any other country


def locate(mention: str, part: Part, stated: Sequence[str]) -> str | None:
    """Return the country of the first region or city among the words that nothing else explains."""
    return next((c for name in find_runs(mention, part.rest) if (c := country_of_place(name, stated))), None)


def find_runs(mention: str, words: Sequence[Word]) -> list[str]:
    """Return the runs of capitalised words; a place has all of one, or it is the name of somebody."""
    runs: list[list[Word]] = []
    for word in words:
        if mention[word.start].islower():
            continue
        if runs and mention[runs[-1][-1].end : word.start].strip() == "":
            runs[-1].append(word)
        else:
            runs.append([word])
    return [mention[run[0].start : run[-1].end] for run in runs]


def country_of_place(name: str, stated: Sequence[str]) -> str | None:
    """Return the country of a place by its name: the one stated, the only one, or that of by far the largest city."""
    levels = {level.country for level in find_levels(key_of(name))}
    cities = find_cities(key_of(name))
    for country in stated:
        if country in levels or any(c.country == country for c in cities):
            return country
    if len(levels) == 1 and not any(c.population >= RIVAL and c.country not in levels for c in cities[:1]):
        return next(iter(levels))
    return largest(cities)


def largest(cities: Sequence[City]) -> str | None:
    """Return the country whose cities of a name have far more inhabitants than those of any other country."""
    totals: Counter[str] = Counter()
    for city in cities:
        totals[city.country] += city.population
    ranked = sorted(totals, key=lambda c: (-totals[c], c))
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < LARGER * totals[ranked[1]]):
        return None
    return ranked[0]


def locate_city(mention: str, taken: Taken, date: str | None) -> str | None:
    """Return the country of a city that is the whole mention; a small one gives way to a head who is so called."""
    words = [w for part in taken.parts for w in part.words]
    if len(taken.parts) != 1 or taken.parts[0].terms or taken.parts[0].countries or taken.parts[0].named:
        return None
    name = mention[words[0].start : words[-1].end]
    cities = () if name.islower() else find_cities(key_of(name))
    if not cities or (cities[0].population < LARGE and find_person(mention, taken, date)):
        return None
    return largest(cities)
