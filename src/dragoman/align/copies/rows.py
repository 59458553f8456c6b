"""The sentences of a document's body as translations are looked for: centred vectors, and what each counts."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.centring import Floats, centre_rows, find_centres, load_priors
from dragoman.align.copies.sources import Source, find_source
from dragoman.align.copies.words import Words
from dragoman.align.days import find_day
from dragoman.records import Reading, Span

LEAST_SENTENCES = 4  # that are not mostly quoted; fewer prove nothing
MOSTLY, QUOTED = 0.5, 0.5  # share of a sentence's words; what a sentence that is mostly quoted counts


class Rows(msgspec.Struct, frozen=True):
    """The sentences of a document's body: centred vectors (n, 384) float32, and what each counts (n,)."""

    document: str
    language: str
    spans: tuple[Span, ...]
    vectors: Floats
    weights: NDArray[np.float64]
    source: Source
    day: int  # ordinal; -1 where the document tells none for sure
    numbers: NDArray[np.uint32]  # distinct


def make_rows(readings: Sequence[Reading], words: Mapping[str, Words]) -> list[Rows]:
    """Return the sentences of the documents' bodies; documents with too few are left out."""
    held = [(r, r.vectors) for r in readings if r.vectors is not None and len(r.vectors)]
    by_language: dict[str, list[Floats]] = {}
    for reading, vectors in held:
        by_language.setdefault(base_language(reading), []).append(vectors)
    centres = find_centres(by_language, load_priors())
    return [
        row
        for reading, vectors in held
        for row in make_row(reading, vectors, words[reading.document.id], centres[base_language(reading)])
    ]


def make_row(reading: Reading, vectors: Floats, words: Words, centre: Floats) -> Iterator[Rows]:
    """Yield a document's sentences, nothing where it has too few."""
    quoted = [quoted_share(words, sentence.span) for sentence in reading.sentences]
    kept = [i for i, part in enumerate(quoted) if part is not None]
    told = sum(part is not None and part < MOSTLY for part in quoted)
    if told < LEAST_SENTENCES:
        return
    weights = np.array([QUOTED if (quoted[i] or 0.0) >= MOSTLY else 1.0 for i in kept])
    day, sure = find_day(reading)
    yield Rows(
        document=reading.document.id, language=base_language(reading),
        spans=tuple(reading.sentences[i].span for i in kept), vectors=centre_rows(vectors[kept], centre),
        weights=weights, source=find_source(reading), day=day if day and sure else -1,
        numbers=np.unique(words.hashes[words.numbers]),
    )  # fmt: skip


def quoted_share(words: Words, span: Span) -> float | None:
    """Return the share of a sentence's words that are quoted; None where it lies outside the body."""
    first, last = np.searchsorted(words.starts, (span.start, span.end))
    return float(words.quoted[first:last].mean()) if last > first else None


def base_language(reading: Reading) -> str:
    """Return the language of a document without region."""
    return reading.document.language.split("-")[0].lower()
