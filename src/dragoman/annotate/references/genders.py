"""Whether a person is spoken of as a woman or a man, by the words right before the name or in apposition to it."""

import regex

from dragoman.annotate.references.words import load_words
from dragoman.records import Document, Mention
from dragoman.text.phrases import split_words

REACH, WORDS_BEFORE, WORDS_BEHIND = 60, 5, 3
BREAK = regex.compile(r"[.;:!?«»“”\"\n](?=\s)|\n")
APPOSED = regex.compile(r"\s*[,،(]\s*")


def gender_of(document: Document, mention: Mention, code: str) -> str | None:
    """Return 'feminine' or 'masculine' where exactly one is told beside the name, else None."""
    text, words = document.text, load_words(code)
    start = max(0, mention.span.start - REACH)
    before = text[start : mention.span.start]
    if cuts := list(BREAK.finditer(before)):
        before = before[cuts[-1].end() :] if cuts[-1].group() != "." else before  # 'Ms. X' is no end of a sentence
    near = without_owner([w.text for w in split_words(before)][-WORDS_BEFORE:], words.oblique)
    if apposed := APPOSED.match(text, mention.span.end):
        near += [w.text for w in split_words(text[apposed.end() : apposed.end() + REACH])][:WORDS_BEHIND]
    telling = set(near) - words.pronouns
    found = {g for g, listed in (("feminine", words.feminine), ("masculine", words.masculine)) if listed & telling}
    return found.pop() if len(found) == 1 else None


def without_owner(words: list[str], oblique: frozenset[str]) -> list[str]:
    """Return the words behind the last preposition: 'wife of President' tells nothing of the president."""
    at = max((i for i, word in enumerate(words) if word in oblique), default=-1)
    return words[at + 1 :]


def pronoun_gender(pronoun: str, code: str) -> str | None:
    """Return the gender of a pronoun, None where the language has one for all."""
    words = load_words(code)
    return "feminine" if pronoun in words.feminine else "masculine" if pronoun in words.masculine else None
