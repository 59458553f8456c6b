"""People from story to story: a name alone is not enough, what is known of both must fit.

A post in common joins names that are likely one; people, organizations or countries in common join names that are
surely one. A rare full name that nothing contradicts is one person too, unless that name has two bearers already.
A surname alone joins across stories only the single person in the same post of the same country.
Chains through what is shared keep the cost near the number of people: nobody compares a thousand reports of one man.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from dragoman.reference.common_names import is_common
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.likeness import LIKELY, SURE, compare_fullest, is_full
from dragoman.resolve.people import LocalPerson
from dragoman.resolve.units import CLASH, NOTHING_KNOWN, OFFICE, Unit, Units, context_of, make_units
from dragoman.text.names import name_keys, name_tokens
from dragoman.text.sounds import skeleton

LEAST_RATIO = 40.0  # likeness of what two names do not share, in per cent
LARGEST_BLOCK = 60  # names or people of which every two are compared
Pair = tuple[float, str, str]


def merge_across(people: Mapping[str, LocalPerson], clusters: Clusters[str]) -> None:
    """Merge the sets that each story gave, in place."""
    units = Units(make_units(people, clusters), clusters)
    bearers: dict[str, list[str]] = defaultdict(list)
    for key in sorted(units.units):
        for name in units.units[key].names:
            bearers[name].append(key)
    pairs = list(find_name_pairs([name for name in sorted(bearers) if is_full(name)]))
    edges = sorted({edge for pair in pairs for edge in find_edges(pair, bearers, units.units)})
    for _, _, left, right in edges:
        units.merge(left, right)
    for score, one, other in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if score >= SURE and not (is_common(one) and is_common(other)):
            merge_unknown([*bearers[one], *bearers[other]], units)
    merge_surnames(units)


def find_name_pairs(names: Sequence[str]) -> Iterator[Pair]:
    """Yield each name with itself, and every two names that are likely one."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in names:
        yield 1.0, name, name
        for key in name_keys(name):
            blocks[key].append(name)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for left, right in pairs_of(blocks[key], key):
            if (left, right) not in seen:
                seen.add((left, right))
                score = compare_fullest(left, right) if may_be_one(left, right) else 0.0
                if score >= LIKELY:
                    yield score, left, right


def may_be_one(left: str, right: str) -> bool:
    """Tell, at little cost, whether what two names do not share may sound alike (98-99 % of true pairs do, dev)."""
    a, b = skeletons_of(left), skeletons_of(right)
    ours, theirs = " ".join(sorted(a - b)), " ".join(sorted(b - a))
    return not ours or not theirs or ratio(ours, theirs) >= LEAST_RATIO


@lru_cache(maxsize=65536)
def skeletons_of(name: str) -> frozenset[str]:
    """Return the skeletons of a name's words."""
    return frozenset(skeleton(token) for token in name_tokens(name))


def pairs_of(block: Sequence[str], key: str) -> Iterator[tuple[str, str]]:
    """Yield every two names of a block; of a large one those that share a second key, if not too many do."""
    if len(block) <= LARGEST_BLOCK:
        yield from itertools.combinations(block, 2)
        return
    inner: dict[str, list[str]] = defaultdict(list)
    for name in block:
        for other in name_keys(name) - {key}:
            inner[other].append(name)
    for other in sorted(inner):
        found = inner[other]
        yield from itertools.combinations(found, 2) if len(found) <= LARGEST_BLOCK else itertools.pairwise(found)


def find_edges(
    pair: Pair, bearers: Mapping[str, Sequence[str]], units: Mapping[str, Unit]
) -> Iterator[tuple[int, float, str, str]]:
    """Yield the bearers of two names whom what is known makes one person; the surest sort first."""
    score, one, other = pair
    for left, right in pairs_of_bearers(bearers[one], bearers[other], units):
        a, b = units[left], units[right]
        likeness = 1.0 if not a.names.isdisjoint(b.names) else score
        context = context_of(a, b) if a.stories.isdisjoint(b.stories) else CLASH
        common = is_common(one) and is_common(other)
        if likeness < SURE:
            fits = context == OFFICE and bool(a.countries & b.countries)
        else:
            fits = context == OFFICE or (context > NOTHING_KNOWN and not common)
        if fits:
            yield -context, -likeness, min(left, right), max(left, right)


def pairs_of_bearers(one: Sequence[str], other: Sequence[str], units: Mapping[str, Unit]) -> Iterable[tuple[str, str]]:
    """Yield every bearer of one name with every one of the other; of many those that share something, as a chain."""
    same = one is other
    if len(one) * len(other) <= LARGEST_BLOCK * (20 if same else 10):
        return itertools.combinations(one, 2) if same else itertools.product(one, other)
    shared: dict[str, list[str]] = defaultdict(list)
    for key in dict.fromkeys((*one, *other)):
        for evidence in units[key].evidence:
            shared[evidence].append(key)
    return dict.fromkeys(pair for evidence in sorted(shared) for pair in itertools.pairwise(shared[evidence]))


def merge_unknown(keys: Iterable[str], units: Units) -> None:
    """Merge the bearers of a rare name of whom no post or country is known with the only other one, if any.

    Where documents name countries, and none that both have, the two may be anybody.
    """
    roots = list(dict.fromkeys(units.find(key) for key in keys))
    known = [root for root in roots if units.at(root).titles or units.at(root).countries]
    if len(known) <= 1:
        first = known[0] if known else roots[0]
        for root in roots:
            if root != first and units.at(first).meets(units.at(root)):
                units.merge(first, root)


def merge_surnames(units: Units) -> None:
    """Join those of a single name to the only person who is named in full in the same post of the same country."""
    offices: dict[str, list[str]] = defaultdict(list)
    for key, unit in sorted(units.units.items()):
        for office in unit.offices:
            offices[office].append(key)
    for office in sorted(offices):
        full: dict[str, set[str]] = defaultdict(set)
        short: dict[str, list[str]] = defaultdict(list)
        for key in offices[office]:
            for name in units.units[key].names:
                if units.units[key].full:
                    full[name].add(units.find(key))
                else:
                    short[name].append(key)
        for name in sorted(short):
            roots = {
                units.find(r) for other in sorted(full) if compare_fullest(name, other) >= LIKELY for r in full[other]
            }
            keys = [*sorted(roots), *short[name]] if len(roots) <= 1 else []
            for left, right in itertools.pairwise(keys):
                units.merge(left, right)
