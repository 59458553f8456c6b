"""Words of a stretch of a document, folded, with their places; phrases found among them."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.credits.words import Phrases
from dragoman.text.fold import fold_with_offsets

WORD = re.compile(r"\w+")


class Token(msgspec.Struct, frozen=True):
    """One word, folded, and where it stands in the document."""

    text: str
    start: int
    end: int
    offsets: tuple[int, ...]  # of each folded letter, in the document


def find_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words of text[start:end]."""
    folded = fold_with_offsets(text[start:end])
    tokens = []
    for found in WORD.finditer(folded.text.replace("_", " ")):
        at, until = folded.original(found.start(), found.end())
        offsets = tuple(start + folded.offsets[i] for i in range(found.start(), found.end()))
        tokens.append(Token(found.group(), start + at, start + until, offsets))
    return tokens


def word_forms(token: Token, clitics: Sequence[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Yield a word and what it is without letters written onto it, with the offset where that starts."""
    yield token.text, token.start
    for letters, instead in clitics:
        rest = instead + token.text[len(letters) :]
        if token.text.startswith(letters) and len(rest) >= 2 and len(token.text) > len(letters):
            yield rest, token.offsets[len(letters) - bool(instead)]  # 'لل' keeps its second letter


def find_phrases(
    tokens: Sequence[Token], phrases: Phrases, clitics: Sequence[tuple[str, str]] = ()
) -> list[tuple[int, int]]:
    """Return [first, last + 1) of every place where one of the phrases stands."""
    found = []
    for i, token in enumerate(tokens):
        forms = {form for form, _ in word_forms(token, clitics)}
        for phrase in phrases:
            if phrase[0] in forms and all(
                i + k < len(tokens) and tokens[i + k].text == phrase[k] for k in range(1, len(phrase))
            ):
                found.append((i, i + len(phrase)))
    return found
