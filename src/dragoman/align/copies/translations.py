"""Translated copies: two documents in two languages whose sentences follow each other.

A translation aligns most sentences, in order; independent reports of one event align few, and those mostly
quotations. So sentences that are mostly quoted do not count, and the measure is the longest run of
alignments in order, as a share of the shorter document's sentences.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies.words import Words
from dragoman.align.sentences import Rows, find_mutual, make_rows
from dragoman.records import Reading, Span

LEAST_COVERAGE = 0.6
LEAST_SENTENCES = 4
LEAST_COSINE, LEAST_MARGIN = 0.4, 0.02
NEIGHBOURS = 20  # documents of other languages that each document is compared with
MOSTLY = 0.5  # share of a sentence's words


class Translation(msgspec.Struct, frozen=True):
    """Documents i < j, the share that aligns in order, and the aligned sentences of each."""

    left: int
    right: int
    coverage: float
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]


def find_translations(readings: Sequence[Reading], words: Sequence[Words]) -> list[Translation]:
    """Return the pairs of documents of which one translates the other."""
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    own = {w.document: w for w in words}
    spans = {s.id: s.span for reading in readings for s in reading.sentences}
    rows = [row for row in (drop_quoted(r, own[r.document], spans) for r in make_rows(readings)) if row]
    found = []
    for left, right in near_pairs(rows):
        pairs = pairs_in_order(rows[left].vectors @ rows[right].vectors.T)
        coverage = len(pairs) / min(len(rows[left].ids), len(rows[right].ids))
        if len(pairs) >= LEAST_SENTENCES and coverage >= LEAST_COVERAGE:
            sides = [
                (place[rows[k].document], tuple(spans[rows[k].ids[pair[n]]] for pair in pairs))
                for n, k in enumerate((left, right))
            ]
            (i, one), (j, two) = sorted(sides, key=lambda side: side[0])
            found.append(Translation(i, j, min(coverage, 1.0), (one, two)))
    return sorted(found, key=lambda t: (t.left, t.right))


def drop_quoted(row: Rows, words: Words, spans: Mapping[str, Span]) -> Rows | None:
    """Return a document's sentences without those mostly quoted, None where too few are left."""
    kept = [i for i, id in enumerate(row.ids) if quoted_share(words, spans[id]) < MOSTLY]
    if len(kept) < LEAST_SENTENCES:
        return None
    return Rows(row.document, row.language, tuple(row.ids[i] for i in kept), row.vectors[kept])


def quoted_share(words: Words, span: Span) -> float:
    """Return the share of a sentence's words that are quoted; 1.0 where it lies outside the body."""
    first, last = np.searchsorted(words.starts, (span.start, span.end))
    return float(words.quoted[first:last].mean()) if last > first else 1.0


def near_pairs(rows: Sequence[Rows]) -> list[tuple[int, int]]:
    """Return the pairs of documents of different languages of which one is among the other's nearest."""
    if len({row.language for row in rows}) < 2:
        return []
    means = np.stack([row.vectors.mean(axis=0) for row in rows])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    languages = np.array([row.language for row in rows])
    pairs: set[tuple[int, int]] = set()
    for i in range(len(rows)):
        cosines = np.where(languages == languages[i], -np.inf, means @ means[i])
        nearest = np.argsort(-cosines, kind="stable")[:NEIGHBOURS]
        pairs.update((min(i, int(j)), max(i, int(j))) for j in nearest if cosines[j] > 0.0)
    return sorted(pairs)


def pairs_in_order(cosines: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Return the longest run of mutual best pairs in which both sides only rise."""
    pairs = [(i, j) for i, j, _ in find_mutual(cosines, LEAST_COSINE, LEAST_MARGIN)]
    best: list[list[tuple[int, int]]] = []
    for i, j in pairs:
        before = max((run for run in best if run[-1][1] < j), key=len, default=[])
        best.append([*before, (i, j)])
    return max(best, key=len, default=[])
