"""Annotated sentences to what the tagger learns from: pieces, first piece of each word, tag of each word."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.layers import CHOICE, CHOICES, LAYERS
from dragoman.reader.pairs import Pairs, WordSpan
from dragoman.reader.pieces import END, START, Pieces, end_paragraphs
from dragoman.reader.words import is_sign, split_words
from training.marked import Marked, pairs_of

SETS = ("ar-aner", "ar-aqmar", "en-crossner", "en-ewt", "en-wikigold", "fa-parstwiner", "ru-factrueval")
LONGEST = 256  # pieces of one example
UNSAID = -100  # what a set does not annotate teaches nothing
NUMBERS = {layer.name: {tag: number for number, tag in enumerate(layer.tags)} for layer in LAYERS}
PLACE = {layer.name: place for place, layer in enumerate(LAYERS)}
NO_PAIRS = Pairs(*(np.zeros(shape, np.int64) for shape in ((0,), (0,), (0, 0))))

Words = list[tuple[str, str]]  # word and tag
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Example:
    """One window: `tags` (words, layers), `choices` (spans, choices), `truth` (pairs, relations; -1 unsaid)."""

    pieces: list[int]
    firsts: list[int]  # place of each word's first piece
    tags: Ints
    spans: tuple[WordSpan, ...] = ()
    choices: Ints | None = None
    pairs: Pairs = NO_PAIRS
    truth: NDArray[np.float32] | None = None


def load_sentences(path: Path) -> list[Words]:
    """Return the sentences of one set, its tokens split as plain text is at run time."""
    lines = path.read_text("utf-8").splitlines()
    records = (json.loads(line) for line in lines)
    return [list(split_tokens(record["tokens"], record["tags"])) for record in records]


def split_tokens(tokens: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield words with tags; signs before a token's first word get O, later words continue its name."""
    for token, tag in zip(tokens, tags, strict=True):
        words = [token[start:end] for start, end in split_words(token)] or [token]
        begun = all(map(is_sign, words))
        for place, word in enumerate(words):
            is_last = place == len(words) - 1 and word != "."  # the point of Inc. belongs to the name
            at_edge = len(words) > 1 and is_sign(word) and (not begun or is_last)
            yield word, "O" if at_edge else tag
            if not at_edge or begun:
                begun, tag = True, tag.replace("B-", "I-")


def vary(sentences: Sequence[Words], chance: random.Random) -> list[Words]:
    """Return one epoch's copy: some neighbours joined, some sentences cased like headlines."""
    varied: list[Words] = []
    for sentence in sentences:
        words = recase(sentence, chance)
        if varied and len(varied[-1]) + len(words) < 110 and chance.random() < 0.3:
            varied[-1] = varied[-1] + words
        else:
            varied.append(words)
    return varied


def recase(words: Words, chance: random.Random) -> Words:
    """Return the sentence title-cased (4 %), in capitals (2 %), in small letters (1 %) or as it is."""
    draw = chance.random()
    if draw < 0.04:
        return [(word[:1].upper() + word[1:], tag) for word, tag in words]
    if draw < 0.06:
        return [(word.upper(), tag) for word, tag in words]
    return [(word.lower(), tag) for word, tag in words] if draw < 0.07 else list(words)


def encode(sentences: Sequence[Words], pieces: Pieces) -> list[Example]:
    """Return an example of each sentence of more than two words, cut at LONGEST pieces: names alone are marked."""
    encoded = pieces.encode_words([[word for word, _ in sentence] for sentence in sentences])
    made = (_named(words, sentence) for words, sentence in zip(encoded, sentences, strict=True))
    return [example for example in made if len(example.firsts) > 2]


def _named(encoded: Sequence[tuple[int, ...]], sentence: Words) -> Example:
    numbers, firsts = join_pieces(encoded)
    tags = np.full((len(firsts), len(LAYERS)), UNSAID)
    tags[:, PLACE["names"]] = [NUMBERS["names"][tag] for _, tag in sentence[: len(firsts)]]
    return Example(numbers, firsts, tags)


def encode_marked(passages: Sequence[Marked], pieces: Pieces) -> list[Example]:
    """Return an example of each passage, cut at LONGEST pieces: every layer but the names of the field's sets."""
    encoded = pieces.encode_words([passage.words for passage in passages])
    return [_marked(words, passage) for words, passage in zip(encoded, passages, strict=True)]


def _marked(encoded: Sequence[tuple[int, ...]], passage: Marked) -> Example:
    numbers, firsts = join_pieces(end_paragraphs(encoded, passage.paragraphs))
    spans = tuple(span for span in passage.spans if span.end <= len(firsts))
    tags = np.zeros((len(firsts), len(LAYERS)), np.int64)
    tags[:, PLACE["names"]] = UNSAID
    for span in spans:
        known = NUMBERS[span.layer]
        label = "evt" if span.layer == "events" else span.label
        tags[span.first : span.end, PLACE[span.layer]] = known[f"I-{label}"]
        tags[span.first, PLACE[span.layer]] = known[f"B-{label}"]
    kept = passage if len(spans) == len(passage.spans) else passage.within(len(firsts))
    pairs, truth = pairs_of(kept)
    return Example(numbers, firsts, tags, spans, _choices(kept), pairs, truth)


def _choices(passage: Marked) -> Ints:
    """Return (spans, choices): the number of each value chosen, UNSAID where a choice does not apply."""
    chosen = np.full((len(passage.spans), len(CHOICES)), UNSAID)
    for (span, name), value in passage.choices.items():
        place, values = CHOICES.index(CHOICE[name]), CHOICE[name].values
        chosen[span, place] = values.index(value) if value in values else UNSAID
    return chosen


def join_pieces(encoded: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """Return the pieces of as many words as fit, between start and end, and the place of each word's first."""
    numbers, firsts = [START], []
    for word in encoded:
        if len(numbers) + len(word) > LONGEST:
            break
        firsts.append(len(numbers))
        numbers.extend(word)
    return [*numbers, END], firsts
