"""Agencies named around a report: in its copyright line, or in a header line behind the reporter's name or a date."""

import re
from collections.abc import Iterator, Sequence

from dragoman.annotate.credits.names import Place
from dragoman.annotate.credits.tokens import Token, find_phrases
from dragoman.annotate.credits.words import CreditPhrases
from dragoman.reference.outlets import load_outlets

REACH = 5  # words between the sign and the agency: a year, an article
SIGN = re.compile(r"\W*(?:©|\([cCсС]\)\s)")
BEHIND_NAME = re.compile(r"^\W*(?:[^\W\d_][\w.'’-]*\s+){1,3}[^\W\d_][\w.'’-]*\s*[,|•·]\s*(?:the\s+)?$", re.IGNORECASE)
BEFORE_DATE = re.compile(r"^[\s|,•·—–-]+[^\n]{0,40}\d")


def find_copyright(
    text: str, start: int, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Place]:
    """Yield the agency behind the copyright sign or word with which a line starts."""
    signed = [last for first, last in find_phrases(tokens, phrases.copyright) if first == 0]
    if not signed and SIGN.match(text, start, start + 12) is None:
        return
    last = max(signed, default=0)
    yield from (place for place in places if is_agency(place) and 0 <= place.first - last <= REACH)


def find_in_header(text: str, start: int, end: int, places: Sequence[Place]) -> Iterator[Place]:
    """Yield the agency of a header line 'Ada Nkosi, Associated Press' or 'Associated Press | May 4, 2031'."""
    for place in places:
        before, after = text[start : place.start], text[place.end : end]
        named = BEHIND_NAME.match(before) and (not after.strip() or re.search(r"\d", after))
        dated = not re.search(r"\w", re.sub(r"(?i)\bthe\b", "", before)) and BEFORE_DATE.match(after)
        if is_agency(place) and (named or dated):
            yield place


def is_agency(place: Place) -> bool:
    """Tell whether a place names a news agency of the table."""
    outlet = load_outlets().get(place.outlet)
    return place.sort == "known" and outlet is not None and outlet.kind == "agency"
