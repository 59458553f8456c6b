"""Clues: what a date rests on, each with its words; a clue that contradicts the rest is named so."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import FEW_DAYS, list_days, write_date
from dragoman.publish.evidence import make_evidence
from dragoman.publish.wording import plain_words
from dragoman.publish.words import Evidence, flatten_text
from dragoman.records import Clue, Date


class ClueRow(msgspec.Struct, frozen=True):
    """One clue: what it is, what it allows (EDTF), where it stands, and whether it was outvoted."""

    clue: str
    edtf: str
    words: Evidence | None
    outvoted: bool


class DateBasis(msgspec.Struct, frozen=True):
    """A date in words, as EDTF, with its clues; without clues where the day is unknown."""

    text: str
    edtf: str
    clues: tuple[ClueRow, ...]

    @property
    def outvoted(self) -> int:
        """How many clues contradict the answer."""
        return sum(clue.outvoted for clue in self.clues)


def make_basis(case: Case, date: Date | None) -> DateBasis:
    """Return what a date rests on, the clues that hold before those that were outvoted."""
    if date is None:
        return DateBasis(write_date(None), "", ())
    rows = sorted({make_key(clue): clue for clue in date.basis}.items())
    return DateBasis(write_date(date), shorten_edtf(date.edtf), tuple(make_clue(case, clue) for _, clue in rows))


def make_key(clue: Clue) -> tuple[object, ...]:
    """Return what tells two clues apart, and their order."""
    place = (clue.span.document, clue.span.start, clue.span.end) if clue.span else ("", 0, 0)
    return clue.outvoted, clue.span is None, place, clue.clue, clue.edtf


def make_clue(case: Case, clue: Clue) -> ClueRow:
    """Return one row of a date's basis."""
    words = make_evidence(case, clue.span) if clue.span is not None else None
    return ClueRow(plain_words(clue.clue), shorten_edtf(clue.edtf), words, clue.outvoted)


def shorten_edtf(edtf: str) -> str:
    """Return an EDTF set of many days by its ends, other values as they are."""
    days = list_days(edtf)
    return f"{edtf[0]}{days[0]},…,{days[-1]}{edtf[-1]}" if len(days) > FEW_DAYS else flatten_text(edtf)
