"""Mentions that are one known thing as a whole: a pronoun, a country, a capital that acts, a city."""

import msgspec

from dragoman.reference.actors.named import Named
from dragoman.reference.actors.phrase import Taken
from dragoman.reference.actors.words import load_actor_words

PEOPLE = "CVL"  # PLOVER's sector of 'Peruvians' and of a town that acts
STATE = "GOV"  # a capital that acts is its government
UNKNOWN = "UNK"


class Actor(msgspec.Struct, frozen=True):
    """Whose and what: ISO 3166 alpha-3 or PLOVER's code of a body of many countries; PLOVER sector; what told it."""

    country: str | None = None
    sector: str | None = None
    found_by: str | None = None


def code_whole(mention: str, taken: Taken, language: str) -> Actor | None:
    """Return the actor of a mention that is one entry of a table, None where it is more."""
    words = [w for part in taken.parts for w in part.words]
    if len(taken.parts) != 1:
        return None
    part, size = taken.parts[0], len(words)
    for match in part.named:
        if match.last - match.first == size:
            return code_named(match.value)
    for form in (m.value for m in part.countries if m.last - m.first == size):
        country = form.countries[0] if len(form.countries) == 1 else None
        sector = {"people": PEOPLE, "capitals": STATE}.get(form.kind)
        return Actor(country, sector, "words") if country else None
    if size == 1 and words[0].text in load_actor_words(language).pronouns:
        return Actor(None, UNKNOWN, "words")
    return None


def code_named(found: tuple[Named, ...]) -> Actor:
    """Return what a name alone tells: what all that bear it have in common."""
    countries, sectors = {n.country for n in found}, {n.sector for n in found}
    return Actor(
        found[0].country if len(countries) == 1 else None,
        found[0].sector if len(sectors) == 1 else None,
        found[0].table,
    )
