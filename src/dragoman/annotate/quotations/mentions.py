"""QuotationMention: the record of a quotation, made from the stretches and the speaker that were found."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.marks import Piece, find_insertions
from dragoman.annotate.quotations.names import Speaker
from dragoman.ids import make_id
from dragoman.records import Document, QuotationMention, QuotationMode, Span

DIRECT = 0.9  # share of letters and digits inside marks from which a quotation is direct (PolNeAR's rule)
CONFIDENCE = {"statement": 0.9, "source": 0.9, "participle": 0.8, "thought": 0.6, "marks": 0.7, "turn": 0.9}


class Draft(msgspec.Struct, frozen=True):
    """A quotation in offsets, before it becomes a record."""

    spans: tuple[tuple[int, int], ...]
    pieces: tuple[Piece, ...] = ()
    speaker: Speaker | None = None
    cue_start: int = -1
    cue_end: int = -1
    found_by: str = "statement"
    score: float | None = None  # the reader's; rules have one for each kind
    speaker_score: float = 0.0  # how surely the reader names the speaker

    @property
    def quoted(self) -> bool:
        """True where it holds quoted words."""
        return bool(self.pieces)


def make_quotation(document: Document, draft: Draft, lexicon: Lexicon) -> QuotationMention:
    """Return the record of a draft."""
    spans = tuple(sorted(trim_edges(document.text, a, b) for a, b in draft.spans))
    fragments = tuple(document.span(a, b) for a, b in spans)
    speaker, mention = draft.speaker, draft.speaker.mention if draft.speaker else None
    return QuotationMention(
        id=make_id("quo", document.id, *(x for s in spans for x in s)),
        mode=decide_mode(document.text, spans, draft.pieces),
        fragments=fragments,
        insertions=insertions_in(document, draft.pieces),
        cue=make_cue(document, draft.cue_start, draft.cue_end),
        speaker=document.span(speaker.start, speaker.end) if speaker else None,
        speaker_mention=mention.id if mention else None,
        speaker_basis=speaker.basis if speaker else "unknown",
        source_kind=decide_source(speaker, document, lexicon),
        found_by=draft.found_by,
        confidence=CONFIDENCE.get(draft.found_by, 0.5) if draft.score is None else round(draft.score, 4),
    )


def make_cue(document: Document, start: int, end: int) -> Span | None:
    """Return the words of a cue; None for a bare colon ('Minister: border to open'), which holds none."""
    has_words = start >= 0 and any(c.isalnum() for c in document.text[start:end])
    return document.span(start, end) if has_words else None


def trim_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without white space and stray commas at its edges."""
    while start < end and (text[start].isspace() or text[start] in ",،"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",،"):
        end -= 1
    return start, end


def insertions_in(document: Document, pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """Return the bracketed stretches inside the quoted pieces."""
    return tuple(document.span(a, b) for p in pieces for a, b in find_insertions(document.text, p.inner, p.outer))


def decide_mode(text: str, spans: Sequence[tuple[int, int]], pieces: Sequence[Piece]) -> QuotationMode:
    """Return direct, mixed or indirect by the share of letters and digits inside marks."""
    low, high = min(a for a, _ in spans), max(b for _, b in spans)
    inside = bytearray(high - low)
    for piece in pieces:
        start, end = max(piece.inner, low), min(piece.outer, high)
        inside[start - low : end - low] = b"\1" * max(0, end - start)
    letters = [i for a, b in spans for i in range(a, b) if text[i].isalnum()]
    marked = sum(inside[i - low] for i in letters)
    if not marked:
        return "indirect"
    return "direct" if marked >= DIRECT * len(letters) else "mixed"


def decide_source(speaker: Speaker | None, document: Document, lexicon: Lexicon) -> str | None:
    """Return what kind of source speaks; None where the words do not tell."""
    if speaker is None:
        return None
    words = speaker.words
    named = speaker.mention is not None and speaker.mention.kind == "person"
    kinds = (
        ("outlets", "other outlet"), ("papers", "document"), ("witnesses", "witness"),
        ("officials", "unnamed official"),
    )  # fmt: skip
    for name, kind in kinds:
        if any(lexicon.has(name, w) for w in words) and not named:
            return kind
    if named:
        return "named official" if speaker.mention and speaker.mention.form == "post" else None
    if speaker.mention is not None and speaker.mention.kind == "organization":
        return "statement"
    return None
