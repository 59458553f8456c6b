"""Which credit lines are of photographs: by a label, a picture house, a photographer before a slash, or their place.

A text is credited at its head or its tail; a line with an agency's name amid the paragraphs is a picture's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from dragoman.annotate.credits.names import Place
from dragoman.annotate.credits.tokens import Token, find_phrases
from dragoman.annotate.credits.words import CreditPhrases, Phrases
from dragoman.records import Document
from dragoman.reference.outlets import load_kind_words

PARAGRAPH = 100  # code points of a line of the body that tells something
AMID = 2  # paragraphs before and after a line, from which it is neither head nor tail
SLASHED = re.compile(r"^\W*(?:[^\W\d]\S*\s+){1,4}[^\s/]*\s*/\s*$")


def find_paragraphs(document: Document) -> tuple[int, ...]:
    """Return where the longer lines of the body start, in order."""
    text = document.text
    return tuple(
        found.start() + zone.start
        for zone in document.zones
        if zone.kind == "body"
        for found in re.finditer(r"[^\n]+", text[zone.start : zone.end])
        if len(found.group()) >= PARAGRAPH
    )


def is_amid(offset: int, paragraphs: Sequence[int]) -> bool:
    """Tell whether paragraphs stand before and after a place."""
    before = bisect_left(paragraphs, offset)
    return before >= AMID and len(paragraphs) - before >= AMID


def names_photo(
    text: str, start: int, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> bool:
    """Tell whether a credit line that starts at `start` names a picture house, or one person before a slash."""
    if find_phrases(tokens, load_houses()):
        return True
    first = next((place for place in places if place.sort == "known"), None)
    return first is not None and first.first > 0 and bool(SLASHED.match(text[start : first.start]))


@cache
def load_houses() -> Phrases:
    """Return the names of picture houses as folded words."""
    return tuple(sorted(load_kind_words()["photo"]))
