"""Tokens: the words, numbers and currency signs of a sentence."""

import regex

from dragoman.annotate.quantities.table import Token
from dragoman.records import Document, Sentence
from dragoman.text.fold import fold

TOKEN = regex.compile(r"\p{N}+(?:[.,٬٫’']\p{N}+)*(?:\s\p{N}{3}\b(?!\s?\p{N}))*|[\p{L}\p{M}\u200c]+|[$€£¥₽₺₹﷼]")


def split_tokens(document: Document, sentence: Sentence) -> list[Token]:
    """Return the tokens of a sentence, folded, with their places in the document."""
    text = sentence.span.within(document.text)
    tokens: list[Token] = []
    at = 0
    for match in TOKEN.finditer(text):
        gap = text[at : match.start()]
        start, at = sentence.span.start, match.end()
        tokens.append(Token(start + match.start(), start + at, fold(match.group()), any(c in gap for c in ",،")))
    return tokens
