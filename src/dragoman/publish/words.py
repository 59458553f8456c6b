"""Words of documents as pages show them: cleaned of what HTML cannot hold, with language, direction and marks."""

from collections.abc import Sequence

import msgspec

from dragoman.text.scripts import direction

CONTROL_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)}
UNPRINTABLE = {
    **CONTROL_PICTURES,
    0x7F: "\u2421",
    **dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd"),
    # Overrides reorder what a reader sees, with no use in news: shown instead of obeyed.
    0x202D: "\u27e8LRO\u27e9",
    0x202E: "\u27e8RLO\u27e9",
}
BIDI_MARKS = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


class Piece(msgspec.Struct, frozen=True):
    """A run of words; `mark` is None, 'trigger', 'differs', 'inserted' or 'gap'."""

    text: str
    mark: str | None = None


class Words(msgspec.Struct, frozen=True):
    """Words of one document, in pieces; `language` is '' where unknown."""

    pieces: tuple[Piece, ...]
    language: str
    direction: str

    @property
    def text(self) -> str:
        """The words without their marks."""
        return "".join(piece.text for piece in self.pieces)


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """A link to the words that state a value. `href` is None where the page leaves these words out."""

    href: str | None
    words: Words
    siglum: str  # the letter of the document
    source: str  # its outlet or title
    again: tuple[str, ...] = ()  # links to the same words elsewhere in the document


def clean_text(text: str) -> str:
    """Return text without characters that HTML cannot hold; overrides of direction become visible."""
    return text.translate(UNPRINTABLE)


def flatten_text(text: str) -> str:
    """Return text on one line, for labels: no line ends, no controls of direction."""
    return " ".join(clean_text(text.translate(BIDI_MARKS)).split())


def shorten_text(text: str, limit: int) -> str:
    """Return one line of at most `limit` code points, cut at a word's end where there is one."""
    flat = flatten_text(text)
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:،؛") + "…"


def language_attribute(tag: str) -> str:
    """Return the value of `lang`: HTML's '' where the language is unknown."""
    return "" if tag == "und" else tag


def direction_attribute(tag: str) -> str:
    """Return the value of `dir`: 'auto' where the language is unknown."""
    return "auto" if tag == "und" else direction(tag)


def mark_words(text: str, start: int, end: int, marked: Sequence[tuple[int, int, str]]) -> tuple[Piece, ...]:
    """Cut text[start:end] at the marked stretches (start, end, mark), which do not overlap."""
    pieces: list[Piece] = []
    at = start
    for left, right, mark in sorted(marked):
        left, right = max(left, at), min(right, end)
        if left >= right:
            continue
        pieces += [Piece(flatten_piece(text[at:left])), Piece(flatten_piece(text[left:right]), mark)]
        at = right
    pieces.append(Piece(flatten_piece(text[at:end])))
    return tuple(piece for piece in pieces if piece.text)


def flatten_piece(text: str) -> str:
    """Return a run on one line that keeps the spaces at its ends."""
    return " ".join(clean_text(text).replace("\n", " ").split(" "))
