"""Quantities as the reader marks them: which words count what; their value, bounds and unit are read by rule.

Whoever was killed, gathered or voted is a role. Money and distances say nothing without their unit, which is taken from
the words themselves where the language's data does not know it. A share ('52 percent') counts nobody.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.quantities.measures import find_bound, find_bounds, find_unit
from dragoman.annotate.quantities.numbers import number_at
from dragoman.annotate.quantities.table import Table, Token, load_table
from dragoman.annotate.quantities.tokens import split_tokens
from dragoman.records import Document, Mark, Quantity, Sentence, Span
from dragoman.reference import Language
from dragoman.text.overlaps import Overlaps

LEAST = 0.45  # probability of a mark that counts
MEASURED = frozenset({"amount", "distance"})  # roles of numbers that say nothing without their unit
SHARE, SHARE_SIGNS = "percent", ("%", "٪")
NEXT = 2  # words between the two numbers of a range


def find_marked(
    document: Document, sentence: Sentence, marks: Sequence[Mark], language: Language
) -> Iterator[Quantity]:
    """Yield the quantity of each mark that begins in a sentence and whose words hold a number, in text order."""
    held = [
        mark for mark in marks if mark.score >= LEAST and sentence.span.start <= mark.span.start < sentence.span.end
    ]
    if held:
        tokens, table = split_tokens(document, sentence), load_table(language)
        starts = [token.start for token in tokens]
        for mark in held:
            first = bisect_left(starts, mark.span.start)
            last = bisect_left(starts, mark.span.end, first)
            quantity = read_mark(document, mark, tokens, (first, last), table)
            if quantity is not None:
                yield quantity


def read_mark(
    document: Document, mark: Mark, tokens: Sequence[Token], inside: tuple[int, int], table: Table
) -> Quantity | None:
    """Return the quantity of one mark, which holds the tokens [first, last); None where it holds no number."""
    chosen = mark.choose("role")
    number = next(((i, found) for i in range(*inside) if (found := number_at(tokens, i, table))), None)
    if number is None or chosen is None:
        return None
    (first, (stop, value, kind)), role = number, chosen.value
    begin, bound = find_bound(tokens, first, table)
    exact, low, high = find_bounds(value, kind, bound)
    share = is_share(document, tokens, stop, table)
    ahead = range(stop, min(stop + NEXT, inside[1])) if not (share or bound) else ()
    second = next((found for i in ahead if (found := number_at(tokens, i, table))), None)
    if second is not None and second[1] > value:
        stop, exact, low, high = second[0], None, value, second[1]
        share = is_share(document, tokens, stop, table)
    unit = SHARE if share else find_own_unit(tokens, (begin, first, stop, inside[1]), role, table)
    role = "other" if share else role
    if unit is None and role in MEASURED:
        return None
    start, end = min(mark.span.start, tokens[begin].start), max(mark.span.end, tokens[stop - 1].end)
    return Quantity(role=role, span=Span(document.id, start, end), value=exact, low=low, high=high, unit=unit)


def is_share(document: Document, tokens: Sequence[Token], stop: int, table: Table) -> bool:
    """Tell whether a percent sign or word stands behind a number."""
    if document.text[tokens[stop - 1].end :][:2].strip().startswith(SHARE_SIGNS):
        return True
    behind = " ".join(token.text for token in tokens[stop : stop + 2])
    return any(f"{behind} ".startswith(f"{words} ") for words in table.shares)


def find_own_unit(tokens: Sequence[Token], places: tuple[int, int, int, int], role: str, table: Table) -> str | None:
    """Return the unit of a number: `places` are its bound, its first token, its end and the end of its mark.

    A distance's unit may stand behind the mark; of an amount, that of no table is the word beside the number.
    """
    begin, first, stop, end = places
    if role == "distance":
        unit = find_unit(tokens, first, stop, table)[0]
        return unit if table.data.unit_roles.get(unit or "") == role else None
    unit = find_unit(tokens[:end], first, stop, table)[0]
    if unit is not None or role != "amount":
        return unit
    if stop < end:
        return tokens[stop].text
    glued = first > 0 and begin == first and tokens[first - 1].end == tokens[first].start
    return tokens[first - 1].text if glued else None


def join_quantities(ruled: Sequence[Quantity], marked: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of both in text order: a rule's stands, but the reader knows a role where it knows none."""
    read, known = (Overlaps((q.span.start, q.span.end) for q in found) for found in (marked, ruled))
    joined = []
    for quantity in ruled:
        same = [marked[number] for number in read.find((quantity.span.start, quantity.span.end))]
        joined.append(tell_role(quantity, same[0]) if same and quantity.role == "other" else quantity)
    alone = (q for q in marked if not known.find((q.span.start, q.span.end)))
    return sorted([*joined, *alone], key=lambda q: q.span)


def tell_role(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a rule's quantity with the reader's role, or the reader's own where it measures and the rule counts."""
    return other if other.role in MEASURED else msgspec.structs.replace(quantity, role=other.role)
