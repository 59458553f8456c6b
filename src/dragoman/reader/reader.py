"""The reader: one multilingual model that tags names and embeds texts."""

import os
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.reader import weights
from dragoman.reader.decode import TAGS, best_tags, find_spans, log_softmax, mend_cuts
from dragoman.reader.embeddings import WIDTH, Embeddings
from dragoman.reader.pieces import END, START, Pieces
from dragoman.reader.session import Session
from dragoman.reader.windows import find_windows
from dragoman.reader.words import calm_capitals, is_sign, split_words

Floats = NDArray[np.float32]
LABELS = {"PER": "person", "ORG": "organization", "LOC": "place"}
LONGEST_TEXT = 512  # pieces embedded; what follows is not read
PASSAGE = "passage: "  # e5 was trained with it


class Tag(msgspec.Struct, frozen=True):
    """A name in a text: code points, person | organization | place, mean probability of its words' tags."""

    start: int
    end: int
    label: str
    score: float


class Reader:
    """An open model; each part is loaded at first use, and what it says of a text depends on that text alone."""

    def __init__(self, folder: Path = weights.FOLDER, threads: int | None = None) -> None:
        self._folder = folder
        self._reader = Session(folder / weights.READER, threads=threads)
        self._embedder = Session(folder / weights.EMBEDDER, folder / weights.FOUR_BITS, threads)

    @cached_property
    def models(self) -> tuple[tuple[str, str], ...]:
        """(name, sha256) of every weights file."""
        manifest = weights.load_manifest(self._folder)
        return tuple((f"{manifest.model}/{file.name}", file.sha256) for file in manifest.files)

    def tag(self, texts: Sequence[str]) -> list[list[Tag]]:
        """Return the names of each text, of any length, in order of appearance."""
        spans = [split_words(text) for text in texts]
        words = [[text[start:end] for start, end in places] for text, places in zip(texts, spans, strict=True)]
        scored = zip(texts, spans, self._score(words), strict=True)
        return [list(_find_tags(text, places, scores)) for text, places, scores in scored]

    def tag_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return a BIO tag (PER, ORG, LOC) for each token, that of its first word."""
        cut = [[_cut_token(token) for token in sentence] for sentence in sentences]
        words = [[word for parts, _ in sentence for word in parts] for sentence in cut]
        return [_pick(sentence, best_tags(scores)) for sentence, scores in zip(cut, self._score(words), strict=True)]

    def embed(self, texts: Sequence[str]) -> Floats:
        """Return (n, 384) float32 unit vectors, the mean of the last states; a text is cut at 512 pieces."""
        windows = [self._pieces.encode_text(PASSAGE + text, LONGEST_TEXT) for text in texts]
        vectors = np.empty((len(texts), WIDTH), np.float32)
        for row, states in enumerate(self._embedder.run(windows, self._embeddings.look_up)):
            mean = states.mean(axis=0)
            vectors[row] = mean / np.linalg.norm(mean)
        return vectors

    def _score(self, texts: Sequence[Sequence[str]]) -> Iterator[Floats]:
        """Yield (words, 7) float32 log probabilities of the tags, text by text."""
        encoded = self._pieces.encode_words([calm_capitals(words) for words in texts])
        cuts = [list(find_windows(*pair)) for pair in zip(texts, _sizes(encoded), strict=True)]
        windows = [text[begin:end] for text, places in zip(encoded, cuts, strict=True) for begin, end in places]
        flat = [[START, *(piece for word in window for piece in word), END] for window in windows]
        outputs = zip(windows, self._reader.run(flat, self._embeddings.look_up), strict=True)
        for places in cuts:
            parts = [_first_pieces(*next(outputs)) for _ in places]
            yield log_softmax(np.concatenate(parts)) if parts else np.empty((0, len(TAGS)), np.float32)

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces(weights.load_tokenizer(self._folder))

    @cached_property
    def _embeddings(self) -> Embeddings:
        return Embeddings(self._folder / weights.TABLE, self._folder / weights.PLACES)


def _sizes(encoded: Sequence[Sequence[tuple[int, ...]]]) -> list[list[int]]:
    return [[len(word) for word in text] for text in encoded]


def _first_pieces(window: Sequence[tuple[int, ...]], logits: Floats) -> Floats:
    """Return the logits (words, 7) at each word's first piece."""
    places = np.cumsum([1, *(len(word) for word in window[:-1])])
    chosen: Floats = logits[places]
    return chosen


def _cut_token(token: str) -> tuple[list[str], int]:
    """Return a token's words, and the place of the first that is no sign (0 when all are)."""
    words = [token[start:end] for start, end in split_words(token)] or [token]
    return words, next((place for place, word in enumerate(words) if not is_sign(word)), 0)


def _pick(tokens: Sequence[tuple[list[str], int]], tags: Sequence[int]) -> list[str]:
    picked, at = [], 0
    for words, first in tokens:
        picked.append(TAGS[tags[at + first]])
        at += len(words)
    return picked


def _find_tags(text: str, places: Sequence[tuple[int, int]], scores: Floats) -> Iterator[Tag]:
    tags = best_tags(scores)
    for first, end, name in find_spans(mend_cuts(text, places, tags)):
        chosen = np.exp(scores[range(first, end), tags[first:end]])
        yield Tag(places[first][0], places[end - 1][1], LABELS[name], float(chosen.mean()))


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """Return the reader with the package's weights; nothing is opened before it is used."""
    return Reader()


os.register_at_fork(after_in_child=load_reader.cache_clear)  # threads do not survive a fork
