"""Outlets that a sentence cites: 'X reported', 'according to X', 'نقلت عن X'."""

import re
from collections.abc import Iterator, Sequence

from dragoman.annotate.credits.names import Place
from dragoman.annotate.credits.tokens import Token, find_phrases
from dragoman.annotate.credits.words import CreditPhrases

REACH_BEFORE, REACH_AFTER = 5, 4  # words between a citing word and the outlet
STOP = re.compile(r"[,;:!?،؛؟—–]|\.\s")


def find_cited(text: str, tokens: Sequence[Token], places: Sequence[Place], phrases: CreditPhrases) -> Iterator[Place]:
    """Yield those of the outlets named among the tokens, one line's, that its sentences cite."""
    if not places:
        return
    before = find_phrases(tokens, phrases.before, phrases.clitics)
    after = find_phrases(tokens, phrases.after, phrases.clitics)
    for place in places:
        if is_part_of_name(text, tokens, place, phrases) or describes_another(text, tokens, place, places):
            continue
        if is_cited_before(text, tokens, place, before, phrases) or is_cited_after(text, tokens, place, after, phrases):
            yield place


def is_cited_before(
    text: str, tokens: Sequence[Token], place: Place, cues: Sequence[tuple[int, int]], phrases: CreditPhrases
) -> bool:
    """Tell whether a citing word stands before the outlet, within reach."""
    return any(
        last <= place.first
        and place.first - last <= REACH_BEFORE
        and is_open(text, tokens, tokens[last - 1].end, place.start, phrases)
        for _, last in cues
    )


def is_cited_after(
    text: str, tokens: Sequence[Token], place: Place, cues: Sequence[tuple[int, int]], phrases: CreditPhrases
) -> bool:
    """Tell whether a citing word stands after the outlet, within reach."""
    return any(
        place.last <= first
        and first - place.last <= REACH_AFTER
        and is_open(text, tokens, place.end, tokens[first].start, phrases)
        for first, _ in cues
    )


def is_open(text: str, tokens: Sequence[Token], start: int, end: int, phrases: CreditPhrases) -> bool:
    """Tell whether no comma and no 'that' stands in a gap."""
    return not STOP.search(text[start:end]) and not any(
        token.text in phrases.breaks for token in tokens if start <= token.start < end
    )


def is_part_of_name(text: str, tokens: Sequence[Token], place: Place, phrases: CreditPhrases) -> bool:
    """Tell whether a capitalised word follows, as in 'Guardian Council': another name, not the outlet."""
    if place.sort != "known" or place.last >= len(tokens):
        return False
    following = tokens[place.last]
    if text[place.end : following.start] != " " or following.text in phrases.kinds:
        return False
    return text[following.start].isupper() and not text[following.start : following.end].isupper()


def describes_another(text: str, tokens: Sequence[Token], place: Place, places: Sequence[Place]) -> bool:
    """Tell whether words describe an outlet named beside them ('state news agency KCNA', 'the agency (KCNA)')."""
    if place.sort == "known":
        return False
    return any(describes(text, place, other) for other in places if other != place and other.sort != "vague")


def describes(text: str, place: Place, other: Place) -> bool:
    """Tell whether vague words stand beside the other outlet, or other words have it in brackets behind them."""
    first, last = sorted((place, other), key=lambda p: p.start)
    gap = text[first.end : last.start]
    if last.first - first.last > 3 or re.search(r"[;:.!?؛؟—–]", gap):
        return False
    return place.sort == "vague" or (other.sort == "known" and bool(re.fullmatch(r"\s*[(«\"“]\s*", gap)))
