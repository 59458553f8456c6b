"""The grammar of a language: its lexicon and its forms by the class of word that they begin with."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from dragoman.annotate.times.forms import Form, first_classes, parse_form
from dragoman.annotate.times.tokens import Lexicon, make_lexicon
from dragoman.annotate.times.words import Pattern, TimeData, folded_words
from dragoman.reference import Language
from dragoman.text.fold import fold

SKIPPED = -1  # the place of forms that are no times: before those of times that are as long
NUMBERS = frozenset({"number", "rank"})  # words that `numbers.py` joins


class Grammar(msgspec.Struct, frozen=True):
    """What `find_times` needs of a language."""

    data: TimeData
    lexicon: Lexicon
    forms: Mapping[str, tuple[Form, ...]]
    endings: frozenset[str]
    joins: frozenset[str]
    guarded: frozenset[str]
    future: re.Pattern[str] | None  # words that announce
    past: re.Pattern[str] | None  # words that tell what happened
    limit: re.Pattern[str] | None  # words right before a time that look ahead to it
    over: re.Pattern[str] | None  # words right before a time that say it is over


@lru_cache(maxsize=64)
def load_grammar(language: Language) -> Grammar:
    """Return the grammar of a language; one without data has no forms and finds nothing."""
    data = language.load("times", TimeData)
    texts = [(text, fold_neighbours(pattern)) for pattern in data.patterns for text in pattern.forms]
    forms = [parse_form(t, p, SKIPPED if p.kind == "skip" else place) for place, (t, p) in enumerate(texts)]
    words = folded_words(data, find_classes(forms))
    for literal in find_literals(forms):
        words.setdefault(literal[1:], {})[literal] = literal[1:]
    begun: dict[str, list[Form]] = {}
    for form in forms:
        for name in dict.fromkeys(first_classes(form)):
            begun.setdefault(name, []).append(form)
    return Grammar(
        data,
        make_lexicon(words, {fold(k): fold(v) for k, v in data.clitics.items()}),
        {k: tuple(v) for k, v in begun.items()},
        frozenset(fold(e) for e in data.ordinal_endings),
        frozenset(fold(j) for j in data.number_joins),
        frozenset(fold(w) for w in data.guarded),
        compile_words(data.words.get("future", {})),
        compile_words(data.words.get("past", {}), data.past_endings, data.not_past_after),
        compile_words(data.words.get("until", {}), last=True),
        compile_words(data.words.get("over", {}), last=True),
    )


def compile_words(
    words: Iterable[str], endings: Iterable[str] = (), not_after: Iterable[str] = (), last: bool = False
) -> re.Pattern[str] | None:
    """Return an expression for any of some words as they stand folded, or words of some endings; None for none.

    `last`: the word ends the text. Words after a hyphen are parts of another ('lower-than-expected').
    """
    folded = [re.escape(w) for w in sorted({fold(w) for w in words}, reverse=True)]
    folded += [rf"\w{{3,}}{fold(ending)}" for ending in endings]
    blocked = "".join(rf"(?<!\b{re.escape(fold(w))}\s)" for w in not_after)
    end = r"\s*$" if last else ""
    return re.compile(rf"(?<![\w-]){blocked}(?:{'|'.join(folded)})(?!\w){end}") if folded else None


def fold_neighbours(pattern: Pattern) -> Pattern:
    """Return the pattern with the words that must not stand beside it as they stand folded."""
    before, after = (tuple(fold(w) for w in words) for words in (pattern.not_before, pattern.not_after))
    return msgspec.structs.replace(pattern, not_before=before, not_after=after)


def find_classes(forms: list[Form]) -> frozenset[str]:
    """Return the classes of words that the forms ask for; words of the others must not hide them in a text."""
    elements = [e for f in forms for e in (f.before, *f.elements, f.after) if e is not None]
    return frozenset(c.removeprefix("sure_") for e in elements for c in e.classes) | NUMBERS


def find_literals(forms: list[Form]) -> list[str]:
    """Return the literal words of the forms, once each."""
    elements = [e for f in forms for e in (f.before, *f.elements, f.after) if e is not None]
    return list(dict.fromkeys(c for e in elements for c in e.classes if c.startswith("=")))
