"""Annotated sentences to what the tagger learns from: pieces, first piece of each word, tag of each word."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.reader.decode import TAGS
from dragoman.reader.pieces import END, START, Pieces
from dragoman.reader.words import is_sign, split_words

SETS = ("ar-aner", "ar-aqmar", "en-crossner", "en-ewt", "en-wikigold", "fa-parstwiner", "ru-factrueval")
LONGEST = 160  # pieces of one example
TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}

Words = list[tuple[str, str]]  # word and tag


@dataclass(frozen=True)
class Example:
    pieces: list[int]
    firsts: list[int]  # place of each word's first piece
    tags: list[int]


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
        if varied and len(varied[-1]) + len(words) < 90 and chance.random() < 0.2:
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
    """Return an example of each sentence of more than two words, cut at LONGEST pieces."""
    encoded = pieces.encode_words([[word for word, _ in sentence] for sentence in sentences])
    made = (_example(words, sentence) for words, sentence in zip(encoded, sentences, strict=True))
    return [example for example in made if len(example.firsts) > 2]


def _example(encoded: Sequence[tuple[int, ...]], sentence: Words) -> Example:
    numbers, firsts = [START], []
    for word in encoded:
        if len(numbers) + len(word) >= LONGEST:
            break
        firsts.append(len(numbers))
        numbers.extend(word)
    return Example([*numbers, END], firsts, [TAG_NUMBERS[tag] for _, tag in sentence[: len(firsts)]])
