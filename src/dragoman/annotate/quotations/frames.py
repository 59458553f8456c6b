"""Frames: the sentences of a paragraph as seen from outside its quotation marks.

A sentence end inside quoted words ends no frame, so “A. B,” she said is one frame. A frame is a list of
items: words, marks of punctuation, quoted pieces and bracketed asides, each with its offsets.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from dragoman.annotate.quotations.lexicon import Lexicon, split_words
from dragoman.annotate.quotations.marks import SINGLE, Piece, find_pieces
from dragoman.records import Document, Sentence
from dragoman.text.fold import fold

NEAR = 40  # code points in which the next word is looked for
LONGEST = 200  # items of a frame; a sentence of a report has rarely more than 80
ABBREVIATION = 4  # a full stop after a word of at most so many letters may belong to the word


class Item(msgspec.Struct, frozen=True):
    """One word, mark, quoted piece or aside of a frame. `word` is folded; a mark is its own word."""

    kind: Literal["word", "mark", "piece", "aside"]
    start: int
    end: int
    word: str = ""
    piece: Piece | None = None


class Frame(msgspec.Struct, frozen=True):
    """A sentence outside quotation marks."""

    items: tuple[Item, ...]
    zone: str
    start: int
    end: int
    first: bool = False  # of its paragraph

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The quoted pieces in order."""
        return tuple(i.piece for i in self.items if i.piece)

    @property
    def quoted_only(self) -> bool:
        """True where no word stands outside the marks."""
        return bool(self.pieces) and not any(i.kind == "word" for i in self.items)

    @property
    def ends_with_colon(self) -> bool:
        """True where the frame announces what follows it."""
        return bool(self.items) and self.items[-1].word in {":", "："}


class Paragraph(msgspec.Struct, frozen=True):
    """The frames of one paragraph; `continues` where its first piece goes on from the one before."""

    frames: tuple[Frame, ...]
    continues: bool = False


def find_paragraphs(document: Document, sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Paragraph]:
    """Yield the paragraphs of the fact zones in order."""
    left_open = False
    for _, group in groupby(sentences, key=lambda s: (s.paragraph, s.zone)):
        members = list(group)
        start, end = members[0].span.start, members[-1].span.end
        end = include_closing_marks(document.text, end)
        pieces, left_open = find_pieces(document.text, start, end, left_open)
        bounds = find_bounds(document.text, members, pieces, end)
        frames = tuple(
            Frame(items, members[0].zone, items[0].start, items[-1].end, a == start and n == 0)
            for a, b in bounds
            for n, items in enumerate(cut_items(make_items(document.text, a, b, pieces, lexicon)))
        )
        yield Paragraph(frames, bool(pieces) and pieces[0].continues)


def cut_items(items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield the items of a frame in stretches that no real sentence exceeds, so that work stays linear."""
    for start in range(0, len(items), LONGEST):
        yield tuple(items[start : start + LONGEST])


def include_closing_marks(text: str, end: int) -> int:
    """Return the end of a paragraph with the marks that a sentence splitter left outside."""
    stop = text.find("\n", end)
    rest = text[end : stop if stop >= 0 else len(text)]
    return end if any(c.isalnum() for c in rest) else end + len(rest.rstrip())


def find_bounds(text: str, sentences: Sequence[Sentence], pieces: Sequence[Piece], end: int) -> list[tuple[int, int]]:
    """Return where frames start and end: at sentence ends outside pieces, before words that can start one."""
    starts, begins = [sentences[0].span.start], [p.start for p in pieces]
    for sentence in sentences[1:]:
        at = sentence.span.start
        k = bisect_left(begins, at) - 1
        inside = k >= 0 and at < pieces[k].outer
        at = pieces[k].end if k >= 0 and pieces[k].outer <= at < pieces[k].end else at
        first = text[at : at + NEAR].lstrip()[:1]
        if not inside and not first.islower() and at > starts[-1]:
            starts.append(at)
    return list(zip(starts, [*starts[1:], end], strict=True))


def make_items(text: str, start: int, end: int, pieces: Sequence[Piece], lexicon: Lexicon) -> tuple[Item, ...]:
    """Return the items of a frame."""
    items: list[Item] = []
    at = start
    begins = [p.start for p in pieces]
    for piece in pieces[max(0, bisect_left(begins, start) - 1) : bisect_left(begins, end)]:
        if piece.end <= start:
            continue
        items += make_outside(text, at, max(at, piece.start), lexicon)
        items.append(Item("piece", piece.start, piece.end, "", piece))
        at = piece.end
    return tuple(items + make_outside(text, at, end, lexicon))


def make_outside(text: str, start: int, end: int, lexicon: Lexicon) -> list[Item]:
    """Return the items of a stretch without quoted pieces; brackets become asides."""
    items: list[Item] = []
    words = split_words(text[start:end], lexicon.elisions)
    begins = {start + a: start + b for a, b in words}
    at = start
    while at < end:
        if text[at] in "([" and (close := text.find(")" if text[at] == "(" else "]", at, end)) > 0:
            items.append(Item("aside", at, close + 1))
            at = close + 1
        elif at in begins:
            items.append(Item("word", at, begins[at], fold(text[at : begins[at]])))
            at = begins[at]
        else:
            inside = text[at] == "-" and text[at - 1].isalnum() and at + 1 in begins
            if not (text[at].isspace() or inside or text[at] in SINGLE or is_abbreviation_stop(text, at, items, end)):
                items.append(Item("mark", at, at + 1, text[at]))
            at += 1
    return items


def is_abbreviation_stop(text: str, at: int, items: Sequence[Item], end: int) -> bool:
    """Tell whether a full stop inside a frame belongs to the short word before it ('Gen.')."""
    if text[at] != "." or not items or items[-1].kind != "word" or items[-1].end != at:
        return False
    return len(items[-1].word) <= ABBREVIATION and bool(text[at + 1 : end].strip())
