"""The reader: one multilingual model that tags names and embeds texts."""

import os
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.reader import weights
from dragoman.reader.decode import best_tags, find_spans, lean, log_softmax, mend_cuts
from dragoman.reader.embeddings import WIDTH as VECTOR
from dragoman.reader.embeddings import Embeddings
from dragoman.reader.layers import CHOICE, CHOICES, LAYER, LAYERS, WIDTH, Layer
from dragoman.reader.pairs import WordSpan
from dragoman.reader.pieces import END, START, Pieces, end_paragraphs
from dragoman.reader.relations import Pairing
from dragoman.reader.session import Session
from dragoman.reader.trust import Trust
from dragoman.reader.windows import find_ends, find_windows
from dragoman.reader.words import calm_capitals, is_sign, split_words
from dragoman.records import Choice, Link, Mark, Span

Floats = NDArray[np.float32]
NAMES = LAYER["names"]
LENIENCE = {"events": 1.5, "names": -0.6}  # what a tag is worth beside none; improbable triggers are listed too
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

    def __init__(self, folder: Path = weights.FOLDER, threads: int | None = None, trusting: bool = False) -> None:
        """Open a folder of weights; where it is `trusting`, probabilities are told as the model has them."""
        self._folder = folder
        self._reader = Session(folder / weights.READER, threads=threads)
        self._embedder = Session(folder / weights.EMBEDDER, folder / weights.FOUR_BITS, threads)
        self._pairing = Pairing(folder / weights.PAIRS)
        self._trust = Trust(None if trusting else folder / weights.TRUST)

    @cached_property
    def models(self) -> tuple[tuple[str, str], ...]:
        """(name, sha256) of every weights file."""
        manifest = weights.load_manifest(self._folder)
        return tuple((f"{manifest.model}/{file.name}", file.sha256) for file in manifest.files)

    def read(self, document: str, text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Mark]:
        """Return what is marked in the paragraphs (start, end) of a document's text, by place."""
        cut = [[(b + s, b + e) for s, e in split_words(text[b:end])] for b, end in paragraphs]
        places = [place for part in cut for place in part]
        breaks = {int(count) - 1 for count in np.cumsum([len(part) for part in cut])[:-1] if count}
        words = [text[start:end] for start, end in places]
        scores = self._score([words], [breaks])[0]
        found = _find_marks(text, places, scores)
        links: dict[int, list[Link]] = {}
        for head, relation, target, chance in self._pairing.find(
            [s for s, _ in found], find_ends(words, breaks), scores
        ):
            links.setdefault(head, []).append(Link(relation.name, target, chance))
        marks = (
            Mark(
                span=Span(document, places[span.first][0], places[span.end - 1][1]), layer=span.layer, label=span.label,
                score=score, choices=tuple(_choose(span, scores)), links=tuple(links.get(number, ())),
            )
            for number, (span, score) in enumerate(found)
        )  # fmt: skip
        return [self._trust.weigh(mark) for mark in marks]

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
        scored = zip(cut, self._score(words), strict=True)
        return [_pick(sentence, _find_layer_tags(scores, NAMES)[1]) for sentence, scores in scored]

    def embed(self, texts: Sequence[str]) -> Floats:
        """Return (n, 384) float32 unit vectors, the mean of the last states; a text is cut at 512 pieces."""
        windows = [self._pieces.encode_text(PASSAGE + text, LONGEST_TEXT) for text in texts]
        vectors = np.empty((len(texts), VECTOR), np.float32)
        for row, states in enumerate(self._embedder.run(windows, self._embeddings.look_up)):
            mean = states.mean(axis=0)
            vectors[row] = mean / np.linalg.norm(mean)
        return vectors

    def _score(self, texts: Sequence[Sequence[str]], breaks: Sequence[Collection[int]] | None = None) -> list[Floats]:
        """Return (words, WIDTH) float32 scores of each text; `breaks` are the words that end its paragraphs."""
        encoded = self._pieces.encode_words([calm_capitals(words) for words in texts])
        if breaks is not None:
            encoded = [end_paragraphs(text, ends) for text, ends in zip(encoded, breaks, strict=True)]
        cuts = [list(find_windows(*pair)) for pair in zip(texts, _sizes(encoded), strict=True)]
        windows = [text[begin:end] for text, places in zip(encoded, cuts, strict=True) for begin, end in places]
        flat = [[START, *(piece for word in window for piece in word), END] for window in windows]
        outputs = zip(windows, self._reader.run(flat, self._embeddings.look_up), strict=True)
        joined = ([_first_pieces(*next(outputs)) for _ in places] for places in cuts)
        return [np.concatenate(parts) if parts else np.empty((0, WIDTH), np.float32) for parts in joined]

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces(weights.load_tokenizer(self._folder))

    @cached_property
    def _embeddings(self) -> Embeddings:
        return Embeddings(self._folder / weights.TABLE, self._folder / weights.PLACES)


def _sizes(encoded: Sequence[Sequence[tuple[int, ...]]]) -> list[list[int]]:
    return [[len(word) for word in text] for text in encoded]


def _first_pieces(window: Sequence[tuple[int, ...]], logits: Floats) -> Floats:
    """Return the scores (words, WIDTH) at each word's first piece."""
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
        picked.append(NAMES.tags[tags[at + first]])
        at += len(words)
    return picked


def _find_tags(text: str, places: Sequence[tuple[int, int]], scores: Floats) -> Iterator[Tag]:
    for span, score in _find_layer(text, places, scores, NAMES):
        yield Tag(places[span.first][0], places[span.end - 1][1], LABELS[span.label], score)


def _find_marks(text: str, places: Sequence[tuple[int, int]], scores: Floats) -> list[tuple[WordSpan, float]]:
    found = [mark for layer in LAYERS for mark in _find_layer(text, places, scores, layer)]
    return sorted(found, key=lambda mark: (mark[0].first, -mark[0].end, mark[0].layer))


def _find_layer_tags(scores: Floats, layer: Layer) -> tuple[Floats, list[int]]:
    """Return the log probabilities of a layer's tags (words, tags), and the best legal ones."""
    chances = log_softmax(scores[:, layer.columns])
    return chances, best_tags(lean(chances, LENIENCE.get(layer.name, 0.0)))


def _find_layer(
    text: str, places: Sequence[tuple[int, int]], scores: Floats, layer: Layer
) -> Iterator[tuple[WordSpan, float]]:
    chances, tags = _find_layer_tags(scores, layer)
    if layer is NAMES:
        tags = mend_cuts(text, places, tags)
    likely: list[float] = np.exp(chances[np.arange(len(tags)), tags]).tolist()
    for first, end, label in find_spans(tags):
        mean = sum(likely[first:end]) / (end - first)
        yield WordSpan(first, end, layer.name, _label(layer, label, scores[first])), mean


def _label(layer: Layer, label: int, scores: Floats) -> str:
    """Return the label of a span; that of an event is the likeliest type at its first word."""
    if layer.name != "events":
        return layer.labels[label]
    kind = CHOICE["type"]
    return kind.values[int(scores[kind.columns].argmax())]


def _choose(span: WordSpan, scores: Floats) -> Iterator[Choice]:
    for choice in CHOICES:
        if choice.layer == span.layer:
            chances = np.exp(log_softmax(scores[span.first, choice.columns]))
            best = int(chances.argmax())
            yield Choice(choice.name, choice.values[best], float(chances[best]))


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """Return the reader with the package's weights; nothing is opened before it is used."""
    return Reader()


os.register_at_fork(after_in_child=load_reader.cache_clear)  # threads do not survive a fork
