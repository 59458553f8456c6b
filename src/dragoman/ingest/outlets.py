"""Outlets: who publishes, where the page's own words tell it; never guessed."""

import re
from collections.abc import Iterator, Sequence

from dragoman.ingest.cues import Cues, key_of
from dragoman.ingest.lines import Line
from dragoman.records import ZoneKind
from dragoman.reference import outlets as known

TRIM = " \t\"'“”«»-–—:،,.|"
AROUND = ("furniture", "credit", "masthead")
TOP = 4  # lines of a page among which its path or its own name stands
PARTS = re.compile(r"\s*(?:[|›»>•·]|\s[-–—/]\s)\s*")


def find_outlet(lines: Sequence[Line], kinds: Sequence[ZoneKind], cues: Cues) -> tuple[int, int] | None:
    """Return [start, end) of the outlet's name: in the page's last words about itself, else in what stands on top."""
    for pattern in cues.outlets:
        for line, kind in zip(reversed(lines), reversed(kinds), strict=True):
            if kind in AROUND and len(line.text) <= 400:
                found = match_outlet(pattern, line, cues)
                if found:
                    return found
    return find_masthead(lines, kinds) or find_path(lines, kinds, cues) or find_again(lines, kinds)


def find_masthead(lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> tuple[int, int] | None:
    """Return the masthead: of a letterhead the last office, which the state stands above."""
    named = [line for line, kind in zip(lines, kinds, strict=True) if kind == "masthead" and is_name(line)]
    offices = [line for line in named if line.cue == "office"]
    line = offices[-1] if offices else named[0] if named else None
    return (line.start, line.end) if line else None


def is_name(line: Line) -> bool:
    """Tell whether a line of the masthead is neither a date nor the kind of paper."""
    return line.cue not in ("stamp", "paper")


def find_path(lines: Sequence[Line], kinds: Sequence[ZoneKind], cues: Cues) -> tuple[int, int] | None:
    """Return the outlet in a line of its name and sections ('Harbour Post | World'), or behind the title."""
    for line, kind in list(zip(lines, kinds, strict=True))[:TOP]:
        if kind == "furniture" and line.cue in ("section", "title"):
            parts = list(split_path(line.text))
            other = [part for part in parts if key_of(line.text[slice(*part)]) not in cues.sections | cues.lines]
            if line.cue == "title":
                return line.start + parts[-1][0], line.start + parts[-1][1]
            if len(other) == 1 and is_outlet(line, other[0], cues):
                return line.start + other[0][0], line.start + other[0][1]
    return None


def split_path(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts between the separators of a path."""
    start = 0
    for match in (*PARTS.finditer(text), None):
        end = match.start() if match else len(text)
        if any(c.isalnum() for c in text[start:end]):
            yield start, end
        start = match.end() if match else end


def is_outlet(line: Line, part: tuple[int, int], cues: Cues) -> bool:
    """Tell whether the part of a path that is no section is an outlet; '|' parts outlets, '>' and '/' topics."""
    name = line.text[slice(*part)]
    if looks_like_outlet(name, cues):
        return True
    words = [word for word in name.split() if len(word) > 3]
    proper = len(name.split()) > 1 and all(word[0].isalpha() and not word[0].islower() for word in [name, *words])
    return "|" in line.text and part[0] == 0 and proper and key_of(name) not in cues.countries


def looks_like_outlet(name: str, cues: Cues) -> bool:
    """Tell whether a name is a known outlet's, or has a word such as 'Post' among its capitalised words."""
    if known.find_outlet(name) is not None:
        return True
    words = name.split()
    proper = all(not word[0].islower() for word in words if len(word) > 3)
    return 1 < len(words) <= 6 and proper and not cues.outlet_words.isdisjoint(key_of(name).split(" "))


def find_again(lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> tuple[int, int] | None:
    """Return a name alone on top of the page that the page around the report shows again inside other words."""
    for i, (line, kind) in enumerate(list(zip(lines, kinds, strict=True))[:TOP]):
        name = kind in ("furniture", "masthead") and not line.cue and 2 <= line.words <= 6 and not line.ended
        if name and not line.text[0].islower() and is_repeated(line.key, lines[i + 1 :], kinds[i + 1 :]):
            return line.start, line.end
    return None


def is_repeated(key: str, lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> bool:
    """Tell whether furniture holds the words, with one more at least."""
    around = (line.key for line, kind in zip(lines, kinds, strict=True) if kind in AROUND and line.words <= 30)
    return any(f" {key} " in f" {other} " and other != key for other in around)


def match_outlet(pattern: re.Pattern[str], line: Line, cues: Cues) -> tuple[int, int] | None:
    """Return where a pattern finds a name in a line: `outlet` as it is, `maybe` if it reads like an outlet's name.

    An agency's name is none: its copyright stands below the texts that others carry.
    """
    match = pattern.search(line.text)
    if match is None:
        return None
    group = "outlet" if "outlet" in pattern.groupindex else "maybe"
    name = match.group(group)
    left = len(name) - len(name.lstrip(TRIM))
    name = name.strip(TRIM)
    key = key_of(name)
    if not key or name[0].islower() or key in cues.contains | cues.lines | cues.agencies:
        return None
    if group == "maybe" and cues.outlet_words.isdisjoint(key.split(" ")):
        return None
    start = line.start + match.start(group) + left
    return start, start + len(name)
