"""Sentences of different documents of a story that say the same, in one language or two.

Vectors centred per language; a pair stands where each is the other's best in that document, clear of the
second best (margin), and near enough. Most sentences have no partner: thresholds were set on NTREX with
half of the partners taken away, and not on any report.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.centring import Floats, centre_rows, find_centres, load_priors
from dragoman.records import Alignment, Reading, StoryGroup

LEAST_WORDS = 4  # a shorter sentence says too little to be told apart
LEAST_COSINE = 0.45
LEAST_MARGIN = 0.08


class Rows(msgspec.Struct, frozen=True):
    """The sentences of one document that take part, with their centred vectors (n, 384) float32."""

    document: str
    language: str
    ids: tuple[str, ...]
    vectors: Floats


def align_sentences(readings: Sequence[Reading], stories: Sequence[StoryGroup]) -> tuple[Alignment, ...]:
    """Return the alignments of all stories, in order; memory grows with the longest pair of documents."""
    rows = {r.document: r for r in make_rows(readings)}
    found: list[Alignment] = []
    for story in stories:
        members = [rows[d] for d in sorted(story.documents) if d in rows]
        for i, left in enumerate(members):
            for right in members[i + 1 :]:
                found += align_pair(left, right)
    return tuple(sorted(found))


def make_rows(readings: Sequence[Reading]) -> Iterator[Rows]:
    """Yield each document's sentences with vectors centred for its language."""
    ready = [r for r in readings if r.vectors is not None and len(r.vectors)]
    centres = centres_of(ready)
    for reading in ready:
        assert reading.vectors is not None
        kept = [
            i for i, s in enumerate(reading.sentences) if len(reading.document.words(s.span).split()) >= LEAST_WORDS
        ]
        if kept:
            vectors = centre_rows(reading.vectors[kept], centres[base(reading)])
            ids = tuple(reading.sentences[i].id for i in kept)
            yield Rows(reading.document.id, base(reading), ids, vectors)


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


def align_pair(left: Rows, right: Rows) -> Iterator[Alignment]:
    """Yield the alignments of two documents."""
    cosines = left.vectors @ right.vectors.T
    for i, j, score in find_mutual(cosines, LEAST_COSINE, LEAST_MARGIN):
        first, second = sorted((left.ids[i], right.ids[j]))
        yield Alignment(first, second, round(score, 4), left.language != right.language)


def find_mutual(cosines: NDArray[np.float32], least: float, margin: float) -> Iterator[tuple[int, int, float]]:
    """Yield (row, column, cosine) of mutual best pairs that are near, and clear of their second best."""
    best = cosines.argmax(axis=1)
    back = cosines.argmax(axis=0)
    for i, j in enumerate(best):
        value = float(cosines[i, j])
        if back[j] == i and value >= least and value - second_best(cosines, i, int(j)) >= margin:
            yield i, int(j), value


def second_best(cosines: NDArray[np.float32], i: int, j: int) -> float:
    """Return the mean of the second best of a row and of a column, 0 where there is none."""
    row = np.delete(cosines[i], j)
    column = np.delete(cosines[:, j], i)
    seconds = [float(x.max()) if len(x) else 0.0 for x in (row, column)]
    return sum(seconds) / 2
