"""Tokens of a folded text with the classes of time that each belongs to.

Several words that the data lists together become one token, prefixes written together with their word become
tokens of their own (Arabic 'و', 'ل'), number words in a row become one number.
"""

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.annotate.times.lexer import Token, split_tokens
from dragoman.annotate.times.words import Value


class Lexicon(msgspec.Struct, frozen=True):
    """Entries of a language by their first token, longest first, and its prefixes, longest first.

    `seconds` are the second tokens of the entries that begin with a token; no other can continue one.
    """

    entries: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, Value]]]]
    seconds: Mapping[str, frozenset[str]]
    prefixes: tuple[tuple[str, str], ...]


def make_lexicon(words: Mapping[str, Mapping[str, Value]], clitics: Mapping[str, str]) -> Lexicon:
    """Return the lexicon of folded words."""
    entries: dict[str, list[tuple[tuple[str, ...], Mapping[str, Value]]]] = {}
    for word in sorted(words):
        parts = tuple(t.text for t in split_tokens(word, frozenset()))
        entries.setdefault(parts[0], []).append((parts, words[word]))
    ordered = {k: tuple(sorted(v, key=lambda e: (-len(e[0]), e[0]))) for k, v in entries.items()}
    seconds = {k: frozenset(parts[1] for parts, _ in v if len(parts) > 1) for k, v in entries.items()}
    return Lexicon(ordered, seconds, tuple(sorted(clitics.items(), key=lambda c: (-len(c[0]), c[0]))))


def split_prefix(token: Token, lexicon: Lexicon) -> list[Token]:
    """Part a prefix from a word that is known only without it; an unknown word stays as it is."""
    if token.text in lexicon.entries or token.values:
        return [token]
    for prefix, instead in lexicon.prefixes:
        rest = instead + token.text.removeprefix(prefix)
        if token.text.startswith(prefix) and len(rest) > 1 and rest in lexicon.entries:
            cut = token.start + len(prefix) - (1 if instead else 0)  # 'لل' is one prefix and half an article
            head = Token(token.start, cut, prefix, {"=" + prefix: prefix})
            return [head, Token(cut, token.end, rest, {}, prefix)]
    return [token]


def join_entry(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Token, int]:
    """Return the longest entry that stands at a place as one token, and where to go on."""
    first = tokens[at]
    entries = lexicon.entries.get(first.text)
    if entries is None:
        return first, at + 1
    if at + 1 == len(tokens) or tokens[at + 1].text not in lexicon.seconds[first.text]:
        entries = entries[-1:] if len(entries[-1][0]) == 1 else ()
    for parts, values in entries:
        if all(at + i < len(tokens) and tokens[at + i].text == part for i, part in enumerate(parts)):
            last = tokens[at + len(parts) - 1]
            merged = {**first.values, **values}
            return Token(first.start, last.end, " ".join(parts), merged, first.prefix), at + len(parts)
    return first, at + 1


def find_tokens(text: str, lexicon: Lexicon, endings: frozenset[str]) -> list[Token]:
    """Return the tokens of a folded text with their classes."""
    split = list(split_tokens(text, endings))
    if lexicon.prefixes:
        split = [piece for token in split for piece in split_prefix(token, lexicon)]
    tokens, at = [], 0
    while at < len(split):
        token, at = join_entry(split, at, lexicon)
        tokens.append(token)
    return tokens
