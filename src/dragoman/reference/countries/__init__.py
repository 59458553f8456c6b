"""Countries and international bodies by the words of a language: names, adjectives, people, capitals.

`<code>.toml` holds one language; `bodies.toml` the bodies in all languages. Countries are ISO 3166 alpha-3.
"""

from dragoman.reference.countries.bodies import Body, body_named, load_bodies, load_body
from dragoman.reference.countries.entity import COUNTRY_CODE, country_entity, country_of
from dragoman.reference.countries.forms import (
    CountryForm,
    alpha2_of,
    country_name,
    load_countries,
)

__all__ = [
    "COUNTRY_CODE", "Body", "CountryForm", "alpha2_of", "body_named", "country_entity", "country_name", "country_of",
    "load_bodies", "load_body", "load_countries",
]  # fmt: skip
