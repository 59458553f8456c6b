"""The table of cities: every one with 15,000 inhabitants or more, and capitals, under its names in three scripts.

`training/places.py` makes it from GeoNames (CC BY 4.0). It is read when the first place is looked up, in some 60 ms;
names stay one sorted block of bytes, in which a lookup bisects, so that 150,000 of them cost no dictionary.
"""

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from dragoman.text.fold import fold

FOLDER = Path(__file__).parent
SMALLEST = 15_000  # inhabitants of the smallest city listed; nothing is known of smaller ones


class City(msgspec.Struct, frozen=True):
    """A city: `id` is its geonameid, `country` ISO 3166 alpha-3, `admin` the first level's name, '' if unknown."""

    id: str
    name: str
    country: str
    admin: str
    latitude: float
    longitude: float
    population: int
    capital: bool


def key_of(name: str) -> str:
    """Return the letters and digits of a name, folded: 'San José', 'San-Jose' and 'SAN JOSE' have one key."""
    return "".join(c for c in fold(name) if c.isalnum())


@cache
def read_lines(name: str) -> list[bytes]:
    """Return the lines of one of the two files."""
    return gzip.decompress((FOLDER / f"{name}.tsv.gz").read_bytes()).splitlines()


@cache
def load_rows() -> dict[bytes, bytes]:
    """Return the lines of all cities by id."""
    return {line[: line.index(b"\t")]: line for line in read_lines("cities")}


def find_line(name: str, key: str) -> bytes:
    """Return what a file says behind a key, b'' where it lacks it."""
    lines, wanted = read_lines(name), key.encode() + b"\t"
    at = bisect_left(lines, wanted)
    return lines[at][len(wanted) :] if key and at < len(lines) and lines[at].startswith(wanted) else b""


@lru_cache(maxsize=16384)
def find_cities(key: str) -> tuple[City, ...]:
    """Return the cities that bear a name, by its key, the largest first."""
    found = (make_city(load_rows()[i]) for i in find_line("names", key).split())
    return tuple(sorted(found, key=lambda c: (-c.population, c.id)))


def make_city(line: bytes) -> City:
    """Return the city of a line."""
    place, name, country, admin, latitude, longitude, population, capital = line.decode().split("\t")
    return City(place, name, country, admin, float(latitude), float(longitude), int(population), capital == "*")


def load_city(place: str) -> City:
    """Return a city of the table by its geonameid."""
    return make_city(load_rows()[place.encode()])


@cache
def load_capitals() -> dict[str, City]:
    """Return the capitals by country."""
    cities = (make_city(line) for line in read_lines("cities") if line.endswith(b"*"))
    return {city.country: city for city in cities}


class Level(msgspec.Struct, frozen=True, order=True):
    """A first administrative level: a province, state or governorate by its English name."""

    country: str
    name: str


@lru_cache(maxsize=16384)
def find_levels(key: str) -> tuple[Level, ...]:
    """Return the first administrative levels that bear a name, by its key."""
    found = find_line("levels", key).decode()
    return tuple(Level(level[:3], level[4:]) for level in found.split("\t") if level)
