"""Lines: each line of a page that holds words, with what its shape and its words tell."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dragoman.ingest.cues import Cues, key_of
from dragoman.ingest.linecues import ENDS, LONG, find_cue
from dragoman.text.wraps import find_wraps

MARKUP = re.compile(r"\s*(?:#{1,6}\s+|>\s+)*")
LIST_ITEM = re.compile(r"(?:[-*•·▪–‣◦●■►]|\d{1,2}[.)])\s")

LAST_WORDS = re.compile(r"[.!?؟][\"”»]?\s+([^\W\d_][^.!?؟]{1,25})$")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line: [start, end) of its words in the text without markup, and what it looks like."""

    start: int
    end: int
    text: str
    key: str
    words: int
    ended: bool  # ends with a mark
    cue: str = ""  # furniture | closing | break | bio | stamp | byline | credit | caption | section, '' for none
    item: bool = False  # of a list
    heading: bool = False  # of Markdown
    prose: bool = False  # running text


def find_lines(text: str, cues: Cues) -> list[Line]:
    """Return the lines that hold words, in order, those of running text marked as prose.

    Arabic pages often set no full stop after a paragraph; where most long lines have none, twelve words do.
    """
    lines = list(split_lines(text, cues))
    long = [line for line in lines if line.words >= 15 and not line.cue]
    enough = 12 if 2 * sum(line.ended for line in long) < len(long) else 25
    return [msgspec.structs.replace(line, prose=is_prose(line, enough)) for line in lines]


def is_prose(line: Line, enough: int) -> bool:
    """Tell whether a line is running text: a sentence of six words, or `enough` words without a full stop."""
    return not line.cue and ((line.ended and line.words >= 6) or line.words >= enough)


def split_lines(text: str, cues: Cues) -> Iterator[Line]:
    """Yield the lines that hold words; a paragraph cut to a width is one line."""
    known: dict[str, tuple[str, str]] = {}
    for start, raw in find_raw(text):
        match = MARKUP.match(raw)
        left = match.end() if match else 0
        stripped = raw[left:].rstrip()
        if any(c.isalnum() for c in stripped):
            if stripped not in known:
                key = key_of(stripped[:LONG])
                known[stripped] = key, find_cue(stripped, key, cues)
            yield make_line(stripped, start + left, raw[:left], known[stripped], cues)


def find_raw(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line, or paragraph cut to a width, with its offset."""
    wraps = find_wraps(text)
    ends = [m.start() for m in re.finditer("\n", text) if m.start() not in wraps]
    for left, right in pairwise([-1, *ends, len(text)]):
        yield left + 1, text[left + 1 : right]


def make_line(text: str, start: int, markup: str, known: tuple[str, str], cues: Cues) -> Line:
    """Return a line with its key and its cue, which are known."""
    key, cue = known
    return Line(
        start=start, end=start + len(text), text=text, key=key, words=len(text.split()),
        ended=ENDS.search(text[-12:]) is not None or ends_in_agency(text, cues), cue=cue,
        item=LIST_ITEM.match(text) is not None, heading="#" in markup,
    )  # fmt: skip


def ends_in_agency(text: str, cues: Cues) -> bool:
    """Tell whether an agency stands behind the last sentence: '… on Monday. EFE'."""
    match = LAST_WORDS.search(text[-60:])
    return match is not None and not match.group(1)[0].islower() and key_of(match.group(1)) in cues.agencies


def runs_of_short(lines: Sequence[Line]) -> set[int]:
    """Return the places of lines that stand in a run of three or more short ones: a menu, not prose."""
    found: set[int] = set()
    run: list[int] = []
    for i, line in enumerate(lines):
        if line.words <= 3 and not line.ended and not line.item and not line.heading:
            run.append(i)
            continue
        if len(run) >= 3:
            found.update(run)
        run = []
    return found | set(run if len(run) >= 3 else [])
