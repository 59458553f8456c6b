"""A document as words to be compared: folded, hashed, with their places and without what is quoted."""

import re
import zlib

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.records import Reading
from dragoman.text.fold import fold_with_offsets

Hashes = NDArray[np.uint64]
WIDTH = 5  # words of a shingle
IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff"  # written without spaces: each counts as a word
WORD = re.compile(rf"[{IDEOGRAPHS}]|[^\W{IDEOGRAPHS}]+")
QUOTED = re.compile(r"“[^”\n]+”|„[^“”\n]+[“”]|«[^»\n]+»|\"[^\"\n]+\"")
ODD = np.uint64(0x9E3779B97F4A7C15)


class Words(msgspec.Struct, frozen=True):
    """The words of one document's body: (n,) hashes, places in the text, and whether they are quoted."""

    document: str
    hashes: Hashes
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    quoted: NDArray[np.bool_]


def find_words(reading: Reading) -> Words:
    """Return the words of a document's body; what is quoted is marked, for quotations are shared by right."""
    document = reading.document
    rows: list[tuple[int, int, int]] = []
    marked = np.zeros(len(document.text) + 1, dtype=bool)
    for zone in document.zones:
        if zone.kind != "body":
            continue
        text = document.text[zone.start : zone.end]
        folded = fold_with_offsets(text)
        for match in WORD.finditer(folded.text):
            start, end = folded.original(match.start(), match.end())
            rows.append((zlib.crc32(match.group().encode()), zone.start + start, zone.start + end))
        for match in QUOTED.finditer(text):
            marked[zone.start + match.start() : zone.start + match.end()] = True
    for quotation in reading.quotations:
        for span in quotation.fragments if quotation.mode != "indirect" else ():
            marked[span.start : span.end] = True
    table = np.array(rows, dtype=np.int64).reshape(len(rows), 3)
    starts = table[:, 1]
    return Words(document.id, table[:, 0].astype(np.uint64), starts, table[:, 2], marked[starts])


def find_shingles(hashes: Hashes) -> Hashes:
    """Return the hash of each run of five words, (n - 4,) uint64, in text order."""
    if len(hashes) < WIDTH:
        return np.empty(0, np.uint64)
    total = np.zeros(len(hashes) - WIDTH + 1, np.uint64)
    for k in range(WIDTH):
        total = total * ODD + hashes[k : len(hashes) - WIDTH + 1 + k]
    return total ^ (total >> np.uint64(29))


def own_shingles(words: Words) -> Hashes:
    """Return the distinct shingles that hold no quoted word, sorted."""
    shingles = find_shingles(words.hashes)
    if not len(shingles):
        return shingles
    quoted = np.lib.stride_tricks.sliding_window_view(words.quoted, WIDTH).any(axis=1)
    return np.unique(shingles[~quoted])
