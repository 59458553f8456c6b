"""Credits that stand by position: bylines, credit lines, datelines, tails, captions, 'Source: X'."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.credits.names import Place, place_at
from dragoman.annotate.credits.tokens import Token, find_phrases
from dragoman.annotate.credits.words import CreditPhrases, Phrases
from dragoman.records import CreditKind, Document, ZoneKind

OPENS = re.compile(r"[(\[/|«–—-]\s*$")
CLOSES_LINE = re.compile(r"^\s*[)\]/|».]*\s*$")
CLOSES_HEAD = re.compile(r"^\s*[)\]/»]*\.?\s*[-–—:]|^\.\s")
HEAD_LENGTH = 100  # a dateline is no longer (code points)
TAIL_LINES = 2  # last lines of the body where a bracketed outlet signs the text
LONGEST_SOURCE = 6  # words of an outlet's name after 'Source:'


class Line(msgspec.Struct, frozen=True):
    """One line of one zone; `index` counts the lines of its kind from 0, `left` those that follow it."""

    start: int
    end: int
    zone: ZoneKind
    index: int
    left: int


Found = tuple[Place, CreditKind]


def find_lines(document: Document) -> list[Line]:
    """Return the lines that hold words, zone by zone."""
    rows: dict[ZoneKind, list[tuple[int, int]]] = {}
    for zone in document.zones:
        for match in re.finditer(r"[^\n]*\w[^\n]*", document.text[zone.start : zone.end]):
            rows.setdefault(zone.kind, []).append((zone.start + match.start(), zone.start + match.end()))
    return [
        Line(start, end, kind, i, len(lines) - 1 - i)
        for kind, lines in rows.items()
        for i, (start, end) in enumerate(lines)
    ]


def find_placed(
    text: str, line: Line, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Found]:
    """Yield the credits that a line's zone and shape show; `tokens` and `places` are the line's."""
    if line.zone != "headline":
        yield from find_labelled(text, line, tokens, places, phrases)
    if line.zone == "caption":
        labels = find_phrases(tokens, phrases.photos)
        yield from ((p, "photo") for p in places if signs_caption(text, line, p) or follows(p, labels))
        yield from ((p, "photo") for p in named_after_labels(text, line, tokens, labels, phrases))
    elif line.zone in ("byline", "credit"):
        yield from find_signed(text, tokens, places, phrases)
    elif line.zone in ("dateline", "body"):
        labels = find_phrases(tokens, phrases.photos)
        yield from ((p, "photo") for p in places if in_brackets(text, line, p) and follows(p, labels))
        told = [p for p in places if p.sort == "known" and (line.zone == "dateline" or signs_text(text, line, p))]
        yield from ((place, "text") for place in told or bracketed_in_head(text, line, tokens, phrases))


def find_labelled(
    text: str, line: Line, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Found]:
    """Yield what follows 'Source:' or 'Photo:' at the head of a line, and contributors named in it."""
    for labels, kind in ((phrases.sources, "text"), (phrases.photos, "photo")):
        last = label_end(text, tokens, labels)
        if last:
            as_caption: CreditKind = "photo" if kind == "photo" or line.zone == "caption" else "text"
            yield from ((place, as_caption) for place in labelled(text, tokens, places, last, kind))
    for first, last in find_phrases(tokens, phrases.contributed_before):
        near = [place for place in places if 0 <= place.first - last <= 3]
        yield from ((place, "text") for place in near if first == 0 or place.sort == "known")
    for first, _ in find_phrases(tokens, phrases.contributed_after):
        near = [place for place in places if 0 <= first - place.last <= 6]
        yield from ((place, "text") for place in near if place.sort != "vague")


def label_end(text: str, tokens: Sequence[Token], labels: Phrases) -> int:
    """Return how many words the label at the head of the line has; 0 without a label and its colon."""
    for first, last in find_phrases(tokens[:6], labels):
        if first == 0 and re.match(r"\s*[:|–—-]|\s*©", text[tokens[last - 1].end :][:3]):
            return last
    return 0


def labelled(text: str, tokens: Sequence[Token], places: Sequence[Place], last: int, kind: str) -> list[Place]:
    """Return the outlets after a label; for a source, words that no table knows count as its name."""
    found = [place for place in places if place.first >= last]
    rest = tokens[last:]
    if not found and kind == "text" and 0 < len(rest) <= LONGEST_SOURCE:
        start, end = rest[0].start, rest[-1].end
        found = [Place(last, len(tokens), start, end, text[start:end], "unknown")]
    return found


def find_signed(text: str, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases) -> Iterator[Found]:
    """Yield the outlets of a byline or credit line: of a photograph where it says so, else of the text."""
    photos = [last for _, last in find_phrases(tokens, phrases.photos)]
    for place in places:
        if place.sort == "known":
            yield place, "photo" if any(last <= place.first for last in photos) else "text"
    for first, last in find_phrases(tokens, phrases.shared):
        start, end = tokens[first].start, tokens[last - 1].end
        if not any(place.start < end and start < place.end for place in places):
            yield Place(first, last, start, end, text[start:end], "vague"), "text"


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


def named_after_labels(
    text: str, line: Line, tokens: Sequence[Token], labels: Sequence[tuple[int, int]], phrases: CreditPhrases
) -> Iterator[Place]:
    """Yield what stands after 'Photo:' and a slash, or is called an agency or the like; a lone person is none."""
    for _, last in labels:
        rest = re.match(r"\s*[:©|]\s*([^()\[\]\n]+)", text[tokens[last - 1].end : line.end])
        if rest is None:
            continue
        start = tokens[last - 1].end + rest.start(1)
        end = start + len(rest.group(1))
        slash = max(text.rfind(sign, start, end) for sign in "/|")
        place = place_at(text, tokens, slash + 1 if slash > 0 else start, end, "unknown")
        if place and (slash > 0 or is_called_outlet(tokens[place.first : place.last], phrases)):
            yield place


def is_called_outlet(tokens: Sequence[Token], phrases: CreditPhrases) -> bool:
    """Tell whether a name holds a word such as 'news', 'agency' or 'press'."""
    return 1 < len(tokens) <= LONGEST_SOURCE and any(token.text in phrases.kinds for token in tokens)


def bracketed_in_head(text: str, line: Line, tokens: Sequence[Token], phrases: CreditPhrases) -> Iterator[Place]:
    """Yield an outlet of no table, or 'agencies', in the brackets of a dateline."""
    head = re.match(r"[^.!?؟()\n]{0,60}\(([^()\n]{3,60})\)\s*(?:[-–—:]|$)", text[line.start : line.end])
    if head is None or line.index > 0:
        return
    place = place_at(text, tokens, line.start + head.start(1), line.start + head.end(1), "unknown")
    if place:
        inside = tokens[place.first : place.last]
        if is_called_outlet(inside, phrases) or tuple(token.text for token in inside) in phrases.shared:
            yield place


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
