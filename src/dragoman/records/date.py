"""Dates as exact as the evidence: EDTF with bounds, and the clues they rest on."""

import msgspec

from dragoman.records.span import Span


class Clue(msgspec.Struct, frozen=True, gc=False, omit_defaults=False):
    """One piece of evidence for a date. `clue` says what it is in plain words; `edtf` what it allows."""

    clue: str
    edtf: str
    span: Span | None = None
    outvoted: bool = False


class Date(msgspec.Struct, frozen=True, gc=False):
    """A day or a range of days: EDTF, with `earliest` and `latest` as ISO days, both always given."""

    edtf: str
    earliest: str
    latest: str
    basis: tuple[Clue, ...]


class DateSeen(msgspec.Struct, frozen=True, gc=False):
    """A date that stands somewhere on or about a document.

    where: masthead, meta, url, dateline, caption, body, file or feed.
    """

    edtf: str
    where: str
    span: Span | None = None
