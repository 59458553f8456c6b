"""Pairs of spans that may be related, and what is counted of each: training and the reader count alike.

A relation is scored from the two spans' vectors and these counts: how far apart and in which order, how many
sentence ends and how many rivals lie between, what kinds the two are of, whether one lies inside the other.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.reader.layers import CONTENTS, LAYERS, RELATIONS
from dragoman.records import EVENT_TYPES
from dragoman.text.overlaps import Overlaps

Ints = NDArray[np.int64]
FARTHEST = 120  # words between two related spans
STEPS = (0, 1, 2, 3, 5, 8, 13, 20, 35)  # distances are told apart up to these
KINDS = (
    *(f"{layer.name}/{label}" for layer in LAYERS for label in layer.labels if layer.name != "events"),
    *(f"events/{kind}" for kind in EVENT_TYPES),
)
KIND_NUMBER = {kind: number for number, kind in enumerate(KINDS)}
TARGETS: Mapping[str, frozenset[str]] = {
    head: frozenset().union(*(relation.to for relation in RELATIONS if relation.head == head))
    for head in sorted({relation.head for relation in RELATIONS})
}
SIZES = (2 * len(STEPS) + 4, 4, 4, 4, len(KINDS), len(KINDS), 4)  # how many values each count takes
OFFSETS = tuple(int(offset) for offset in np.cumsum((0, *SIZES[:-1])))
COUNTED = sum(SIZES)  # rows of the table of counts


class WordSpan(msgspec.Struct, frozen=True, order=True):
    """Words [first, end) of a text, marked in a layer; the label of an event is its type."""

    first: int
    end: int
    layer: str
    label: str


class Pairs(msgspec.Struct, frozen=True):
    """Pairs of spans by number, and rows of the table of counts, (pairs, len(SIZES))."""

    heads: Ints
    targets: Ints
    counts: Ints


def make_pairs(spans: Sequence[WordSpan], ends: Sequence[int]) -> Pairs:
    """Return every pair of spans, given in text order, that a relation allows; `ends` are words that end a sentence."""
    by_layer: dict[str, list[int]] = {}
    for number, span in enumerate(spans):
        by_layer.setdefault(span.layer, []).append(number)
    near = {layer: Overlaps((spans[n].first, spans[n].end) for n in numbers) for layer, numbers in by_layer.items()}
    heads, targets = list[int](), list[int]()
    for number, head in enumerate(spans):
        reach = (head.first - FARTHEST - 1, head.end + FARTHEST + 1)
        for layer in sorted(TARGETS.get(head.layer, frozenset()) & near.keys()):
            numbers = by_layer[layer]
            found = [numbers[place] for place in near[layer].find(reach) if numbers[place] != number]
            heads += [number] * len(found)
            targets += found
    pairs = np.array(heads, np.int64), np.array(targets, np.int64)
    return Pairs(*pairs, count_pairs(spans, ends, *pairs) + np.array(OFFSETS))


def count_pairs(spans: Sequence[WordSpan], ends: Sequence[int], heads: Ints, targets: Ints) -> Ints:
    """Return (pairs, len(SIZES)): distance, sentence ends, rivals and heads between, both kinds, shared contents."""
    first, end = (np.array([getattr(span, name) for span in spans], np.int64) for name in ("first", "end"))
    kinds = np.array([KIND_NUMBER[f"{span.layer}/{span.label}"] for span in spans], np.int64)
    names = sorted({span.layer for span in spans})
    layers = np.array([names.index(span.layer) for span in spans], np.int64)
    after = first[targets] >= end[heads]
    low, high = np.where(after, end[heads], end[targets]), np.where(after, first[targets], first[heads])
    columns = (
        find_distances(first[heads], end[heads], first[targets], end[targets]),
        count_within(np.array(ends, np.int64), low - 1, high - 1),
        count_begun(first, layers, targets, low, high),
        count_begun(first, layers, heads, low, high),
        kinds[heads],
        kinds[targets],
        find_sharing(spans, heads, targets),
    )
    counts: Ints = np.stack(columns, axis=1)
    return counts


def find_distances(first: Ints, end: Ints, other_first: Ints, other_end: Ints) -> Ints:
    """Return 0 and up for spans after the heads [first, end), then before them, then inside them, then around them."""
    gaps = np.maximum(np.maximum(first - other_end, other_first - end), -1)
    steps = np.searchsorted(STEPS, gaps)
    wide = (other_first < first) | (other_end > end)
    beside = np.where(other_first >= end, steps, len(STEPS) + 1 + steps)
    found: Ints = np.where(gaps < 0, 2 * len(STEPS) + 2 + wide, beside)
    return found


def count_within(places: Ints, low: Ints, high: Ints) -> Ints:
    """Return how many of some sorted places lie in each [low, high), 3 at most."""
    found: Ints = np.clip(np.searchsorted(places, high) - np.searchsorted(places, low), 0, 3)
    return found


def count_begun(first: Ints, layers: Ints, which: Ints, low: Ints, high: Ints) -> Ints:
    """Return how many spans of the layer of each of `which` begin in each [low, high), 3 at most."""
    found = np.zeros(len(which), np.int64)
    for layer in np.unique(layers):
        asked = layers[which] == layer
        found[asked] = count_within(first[layers == layer], low[asked], high[asked])
    return found


def find_sharing(spans: Sequence[WordSpan], heads: Ints, targets: Ints) -> Ints:
    """Return 0 where both stand outside of contents, 1 in the same ones, 2 or 3 where only head or target is inside."""
    around = [tuple(contents) for contents in find_contents(spans)]
    numbers = {contents: number for number, contents in enumerate(dict.fromkeys(around))}
    same = np.array([numbers[contents] for contents in around], np.int64)
    depth = np.array([len(contents) for contents in around], np.int64)
    inside = np.where(depth[heads] > depth[targets], 2, 3)
    found: Ints = np.where(same[heads] == same[targets], depth[heads] > 0, inside)
    return found


def find_contents(spans: Sequence[WordSpan]) -> list[list[int]]:
    """Return for each span the numbers of the contents that it stands inside, without itself."""
    contents = [number for number, span in enumerate(spans) if span.layer in CONTENTS]
    near = Overlaps((spans[number].first, spans[number].end) for number in contents)
    found = []
    for number, span in enumerate(spans):
        held = (contents[place] for place in near.find((span.first, span.end)))
        wide = [c for c in held if spans[c].first <= span.first and span.end <= spans[c].end]
        found.append([content for content in wide if content != number])
    return found
