"""Names of outlets in a line or sentence: those of the table, those a pattern shows, and vague ones."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
import regex

from dragoman.annotate.credits.tokens import Token, word_forms
from dragoman.annotate.credits.words import CreditPhrases
from dragoman.reference.outlets import names_by_first_word, names_by_words

JOINTS = frozenset(" .-–‑'’/«»“”\"&\u200c\u00a0ـ")  # what may stand between the words of one name
BRACKETS = frozenset('()[]/«»“”"|')
SHORTEST = 4  # letters; a shorter name in a script without capitals must stand in brackets


class Place(msgspec.Struct, frozen=True):
    """An outlet named at tokens [first, last): its id in the table, or its name as stated."""

    first: int
    last: int
    start: int
    end: int
    outlet: str
    sort: str  # known, unknown, vague


def find_places(text: str, tokens: Sequence[Token], phrases: CreditPhrases) -> list[Place]:
    """Return every outlet named among the tokens, in order; what the table knows comes before patterns."""
    places = list(find_known(text, tokens, phrases))
    if tokens:
        places += find_patterns(text, tokens, phrases.unknown, "unknown", places)
        places += find_patterns(text, tokens, phrases.vague, "vague", places)
    return sorted(places, key=lambda place: place.start)


def find_known(text: str, tokens: Sequence[Token], phrases: CreditPhrases) -> Iterator[Place]:
    """Yield the names of the table, the longest first at each word."""
    i = 0
    while i < len(tokens):
        place = known_at(text, tokens, i, phrases)
        if place is not None:
            yield place
        i = place.last if place else i + 1


def known_at(text: str, tokens: Sequence[Token], i: int, phrases: CreditPhrases) -> Place | None:
    """Return the name of the table that starts at token i."""
    for form, start in word_forms(tokens[i], phrases.clitics):
        for words in names_by_first_word().get(form, ()):
            last = i + len(words)
            if last > len(tokens) or any(tokens[i + k].text != words[k] for k in range(1, len(words))):
                continue
            end = tokens[last - 1].end
            outlet = spelled_so(text, start, end, words)
            if outlet and is_joined(text, tokens[i:last]):
                return Place(i, last, start, end, outlet, "known")
    return None


def is_joined(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether nothing but spaces, points and hyphens stands between the words."""
    gaps = (text[a.end : b.start] for a, b in pairwise(tokens))
    return all(len(gap) <= 3 and JOINTS.issuperset(gap) for gap in gaps)


def spelled_so(text: str, start: int, end: int, words: tuple[str, ...]) -> str | None:
    """Return the outlet that has this name, where capitals and brackets are as the name asks."""
    here = text[start:end]
    for outlet, name in names_by_words()[words]:
        if name.isupper() and not here.isupper():
            continue
        if name[0].isupper() and not here[0].isupper():
            continue
        if name.lower() == name.upper() and len(words) == 1 and len(words[0]) < SHORTEST:
            around = text[start - 1 : start], text[end : end + 1]
            if not all(c and c in BRACKETS for c in around):
                continue
        return outlet
    return None


def find_patterns(
    text: str, tokens: Sequence[Token], patterns: Sequence[regex.Pattern[str]], sort: str, taken: Sequence[Place]
) -> list[Place]:
    """Return what the patterns' group `outlet` holds, none of it overlapping what is taken already."""
    found: list[Place] = []
    for pattern in patterns:
        for match in pattern.finditer(text, tokens[0].start, tokens[-1].end + 1):
            start, end = match.span("outlet")
            place = place_at(text, tokens, start, end, sort)
            if place and not any(p.start < place.end and place.start < p.end for p in (*taken, *found)):
                found.append(place)
    return found


def place_at(text: str, tokens: Sequence[Token], start: int, end: int, sort: str) -> Place | None:
    """Return the place of text[start:end], None where no token lies in it."""
    inside = [i for i, token in enumerate(tokens) if token.end > start and token.start < end]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    start, end = max(start, tokens[first].start), min(end, tokens[last - 1].end)
    return Place(first, last, start, end, text[start:end], sort)
