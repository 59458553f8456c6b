"""Whether the day or the month comes first in dates of digits: by the language, and by the country of the outlet.

'03/04/2031' in English is the fourth of March in the United States and the third of April almost everywhere
else. Without an outlet that the table knows both readings stay.
"""

import msgspec

from dragoman.annotate.times.grammar import Grammar
from dragoman.records import Document
from dragoman.reference.outlets import find_outlet, find_outlet_of_url


def find_country(document: Document) -> str | None:
    """Return the country (ISO 3166 alpha-3) of the outlet that published a document, None where unknown."""
    outlet = find_outlet(document.outlet.text) if document.outlet and document.outlet.text.strip() else None
    outlet = outlet or (find_outlet_of_url(document.url) if document.url else None)
    return outlet.country if outlet else None


def choose_order(grammar: Grammar, country: str | None) -> Grammar:
    """Return the grammar with the order of day and month that is usual in a country."""
    data = grammar.data
    if data.order_known or country is None or country in data.either_order:
        return grammar
    known = msgspec.structs.replace(data, order_known=True, day_first=country not in data.month_first)
    return msgspec.structs.replace(grammar, data=known)
