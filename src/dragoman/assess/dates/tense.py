"""Whether the words around a time tell what happened or announce what is to come."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dragoman.records import EventMention, Reading, Sentence, TimeMention
from dragoman.reference import Language, load_language
from dragoman.text.fold import fold

SAID_WORDS = 3  # words between a time and a word of saying, itself among them
OPENING_WORDS = 3  # before a time that opens its sentence: 'And on Monday'
LIMIT_REACH = 30  # code points before a time in which a word such as 'until' counts
BREAK = re.compile(r"[,;:،؛«»“”\"()]|\s[-–—]\s")  # ends of clauses
BESIDE_WORDS = 2  # after a time, in which a word of the future governs it: 'on Monday will'


class DateWords(msgspec.Struct, frozen=True):
    """The part of `times.toml` that is read here: words of the future, of updates, of publication, of limits."""

    words: dict[str, dict[str, int | str]] = {}


@lru_cache(maxsize=256)
def find_words(language: Language, name: str) -> re.Pattern[str] | None:
    """Return an expression for the words of a class, None where the language has none."""
    words = sorted({fold(w) for w in language.load("times", DateWords).words.get(name, {})}, reverse=True)
    ends = [re.escape(w.removesuffix("-")) + ("" if w.endswith("-") else r"(?!\w)") for w in words]  # '-': a prefix
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends)})") if words else None


def has_words(text: str, code: str, name: str) -> bool:
    """Tell whether a text has one of the words of a class."""
    pattern = find_words(load_language(code), name)
    return pattern is not None and pattern.search(fold(text)) is not None


def find_last(text: str, code: str, name: str) -> int | None:
    """Return where the last word of a class in a text ends, None where there is none."""
    pattern = find_words(load_language(code), name)
    found = list(pattern.finditer(fold(text))) if pattern is not None else []
    return found[-1].end() if found else None


def find_sentence(sentences: Sequence[Sentence], time: TimeMention) -> Sentence | None:
    """Return the sentence that a time stands in."""
    at = bisect_right(sentences, time.span.start, key=lambda s: s.span.start) - 1
    return sentences[at] if at >= 0 and time.span.start < sentences[at].span.end else None


def is_said(reading: Reading, time: TimeMention, sentence: Sentence) -> bool:
    """Tell whether a time stands right beside a word of saying: 'said on Monday that it will'."""
    text, code = reading.document.text, reading.document.language
    before = " ".join(text[sentence.span.start : time.span.start].split()[-SAID_WORDS:])
    after = " ".join(text[time.span.end : sentence.span.end].split()[:SAID_WORDS])
    return has_words(before, code, "said") or has_words(after, code, "said")


def is_purpose(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Tell whether an announced event was the purpose of what happened at a time: 'came on Monday to sign'."""
    document = reading.document
    for other in reading.events if event.status == "announced" else ():
        if other.status == "happened" and other.spans[:1] == event.spans[:1] and other.trigger.end <= time.span.start:
            between = document.text[other.trigger.end : event.trigger.start]
            after = document.text[time.span.end : event.trigger.start]
            if time.span.end <= event.trigger.start and not has_words(between, document.language, "future"):
                return not any(has_words(after, document.language, name) for name in ("joined", "said"))
    return False


def find_tense(reading: Reading, time: TimeMention, sentence: Sentence | None, events: list[EventMention]) -> int:
    """Return -1 where the time is of what happened, 1 where it is announced, 0 where both are open.

    Without an event, words of the future that may govern the time leave both open; so does a month or a day of the
    year, which news names ahead as often as back, while a bare weekday of plain telling is a past one.
    """
    ahead = sentence is not None and is_ahead(reading, time, sentence)
    told = [
        e for e in events if e.status != "announced" or ahead or sentence is None or e.trigger.end <= time.span.start
    ]
    statuses = {"happened" if is_purpose(reading, e, time) else e.status for e in told}
    if statuses in ({"happened"}, {"announced"}):
        return 1 if "announced" in statuses else -1
    if sentence is None:
        return 0
    if time.month is None and is_said(reading, time, sentence):
        return -1
    if statuses or (time.month is not None and time.year is None):
        return 0
    return 0 if ahead else -1


def is_ahead(reading: Reading, time: TimeMention, sentence: Sentence) -> bool:
    """Tell whether words of the future may govern a time: before it, right after, or it opens the sentence.

    'He will speak on Monday', 'on Monday he will speak', 'until Monday', but not 'he said on Monday that it will rain'.
    """
    text, code = reading.document.text, reading.document.language
    before, after = text[sentence.span.start : time.span.start], text[time.span.end : sentence.span.end]
    opens = len(before.split()) <= OPENING_WORDS
    beside = after if opens else " ".join(after.split()[:BESIDE_WORDS])
    until = " ".join(before.split()[-BESIDE_WORDS:])
    return has_words(before, code, "future") or has_words(beside, code, "future") or has_words(until, code, "limit")


def is_coming(reading: Reading, time: TimeMention, sentence: Sentence) -> bool:
    """Tell whether a word of the future stands before a time in its clause: 'he will speak in Gao on Monday'."""
    text, code = reading.document.text, reading.document.language
    before = text[sentence.span.start : time.span.start]
    found = find_last(before, code, "future")
    return found is not None and not BREAK.search(before[found:]) and not is_said(reading, time, sentence)


def is_limit(reading: Reading, time: TimeMention, sentence: Sentence) -> bool:
    """Tell whether a word such as 'until' or 'by' stands before a time."""
    start = max(sentence.span.start, time.span.start - LIMIT_REACH)
    return has_words(reading.document.text[start : time.span.start], reading.document.language, "limit")
