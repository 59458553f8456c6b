"""Quantities: numbers of people killed, injured, arrested or present, amounts of money, distances.

A number counts only where its unit or a word of its role stands by, so that years and days are none. Bounds
are kept: 'at least eleven' has no upper bound, 'dozens' begins at two dozen, an Arabic dual is two.
"""

from collections.abc import Iterator, Sequence

import regex

from dragoman.annotate.quantities.measures import make_quantity
from dragoman.annotate.quantities.numbers import number_at
from dragoman.annotate.quantities.table import Table, Token, load_table
from dragoman.records import Document, Quantity, Sentence
from dragoman.reference import Language
from dragoman.text.fold import fold

TOKEN = regex.compile(r"\p{N}+(?:[.,٬٫’']\p{N}+)*(?:\s\p{N}{3}\b(?!\s?\p{N}))*|[\p{L}\p{M}\u200c]+|[$€£¥₽₺₹﷼]")


def find_quantities(document: Document, sentence: Sentence, language: Language) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in text order."""
    table = load_table(language)
    text = sentence.span.within(document.text)
    tokens: list[Token] = []
    at = 0
    for match in TOKEN.finditer(text):
        gap = text[at : match.start()]
        start, at = sentence.span.start, match.end()
        tokens.append(Token(start + match.start(), start + at, fold(match.group()), any(c in gap for c in ",،")))
    return tuple(read_quantities(tokens, table, document.id))


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
