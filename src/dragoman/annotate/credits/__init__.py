"""Credits: where a text, a claim or a photograph comes from, as the document states it.

Three kinds. *text*: the report itself comes from an agency ('By Reuters', 'KIGALI (AP) —', 'Source: X').
*cited*: one of its claims does ('X reported', 'according to X'). *photo*: a photograph does.
"""

from collections.abc import Iterator, Sequence

from dragoman.annotate.credits.citing import find_cited
from dragoman.annotate.credits.lines import Found, find_lines, find_placed
from dragoman.annotate.credits.words import load_phrases
from dragoman.ids import make_id
from dragoman.records import CreditMention, Document, Sentence
from dragoman.reference import Language

__all__ = ["find_credits"]


def find_credits(document: Document, sentences: Sequence[Sentence], language: Language) -> Iterator[CreditMention]:
    """Yield each credit of the document, in text order; no two overlap."""
    phrases = load_phrases(language.code)
    found: list[Found] = []
    for line in find_lines(document):
        found += find_placed(document.text, line, phrases)
    for sentence in sentences:
        cited = find_cited(document.text, sentence.span.start, sentence.span.end, phrases)
        found += ((place, "cited") for place in cited)
    yield from make_credits(document, found)


def make_credits(document: Document, found: Sequence[Found]) -> Iterator[CreditMention]:
    """Yield the credits; where two overlap, the one that stands by position is kept."""
    kept: list[CreditMention] = []
    for place, kind in found:
        span = document.span(place.start, place.end)
        if not any(credit.span.overlaps(span) for credit in kept):
            id = make_id("credit", document.id, span.start, span.end)
            kept.append(CreditMention(id=id, span=span, outlet=place.outlet, kind=kind))
    yield from sorted(kept, key=lambda credit: credit.span)
