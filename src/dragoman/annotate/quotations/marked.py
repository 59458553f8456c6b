"""Quotations as the reader marks them: contents that share a cue are one, the speaker is whom the cue points at.

The marks of quotation settle the edges: a content that stands almost wholly between two of them is what they hold.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dragoman.annotate.marks import Marks
from dragoman.annotate.quotations.frames import Paragraph
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Speaker
from dragoman.records import Document, Mark
from dragoman.text.fold import fold
from dragoman.text.overlaps import Overlaps

WHOLLY = 0.9  # share of a content's letters inside one pair of marks from which it is what stands between them
LEAST = 0.3  # probability of the likeliest cue, or speaker


def find_marked(document: Document, marks: Marks, paragraphs: Sequence[Paragraph]) -> Iterator[Draft]:
    """Yield each quotation marked, in text order."""
    pieces = sorted({piece for p in paragraphs for frame in p.frames for piece in frame.pieces})
    places = Overlaps((piece.inner, piece.outer) for piece in pieces)
    contents = list(marks.of("contents", "inner"))
    cues = [first(marks.follow(mark, "of", LEAST)) for mark in contents]
    order = sorted(range(len(contents)), key=lambda i: cue_key(cues[i], i))
    for _, group in groupby(order, key=lambda i: cue_key(cues[i], i)):
        members = list(group)
        said = [contents[i] for i in members]
        near = [pieces[n] for n in places.find(*((mark.span.start, mark.span.end) for mark in said))]
        yield make_marked(document, said, cues[members[0]], marks, near)


def cue_key(cue: Mark | None, number: int) -> tuple[int, int]:
    """Return what contents of one quotation share: the place of their cue, or nothing."""
    return (cue.span.start, -1) if cue else (-1, number)


def make_marked(
    document: Document, contents: Sequence[Mark], cue: Mark | None, marks: Marks, pieces: Sequence[Piece]
) -> Draft:
    """Return the quotation of contents that share a cue, or of one without a cue; `pieces` are those they touch."""
    spans = tuple(settle_edges(document.text, mark.span.start, mark.span.end, pieces) for mark in contents)
    asked = cue or contents[0]
    said_by = first(marks.follow(asked, "by", LEAST))
    inside = tuple(p for p in pieces if any(a < p.outer and p.inner < b for a, b in spans))
    return Draft(
        spans=spans, pieces=inside, speaker=make_speaker(document, said_by, marks),
        cue_start=cue.span.start if cue else -1, cue_end=cue.span.end if cue else -1, found_by="reader",
        score=min(mark.score for mark in contents),
        speaker_score=max((link.score for link in asked.follow("by")), default=0.0),
    )  # fmt: skip


def first(marks: Sequence[Mark]) -> Mark | None:
    """Return the first of some marks."""
    return marks[0] if marks else None


def settle_edges(text: str, start: int, end: int, pieces: Sequence[Piece]) -> tuple[int, int]:
    """Return a content's stretch, or that between two quotation marks where it stands wholly in there."""
    letters = sum(text[at].isalnum() for at in range(start, end))
    for piece in pieces:
        inside = sum(text[at].isalnum() for at in range(max(start, piece.inner), min(end, piece.outer)))
        if inside and inside >= WHOLLY * letters:
            return piece.inner, piece.outer
    return start, end


def make_speaker(document: Document, mark: Mark | None, marks: Marks) -> Speaker | None:
    """Return the speaker that a mark names."""
    if mark is None:
        return None
    words = tuple(fold(word) for word in document.words(mark.span).split())
    named = marks.named(mark)
    return Speaker(mark.span.start, mark.span.end, "reader", named[0] if len(named) == 1 else None, words=words)
