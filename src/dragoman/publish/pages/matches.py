"""Matches: beside words in another language, the aligned sentence of a report in the page's own language.

It is another report's sentence, found by alignment: matched, not translated.
"""

from collections.abc import Collection, Sequence

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import find_href, make_passage
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.words import Piece, Words, shorten_text
from dragoman.records import Point, Span

PAGE_LANGUAGE = "en"  # of the page's own words
BEGINNING = 60  # code points
Aligned = dict[str, list[tuple[Span, Point]]]


class Match(msgspec.Struct, frozen=True):
    """The sentence of another report that was aligned with a cell: matched, not translated."""

    document: Link
    words: Words
    href: str | None
    in_row: bool = False  # the sentence stands whole in another column of the row


def index_points(case: Case) -> Aligned:
    """Return the points' sentences of each document, to find what a cell was aligned with."""
    found: Aligned = {}
    for point in case.points.values():
        for span in point.sentences:
            found.setdefault(span.document, []).append((span, point))
    return found


def find_match(case: Case, spans: Sequence[Span], aligned: Aligned, row: Collection[Span] = ()) -> Match | None:
    """Return the aligned sentence of a report in the page's language for words in another, if there is one.

    Its beginning is enough where the sentence stands in the same `row`.
    """
    document = spans[0].document
    if case.documents[document].language == PAGE_LANGUAGE:
        return None
    near = (point for at, point in aligned.get(document, ()) if any(at.overlaps(span) for span in spans))
    found = [s for point in near for s in point.sentences]
    readable = [s for s in found if case.documents[s.document].language == PAGE_LANGUAGE]
    if not readable:
        return None
    best = min(readable, key=lambda span: (case.places[span.document], span))
    words = make_passage(case, [best])
    if best in row:
        words = msgspec.structs.replace(words, pieces=(Piece(shorten_text(words.text, BEGINNING)),))
    return Match(link_document(case, best.document), words, find_href(case, best), best in row)
