"""A document as words to be compared: folded, hashed, with their places and without what is quoted."""

import re
import zlib
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.records import Reading
from dragoman.text.fold import fold_with_offsets

Hashes = NDArray[np.uint64]
WIDTH = 5  # words of a shingle
MANY = 20  # documents of the same words that are compared each with each
IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff"  # written without spaces: each counts as a word
WORD = re.compile(rf"[{IDEOGRAPHS}]|[^\W{IDEOGRAPHS}]+")
QUOTED = re.compile(r"“[^”\n]+”|„[^“”\n]+[“”]|«[^»\n]+»|\"[^\"\n]+\"")
ODD = np.uint64(0x9E3779B97F4A7C15)


class Words(msgspec.Struct, frozen=True):
    """The words of one document's body, (n,) each: hashes, places in the text, whether quoted, whether numbers.

    Hashes are CRC-32, the same in every run; words that collide do no harm, for shingles of five are compared.
    """

    document: str
    hashes: NDArray[np.uint32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    quoted: NDArray[np.bool_]
    numbers: NDArray[np.bool_]


def find_words(reading: Reading) -> Words:
    """Return the words of a document's body; what is quoted is marked, for quotations are shared by right."""
    document = reading.document
    rows: list[tuple[int, int, int, bool]] = []
    marked = np.zeros(len(document.text) + 1, dtype=bool)
    for zone in document.zones:
        if zone.kind != "body":
            continue
        text = document.text[zone.start : zone.end]
        folded = fold_with_offsets(text)
        for match in WORD.finditer(folded.text):
            start, end = folded.original(match.start(), match.end())
            word = match.group()
            rows.append((zlib.crc32(word.encode()), zone.start + start, zone.start + end, word.isdecimal()))
        for match in QUOTED.finditer(text):
            marked[zone.start + match.start() : zone.start + match.end()] = True
    for quotation in reading.quotations:
        for span in quotation.fragments if quotation.mode == "direct" else ():  # of mixed ones, what stands in marks
            marked[span.start : span.end] = True
    table = np.array(rows, dtype=np.int64).reshape(len(rows), 4)
    starts, ends = table[:, 1].astype(np.int32), table[:, 2].astype(np.int32)
    return Words(document.id, table[:, 0].astype(np.uint32), starts, ends, marked[starts], table[:, 3].astype(bool))


def find_shingles(hashes: NDArray[np.uint32]) -> Hashes:
    """Return the hash of each run of five words, (n - 4,) uint64, in text order."""
    if len(hashes) < WIDTH:
        return np.empty(0, np.uint64)
    words = hashes.astype(np.uint64)
    total = np.zeros(len(words) - WIDTH + 1, np.uint64)
    for k in range(WIDTH):
        total = total * ODD + words[k : len(words) - WIDTH + 1 + k]
    return total ^ (total >> np.uint64(29))


def own_shingles(words: Words) -> Hashes:
    """Return the distinct shingles that hold no quoted word, sorted."""
    return np.unique(find_shingles(words.hashes)[~hold(words.quoted)])


def own_forms(words: Words) -> tuple[Hashes, Hashes]:
    """Return the distinct unquoted shingles that hold a number: with the numbers left blank, and as they stand."""
    numbered = hold(words.numbers) & ~hold(words.quoted)
    blank = np.where(words.numbers, np.uint32(0), words.hashes)
    return np.unique(find_shingles(blank)[numbered]), np.unique(find_shingles(words.hashes)[numbered])


def hold(marks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return for each shingle whether one of its words is marked."""
    if len(marks) < WIDTH:
        return np.empty(0, dtype=bool)
    return np.asarray(np.lib.stride_tricks.sliding_window_view(marks, WIDTH).any(axis=1))


def find_twins(documents: Sequence[Words]) -> dict[int, int]:
    """Return, for each document beyond MANY of the very same words, the first: pages that say only 'sign in'."""
    same: dict[tuple[bytes, bytes], list[int]] = {}
    for i, words in enumerate(documents):
        if (~hold(words.quoted)).any():
            same.setdefault((words.hashes.tobytes(), words.quoted.tobytes()), []).append(i)
    return {twin: held[0] for held in same.values() for twin in held[MANY:]}
