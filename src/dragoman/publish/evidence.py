"""Evidence: links from values to the words that state them, and passages of several stretches."""

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.tokens import Token, find_tokens
from dragoman.publish.urls import make_href, make_words_anchor
from dragoman.publish.words import (
    Evidence,
    Piece,
    Words,
    direction_attribute,
    language_attribute,
    mark_words,
)
from dragoman.records import Span
from dragoman.text.fold import fold

Marked = tuple[int, int, str]
LONG = 160  # code points: longer evidence is shown by its beginning and end


def find_href(case: Case, span: Span) -> str | None:
    """Return the link to words, None where the page does not hold them."""
    anchor = make_words_anchor(span)
    return make_href(anchor) if anchor in case.anchors else None


def make_words(case: Case, document: str, pieces: tuple[Piece, ...]) -> Words:
    """Return pieces with the language and direction of their document."""
    tag = case.documents[document].language
    return Words(pieces, language_attribute(tag), direction_attribute(tag))


def make_evidence(case: Case, span: Span, marked: Sequence[Marked] = ()) -> Evidence:
    """Return the link to a span, with its words."""
    text = case.documents[span.document].text
    pieces = mark_words(text, span.start, span.end, marked)
    if span.end - span.start > LONG and not marked:
        pieces = shorten_pieces(text, span)
    return Evidence(
        href=find_href(case, span),
        words=make_words(case, span.document, pieces),
        siglum=case.sigla[span.document],
        source=case.sources[span.document],
    )


def shorten_pieces(text: str, span: Span) -> tuple[Piece, ...]:
    """Return the beginning and the end of long words, cut between words where there are spaces."""
    begin, finish = text[span.start : span.start + LONG // 2], text[span.end - LONG // 3 : span.end]
    begin = begin.rsplit(maxsplit=1)[0] if " " in begin.strip() else begin
    finish = finish.split(maxsplit=1)[-1] if " " in finish.strip() else finish
    whole = begin + " … " + finish
    return mark_words(whole, 0, len(whole), [(len(begin), len(begin) + 3, "gap")])


def make_passage(case: Case, spans: Sequence[Span], marked: Iterable[tuple[Span, str]] = ()) -> Words:
    """Return the words of several spans of one document in text order, with ' … ' where text is left out."""
    text = case.documents[spans[0].document].text
    marks = [(span.start, span.end, kind) for span, kind in marked]
    pieces: list[Piece] = []
    at: int | None = None
    for span in sorted(set(spans)):
        start = span.start if at is None else max(span.start, at)
        if start >= span.end:
            continue
        if at is not None:
            joined = not text[at:start].strip()
            pieces.append(Piece(" ") if joined else Piece(" … ", "gap"))
        pieces += mark_words(text, start, span.end, drop_overlaps(marks))
        at = span.end
    return make_words(case, spans[0].document, tuple(pieces))


def drop_overlaps(marks: Iterable[Marked]) -> list[Marked]:
    """Return the marks without those that begin inside an earlier one."""
    kept: list[Marked] = []
    for mark in sorted(marks):
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def list_evidence(case: Case, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """Return the links to spans in the order of the documents on the page, the same words of one document once."""
    known = [span for span in set(spans) if span.document in case.documents]
    merged: dict[tuple[str, str], list[Evidence]] = {}
    for span in sorted(known, key=lambda span: (case.places[span.document], span)):
        found = make_evidence(case, span)
        merged.setdefault((found.siglum, fold(found.words.text)), []).append(found)
    return tuple(merge_evidence(found) for found in merged.values())


def merge_evidence(found: Sequence[Evidence]) -> Evidence:
    """Return the first of several links with the same words; it leads to the others too."""
    return msgspec.structs.replace(found[0], again=tuple(one.href for one in found[1:] if one.href))


def span_tokens(case: Case, span: Span) -> list[Token]:
    """Return the words of a span with their offsets in the document."""
    return find_tokens(case.documents[span.document].text, span.start, span.end)
