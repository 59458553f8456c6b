"""Where a place lies: coordinates, country and outside ids, from the tables; nothing where the place is not clear."""

import msgspec

from dragoman.records import Coordinates
from dragoman.reference.countries import COUNTRY_CODE, alpha2_of
from dragoman.reference.outlets import load_outlets
from dragoman.reference.places import City, load_capitals, load_city
from dragoman.resolve.keys import Key

GEONAMES = "geonames"  # keys of `Entity.external`: the geonameid, the first administrative level's English name
ADMIN = "admin1"


class Located(msgspec.Struct, frozen=True):
    """What the tables know of a place."""

    country: str | None = None
    coordinates: Coordinates | None = None
    external: dict[str, str] = {}


def locate(key: Key) -> Located:
    """Return what is known of the place of a key; a country has codes and no point."""
    if key[0] == "country":
        code = alpha2_of(key[1])
        return Located(key[1], None, {COUNTRY_CODE: key[1], "iso3166-1-alpha-2": code} if code else {})
    if key[0] == "level":
        return Located(key[1], None, {ADMIN: key[2]})
    city = load_city(key[1]) if key[0] == "city" else load_capitals().get(key[1]) if is_clear_capital(key) else None
    if key[0] == "outlet":
        return Located(load_outlets()[key[1]].country)
    if key[0] == "class":
        return Located(key[2] or None)
    return locate_city(city) if city else Located(key[1] if key[0] in ("capital", "people") else None)


def is_clear_capital(key: Key) -> bool:
    """Tell whether a key is of a capital and of no other city of its name; unclear ones end in their story."""
    return key[0] == "capital" and len(key) == 2


def locate_city(city: City) -> Located:
    """Return where a city lies."""
    external = {GEONAMES: city.id} | ({ADMIN: city.admin} if city.admin else {})
    return Located(city.country, Coordinates(city.latitude, city.longitude), external)
