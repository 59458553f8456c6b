"""Translated copies: two documents in two languages whose sentences follow each other.

A translation aligns most sentences, in order; independent reports of one event align few, and those mostly
quotations. So sentences that are mostly quoted do not count, and the measure is the longest run of
alignments in order, as a share of the shorter document's sentences, which must cover enough of the longer too.
Two texts that credit different agencies, or that different reporters sign, are no translations of each other.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.centring import Floats, centre_rows, find_centres, load_priors
from dragoman.align.copies.sources import Source, contradict, find_source
from dragoman.align.copies.words import Words
from dragoman.records import Reading, Span

LEAST_COVERAGE, LEAST_OF_LONGER = 0.6, 0.35
LEAST_SENTENCES, LEAST_ALIGNED = 4, 6  # fewer aligned prove a translation only where nearly the whole text aligns
NEARLY_WHOLE = 0.8
LEAST_COSINE, LEAST_MARGIN = 0.4, 0.02
NEIGHBOURS = 20  # documents of other languages that each document is compared with
MOSTLY = 0.5  # share of a sentence's words


class Rows(msgspec.Struct, frozen=True):
    """The sentences of a document that count, with their centred vectors (n, 384) float32."""

    document: str
    language: str
    spans: tuple[Span, ...]
    vectors: Floats
    source: Source


class Translation(msgspec.Struct, frozen=True):
    """Documents i < j, the share that aligns in order, and the aligned sentences of each."""

    left: int
    right: int
    coverage: float
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]


def find_translations(readings: Sequence[Reading], words: Sequence[Words]) -> list[Translation]:
    """Return the pairs of documents of which one translates the other."""
    place = {reading.document.id: i for i, reading in enumerate(readings)}
    rows = make_rows(readings, {w.document: w for w in words})
    found = []
    for left, right in near_pairs(rows):
        pairs = pairs_in_order(rows[left].vectors @ rows[right].vectors.T)
        coverage = measure_coverage(len(pairs), rows[left], rows[right])
        if coverage and not contradict(rows[left].source, rows[right].source):
            sides = [
                (place[rows[k].document], tuple(rows[k].spans[pair[n]] for pair in pairs))
                for n, k in enumerate((left, right))
            ]
            (i, one), (j, two) = sorted(sides, key=lambda side: side[0])
            found.append(Translation(i, j, min(coverage, 1.0), (one, two)))
    return sorted(found, key=lambda t: (t.left, t.right))


def make_rows(readings: Sequence[Reading], words: Mapping[str, Words]) -> list[Rows]:
    """Return the documents' sentences without those mostly quoted; documents with too few are left out."""
    held = [(r, r.vectors) for r in readings if r.vectors is not None and len(r.vectors)]
    by_language: dict[str, list[Floats]] = {}
    for reading, vectors in held:
        by_language.setdefault(base_language(reading), []).append(vectors)
    centres = find_centres(by_language, load_priors())
    rows = []
    for reading, vectors in held:
        own, language = words[reading.document.id], base_language(reading)
        kept = [i for i, s in enumerate(reading.sentences) if quoted_share(own, s.span) < MOSTLY]
        if len(kept) >= LEAST_SENTENCES:
            spans = tuple(reading.sentences[i].span for i in kept)
            centred = centre_rows(vectors[kept], centres[language])
            rows.append(Rows(reading.document.id, language, spans, centred, find_source(reading)))
    return rows


def measure_coverage(aligned: int, left: Rows, right: Rows) -> float:
    """Return the share of the shorter text that aligns; 0.0 where too little of either does to be a translation.

    Of a few sentences nearly all must align, those of the longer text too unless both credit one outlet.
    """
    shorter, longer = sorted((len(left.spans), len(right.spans)))
    coverage = aligned / shorter
    whole = shorter if left.source.outlets & right.source.outlets else longer
    few = aligned >= LEAST_SENTENCES and aligned >= NEARLY_WHOLE * whole
    told = aligned >= LEAST_OF_LONGER * longer and (few or aligned >= LEAST_ALIGNED)
    return coverage if told and coverage >= LEAST_COVERAGE else 0.0


def base_language(reading: Reading) -> str:
    """Return the language of a document without region."""
    return reading.document.language.split("-")[0].lower()


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
    pairs = find_mutual(cosines)
    best: list[list[tuple[int, int]]] = []
    for i, j in pairs:
        before = max((run for run in best if run[-1][1] < j), key=len, default=[])
        best.append([*before, (i, j)])
    return max(best, key=len, default=[])


def find_mutual(cosines: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Return (row, column) of mutual best pairs that are near and clear of the second best of both."""
    best, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    rows, columns = second_best(cosines), second_best(cosines.T)
    values = cosines[np.arange(len(best)), best]
    clear = values - (rows + columns[best]) / 2 >= LEAST_MARGIN
    kept = (back[best] == np.arange(len(best))) & (values >= LEAST_COSINE) & clear
    return [(int(i), int(best[i])) for i in np.flatnonzero(kept)]


def second_best(cosines: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the second highest value of each row, 0 where there is none or it is negative."""
    if cosines.shape[1] < 2:
        return np.zeros(len(cosines), np.float32)
    return np.maximum(np.partition(cosines, -2, axis=1)[:, -2], np.float32(0.0))
