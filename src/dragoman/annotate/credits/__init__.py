"""Credits: where a text, a claim or a photograph comes from, as the document states it.

Three kinds. *text*: the report itself comes from an agency ('By Reuters', 'KIGALI (AP) —', 'Source: X').
*cited*: one of its claims does ('X reported', 'according to X'). *photo*: a photograph does.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.annotate.credits.citing import find_cited
from dragoman.annotate.credits.lines import Found, find_lines, find_placed
from dragoman.annotate.credits.marked import add_marked, find_marked, places_of_marked
from dragoman.annotate.credits.names import find_places
from dragoman.annotate.credits.tokens import find_tokens
from dragoman.annotate.credits.words import load_phrases
from dragoman.ids import make_id
from dragoman.records import FACT_ZONES, CreditMention, Document, Sentence
from dragoman.reference import Language

__all__ = ["find_credits"]


def find_credits(document: Document, sentences: Sequence[Sentence], language: Language) -> Iterator[CreditMention]:
    """Yield each credit of the document, in text order; no two overlap."""
    phrases, text = load_phrases(language.code), document.text
    placed: list[Found] = []
    rows = []
    for line in find_lines(document):
        tokens = find_tokens(text, line.start, line.end)
        places = find_places(text, tokens, phrases)
        placed += find_placed(text, line, tokens, places, phrases)
        if line.zone in FACT_ZONES:
            rows.append((tokens, places))
    marked = find_marked(document, (place for place, _ in placed), phrases)
    cited: list[Found] = []
    for tokens, places in rows:
        named = add_marked(places, places_of_marked(text, tokens, marked, phrases))
        cited += ((place, "cited") for place in find_cited(text, tokens, named, phrases))
    told = [(place, kind) for place, kind in cited if is_told(place.start, sentences)]
    yield from make_credits(document, [*placed, *told])


def is_told(offset: int, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a code point lies in one of the sentences, which are in text order."""
    i = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    return i >= 0 and offset < sentences[i].span.end


def make_credits(document: Document, found: Sequence[Found]) -> Iterator[CreditMention]:
    """Yield the credits; where two overlap, the one that stands by position is kept."""
    kept: list[CreditMention] = []
    for place, kind in found:
        span = document.span(place.start, place.end)
        if not any(credit.span.overlaps(span) for credit in kept):
            id = make_id("credit", document.id, span.start, span.end)
            kept.append(CreditMention(id=id, span=span, outlet=place.outlet, kind=kind))
    yield from sorted(kept, key=lambda credit: credit.span)
