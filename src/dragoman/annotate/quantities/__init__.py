"""Quantities: numbers of people killed, injured, arrested or present, amounts of money, distances.

By rule a number counts only where its unit or a word of its role stands by, so that years and days are none; the
reader marks many more, with their role. Bounds are kept: 'at least eleven' has no upper bound, 'dozens' begins at two
dozen, an Arabic dual is two.
"""

from collections.abc import Iterator, Sequence

from dragoman.annotate.quantities.marked import find_marked, join_quantities
from dragoman.annotate.quantities.measures import make_quantity
from dragoman.annotate.quantities.numbers import number_at
from dragoman.annotate.quantities.table import Table, Token, load_table
from dragoman.annotate.quantities.tokens import split_tokens
from dragoman.records import Document, Quantity, Sentence
from dragoman.reference import Language

__all__ = ["find_marked", "find_quantities", "join_quantities"]


def find_quantities(document: Document, sentence: Sentence, language: Language) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in text order, by rule."""
    return tuple(read_quantities(split_tokens(document, sentence), load_table(language), document.id))


def read_quantities(tokens: Sequence[Token], table: Table, document: str) -> Iterator[Quantity]:
    """Yield a quantity for each number whose unit or role is told."""
    i = 0
    while i < len(tokens):
        number = number_at(tokens, i, table)
        if number is None:
            i += 1
            continue
        stop, value, kind = number
        barred = stop < len(tokens) and tokens[stop].text in table.barred
        found = None if barred else make_quantity(tokens, i, stop, value, kind, table, document)
        if found is not None:
            yield found
        i = stop
