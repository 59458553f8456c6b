"""Names that a document itself marks as outlets': its publisher's, one in its dateline, one behind its copyright.

Where a sentence cites such a name, it cites an outlet, whether or not a table knows it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from dragoman.annotate.credits.names import Place, is_joined
from dragoman.annotate.credits.tokens import Token, word_forms
from dragoman.annotate.credits.words import CreditPhrases
from dragoman.records import Document
from dragoman.reference.outlets import find_outlet, name_words

AROUND = ("furniture", "credit", "masthead")
COPYRIGHT = re.compile(r"©\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*([^\d\W][^\n.,|©:;]{2,50}?)\s*(?:\d{4}|[.,|©\n]|$)")
ARTICLE = "the"
LONGEST = 6  # words of a name; more is a sentence
Marked = Mapping[tuple[str, ...], str]


def find_marked(document: Document, placed: Iterable[Place], phrases: CreditPhrases) -> Marked:
    """Return the outlet, by the folded words of its name, of each unlisted name that the document marks."""
    names = [place.outlet for place in placed if place.sort == "unknown"]
    if document.outlet is not None:
        names.append(" ".join(document.outlet.text.split()))
    for zone in document.zones:
        if zone.kind in AROUND:
            names += [found.group(1) for found in COPYRIGHT.finditer(document.text, zone.start, zone.end)]
    rows = {words: name for name in names for words in shapes(name, phrases)}
    return {words: name for words, name in rows.items() if 0 < len(words) <= LONGEST and not find_outlet(name)}


def shapes(name: str, phrases: CreditPhrases) -> list[tuple[str, ...]]:
    """Return a name's folded words, and those without an article or word of kind where two words are left."""
    words = name_words(name)
    first = words[:1] == (ARTICLE,) or (words[0] in phrases.kinds if words else False)
    return [words, words[1:]] if first and len(words) > 2 else [words]


def places_of_marked(text: str, tokens: Sequence[Token], marked: Marked, phrases: CreditPhrases) -> list[Place]:
    """Return every place among the tokens where a marked name stands, capitalised where its script can be."""
    found: list[Place] = []
    rows = sorted(marked.items(), key=lambda row: (-len(row[0]), row))
    for i, token in enumerate(tokens):
        if found and found[-1].last > i:
            continue
        for form, start in word_forms(token, phrases.clitics):
            place = next(
                (p for words, name in rows for p in place_of(text, tokens, i, (form, start), (words, name))), None
            )
            if place:
                found.append(place)
                break
    return found


def place_of(
    text: str, tokens: Sequence[Token], i: int, first: tuple[str, int], row: tuple[tuple[str, ...], str]
) -> list[Place]:
    """Return the place at token i of one marked name, in a list; a lone word of a caseless script is too common."""
    (form, start), (words, name) = first, row
    last = i + len(words)
    if form != words[0] or last > len(tokens) or any(tokens[i + k].text != words[k] for k in range(1, len(words))):
        return []
    end = tokens[last - 1].end
    own = text[start:end]
    if own[0].islower() or (len(words) == 1 and own.lower() == own.upper()) or not is_joined(text, tokens[i:last]):
        return []
    return [Place(i, last, start, end, name, "known")]


def add_marked(places: Sequence[Place], marked: Sequence[Place]) -> list[Place]:
    """Return the places with the marked ones; these stand for what patterns made of the same words."""
    known = [place for place in places if place.sort == "known"]
    new = [m for m in marked if not any(m.start < p.end and p.start < m.end for p in known)]
    kept = [p for p in places if not any(p.start < m.end and m.start < p.end for m in new)]
    return sorted([*kept, *new], key=lambda place: place.start)
