"""Sentences of different documents of a story that say the same, in one language or two.

Vectors centred per language; in one language words in common count as much. A pair stands where each is
the other's best in that document, clear of the second best (margin), and near enough. Most sentences have
no partner: thresholds across languages were set on NTREX with part of the partners taken away.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.centring import Floats, centre_rows, find_centres, load_priors
from dragoman.align.rarity import Rarity, make_rarity, share_words, split_words, stem_words
from dragoman.records import Alignment, Reading, StoryGroup

LEAST_WORDS = 4  # a shorter sentence says too little to be told apart
ACROSS, ACROSS_MARGIN = 0.45, 0.08  # cosine; NTREX, six pairs of languages: P .97-.99, R .87-.97
ALIKE, ALIKE_MARGIN = 0.45, 0.08  # mean of cosine and words in common
NEAR = 0.1  # cosine below which words are not counted
LEAST_SHARED = 0.2  # words in common below which nothing in one language is the same statement


class Rows(msgspec.Struct, frozen=True):
    """The sentences of one document that take part: centred vectors (n, 384) float32, and their stems."""

    document: str
    language: str
    ids: tuple[str, ...]
    vectors: Floats
    stems: tuple[frozenset[str], ...]


def align_sentences(readings: Sequence[Reading], stories: Sequence[StoryGroup]) -> tuple[Alignment, ...]:
    """Return the alignments of all stories, in order; memory grows with the longest pair of documents."""
    rows = {r.document: r for r in make_rows(readings)}
    rarities = make_rarities(rows.values())
    found: list[Alignment] = []
    for story in stories:
        members = [rows[d] for d in sorted(story.documents) if d in rows]
        for i, left in enumerate(members):
            for right in members[i + 1 :]:
                found += align_pair(left, right, rarities)
    return tuple(sorted(found))


def make_rows(readings: Sequence[Reading]) -> Iterator[Rows]:
    """Yield each document's sentences with vectors centred for its language."""
    centres = centres_of(readings)
    for reading in readings:
        words = [split_words(reading.document.words(s.span)) for s in reading.sentences]
        kept = [i for i, w in enumerate(words) if len(w) >= LEAST_WORDS]
        if kept and reading.vectors is not None and len(reading.vectors):
            vectors = centre_rows(reading.vectors[kept], centres[base(reading)])
            ids = tuple(reading.sentences[i].id for i in kept)
            stems = tuple(stem_words(words[i]) for i in kept)
            yield Rows(reading.document.id, base(reading), ids, vectors, stems)


def make_rarities(rows: Iterable[Rows]) -> dict[str, Rarity]:
    """Return the rarity of stems among the sentences of each language."""
    by_language: dict[str, list[frozenset[str]]] = {}
    for row in rows:
        by_language.setdefault(row.language, []).extend(row.stems)
    return {code: make_rarity(by_language[code]) for code in sorted(by_language)}


def centres_of(readings: Sequence[Reading]) -> Mapping[str, Floats]:
    """Return the centre of each language over the sentences of all its readings."""
    by_language: dict[str, list[Floats]] = {}
    for reading in sorted(readings, key=lambda r: r.document.id):
        if reading.vectors is not None and len(reading.vectors):
            by_language.setdefault(base(reading), []).append(reading.vectors)
    return find_centres(by_language, load_priors())


def base(reading: Reading) -> str:
    """Return the language without region."""
    return reading.document.language.split("-")[0].lower()


def align_pair(left: Rows, right: Rows, rarities: Mapping[str, Rarity]) -> Iterator[Alignment]:
    """Yield the alignments of two documents."""
    scores = left.vectors @ right.vectors.T
    translated = left.language != right.language
    if not translated:
        shared = share_rows(left, right, rarities[left.language], scores >= NEAR)
        scores = np.where(shared >= LEAST_SHARED, (scores + shared) / 2, 0.0).astype(np.float32)
    least, margin = (ACROSS, ACROSS_MARGIN) if translated else (ALIKE, ALIKE_MARGIN)
    for i, j, score in find_mutual(scores, least, margin):
        first, second = sorted((left.ids[i], right.ids[j]))
        yield Alignment(first, second, round(score, 4), translated)


def share_rows(left: Rows, right: Rows, rarity: Rarity, near: NDArray[np.bool_]) -> Floats:
    """Return the words in common of the pairs of sentences that are near, 0 for the others, (n, m) float32."""
    shared = np.zeros(near.shape, np.float32)
    for i, j in zip(*np.nonzero(near), strict=True):
        shared[i, j] = share_words(left.stems[i], right.stems[j], rarity)
    return shared


def find_mutual(scores: NDArray[np.float32], least: float, margin: float) -> Iterator[tuple[int, int, float]]:
    """Yield (row, column, score) of mutual best pairs that are near, and clear of their second best."""
    best = scores.argmax(axis=1)
    back = scores.argmax(axis=0)
    for i, j in enumerate(best):
        value = float(scores[i, j])
        if back[j] == i and value >= least and value - second_best(scores, i, int(j)) >= margin:
            yield i, int(j), value


def second_best(scores: NDArray[np.float32], i: int, j: int) -> float:
    """Return the mean of the second best of a row and of a column, 0 where there is none."""
    row = np.delete(scores[i], j)
    column = np.delete(scores[:, j], i)
    seconds = [float(x.max()) if len(x) else 0.0 for x in (row, column)]
    return sum(seconds) / 2
