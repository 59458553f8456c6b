"""Words of a stretch of a document, folded, with their places; phrases found among them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dragoman.annotate.credits.words import Phrases
from dragoman.text.fold import fold_with_offsets

WORD = re.compile(r"\w+")


class Token(msgspec.Struct, frozen=True):
    """One word, folded, and where it stands in the document.

    `offsets` are those of the whole stretch, from `origin` in the document; the word's begin at `first`.
    """

    text: str
    start: int
    end: int
    first: int
    origin: int
    offsets: tuple[int, ...]

    def offset(self, letter: int) -> int:
        """Return where a letter of the folded word stands in the document."""
        return self.origin + self.offsets[self.first + letter]


def find_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words of text[start:end]."""
    folded = fold_with_offsets(text[start:end])
    tokens = []
    for found in WORD.finditer(folded.text.replace("_", " ")):
        at, until = folded.original(found.start(), found.end())
        tokens.append(Token(found.group(), start + at, start + until, found.start(), start, folded.offsets))
    return tokens


def word_forms(token: Token, clitics: Sequence[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Yield a word and what it is without letters written onto it, with the offset where that starts."""
    yield token.text, token.start
    for letters, instead in clitics:
        rest = instead + token.text[len(letters) :]
        if token.text.startswith(letters) and len(rest) >= 2 and len(token.text) > len(letters):
            yield rest, token.offset(len(letters) - bool(instead))  # 'لل' keeps its second letter


def find_phrases(
    tokens: Sequence[Token], phrases: Phrases, clitics: Sequence[tuple[str, str]] = ()
) -> list[tuple[int, int]]:
    """Return [first, last + 1) of every place where one of the phrases stands."""
    index, found = by_first_word(phrases), []
    for i, token in enumerate(tokens):
        for form, _ in word_forms(token, clitics):
            found += [
                (i, i + len(phrase))
                for phrase in index.get(form, ())
                if all(i + k < len(tokens) and tokens[i + k].text == phrase[k] for k in range(1, len(phrase)))
            ]
    return found


@lru_cache(maxsize=256)
def by_first_word(phrases: Phrases) -> dict[str, Phrases]:
    """Return the phrases by their first word."""
    index: dict[str, Phrases] = {}
    for phrase in phrases:
        index[phrase[0]] = (*index.get(phrase[0], ()), phrase)
    return index
