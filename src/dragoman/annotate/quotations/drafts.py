"""Drafts: quotations in offsets, joined, continued and closed across frames and paragraphs."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.frames import Frame
from dragoman.annotate.quotations.groups import Group
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft, decide_mode
from dragoman.annotate.quotations.names import Speaker
from dragoman.records import Document


class State(msgspec.Struct, frozen=True):
    """What goes on from frame to frame: the last subject of a cue, and a cue that announced what follows."""

    subject: Speaker | None = None
    pending: Group | None = None


def join_drafts(left: Draft, right: Draft) -> Draft:
    """Return one quotation of two stretches; the first one's cue and speaker win where it has them."""
    own = left if left.speaker or not right.speaker else right
    cued = left if left.cue_start >= 0 else right
    return msgspec.structs.replace(
        own, spans=(*left.spans, *right.spans), pieces=(*left.pieces, *right.pieces),
        cue_start=cued.cue_start, cue_end=cued.cue_end,
    )  # fmt: skip


def goes_on(document: Document, draft: Draft) -> bool:
    """Tell whether quoted words may follow as a further piece: only words in marks came before."""
    return decide_mode(document.text, draft.spans, draft.pieces) == "direct"


def add_pieces(draft: Draft, pieces: Sequence[Piece]) -> Draft:
    """Return a quotation with further quoted pieces."""
    spans = tuple((p.inner, p.outer) for p in pieces)
    return msgspec.structs.replace(draft, spans=(*draft.spans, *spans), pieces=(*draft.pieces, *pieces))


def float_pieces(pieces: Sequence[Piece], state: State, basis: str) -> Draft:
    """Return a quotation of quoted words without a cue, by the speaker that goes on, if there is one."""
    spans = tuple((p.inner, p.outer) for p in pieces)
    speaker = state.pending.speaker if state.pending else None
    speaker = speaker or state.subject
    return Draft(spans, tuple(pieces), speaker.carried(basis) if speaker else None, found_by="marks")


def close_pieces(pieces: Sequence[Piece], frame: Frame, group: Group) -> Draft:
    """Return the quoted frames before a frame that only says whose they are: “Why?” Lund asked."""
    spans = tuple((p.inner, p.outer) for p in pieces)
    start, end = frame.items[group.cue.first].start, frame.items[group.cue.last].end
    return Draft(spans, tuple(pieces), group.speaker, start, end, group.cue.kind)


def attach_waiting(waiting: list[Piece], new: list[Draft], frame: Frame, state: State) -> list[Draft]:
    """Return a frame's quotations with the quoted frames before it: its own where it begins with marks."""
    if new and new[0].quoted and frame.items[0].kind == "piece":
        spans = tuple((p.inner, p.outer) for p in waiting)
        first = msgspec.structs.replace(new[0], spans=(*spans, *new[0].spans), pieces=(*waiting, *new[0].pieces))
        return [first, *new[1:]]
    return [float_pieces(tuple(waiting), state, "paragraph before"), *new]
