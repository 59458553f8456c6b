"""Organizations and places that are keyed by their names: spellings of one name joined inside a story.

An acronym in brackets behind a name is that name; an acronym of a name's initials is it too, in the same story.
A class without a country ('the foreign ministry') is the only one of that class with a country in its story.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import regex

from dragoman.records import Judged, Reading
from dragoman.records.judged import NOTHING
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.keys import GOVERNMENT, Key, Keyed
from dragoman.resolve.parting import hold_mentions
from dragoman.text.names import compare_names, name_keys
from dragoman.text.scripts import main_script

ALIKE = 0.85  # likeness of names in two scripts that makes them one inside a story
BRACKET = regex.compile(r"\s*[(（]\s*[\"“«']?")
NAMED = ("organization name", "place name")


def join_keys(
    keyed: Sequence[Keyed], readings: Sequence[Reading], stories: Mapping[str, str], judged: Judged = NOTHING
) -> dict[Key, Key]:
    """Return for every key the key that stands for its entity: the first in order of those joined."""
    held = hold_mentions(keyed)
    clusters: Clusters[Key] = Clusters(held, {key: judged.sides(ids) for key, ids in held.items()})
    for left, right in judged.links(held):
        clusters.merge(left, right)
    scopes = [stories[r.document.id] for r in readings]
    links = [*bracketed(keyed, readings), *stated_once(keyed, scopes), *alike(keyed, readings, stories)]
    for left, right in sorted(links):
        clusters.merge(left, right)
    return {key: min(members, key=rank_of) for members in clusters.sets() for key in members}


def rank_of(key: Key) -> tuple[int, Key]:
    """Return the order of keys: bodies and classes before names."""
    order = ("country", "capital", "city", "level", "body", "class", "organization name", "place name")
    return (order.index(key[0]) if key[0] in order else len(order), key)


def bracketed(keyed: Sequence[Keyed], readings: Sequence[Reading]) -> Iterator[tuple[Key, Key]]:
    """Yield the keys of organizations of which the second stands in brackets right behind the first."""
    organizations = [k for k in keyed if k.mention.kind == "organization"]
    by_start = {(k.reading, k.mention.span.start): k for k in organizations}
    for item in organizations:
        text, end = readings[item.reading].document.text, item.mention.span.end
        found = BRACKET.match(text, end)
        other = by_start.get((item.reading, found.end())) if found else None
        if other and text[other.mention.span.end : other.mention.span.end + 2].lstrip("\"”»'")[:1] in (")", "）"):
            yield item.key, other.key


def stated_once(keyed: Sequence[Keyed], scopes: Sequence[str]) -> Iterator[tuple[Key, Key]]:
    """Yield a class without country and the only one of its class with a country, for each scope of readings."""
    by_scope: dict[str, set[Key]] = defaultdict(set)
    governed: dict[str, set[Key]] = defaultdict(set)
    for item in keyed:
        if item.key[0] == "class":
            by_scope[scopes[item.reading]].add(item.key)
        elif item.key[0] == "country" and item.mention.kind == "organization":
            governed[scopes[item.reading]].add(item.key)
    for scope in sorted(by_scope):
        keys = sorted(by_scope[scope])
        for bare in (k for k in keys if k[2] == ""):
            full = sorted(governed[scope]) if bare[1] == GOVERNMENT else [k for k in keys if k[1] == bare[1] and k[2]]
            if len(full) == 1:
                yield full[0], bare


def alike(keyed: Sequence[Keyed], readings: Sequence[Reading], stories: Mapping[str, str]) -> Iterator[tuple[Key, Key]]:
    """Yield keys whose names sound alike in two scripts, or of which one is the other's acronym, in one story."""
    by_story: dict[tuple[str, str], dict[Key, str]] = defaultdict(dict)
    for item in keyed:
        if item.key[0] in NAMED:
            document = readings[item.reading].document
            words = document.words(item.mention.span)
            known = by_story[stories[document.id], item.key[0]].setdefault(item.key, words)
            by_story[stories[document.id], item.key[0]][item.key] = max(known, words)
    for scope in sorted(by_story):
        yield from alike_in(by_story[scope])


def alike_in(names: Mapping[Key, str]) -> Iterator[tuple[Key, Key]]:
    """Yield the pairs of one story and kind."""
    blocks: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(names):
        for block in {*name_keys(names[key]), initials(names[key])}:
            blocks[block].append(key)
    for block in sorted(blocks):
        for left, right in itertools.combinations(blocks[block], 2):
            if is_same(names[left], names[right]):
                yield left, right


def is_same(left: str, right: str) -> bool:
    """Tell whether two names are one: alike across scripts, or acronym and initials."""
    if left.replace(".", "").lower() in (initials(right), right.lower()) or right.replace(".", "").lower() == initials(
        left
    ):
        return True
    return main_script(left) != main_script(right) and compare_names(left, right) >= ALIKE


def initials(name: str) -> str:
    """Return the initials of a name's capitalised words, in small letters; an acronym's are itself."""
    words = name.replace("-", " ").split()
    if len(words) < 3:
        return name.replace(".", "").lower()
    return "".join(w[0] for w in words if w[0].isupper()).lower()
