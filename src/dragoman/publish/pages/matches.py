"""Matches: beside words in another language, the aligned sentence of a report in the page's own language.

It is another report's sentence, found by alignment: matched, not translated.
"""

from collections.abc import Sequence

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import find_href, make_passage
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.words import Words
from dragoman.records import Point, Span

PAGE_LANGUAGE = "en"  # of the page's own words
Aligned = dict[str, list[tuple[Span, Point]]]


class Match(msgspec.Struct, frozen=True):
    """The sentence of another report that was aligned with a cell: matched, not translated."""

    document: Link
    words: Words
    href: str | None


def index_points(case: Case) -> Aligned:
    """Return the points' sentences of each document, to find what a cell was aligned with."""
    found: Aligned = {}
    for point in case.points.values():
        for span in point.sentences:
            found.setdefault(span.document, []).append((span, point))
    return found


def find_match(case: Case, spans: Sequence[Span], aligned: Aligned) -> Match | None:
    """Return the aligned sentence of a report in the page's language for words in another, if there is one."""
    document = spans[0].document
    if case.documents[document].language == PAGE_LANGUAGE:
        return None
    near = (point for at, point in aligned.get(document, ()) if any(at.overlaps(span) for span in spans))
    found = [s for point in near for s in point.sentences]
    readable = [s for s in found if case.documents[s.document].language == PAGE_LANGUAGE]
    if not readable:
        return None
    best = min(readable, key=lambda span: (case.places[span.document], span))
    return Match(link_document(case, best.document), make_passage(case, [best]), find_href(case, best))


def make_point_match(case: Case, sentences: dict[str, list[Span]], document: str, readable: list[str]) -> Match | None:
    """Return the matched sentence beside a cell in another language than the page's."""
    if case.documents[document].language == PAGE_LANGUAGE or not readable:
        return None
    best = sentences[readable[0]]
    return Match(link_document(case, readable[0]), make_passage(case, best), find_href(case, best[0]))
