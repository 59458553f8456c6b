"""Cities of the world and the first administrative levels they lie in, by their names in three scripts."""

from dragoman.reference.places.beside import find_behind, find_levels_behind
from dragoman.reference.places.choose import choose_city, is_clear
from dragoman.reference.places.table import City, Level, find_cities, find_levels, key_of, load_capitals, load_city
from dragoman.reference.places.words import PlaceWords, keys_of, load_places, load_plain

__all__ = [
    "City", "Level", "PlaceWords", "choose_city", "find_behind", "find_cities", "find_levels",
    "find_levels_behind", "is_clear", "key_of", "keys_of",
    "load_capitals", "load_city", "load_places", "load_plain",
]  # fmt: skip
