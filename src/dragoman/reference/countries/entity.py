"""Countries among entities: a country's entity bears its ISO 3166 alpha-3 code."""

from dragoman.records import Entity, Resolution

COUNTRY_CODE = "iso3166-1"  # key of `Entity.external`


def country_of(entity: Entity) -> str | None:
    """Return the alpha-3 code of an entity that is a country, None for every other."""
    return entity.external.get(COUNTRY_CODE)


def country_entity(resolution: Resolution, iso3: str) -> str | None:
    """Return the id of a country's entity, for which a capital or a nationality word may stand; None if not named."""
    return next((e.id for e in resolution.entities if country_of(e) == iso3), None)
