"""Credits that words announce: 'Source: X', 'Photo: X', 'X contributed to this report', 'with reporting by X'."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from dragoman.annotate.credits.names import Place
from dragoman.annotate.credits.positions import find_after_labels
from dragoman.annotate.credits.tokens import Token, find_phrases
from dragoman.annotate.credits.words import CreditPhrases, Phrases

CONTRIBUTORS = 16  # words between an outlet and 'contributed': its people and their towns
LONGEST_SOURCE = 6  # words of an outlet's name after 'Source:'
LONGEST_LINE = 8  # words after 'Source:'; more are a sentence ('Source: a poll of 900 people that X took')

Labelled = tuple[Place, Literal["text", "photo"]]


def find_labelled(
    text: str, end: int, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Labelled]:
    """Yield what follows 'Source:' or 'Photo:' at the head of a line that ends at `end`."""
    last = label_end(text, tokens, phrases.sources)
    if last:
        yield from ((place, "text") for place in find_source(text, tokens, places, last))
    last = label_end(text, tokens, phrases.photos)
    if last:
        found = [place for place in places if place.first >= last]
        found = found or list(find_after_labels(text, end, tokens, [(0, last)], phrases))
        yield from ((place, "photo") for place in found)


def label_end(text: str, tokens: Sequence[Token], labels: Phrases) -> int:
    """Return how many words the label at the head of the line has; 0 without a label and its colon."""
    for first, last in find_phrases(tokens[:6], labels):
        if first == 0 and re.match(r"\s*[:|–—-]|\s*©", text[tokens[last - 1].end :][:3]):
            return last
    return 0


def find_source(text: str, tokens: Sequence[Token], places: Sequence[Place], last: int) -> list[Place]:
    """Return the outlets after 'Source:'; words that no table knows count as its name."""
    found, rest = [place for place in places if place.first >= last], tokens[last:]
    if len(rest) > LONGEST_LINE:
        return []
    if not found and 0 < len(rest) <= LONGEST_SOURCE:
        start, end = rest[0].start, rest[-1].end
        found = [Place(last, len(tokens), start, end, text[start:end], "unknown")]
    return found


def find_contributors(
    text: str, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases
) -> Iterator[Place]:
    """Yield the outlets that took part in a text, as a line of it says."""
    for first, last in find_phrases(tokens, phrases.contributed_before):
        near = [place for place in places if 0 <= place.first - last <= 3]
        yield from (place for place in near if first == 0 or place.sort == "known")
    for first, _ in find_phrases(tokens, phrases.contributed_after):
        near = [p for p in places if 0 <= first - p.last <= CONTRIBUTORS and is_one_sentence(text, tokens, p, first)]
        yield from (place for place in near if place.sort != "vague")


def is_one_sentence(text: str, tokens: Sequence[Token], place: Place, first: int) -> bool:
    """Tell whether no sentence ends between a place and the token `first`."""
    return not re.search(r"[.!?؟]\s+[^\W\d_]{3}", text[place.end : tokens[first].start])
