"""Words of a sentence with the clause each stands in; clauses end at strong marks and at conjunctions."""

from collections.abc import Sequence

import msgspec
import regex

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.records import Document, Sentence
from dragoman.text.fold import fold

WORD = regex.compile(r"(?<=\p{L})['’]s\b|[\p{L}\p{M}\p{N}\u200c]+")
STRONG = regex.compile(r"[;:؛!?؟\n…]|\s[–—-]\s|—")
OPEN = regex.compile(r"[(\[]")
CLOSE = regex.compile(r"[)\]]")
COMMA = regex.compile(r"[,،、]")


class Word(msgspec.Struct, frozen=True):
    """One word: offsets in the document, its folded text, what stands before it, its clause's number."""

    start: int
    end: int
    text: str
    gap: str
    clause: int
    capital: bool = False
    raw: str = ""  # in small letters, marks kept

    @property
    def comma(self) -> bool:
        """Tell whether a comma stands before the word."""
        return bool(COMMA.search(self.gap))


def find_words(document: Document, sentence: Sentence, lexicon: Lexicon) -> tuple[Word, ...]:
    """Return the words of a sentence; hyphened words are several, a possessive 's is one of its own.

    A clause that a conjunction opens ends at the next comma, where the clause around it goes on; one that tells
    what is said ('that ...') ends with the sentence. What stands in brackets is a clause of its own.
    """
    text = sentence.span.within(document.text)
    boundaries = lexicon.words["boundaries"] | lexicon.words["relatives"]
    words: list[Word] = []
    clause, count, at = 0, 0, 0
    parent: int | None = None
    aside: int | None = None
    for match in WORD.finditer(text):
        folded, gap = fold(match.group()), text[at : match.start()]
        opens = opens_clause(folded, boundaries, lexicon)
        if parent is not None and COMMA.search(gap):
            clause, parent = parent, None
        if aside is not None and CLOSE.search(gap):
            clause, aside = aside, None
        if words and STRONG.search(gap):
            count += 1
            clause, parent = count, None
        if OPEN.search(gap) and not gap.rstrip(' "“«').endswith((")", "]")):
            count += 1
            clause, aside = count, clause
        if opens:
            count += 1
            outer = clause if words else count
            parent = None if opens_clause(folded, lexicon.words["reporting"], lexicon) else outer
            if not words:
                count += 1
                parent = count
            clause = count if words else 0
        start = sentence.span.start
        words.append(
            Word(
                start + match.start(),
                start + match.end(),
                folded,
                gap,
                clause,
                match.group()[:1].isupper(),
                match.group().casefold(),
            )
        )
        at = match.end()
    return tuple(words)


def opens_clause(word: str, boundaries: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a word begins a clause, a glued 'and' aside."""
    if word in boundaries:
        return True
    ands = [letters for letters, kind in lexicon.clitics.items() if kind == "and"]
    return any(word.startswith(letters) and word[len(letters) :] in boundaries for letters in ands)


def word_at(words: Sequence[Word], offset: int) -> int:
    """Return the index of the word that holds an offset of the document, or the next one."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low


def strip_clitics(word: str, clitics: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return what a word can be without letters glued to its front, with the classes of those letters."""
    found: list[tuple[str, tuple[str, ...]]] = [(word, ())]
    for text, classes in found:
        if len(classes) > 2:
            continue
        for letters, kind in clitics.items():
            if text.startswith(letters) and len(text) - len(letters) > 2:
                found.append((text[len(letters) :], (*classes, kind)))
    return found
