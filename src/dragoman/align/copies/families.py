"""Families from pairs that copy: average link, then excerpts to the text that holds them; round-ups stay out.

Average link keeps a page that embeds several texts from tying their families together, but it also leaves out
an excerpt of one long version of a text, for the other versions hold little of it. So a group that one longer
document holds for the most part joins that document's family; what joined so holds no others.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from dragoman.align.copies.linkage import link_average
from dragoman.records.components import find_components

Pair = tuple[int, int]
THRESHOLD = 0.4  # mean containment within a family
HELD = 0.4  # mean containment in the texts of another family, from which a group joins its family
PIECES = 3  # unrelated texts on one page, from which it is a round-up
COMPARABLE = 0.5  # of the longer document's size; a shorter one is a piece of it


def group_copies(near: Mapping[Pair, float], sizes: Sequence[int]) -> list[list[int]]:
    """Return the families of documents 0 .. n-1, each sorted; `sizes` are in words or shingles."""
    pages = find_roundups(near, sizes)
    kept = {pair: share for pair, share in near.items() if not parts_from_roundup(pair, pages, sizes)}
    families: list[list[int]] = []
    for linked, pairs in split_pairs(len(sizes), kept):
        families += join_excerpts(split_component(linked, pairs), pairs, sizes)
    return families


def split_pairs(size: int, near: Mapping[Pair, float]) -> list[tuple[list[int], dict[Pair, float]]]:
    """Return the connected components of documents 0 .. size-1, each with its own pairs."""
    found: list[tuple[list[int], dict[Pair, float]]] = [
        (linked, {}) for linked in find_components(range(size), sorted(near))
    ]
    component = {item: number for number, (linked, _) in enumerate(found) for item in linked}
    for pair, share in near.items():
        found[component[pair[0]]][1][pair] = share
    return found


def find_roundups(near: Mapping[Pair, float], sizes: Sequence[int]) -> frozenset[int]:
    """Return the documents that hold several texts of which none copies another."""
    pieces: dict[int, list[int]] = {}
    for pair in sorted(near):
        short, long = sorted(pair, key=lambda i: (sizes[i], i))
        if sizes[short] <= COMPARABLE * sizes[long]:
            pieces.setdefault(long, []).append(short)
    return frozenset(page for page, held in pieces.items() if count_unrelated(held, near) >= PIECES)


def count_unrelated(items: Sequence[int], near: Mapping[Pair, float]) -> int:
    """Return into how many parts documents fall, of which none copies one of another part."""
    if len(items) < PIECES:
        return len(items)
    return len(find_components(items, [(i, j) for i in items for j in items if i < j and (i, j) in near]))


def parts_from_roundup(pair: Pair, pages: frozenset[int], sizes: Sequence[int]) -> bool:
    """Tell whether a pair is a round-up with one of its pieces; two prints of one round-up are a pair."""
    short, long = sorted(pair, key=lambda i: (sizes[i], i))
    return long in pages and sizes[short] <= COMPARABLE * sizes[long]


def split_component(items: Sequence[int], near: Mapping[Pair, float]) -> list[list[int]]:
    """Return the average-link clusters of one component; `near` holds its pairs."""
    if len(items) < 2:
        return [list(items)]
    similarity = np.zeros((len(items), len(items)), np.float32)
    place = {item: k for k, item in enumerate(items)}
    for (i, j), share in near.items():
        similarity[place[i], place[j]] = similarity[place[j], place[i]] = share
    return [[items[k] for k in cluster] for cluster in link_average(similarity, THRESHOLD)]


def join_excerpts(groups: Sequence[list[int]], near: Mapping[Pair, float], sizes: Sequence[int]) -> list[list[int]]:
    """Return the groups of a component, those that a longer document holds joined to its group; the surest first."""
    if len(groups) < 2:
        return list(groups)
    group_of = {item: number for number, group in enumerate(groups) for item in group}
    held = sorted(find_held(groups, group_of, near, sizes), key=lambda row: (-row[0], row[1], row[2]))
    host: dict[int, int] = {}
    for _, number, other in held:
        if number not in host and other not in host and number not in host.values():
            host[number] = other
    joined: dict[int, list[int]] = {number: list(group) for number, group in enumerate(groups) if number not in host}
    for number, other in host.items():
        joined[other] += groups[number]
    return [sorted(group) for group in joined.values()]


def find_held(
    groups: Sequence[list[int]], group_of: Mapping[int, int], near: Mapping[Pair, float], sizes: Sequence[int]
) -> list[tuple[float, int, int]]:
    """Return (mean containment, group, group that holds it): each member in the text that holds most of it."""
    best: dict[tuple[int, int], dict[int, float]] = {}
    for pair, share in near.items():
        for ours, theirs in (pair, pair[::-1]):
            if group_of[ours] != group_of[theirs]:
                shares = best.setdefault((group_of[ours], group_of[theirs]), {})
                held = share * min(1.0, sizes[theirs] / max(1, sizes[ours]))
                shares[ours] = max(held, shares.get(ours, 0.0))
    rows = ((sum(shares.values()) / len(groups[ours]), ours, theirs) for (ours, theirs), shares in best.items())
    return [row for row in rows if row[0] >= HELD]
