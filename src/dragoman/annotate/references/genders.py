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
    return gender_at(document.text, mention.span.start, mention.span.end, code)


def gender_at(text: str, first: int, last: int, code: str) -> str | None:
    """Return the gender of the name that stands in [first, last), as `gender_of`."""
    words = load_words(code)
    before = text[max(0, first - REACH) : first]
    cuts = [cut for cut in BREAK.finditer(before) if cut.group() != "." or before[cut.end() :].strip()]
    if cuts:  # 'Ms. X' is no end of a sentence
        before = before[cuts[-1].end() :]
    near = without_owner([w.text for w in split_words(before)][-WORDS_BEFORE:], words.oblique)
    if apposed := APPOSED.match(text, last):
        behind = BREAK.split(text[apposed.end() : apposed.end() + REACH])[0]
        near += [w.text for w in split_words(behind)][:WORDS_BEHIND]
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
