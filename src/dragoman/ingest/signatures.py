"""Signatures: lines that say who wrote, alone or beside the date: 'By Ida Holm', '4 June 2031 | By Staff'."""

import re
from collections.abc import Iterator

from dragoman.ingest.cues import Cues, key_of, openings
from dragoman.ingest.stamps import is_stamp

PARTS = re.compile(r"\s*(?:[|›»•·●]|\s/\s|\s[-–—]+\s|--+|\t|\s{2,})\s*")
LONGEST = 160  # code points of a line that holds both
COMMAS = re.compile(r"\s*[|,،·•]\s*")
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"\S+")


def find_signature(text: str, cues: Cues, bare: bool = False) -> tuple[int, int] | None:
    """Return [start, end) of the words in a line that say who wrote, beside dates and a place at most.

    `bare` asks for a name, or for what no cue tells, beside a date.
    """
    if is_byline(text, key_of(text), cues):
        return 0, len(text)
    if len(text) > LONGEST:
        return None
    parts = list(split_parts(text, PARTS, cues))
    rest = [part for part in parts if not is_stamp(text[slice(*part)], cues)]
    signed = [part for part in rest if is_byline(text[slice(*part)], key_of(text[slice(*part)]), cues)]
    others = [part for part in rest if part not in signed]
    if signed and len(others) <= 1 and all(len(text[slice(*part)].split()) <= 3 for part in others):
        return signed[0]
    return find_dated(text, cues) if bare else None


def find_dated(text: str, cues: Cues) -> tuple[int, int] | None:
    """Return the one part of a line that may be a person's or a place's name, where all others are dates."""
    for pattern in (PARTS, COMMAS):
        parts = list(split_parts(text, pattern, cues))
        rest = [part for part in parts if not is_stamp(text[slice(*part)], cues)]
        days = NUMBER.findall(text) if len(rest) == 1 and len(parts) > 1 else []
        if len(days) > 1 and is_plain(text[slice(*rest[0])], cues):
            return rest[0]
    return None


def split_parts(text: str, pattern: re.Pattern[str], cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line between separators; a part 'Published: 4 June 2031 By Ida Holm' is two."""
    start = 0
    for match in (*pattern.finditer(text), None):
        end = match.start() if match else len(text)
        if text[start:end].strip(" ,"):
            yield from split_dated(text, start, end, cues)
        start = match.end() if match else end


def split_dated(text: str, start: int, end: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield a part, cut before 'By' where a date stands before it."""
    for token in list(WORD.finditer(text, start, end))[1:]:
        if next((o for o in openings(key_of(text[token.start() : end])) if o in cues.bylines), None) is None:
            continue
        before = text[start : token.start()].rstrip(" ,:")
        if is_stamp(before, cues) and is_byline(text[token.start() : end], key_of(text[token.start() : end]), cues):
            yield start, start + len(before)
            yield token.start(), end
            return
    yield start, end


def is_plain(text: str, cues: Cues) -> bool:
    """Tell whether words may be a name: one to four, none of them an outlet's or a section's."""
    words = key_of(text).split(" ")
    if not 1 <= len(words) <= 4 or text[0].islower() or any(c.isdigit() or c in '?!:"«»“”' for c in text):
        return False
    return cues.outlet_words.isdisjoint(words) and key_of(text) not in cues.sections | cues.lines | cues.starts


def drop_date(words: list[str], cues: Cues) -> list[str]:
    """Return the words before the date that ends them."""
    if not any(c.isdigit() for word in words for c in word):
        return words
    return next((words[:i] for i in range(len(words)) if is_stamp(" ".join(words[i:]), cues)), words)


def is_byline(text: str, key: str, cues: Cues) -> bool:
    """Tell whether a line names who wrote: 'By Ida Holm', 'Staff writer'."""
    if key in cues.desks:
        return True
    opening = next((o for o in openings(key) if o in cues.bylines), None)
    if opening is None or opening == key or re.search(r"[.!?؟]$", text):
        return False
    if key[len(opening) + 1 :] in cues.desks:
        return True
    if ":" in text[: len(opening) + 4]:
        return True
    rest = drop_date(text.split()[len(opening.split()) :], cues)
    if not rest:
        return False
    comma = next((i for i, w in enumerate(rest) if w.endswith(",")), len(rest) - 1)
    cased = [w for w in rest[: comma + 1] if w[0].isalpha() and w.lower() != w.upper()]
    if cased:
        return rest[0][0].isupper() and 2 * sum(w[0].isupper() for w in cased) > len(cased)
    return len(rest) <= 6 and len(key.split(" ")) <= 7
