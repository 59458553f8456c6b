"""Tellings: the cells of the synopsis, each with a report's own words."""

from collections.abc import Sequence

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.pages.matches import Match
from dragoman.publish.words import Words
from dragoman.text.fold import fold


class Telling(msgspec.Struct, frozen=True):
    """What a cell holds: the sentences, where they stand, their own status, and a matched sentence."""

    words: Words
    href: str | None
    status: str
    match: Match | None
    same_as: Link | None = None  # an earlier column with the very same words

    @property
    def marked(self) -> bool:
        """Whether a mark in the words carries the link."""
        return any(piece.mark == "trigger" for piece in self.words.pieces)


class SynopsisRow(msgspec.Struct, frozen=True):
    """What is told, with a cell (None where the text we hold has none) for each column."""

    anchor: str
    link: Link
    note: str
    cells: tuple[Telling | None, ...]


def note_repeats(case: Case, cells: Sequence[Telling | None], documents: Sequence[str]) -> tuple[Telling | None, ...]:
    """Return the cells, those with the very words of an earlier column saying so."""
    first: dict[str, str] = {}
    noted: list[Telling | None] = []
    for cell, document in zip(cells, documents, strict=True):
        key = "".join(filter(str.isalnum, fold(cell.words.text))) if cell else ""
        if cell and first.setdefault(key, document) != document:
            cell = msgspec.structs.replace(cell, same_as=link_document(case, first[key]))
        noted.append(cell)
    return tuple(noted)
