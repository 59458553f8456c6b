"""Organizations and places that are keyed by their names: spellings of one name joined inside a story.

An acronym in brackets behind a name is that name wherever its story says it; an acronym of a name's initials is it
too, in the same story. Nothing joins what two countries are known to own.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from dragoman.records import Judged, Reading
from dragoman.records.judged import NOTHING
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.keys import Key, Keyed, normal
from dragoman.resolve.parting import hold_mentions
from dragoman.text.names import compare_names, name_keys
from dragoman.text.scripts import main_script

ALIKE = 0.85  # likeness of names in two scripts that makes them one inside a story
BRACKET = regex.compile(r"\s*[(（]\s*[\"“«']?(?P<words>[^()（）\n\"”»]{2,60}?)[\"”»']?\s*[)）]")
ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\p{N}.\-]{1,11}")
KINDS = {"organization name": "organization", "place name": "place", "city": "place", "level": "place"}
ORDER = ("country", "capital", "city", "level", "body", "outlet", "class", "organization name", "place name")
SMALL = 3  # letters of words that lend no letter to an acronym


def join_keys(
    keyed: Sequence[Keyed], readings: Sequence[Reading], stories: Mapping[str, str], judged: Judged = NOTHING
) -> dict[Key, Key]:
    """Return for every key the key that stands for its entity: the first in order of those joined."""
    held = hold_mentions(keyed)
    clusters: Clusters[Key] = Clusters(held, {key: judged.sides(ids) for key, ids in held.items()})
    for left, right in judged.links(held):
        clusters.merge(left, right)
    owners = find_owners(keyed)
    for left, right in sorted({*bracketed(keyed, readings, stories), *alike(keyed, readings, stories)}):
        both = (*clusters.members(left), *clusters.members(right))
        if len({owner for key in both for owner in owners.get(key, ())}) <= 1:
            clusters.merge(left, right)
    return {key: min(members, key=rank_of) for members in clusters.sets() for key in members}


def rank_of(key: Key) -> tuple[int, Key]:
    """Return the order of keys: bodies and classes before names."""
    return (ORDER.index(key[0]) if key[0] in ORDER else len(ORDER), key)


def find_owners(keyed: Iterable[Keyed]) -> dict[Key, set[str]]:
    """Return the countries that the mentions or the key itself give to organizations; a city is its own owner."""
    owners: dict[Key, set[str]] = defaultdict(set)
    for item in keyed:
        if item.key[0] in ("city", "level"):
            owners[item.key].add(" ".join(item.key))
        elif item.mention.country and item.mention.kind == "organization":
            owners[item.key].add(item.mention.country)
        elif item.key[0] in ("class", "organization name") and len(item.key) > 2 and len(item.key[2]) == 3:
            owners[item.key].add(item.key[2])
    return owners


def bracketed(
    keyed: Sequence[Keyed], readings: Sequence[Reading], stories: Mapping[str, str]
) -> Iterator[tuple[Key, Key]]:
    """Yield organizations with what stands in brackets behind their names: an acronym, also where it comes again.

    An acronym that one story gives to two organizations is neither's.
    """
    organizations = [k for k in keyed if k.mention.kind == "organization"]
    by_start = {(k.reading, k.mention.span.start): k for k in organizations}
    stated: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for item in organizations:
        document = readings[item.reading].document
        if found := BRACKET.match(document.text, item.mention.span.end):
            other = by_start.get((item.reading, found.start("words")))
            if other and other.mention.span.end == found.end("words"):
                yield item.key, other.key
            if ACRONYM.fullmatch(found["words"]):
                stated[stories[document.id], normal(found["words"])].add(item.key)
    for item in organizations:
        names = stated.get((stories[item.mention.span.document], item.key[1]), ())
        if item.key[0] == "organization name" and len(names) == 1:
            yield min(names), item.key


def alike(keyed: Sequence[Keyed], readings: Sequence[Reading], stories: Mapping[str, str]) -> Iterator[tuple[Key, Key]]:
    """Yield keys whose names sound alike in two scripts, or of which one is the other's acronym, in one story."""
    by_story: dict[tuple[str, str], dict[Key, str]] = defaultdict(dict)
    for item in keyed:
        if item.key[0] in KINDS:
            document = readings[item.reading].document
            names = by_story[stories[document.id], KINDS[item.key[0]]]
            words = document.words(item.mention.span)
            names[item.key] = max(names.get(item.key, words), words)
    for scope in sorted(by_story):
        yield from alike_in(by_story[scope])


def alike_in(names: Mapping[Key, str]) -> Iterator[tuple[Key, Key]]:
    """Yield the pairs of one story and kind."""
    blocks: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(names):
        for block in {*name_keys(names[key]), *initials(names[key]), key_of(names[key])}:
            blocks[block].append(key)
    acronyms: dict[Key, set[Key]] = defaultdict(set)
    for left, right in sorted({pair for held in blocks.values() for pair in itertools.combinations(held, 2)}):
        if is_same(names[left], names[right]):
            yield left, right
        for short, full in ((left, right), (right, left)):
            if names[short].isupper() and key_of(names[short]) in initials(names[full]):
                acronyms[short].add(full)
    yield from ((min(fulls), short) for short, fulls in sorted(acronyms.items()) if len(fulls) == 1)


def is_same(left: str, right: str) -> bool:
    """Tell whether two names are one: equal but for dots and case, or alike across scripts."""
    if key_of(left) == key_of(right):
        return True
    return main_script(left) != main_script(right) and compare_names(left, right) >= ALIKE


def key_of(name: str) -> str:
    """Return a name folded and without dots."""
    return normal(name.replace(".", ""))


def initials(name: str) -> frozenset[str]:
    """Return what the acronym of a name may be, in small letters: of its capitalised words, of all but small ones."""
    words = name.replace("-", " ").split()
    if len(words) < SMALL:
        return frozenset({key_of(name)})
    capitals = "".join(w[0] for w in words if w[0].isupper())
    longer = "".join(w[0] for w in words if len(w) > SMALL)
    return frozenset(normal(letters) for letters in (capitals, longer) if len(letters) > 1)
