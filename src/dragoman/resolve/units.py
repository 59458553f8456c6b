"""Units: what all documents of one story say of one person, and how much two of them have in common."""

from collections.abc import Mapping

import msgspec

from dragoman.reference.posts import compare_titles
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.likeness import POSSIBLE, SAME_DOCUMENT, compare_fullest, is_full
from dragoman.resolve.people import LocalPerson
from dragoman.text.scripts import main_script

CLASH, NOTHING_KNOWN, COMPANY, COUNTRY, OFFICE = -1, 0, 1, 2, 3  # what two have in common


class Unit(msgspec.Struct, frozen=True):
    """One person of one story: every name, title and country, and all that is named beside."""

    names: frozenset[str]
    titles: frozenset[str]
    countries: frozenset[str]
    offices: frozenset[str]  # title and country as one document states both
    company: frozenset[str]
    stories: frozenset[str]
    full: bool

    @property
    def evidence(self) -> list[str]:
        """What others may share, in order."""
        return sorted({*self.offices, *(f"title {t}" for t in self.titles), *self.countries, *self.company})


def make_units(people: Mapping[str, LocalPerson], clusters: Clusters[str]) -> dict[str, Unit]:
    """Return one unit a set, by the smallest key of its people."""
    made = {}
    for keys in clusters.sets():
        members = [people[k] for k in sorted(keys)]
        made[members[0].key] = Unit(
            names=frozenset(p.name for p in members),
            titles=frozenset(t for p in members for t in p.titles),
            countries=frozenset(c for p in members for c in p.countries),
            offices=frozenset(f"{t} of {c}" for p in members for t in p.titles for c in p.countries),
            company=frozenset().union(*(p.company for p in members)),
            stories=frozenset(p.story for p in members),
            full=any(is_full(p.name) for p in members),
        )
    return made


def context_of(a: Unit, b: Unit) -> int:
    """Return what two units have in common: an office, a country, others named beside them; CLASH for what parts them.

    Posts part two people where nothing of them is alike, no country is shared and nobody is named beside both.
    """
    shared = a.countries & b.countries
    if a.countries and b.countries and not shared:
        return CLASH
    if any(compare_titles(x, y) >= 2 or compare_titles(y, x) >= 2 for x in a.titles for y in b.titles):
        return OFFICE
    if shared:
        return COUNTRY
    company = a.company & b.company
    if a.titles and b.titles and all(is_country(key) for key in company):
        return CLASH
    return COMPANY if company else NOTHING_KNOWN


def is_country(key: str) -> bool:
    """Tell whether a key of company is a country's."""
    return len(key) == 3 and key.isupper()


class Known:
    """What is known of a set of units: their titles and countries, and their names in each story."""

    def __init__(self, unit: Unit) -> None:
        self.titles, self.countries = set(unit.titles), set(unit.countries)
        self.company = set(unit.company) | unit.countries
        self.told: dict[str, set[str]] = {story: set(unit.names) for story in unit.stories}

    def fits(self, other: "Known") -> bool:
        """Tell whether nothing keeps two sets apart: no countries that differ, no two people of one story."""
        if self.countries and other.countries and self.countries.isdisjoint(other.countries):
            return False
        short, long = sorted((self.told, other.told), key=len)
        pairs = ((x, y) for story in short if story in long for x in short[story] for y in long[story])
        return all(
            compare_fullest(x, y) >= (SAME_DOCUMENT if main_script(x) == main_script(y) else POSSIBLE) for x, y in pairs
        )

    def meets(self, other: "Known") -> bool:
        """Tell whether documents that name countries name the same ones, or others beside both."""
        ours, theirs = (any(is_country(key) for key in known.company) for known in (self, other))
        return not (ours and theirs) or not self.company.isdisjoint(other.company)

    def add(self, other: "Known") -> None:
        """Take over what is known of another set."""
        self.titles |= other.titles
        self.countries |= other.countries
        self.company |= other.company
        for story, names in other.told.items():
            self.told[story] = self.told.get(story, set()) | names


class Units:
    """Units with the clusters that they lie in. Mutable; it never leaves `merge_across`."""

    def __init__(self, units: dict[str, Unit], clusters: Clusters[str]) -> None:
        self.units, self.clusters = units, clusters
        self.known = {clusters.find(key): Known(unit) for key, unit in units.items()}

    def find(self, key: str) -> str:
        """Return what stands for the set of a unit."""
        return self.clusters.find(key)

    def at(self, key: str) -> Known:
        """Return what is known of the set of a unit."""
        return self.known[self.find(key)]

    def merge(self, left: str, right: str) -> None:
        """Join the sets of two units, unless what is known of them or a person's judgement keeps them apart."""
        a, b = self.find(left), self.find(right)
        if a == b or not self.known[a].fits(self.known[b]):
            return
        self.clusters.merge(a, b)
        if self.find(a) == self.find(b):
            small, large = sorted((self.known.pop(a), self.known.pop(b)), key=lambda k: len(k.told))
            large.add(small)
            self.known[self.find(a)] = large
