"""Credits that stand by position: bylines, credit lines, datelines, tails, captions, 'Source: X'."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.credits.labels import find_contributors, find_labelled
from dragoman.annotate.credits.names import Place
from dragoman.annotate.credits.photos import find_paragraphs, is_amid, names_photo
from dragoman.annotate.credits.positions import (
    find_after_labels,
    find_behind_dash,
    find_in_dateline,
    find_in_head,
    find_in_pair,
    find_in_tail,
)
from dragoman.annotate.credits.standing import find_copyright, find_in_header
from dragoman.annotate.credits.tokens import Token, find_phrases
from dragoman.annotate.credits.words import CreditPhrases
from dragoman.records import CreditKind, Document, ZoneKind

OPENS = re.compile(r"[(\[/|«–—-]\s*$")
CLOSES_LINE = re.compile(r"^\s*[)\]/|».]*\s*$")
CLOSES_HEAD = re.compile(r"^\s*[)\]/»]*\.?\s*[-–—:]|^\.\s")
HEAD_LENGTH = 100  # a dateline is no longer (code points)
TAIL_LINES = 2  # last lines of the body where a bracketed outlet signs the text


class Line(msgspec.Struct, frozen=True):
    """One line of one zone; `index` counts the lines of its kind from 0, `left` those that follow it."""

    start: int
    end: int
    zone: ZoneKind
    index: int
    left: int
    amid: bool  # paragraphs of the body before and after it


Found = tuple[Place, CreditKind]


def find_lines(document: Document) -> list[Line]:
    """Return the lines that hold words, zone by zone."""
    paragraphs = find_paragraphs(document)
    rows: dict[ZoneKind, list[tuple[int, int]]] = {}
    for zone in document.zones:
        for match in re.finditer(r"[^\n]+", document.text[zone.start : zone.end]):
            if re.search(r"\w", match.group()):
                rows.setdefault(zone.kind, []).append((zone.start + match.start(), zone.start + match.end()))
    return [
        Line(start, end, kind, i, len(lines) - 1 - i, is_amid(start, paragraphs))
        for kind, lines in rows.items()
        for i, (start, end) in enumerate(lines)
    ]


def find_placed(
    text: str, line: Line, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Found]:
    """Yield the credits that a line's zone and shape show; `tokens` and `places` are the line's."""
    if line.zone != "headline":
        for place, kind in find_labelled(text, line.end, tokens, places, phrases):
            yield place, "photo" if line.zone == "caption" else kind
        yield from ((p, "text") for p in find_contributors(text, tokens, places, phrases))
        yield from ((p, "text") for p in find_copyright(text, line.start, tokens, places, phrases))
    if line.zone == "masthead":
        yield from ((p, "text") for p in find_in_header(text, line.start, line.end, places))
    if line.zone == "caption":
        labels = find_phrases(tokens, phrases.photos)
        yield from ((p, "photo") for p in places if signs_caption(text, line, p) or follows(p, labels))
        yield from ((p, "photo") for p in find_after_labels(text, line.end, tokens, labels, phrases))
    elif line.zone in ("byline", "credit"):
        yield from find_signed(text, line, tokens, places, phrases)
    elif line.zone in ("dateline", "body"):
        labels = find_phrases(tokens, phrases.photos)
        yield from ((p, "photo") for p in places if in_brackets(text, line, p) and follows(p, labels))
        told = [p for p in places if p.sort == "known" and (line.zone == "dateline" or signs_text(text, line, p))]
        yield from ((place, "text") for place in told or find_unlisted(text, line, tokens, phrases))


def find_unlisted(text: str, line: Line, tokens: Sequence[Token], phrases: CreditPhrases) -> Iterator[Place]:
    """Yield the outlets of no table that sign a line of the body or a dateline by their place."""
    found: list[Place | None] = []
    if line.zone == "dateline":
        found.append(find_in_dateline(text, line.start, line.end, tokens, phrases))
    elif line.index == 0:
        found.append(find_in_head(text, line.start, line.end, tokens, phrases))
    if line.zone == "body":
        found.append(find_behind_dash(text, line.start, line.end, tokens, phrases))
        if line.left == 0:
            found.append(find_in_tail(text, line.start, line.end, tokens, phrases))
    yield from (place for place in found if place)


def find_signed(
    text: str, line: Line, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Found]:
    """Yield the outlets of a byline or credit line: of a photograph where it says so, else of the text."""
    photos = [last for _, last in find_phrases(tokens, phrases.photos)]
    if line.zone == "credit" and (line.amid or names_photo(text, line.start, tokens, places, phrases)):
        photos = [0]
    for place in places:
        if place.sort == "known":
            yield place, "photo" if any(last <= place.first for last in photos) else "text"
    for first, last in find_phrases(tokens, phrases.shared):
        start, end = tokens[first].start, tokens[last - 1].end
        if not any(place.start < end and start < place.end for place in places):
            yield Place(first, last, start, end, text[start:end], "vague"), "text"
    if line.zone == "credit" and not any(place.sort == "known" for place in places):
        pair = find_in_pair(text, line.start, line.end, tokens, phrases)
        tail = pair or find_in_tail(text, line.start, line.end, tokens, phrases)
        if tail and not photos:
            yield tail, "text"


def follows(place: Place, labels: Sequence[tuple[int, int]], reach: int = 3) -> bool:
    """Tell whether one of the labels stands before the outlet, within reach."""
    return any(0 <= place.first - last <= reach for _, last in labels)


def in_brackets(text: str, line: Line, place: Place) -> bool:
    """Tell whether an outlet stands in round brackets."""
    before = text[line.start : place.start]
    return before.rfind("(") > before.rfind(")") and ")" in text[place.end : line.end]


def signs_caption(text: str, line: Line, place: Place) -> bool:
    """Tell whether an outlet stands where captions name the photograph's: in brackets, after / or |, at the end."""
    before = text[line.start : place.start]
    bracketed = in_brackets(text, line, place)
    slashed = bool(re.search(r"[/|©][^/|]{0,30}$", before))
    return place.sort != "vague" and (bracketed or slashed or before.strip() == "")


def signs_text(text: str, line: Line, place: Place) -> bool:
    """Tell whether an outlet signs the text: in its dateline, at its tail, or alone on a line."""
    before, after = text[line.start : place.start], text[place.end : line.end]
    if place.sort != "known":
        return False
    opened, closes = bool(OPENS.search(before)), bool(CLOSES_LINE.search(after))
    first = line.index == 0 or before.endswith(("(", "/"))  # roundups hold several datelines
    head = first and len(before) < HEAD_LENGTH and bool(CLOSES_HEAD.search(after))
    if head and (opened or not before.strip()) and not re.search(r"[.!?؟]\s+\S", before):
        return True
    return closes and (not re.search(r"\w", before) or (opened and line.left < TAIL_LINES))
