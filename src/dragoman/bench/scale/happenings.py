"""What the made-up documents tell: a happening has a day, people, a place, rare words, and a body of sentences."""

from random import Random

import msgspec

from dragoman.bench.scale.vocabulary import COUNTRIES, FAMOUS, Name, pick_words

TYPES = ("CONSULT", "AGREE", "THREATEN", "PROTEST", "ASSAULT", "APPOINT", "AID", "REQUEST")
PER_DAY = 20  # happenings: more documents are more days, as in a store that grows
SENTENCES = 8


class Happening(msgspec.Struct, frozen=True):
    """One happening."""

    number: int
    day: int  # counted from the first day of the store
    people: tuple[Name, ...]
    place: int
    country: str
    types: tuple[str, ...]
    rare: tuple[int, ...]


def make_happening(number: int, people: tuple[Name, ...]) -> Happening:
    """Return a happening: one of its three people is one of whom many documents speak."""
    random = Random(f"happening {number}")
    known = people[int(random.betavariate(0.5, 3) * FAMOUS)]
    others = (people[random.randrange(FAMOUS, len(people))] for _ in range(2))
    return Happening(
        number=number,
        day=number // PER_DAY,
        people=(known, *others),
        place=random.randrange(3000),
        country=random.choice(COUNTRIES),
        types=tuple(random.choice(TYPES) for _ in range(2)),
        rare=tuple(random.randrange(4000, 60000) for _ in range(12)),
    )


def tell(happening: Happening, teller: str, language: str) -> list[str]:
    """Return the sentences of one text about a happening; a teller of the same name tells the same words."""
    random = Random(f"{happening.number} {teller} {language}")
    return [pick_words(random, language, happening.rare, random.randint(10, 18)) for _ in range(SENTENCES)]
