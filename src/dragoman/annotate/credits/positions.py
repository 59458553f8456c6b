"""Outlets of no table, known by where they stand: a dateline's brackets, behind its dash, a tail, by a photograph.

How much the place proves decides what may stand there: brackets behind a place and a date hold an outlet whatever its
name; where a person or a province could stand as well, only what shows by itself that it is an outlet counts.
"""

import re
from collections.abc import Iterator, Sequence

from dragoman.annotate.credits.names import Place, place_at
from dragoman.annotate.credits.naming import MARKS, is_called_outlet, is_caseless, is_name, is_plainly_outlet
from dragoman.annotate.credits.tokens import Token
from dragoman.annotate.credits.words import CreditPhrases
from dragoman.reference.outlets import find_outlet

HEAD = re.compile(r"[^.!?؟()\n]{0,60}\(([^()\n]{3,60})\)\s*(?:[-–—:]|$)")
DATELINE = re.compile(r"(\w[^!?؟()\[\]/\n]{1,70}?)[\s.,]*[(\[/]\s*([^()\[\]/\n]{2,40}?)\s*[)\]/]\W*$")
BEHIND_DASH = re.compile(r"\W{0,3}([^.,:;!?؟()\n]{2,40}?)(?:\s[-–—]{1,2}\s+|\s*--+\s*|(\.)\s+)(?=[\"“«‘']?\w)")
PAIR = re.compile(r"\W*([^-–—/|()\d:\n]{2,40}?)\s*[-–—/|]\s*([^-–—/|()\d:\n]{2,40}?)\W*$")
TAIL = re.compile(
    r"(?:[.!?؟…][»”\"’']?|^)\s*"
    r"(?:\(([^()/\n]{2,40})\)|\[([^\[\]/\n]{2,40})\]|/\s?([^/\n]{2,40}?)\s?/|(?<![»”\"’])\s*(?:--+|[—–])\s*([^-–—\n]{2,40}?))\.?\s*$",
    re.MULTILINE,
)
LABELLED = re.compile(r"\s*[:©|]\s*©?\s*([^()\[\]\n]+)")


def find_in_dateline(text: str, start: int, end: int, tokens: Sequence[Token], phrases: CreditPhrases) -> Place | None:
    """Return the outlet in the brackets that end a dateline: any name behind a date, else one that is plain."""
    found = DATELINE.match(text, start, end)
    if found is None:
        return None
    place = name_at(text, tokens, found.start(2), found.end(2), phrases)
    if place is None:
        return None
    dated = any(c.isdigit() for c in found.group(1)) or "/" in text[found.end(1) : place.start]
    plain = is_plain(text, tokens, place, phrases) or is_caseless(text[place.start : place.end])
    return place if dated or plain else None


def is_plain(text: str, tokens: Sequence[Token], place: Place, phrases: CreditPhrases) -> bool:
    """Tell whether a name shows by itself, or by marks around it, that it is an outlet's."""
    marked = text[place.start - 1 : place.start] in set(MARKS) and place.start > 0
    return marked or is_plainly_outlet(text[place.start : place.end], tokens[place.first : place.last], phrases)


def name_at(text: str, tokens: Sequence[Token], start: int, end: int, phrases: CreditPhrases) -> Place | None:
    """Return the place of text[start:end] where it can be an outlet's name, or says 'agencies'."""
    place = place_at(text, tokens, start, end, "unknown")
    if place is None:
        return None
    inside = tokens[place.first : place.last]
    if tuple(token.text for token in inside) in phrases.shared:
        return Place(place.first, place.last, place.start, place.end, place.outlet, "vague")
    if not is_name(text[place.start : place.end], inside, phrases):
        return None
    return served(place, phrases)


def served(place: Place, phrases: CreditPhrases) -> Place:
    """Return a place with the outlet that its nation's adjective alone stands for ('العمانية', of the agency)."""
    names = (f"{service} {place.outlet}" for service in phrases.services)
    known = next((outlet for name in names for outlet in [find_outlet(name)] if outlet), None)
    sort = "known" if known else place.sort
    return Place(place.first, place.last, place.start, place.end, known.id if known else place.outlet, sort)


def find_in_head(text: str, start: int, end: int, tokens: Sequence[Token], phrases: CreditPhrases) -> Place | None:
    """Return what is called an agency, or 'agencies', in the brackets before a dash with which a body begins."""
    head = HEAD.match(text, start, end)
    place = head and name_at(text, tokens, head.start(1), head.end(1), phrases)
    if not place:
        return None
    called = is_called_outlet(tokens[place.first : place.last], phrases)
    return place if called or place.sort == "vague" else None


def find_behind_dash(text: str, start: int, end: int, tokens: Sequence[Token], phrases: CreditPhrases) -> Place | None:
    """Return the outlet between a dateline's dash and the report's first words: 'GOMA — Kivuinfo — The lake …'."""
    line = text.rfind("\n", 0, start) + 1
    if not re.search(r"\w[^\n]*[-–—]\s*$", text[line:start]):
        return None
    found = BEHIND_DASH.match(text, start, min(end, start + 60))
    place = found and name_at(text, tokens, found.start(1), found.end(1), phrases)
    if not found or not place or place.first > 0:
        return None
    inside = tokens[place.first : place.last]
    opens = text[found.end() : found.end() + 2].strip("\"“«‘'")
    sure = is_plain(text, tokens, place, phrases)
    loose = not found.group(2) and len(inside) <= 2 and not opens[:1].islower()
    return place if sure or loose else None


def find_in_pair(text: str, start: int, end: int, tokens: Sequence[Token], phrases: CreditPhrases) -> Place | None:
    """Return the outlet of a credit line 'Place - Name': the half that is plainly one, else the second."""
    found = PAIR.fullmatch(text, start, end)
    if found is None:
        return None
    halves = [name_at(text, tokens, *found.span(n), phrases) for n in (2, 1)]
    plain = [p for p in halves if p and is_plain(text, tokens, p, phrases)]
    behind = [p for p in halves[:1] if p and p.first <= 3 and (p.sort != "unknown" or is_caseless(p.outlet))]
    return next(iter([*plain, *behind]), None)


def find_in_tail(text: str, start: int, end: int, tokens: Sequence[Token], phrases: CreditPhrases) -> Place | None:
    """Return the outlet behind the last sentence: any name between slashes, else one that is no person's."""
    found = TAIL.search(text, max(start, end - 60), end)
    if found is None:
        return None
    group = found.lastindex or 1
    place = name_at(text, tokens, *found.span(group), phrases)
    if place is None:
        return None
    inside, own = tokens[place.first : place.last], text[place.start : place.end]
    sure = group == 3 or place.sort != "unknown" or is_plain(text, tokens, place, phrases)
    return place if sure or (is_caseless(own) and len(inside) == 1) else None


def find_after_labels(
    text: str, end: int, tokens: Sequence[Token], labels: Sequence[tuple[int, int]], phrases: CreditPhrases
) -> Iterator[Place]:
    """Yield what stands after 'Photo:' and a slash, or plainly is an outlet; a lone person is none."""
    for _, last in labels:
        rest = LABELLED.match(text, tokens[last - 1].end, end)
        if rest is None:
            continue
        start, until = rest.span(1)
        slash = max(text.rfind(sign, start, until) for sign in "/|")
        place = place_at(text, tokens, slash + 1 if slash > 0 else start, until, "unknown")
        if place and (slash > 0 or is_plain(text, tokens, place, phrases)):
            yield place
