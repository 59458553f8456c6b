"""Points: statements that several reports make, a row each, with the words marked in which they part."""

from collections.abc import Sequence

from dragoman.publish.case import Case
from dragoman.publish.evidence import find_href, make_passage, span_tokens
from dragoman.publish.pages.link import Link
from dragoman.publish.pages.matches import Aligned, find_match
from dragoman.publish.pages.tellings import SynopsisRow, Telling, note_repeats
from dragoman.publish.tokens import Token, compare_wordings
from dragoman.publish.urls import make_anchor
from dragoman.publish.words import shorten_text
from dragoman.records import Point, Span


def make_point_row(case: Case, point: Point, documents: Sequence[str], aligned: Aligned) -> SynopsisRow:
    """Return a point's row: each report's sentence, later ones with the words that the first of its language lacks."""
    cells: list[Telling | None] = []
    first: dict[str, list[Token]] = {}
    for document in documents:
        found = sorted(span for span in point.sentences if span.document == document)
        if not found:
            cells.append(None)
            continue
        tokens = [token for span in found for token in span_tokens(case, span)]
        before = first.setdefault(case.documents[document].language, tokens)
        changed = compare_wordings(before, tokens) or []
        marks = [(Span(document, *tokens[i][:2]), "differs") for i in changed]
        match = find_match(case, found, aligned, point.sentences)
        cells.append(Telling(make_passage(case, found, marks), find_href(case, found[0]), "", match))
    link = Link(href=None, text=shorten_text(point.label, 80) if point.label else "", kind="statement")
    return SynopsisRow(make_anchor("point", point.id), link, "", note_repeats(case, cells, documents))


def order_points(case: Case, points: Sequence[Point]) -> list[Point]:
    """Return points in the order in which the first reports make them."""

    def key(point: Point) -> tuple[int, int, str]:
        place, start = min((case.places[span.document], span.start) for span in point.sentences)
        return place, start, point.id

    return sorted(points, key=key)
