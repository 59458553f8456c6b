"""Pairs of spans that may be related, and what is counted of each: training and the reader count alike.

A relation is scored from the two spans' vectors and these counts: how far apart and in which order, how many
sentence ends and how many rivals lie between, what kinds the two are of, whether one lies inside the other.
"""

from bisect import bisect_left
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
    starts = {layer: [spans[number].first for number in numbers] for layer, numbers in by_layer.items()}
    around = find_contents(spans)
    near = {layer: Overlaps((spans[n].first, spans[n].end) for n in numbers) for layer, numbers in by_layer.items()}
    rows: list[tuple[int, ...]] = []
    for number, head in enumerate(spans):
        reach = (head.first - FARTHEST - 1, head.end + FARTHEST + 1)
        for layer in sorted(TARGETS.get(head.layer, frozenset()) & near.keys()):
            for other in (by_layer[layer][place] for place in near[layer].find(reach)):
                if other != number:
                    sharing = _share(around[number], around[other])
                    counts = _count(head, spans[other], ends, starts[layer], starts[head.layer])
                    rows.append((number, other, *counts, sharing))
    table = np.array(rows, np.int64).reshape(-1, 2 + len(SIZES))
    return Pairs(table[:, 0], table[:, 1], table[:, 2:] + np.array(OFFSETS))


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


def _gap(one: WordSpan, other: WordSpan) -> int:
    return max(one.first - other.end, other.first - one.end, -1)


def _count(
    head: WordSpan, other: WordSpan, ends: Sequence[int], rivals: Sequence[int], heads: Sequence[int]
) -> tuple[int, ...]:
    after = other.first >= head.end
    low, high = (head.end, other.first) if after else (other.end, head.first)
    return (
        _distance(head, other),
        _within(ends, low - 1, high - 1),
        _within(rivals, low, high),
        _within(heads, low, high),
        KIND_NUMBER[f"{head.layer}/{head.label}"],
        KIND_NUMBER[f"{other.layer}/{other.label}"],
    )


def _distance(head: WordSpan, other: WordSpan) -> int:
    """Return 0 and up for a span after the head, then before it, then inside it, then around it."""
    gap = _gap(head, other)
    if gap < 0:
        return 2 * len(STEPS) + 2 + (other.first < head.first or other.end > head.end)
    step = bisect_left(STEPS, gap)
    return step if other.first >= head.end else len(STEPS) + 1 + step


def _within(places: Sequence[int], low: int, high: int) -> int:
    return min(max(bisect_left(places, high) - bisect_left(places, low), 0), 3)


def _share(around: Sequence[int], beside: Sequence[int]) -> int:
    """Return 0 where both stand outside of contents, 1 in the same ones, 2 or 3 where only one stands inside."""
    if around == beside:
        return int(bool(around))
    return 2 if len(around) > len(beside) else 3
