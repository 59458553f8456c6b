"""Quotation marks: which stretches of a paragraph stand in them.

A state machine over one paragraph. Where the code point does not tell whether a mark opens or closes
(straight marks, marks of the other direction in Arabic, “ closing „), its neighbours do: a mark after a
space and before a letter opens. A mark without its partner runs to the paragraph's end, and the next
paragraph's opener continues the same quotation. Apostrophes never pair; marks inside marks are content.
"""

import re
from collections.abc import Iterable
from itertools import islice

import msgspec

DOUBLE = frozenset('"“”„‟＂〝〞')
ANGLES = frozenset("«»")
SMALL_ANGLES = frozenset("‹›")
SINGLE = frozenset("‘’‚‛'")
FAMILIES = (("double", DOUBLE), ("angle", ANGLES), ("small angle", SMALL_ANGLES), ("single", SINGLE))
CORNERS = {"「": "」", "『": "』"}
GLYPHS = frozenset().union(*(glyphs for _, glyphs in FAMILIES), CORNERS, CORNERS.values(), "`")
REACH = 100  # marks looked through for the partner of one, so that hostile lines stay linear
OPENING_PUNCTUATION = frozenset("([{—–-/:،,;…¿¡")
CLOSING_PUNCTUATION = frozenset(".,;:!?)]}—–-/،؛؟…。")
INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
INSERTION = re.compile(r"\[[^\[\]\n]*\w[^\[\]\n]*\]|\((?=[^()\n]*\w)[^()\n]*\)")


class Piece(msgspec.Struct, frozen=True, order=True):
    """A stretch in quotation marks: [start, end) with its marks, [inner, outer) the words between them."""

    start: int
    end: int
    inner: int
    outer: int
    closed: bool = True
    continues: bool = False  # goes on from the paragraph before
    single: bool = False


class Mark(msgspec.Struct, frozen=True):
    """One quotation mark: where it stands, its family, and whether its neighbours let it open or close."""

    start: int
    end: int
    family: str
    glyph: str
    opens: bool
    closes: bool


def neighbour(text: str, at: int, step: int, low: int, high: int) -> str:
    """Return the next visible character in one direction, '' at the paragraph's edge."""
    while low <= at < high:
        if text[at] not in INVISIBLE:
            return text[at]
        at += step
    return ""


def family_of(text: str, at: int) -> tuple[str, int]:
    """Return the family of the mark that starts at `at` and its length, ('', 1) where there is none."""
    if text.startswith(("``", "''"), at):
        return "double", 2
    for family, glyphs in FAMILIES:
        if text[at] in glyphs:
            return family, 1
    if text[at] in CORNERS or text[at] in CORNERS.values():
        return "corner", 1
    return "", 1


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the quotation marks of a paragraph in order; apostrophes inside words are none."""
    marks, at = [], start
    while at < end:
        family, length = family_of(text, at) if text[at] in GLYPHS else ("", 1)
        if family:
            before = neighbour(text, at - 1, -1, start, end)
            after = neighbour(text, at + length, 1, start, end)
            opens = (not before or before.isspace() or before in OPENING_PUNCTUATION or is_mark(before)) and bool(
                after and not after.isspace()
            )
            closes = bool(before and not before.isspace()) and (
                not after or after.isspace() or after in CLOSING_PUNCTUATION or is_mark(after)
            )
            marks.append(Mark(at, at + length, family, text[at], opens, closes))
        at += length
    return marks


def is_mark(character: str) -> bool:
    """Tell whether a character can be a quotation mark."""
    return character in GLYPHS


def find_pieces(text: str, start: int, end: int, open_before: bool = False) -> tuple[list[Piece], bool]:
    """Return the pieces of a paragraph, and whether the last one is left open.

    `open_before`: the paragraph before was left open, so a first closer without an opener ends that piece.
    """
    marks = find_marks(text, start, end)
    pieces: list[Piece] = []
    i, left_open = 0, False
    while i < len(marks):
        mark = marks[i]
        if is_opener(mark, marks, i):
            j = find_closer(marks, i, text)
            closer = marks[j] if j is not None else None
            if closer is None and mark.family in {"single", "small angle", "corner"}:
                i += 1
                continue
            continues = open_before and not pieces and not text[start : mark.start].strip()
            stop = closer.end if closer else end
            outer = closer.start if closer else end
            pieces.append(
                Piece(mark.start, stop, mark.end, outer, closer is not None, continues, mark.family == "single")
            )
            left_open = closer is None
            i = len(marks) if j is None else j + 1
        else:
            if open_before and not pieces and mark.closes and mark.family != "single":
                pieces.append(Piece(start, mark.end, start, mark.start, True, True))
            i += 1
    return [p for p in pieces if any(c.isalnum() for c in text[p.inner : p.outer])], left_open


def is_opener(mark: Mark, marks: list[Mark], i: int) -> bool:
    """Tell whether a mark outside all pieces opens one."""
    if mark.family == "corner":
        return mark.glyph in CORNERS
    if mark.family == "single":
        return mark.opens and not mark.closes and mark.glyph != "’"
    if mark.family.endswith("angle"):
        return not (mark.closes and not mark.opens) and (mark.glyph in "«‹" or mark.opens)
    if mark.opens != mark.closes:
        return mark.opens
    return mark.glyph not in "”〞" or i + 1 < len(marks)


def find_closer(marks: list[Mark], i: int, text: str) -> int | None:
    """Return the index of the mark that closes marks[i], None where it is left open."""
    opener, depth = marks[i], 0
    for j in range(i + 1, min(len(marks), i + 1 + REACH)):
        mark = marks[j]
        if mark.family != opener.family:
            continue
        if opener.family == "single" and not closes_single(mark, islice(marks, j + 1, j + 1 + REACH), text):
            continue
        if reopens(opener, mark):
            depth += has_closer_left(marks, j, depth)
        elif depth:
            depth -= 1
        else:
            return j
    return None


def reopens(opener: Mark, mark: Mark) -> bool:
    """Tell whether a mark of the same family inside a piece opens a nested one."""
    if opener.family == "corner":
        return mark.glyph == opener.glyph
    if opener.family.endswith("angle"):
        return mark.glyph == opener.glyph
    return opener.family == "double" and mark.opens and not mark.closes


def has_closer_left(marks: list[Mark], j: int, depth: int) -> int:
    """Return 1 where enough closers follow for a nested piece to end, else 0: the mark is then stray."""
    left = sum(m.family == marks[j].family and not reopens(marks[j], m) for m in marks[j + 1 : j + 1 + REACH])
    return int(left >= depth + 2)


def closes_single(mark: Mark, later: Iterable[Mark], text: str) -> bool:
    """Tell whether a single mark closes; 's before a space may be a plural possessive."""
    if not mark.closes or mark.glyph == "‚":
        return False
    possessive = text[mark.start - 1] in "sS" and text[mark.end : mark.end + 2].strip()[:1].islower()
    if not possessive:
        return True
    following = next((m for m in later if m.family == "single"), None)
    return following is None or following.opens or not following.closes


def find_insertions(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the bracketed stretches inside quoted words: they are the outlet's, not the speaker's."""
    return [(m.start() + start, m.end() + start) for m in INSERTION.finditer(text[start:end])]
