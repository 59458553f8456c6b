"""Quotations: one utterance with its variants. Concluded: recomputed, never edited."""

import msgspec

from dragoman.records.date import Date
from dragoman.records.mention import QuotationMode
from dragoman.records.span import Span


class Variant(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A quotation as one document words it."""

    id: str
    document: str
    language: str
    mode: QuotationMode
    fragments: tuple[Span, ...]
    insertions: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker: Span | None = None
    speaker_basis: str = "unknown"
    source_kind: str | None = None
    found_by: str = ""
    confidence: float = 1.0
    derived_from: str | None = None


class Quotation(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One utterance with its variants. `speaker` is an entity's id, None where unknown."""

    id: str
    speaker: str | None = None
    date: Date | None = None
    event: str | None = None
    original_language: str | None = None
    origins: tuple[str, ...] = ()
    variants: tuple[Variant, ...]
