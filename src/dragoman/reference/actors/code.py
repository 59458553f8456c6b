"""From a mention ('Chadian soldiers', 'the foreign ministry of Peru') to the country and sector it speaks of.

What the words say comes first, then what named bodies and places are known to be, then who held which office at the
day. Where none of them tells, nothing is said.
"""

from dragoman.reference.actors.alike import find_alike
from dragoman.reference.actors.named import LISTED, Named
from dragoman.reference.actors.people import Person, find_person
from dragoman.reference.actors.phrase import Part, Taken, take_apart
from dragoman.reference.actors.regions import locate, locate_city
from dragoman.reference.actors.whole import PEOPLE, Actor, code_whole
from dragoman.reference.actors.words import Term, load_actor_words
from dragoman.text.phrases import Match

ELI = "ELI"
ELITE = ("GOV", "LEG", "SPY", "JUD", "PTY")  # who was of these is of the elite afterwards


def code_actor(mention: str, date: str | None = None, language: str = "en") -> Actor:
    """Return the country and the sector of a mention at a day (ISO), None where nothing tells one."""
    taken = take_apart(mention, language)
    if not taken.parts:
        return Actor()
    if not taken.former and (whole := code_whole(mention, taken, language)):
        return whole
    if not taken.former and (city := locate_city(mention, taken, date)):
        return Actor(city, PEOPLE, "places")
    person = find_person(mention, taken, date)
    if person is None and is_bare(taken) and (group := find_alike(taken.text)):
        return Actor(group.country, group.sector, group.table)
    stated = stated_country(taken, listed=person is None)
    country = stated or (person.country if person else place_country(mention, taken))
    return Actor(country, find_sector(taken, person, language), "office" if person else "words")


def is_bare(taken: Taken) -> bool:
    """Tell whether no table explains any word of a mention."""
    return not any(part.terms or part.countries or part.named for part in taken.parts)


def stated_country(taken: Taken, listed: bool = True) -> str | None:
    """Return the first country that the parts name in words or by a body of one country; `listed` allows long lists."""
    stated = stated_in(taken)
    for part in taken.parts:
        plain = [m.value.countries for m in part.countries if not m.value.weak]
        if clear := next((codes[0] for codes in plain if len(codes) == 1), None):
            return clear
        bodies = (m.value for m in part.named if listed or m.value[0].table not in LISTED)
        if code := next((c for body in bodies if (c := country_among(body, stated))), None):
            return code
    return None


def place_country(mention: str, taken: Taken) -> str | None:
    """Return the country in which the first place lies that the parts name."""
    stated = stated_in(taken)
    return next((code for part in taken.parts if (code := locate(mention, part, stated))), None)


def stated_in(taken: Taken) -> list[str]:
    """Return all countries that the words of a mention may mean."""
    return [c for part in taken.parts for m in part.countries for c in m.value.countries]


def country_among(named: tuple[Named, ...], stated: list[str]) -> str | None:
    """Return the country of a name: the only one it has, or the one of several that the mention states."""
    countries = {n.country for n in named}
    if len(countries) == 1:
        return named[0].country
    return next((c for c in stated if c in countries), None)


def find_sector(taken: Taken, person: Person | None, language: str) -> str | None:
    """Return the sector of the head, of the body it serves, or of the person's office; of what one was: the elite."""
    last = load_actor_words(language).words.head_last
    strong, weak = None, None
    for part in taken.parts:
        terms = in_order(part, last)
        strong = strong or next((t for t in terms if t.sector and not t.yielding and not t.weak), None)
        weak = weak or next((t for t in terms if t.sector), None)
        if strong or not all(t.yielding for t in terms):
            break
    found = strong or weak
    if person and person.head and person.sector and not is_told(found, person):
        return person.sector
    if found is None:
        return None
    return ELI if taken.former and found.sector in ELITE else found.sector


def is_told(found: Term | None, person: Person) -> bool:
    """Tell whether the words say what a person is: by a post, or by any word where she has left all posts known."""
    return found is not None and ((found.post and not found.yielding) or person.sector == ELI)


def in_order(part: Part, last: bool) -> list[Term]:
    """Return what the words of a part tell, the head first; a named body is as strong as a word."""
    named = [(m.start, Term(n.sector)) for m in part.named if (n := same_sector(m)) and n.sector]
    found = sorted([*((m.start, m.value) for m in part.terms), *named], key=lambda pair: pair[0], reverse=last)
    return [term for _, term in found]


def same_sector(match: Match[tuple[Named, ...]]) -> Named | None:
    """Return what a name means if all that bear it have one sector."""
    return match.value[0] if len({n.sector for n in match.value}) == 1 else None
