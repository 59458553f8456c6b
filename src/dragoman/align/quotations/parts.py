"""Parts: a quotation's fragments by the sentences they begin.

“We will,” he said, “go on” is one part of two fragments; “We will,” he said. “They won't.” has two parts.
A part's id is the mention's id, '#' and its offsets ('quo-1a2b#120-180'): `assess/quotations.py` cuts it so.
"""

from collections.abc import Sequence

from dragoman.records import Document, QuotationMention, Span

STOPS = frozenset(".!?؟…。")
SHORTEST = 3  # words of a part that can be told apart
SEPARATOR = "#"


def split_parts(document: Document, quotation: QuotationMention) -> list[tuple[Span, ...]]:
    """Return the fragments grouped by sentence; one group where a part would be too short or clauses are mixed."""
    parts: list[list[Span]] = []
    for span in quotation.fragments:
        if parts and not begins_sentence(document.text, parts[-1][-1], span):
            parts[-1].append(span)
        else:
            parts.append([span])
    short = any(sum(len(document.words(s).split()) for s in part) < SHORTEST for part in parts)
    if quotation.mode != "direct" or short:
        return [quotation.fragments]
    return [tuple(part) for part in parts]


def begins_sentence(text: str, before: Span, span: Span) -> bool:
    """Tell whether a sentence ended between two fragments: in the first one, or right before the second."""
    if text[before.start : before.end].rstrip()[-1:] in STOPS:
        return True
    between = [c for c in text[before.end : span.start] if c.isalnum() or c in STOPS]
    return bool(between) and between[-1] in STOPS


def name_part(mention: str, spans: Sequence[Span]) -> str:
    """Return the id of a part of a quotation mention."""
    return f"{mention}{SEPARATOR}{spans[0].start}-{spans[-1].end}"


def mention_of(part: str) -> str:
    """Return the id of the mention that a part (or a whole) belongs to."""
    return part.partition(SEPARATOR)[0]
