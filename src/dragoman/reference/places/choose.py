"""Which of the cities of one name is meant: the one of a country that is named, or the one that all would mean.

Nothing is guessed: where two are left of which neither is far larger, none is chosen. A city that the table does not
hold may have up to 15,000 inhabitants, so that without context one of less than 150,000 is not clear either.
"""

from collections.abc import Collection, Sequence

from dragoman.reference.places.table import SMALLEST, City

CLEAR = 10  # times as many inhabitants as the next city of that name


def choose_city(cities: Sequence[City], countries: Collection[str]) -> City | None:
    """Return the city of a name that is meant where these countries are named; `cities` has the largest first.

    A city of a named country that is far smaller than one elsewhere is as uncertain as that other one, unless it is
    that country's capital.
    """
    inside = [c for c in cities if c.country in countries]
    if not inside:
        return cities[0] if cities and is_clear(cities[0], cities[1:], SMALLEST) else None
    chosen = inside[0] if is_clear(inside[0], inside[1:], 0) else None
    doubtful = chosen and not chosen.capital and cities[0].population >= CLEAR * max(chosen.population, 1)
    return None if doubtful else chosen


def is_clear(city: City, others: Collection[City], least: int) -> bool:
    """Tell whether a city is so much larger than the others, and than `least`, that everybody would mean it."""
    return city.population >= CLEAR * max((least, *(c.population for c in others)))
