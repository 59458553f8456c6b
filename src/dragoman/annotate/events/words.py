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


class Clauses:
    """The number of the clause that each word of a sentence stands in, told word by word.

    A clause that a conjunction opens ends at the next comma, where the clause around it goes on; one that tells
    what is said ('that ...') ends with the sentence. What stands in brackets is a clause of its own.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._openers = lexicon.words["boundaries"] | lexicon.words["relatives"]
        self._reporting = lexicon.words["reporting"]
        self._ands = [letters for letters, kind in lexicon.clitics.items() if kind == "and"]
        self._count = self._clause = 0
        self._around: int | None = None  # the clause that goes on behind the next comma
        self._outside: int | None = None  # the clause that goes on behind the bracket
        self._first = True

    def number(self, word: str, gap: str) -> int:
        """Return the clause of the next word, before which `gap` stands."""
        first, self._first = self._first, False
        self._close(gap)
        if STRONG.search(gap) and not first:
            self._clause, self._around = self._next(), None
        if OPEN.search(gap) and not gap.rstrip(' "“«').endswith((")", "]")):
            self._outside, self._clause = self._clause, self._next()
        if self._opens(word, self._openers):
            new = self._next()
            around = new if first else self._clause
            self._around = None if self._opens(word, self._reporting) else around
            if first:
                self._around, new = self._next(), 0
            self._clause = new
        return self._clause

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _close(self, gap: str) -> None:
        if self._around is not None and COMMA.search(gap):
            self._clause, self._around = self._around, None
        if self._outside is not None and CLOSE.search(gap):
            self._clause, self._outside = self._outside, None

    def _opens(self, word: str, openers: frozenset[str]) -> bool:
        """Tell whether a word begins a clause, a glued 'and' aside."""
        return word in openers or any(
            word.startswith(letters) and word[len(letters) :] in openers for letters in self._ands
        )


def find_words(document: Document, sentence: Sentence, lexicon: Lexicon) -> tuple[Word, ...]:
    """Return the words of a sentence; hyphened words are several, a possessive 's is one of its own."""
    text, begin = sentence.span.within(document.text), sentence.span.start
    words: list[Word] = []
    clauses, at = Clauses(lexicon), 0
    for match in WORD.finditer(text):
        raw, folded, gap = match.group(), fold(match.group()), text[at : match.start()]
        clause, at = clauses.number(folded, gap), match.end()
        words.append(
            Word(begin + match.start(), begin + at, folded, gap, clause, capital=raw[:1].isupper(), raw=raw.casefold())
        )
    return tuple(words)


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
