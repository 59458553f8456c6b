"""Quantities as the reader marks them: which words count what; their value and bounds are read by rule.

Whoever was killed, gathered or voted is a role; only money and distances need their unit to be compared, so it is taken
from the words themselves where the language's data does not know it.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.quantities.measures import find_bound, find_bounds, find_unit
from dragoman.annotate.quantities.numbers import number_at
from dragoman.annotate.quantities.table import Table, Token, load_table
from dragoman.annotate.quantities.tokens import split_tokens
from dragoman.records import Document, Mark, Quantity, Sentence, Span
from dragoman.reference import Language
from dragoman.text.overlaps import Overlaps

LEAST = 0.5  # probability of a mark that counts
MEASURED = frozenset({"amount", "distance"})  # roles of numbers that say nothing without their unit


def read_marked(
    document: Document, sentence: Sentence, marks: Sequence[Mark], language: Language
) -> Iterator[Quantity]:
    """Yield the quantity of each mark of a sentence whose words hold a number, in text order."""
    held = [mark for mark in marks if mark.score >= LEAST]
    if held:
        tokens, table = split_tokens(document, sentence), load_table(language)
        for mark in held:
            quantity = read_mark(mark, tokens, table)
            if quantity is not None:
                yield quantity


def read_mark(mark: Mark, tokens: Sequence[Token], table: Table) -> Quantity | None:
    """Return the quantity of one mark; None where no number is read in it, or no unit of what needs one."""
    inside = [i for i, t in enumerate(tokens) if t.start >= mark.span.start and t.end <= mark.span.end]
    number = next(((i, found) for i in inside if (found := number_at(tokens, i, table))), None)
    chosen = mark.choose("role")
    if number is None or chosen is None:
        return None
    first, (stop, value, kind) = number
    unit = find_unit(tokens, first, stop, table)[0] or name_unit(tokens, inside, first, stop, chosen.value)
    if unit is None and chosen.value in MEASURED:
        return None
    begin, bound = find_bound(tokens, first, table)
    exact, low, high = find_bounds(value, kind, bound)
    span = Span(mark.span.document, min(mark.span.start, tokens[begin].start), mark.span.end)
    return Quantity(role=chosen.value, span=span, value=exact, low=low, high=high, unit=unit)


def name_unit(tokens: Sequence[Token], inside: Sequence[int], first: int, stop: int, role: str) -> str | None:
    """Return the unit by its own words: those of the mark beside the number, else the word behind a distance."""
    beside = [tokens[i].text for i in inside if i >= stop] or [tokens[i].text for i in inside if i < first]
    if role == "amount":
        return " ".join(beside) or None
    return tokens[stop].text if role == "distance" and stop < len(tokens) else None


def join_quantities(ruled: Sequence[Quantity], marked: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of both in text order: a rule's stands, with the reader's role where it knows none."""
    read, known = (Overlaps((q.span.start, q.span.end) for q in found) for found in (marked, ruled))
    joined = []
    for quantity in ruled:
        same = [marked[number] for number in read.find((quantity.span.start, quantity.span.end))]
        loose = quantity.role == "other" and same
        joined.append(msgspec.structs.replace(quantity, role=same[0].role) if loose else quantity)
    alone = (q for q in marked if not known.find((q.span.start, q.span.end)))
    return sorted([*joined, *alone], key=lambda q: (q.span.start, q.span.end))
