"""Translated copies: two documents in two languages whose sentences follow each other.

A translation aligns most sentences, most of them in order; independent reports of one event align few, and those
mostly quotations. So sentences that are mostly quoted count half, and the measure is the mean of the shares of
both texts that align: a shortened translation covers little of its original, a lengthened one is covered little.
Two texts that credit different agencies, that different reporters sign, or whose numbers are mostly others are no
translations of each other.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies.neighbours import Means, find_neighbours
from dragoman.align.copies.ordering import Segment, align_in_order, find_usual, measure_gain
from dragoman.align.copies.rows import Rows, make_rows
from dragoman.align.copies.sources import contradict
from dragoman.align.copies.words import Words
from dragoman.records import Reading, Span

LEAST_MEAN = (
    0.48  # of the shares of both texts: independent pairs of our own sets reach .46, translated ones begin at .51
)
LEAST_NEAR = 0.35  # the same of nearest sentences, in whatever order, one by one: below, no order helps
SIGNED_MEAN = 0.62  # where a reporter signs one text and none the other
LEAST_OF_LONGER = 0.25  # unless both credit one outlet
LEAST_SEGMENTS, LEAST_CLEAR = 3, 2  # aligned stretches, and those of them that are plainly of one meaning
CLEAR = 0.8  # gain of such
LEAST_NUMBERS, SAME_NUMBERS = 3, 0.3  # written in digits; share that the other text must hold (units are converted)


class Translation(msgspec.Struct, frozen=True):
    """Documents i < j, the mean share that aligns, and the aligned stretches of each."""

    left: int
    right: int
    coverage: float
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]


def find_translations(readings: Sequence[Reading], words: Sequence[Words]) -> list[Translation]:
    """Return the pairs of documents of which one translates the other."""
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    rows = make_rows(readings, {w.document: w for w in words})
    found = []
    for i, j in find_neighbours(make_means(rows)) if rows else ():
        left, right = sorted((rows[i], rows[j]), key=lambda row: place[row.document])
        if contradict(left.source, right.source) or number_others(left, right):
            continue
        segments = align_texts(left, right)
        coverage = measure_coverage(segments, left, right)
        if coverage >= find_least(left, right):
            spans = (cut(left.spans, [(s.row, s.rows) for s in segments]),
                     cut(right.spans, [(s.column, s.columns) for s in segments]))  # fmt: skip
            found.append(Translation(place[left.document], place[right.document], coverage, spans))
    return sorted(found, key=lambda t: (t.left, t.right))


def align_texts(left: Rows, right: Rows) -> list[Segment]:
    """Return the segments of two texts; none where even the nearest sentences of each would not suffice."""
    cosines = left.vectors @ right.vectors.T
    gains = measure_gain(cosines, find_usual(cosines))
    most = (share(gains.max(axis=1), left.weights) + share(gains.max(axis=0), right.weights)) / 2
    return align_in_order(left.vectors, right.vectors) if most >= LEAST_NEAR else []


def share(gains: NDArray[np.float32], weights: NDArray[np.float64]) -> float:
    """Return the weighted mean of gains."""
    return float((gains * weights).sum() / weights.sum())


def measure_coverage(segments: Sequence[Segment], left: Rows, right: Rows) -> float:
    """Return the mean share of both texts that aligns, 0.0 where it is too little for a translation."""
    if len(segments) < LEAST_SEGMENTS or sum(s.gain >= CLEAR for s in segments) < LEAST_CLEAR:
        return 0.0
    gains = np.zeros(len(left.spans), np.float32), np.zeros(len(right.spans), np.float32)
    for s in segments:
        gains[0][s.row : s.row + s.rows] = s.gain
        gains[1][s.column : s.column + s.columns] = s.gain
    shares = share(gains[0], left.weights), share(gains[1], right.weights)
    sizes = len(left.spans), len(right.spans)
    longer = min(part for part, size in zip(shares, sizes, strict=True) if size == max(sizes))
    enough = longer >= LEAST_OF_LONGER or bool(left.source.outlets & right.source.outlets)
    mean = sum(shares) / 2
    return min(mean, 1.0) if enough and mean >= LEAST_MEAN else 0.0


def find_least(left: Rows, right: Rows) -> float:
    """Return how much of two texts must align: more where one alone is signed."""
    return SIGNED_MEAN if bool(left.source.signed) != bool(right.source.signed) else LEAST_MEAN


def number_others(left: Rows, right: Rows) -> bool:
    """Tell whether most of the numbers of the text that has fewer do not stand in the other."""
    fewer, more = sorted((left.numbers, right.numbers), key=len)
    return len(fewer) >= LEAST_NUMBERS and float(np.isin(fewer, more).mean()) < SAME_NUMBERS


def cut(spans: Sequence[Span], stretches: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Return the span of each stretch of (first sentence, number of sentences), in order of the text."""
    found = (Span(spans[i].document, spans[i].start, spans[i + n - 1].end) for i, n in stretches)
    return tuple(sorted(found))


def make_means(rows: Sequence[Rows]) -> Means:
    """Return what documents are first compared by."""
    vectors = np.stack([row.vectors.mean(axis=0) for row in rows])
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    codes = {code: n for n, code in enumerate(sorted({row.language for row in rows}))}
    return Means(vectors, np.array([codes[row.language] for row in rows]), np.array([row.day for row in rows]))
