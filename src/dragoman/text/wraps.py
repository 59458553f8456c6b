"""Wraps: the line ends inside a paragraph of a text that was cut to a width, as old systems and mail send it.

A page with one line a paragraph has none. A line is full where the next line's first word would not have
fitted; only a page whose lines are nearly all full counts as cut to a width.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import quantiles
from typing import NamedTuple

NARROW, WIDE = 40, 135  # code points of the widths that texts are cut to
FULL = 0.7  # share of the line ends inside blocks that are full
STRICT = 0.9  # the same where no blank line parts paragraphs and no small letter tells what goes on
FEWEST = {True: 2, False: 3}  # full lines inside sentences without which nothing is said: cased script or not
ROOM = 0.86  # of the width that a full line reaches with the next word: hyphens and wide letters vary
HALF = 0.7  # of the width: shorter lines without a mark are headings and speak for nothing
SAMPLE = 3000  # lines that tell the width
ENDED = re.compile(r"[.!?…؟۔。:;؛][\"'”’»)\]*_]*$")
ITEM = re.compile(r"\s*(?:#{1,6}\s|>|[-*•·▪‣◦●■►–—]\s|\d{1,2}[.)]\s)")


class Row(NamedTuple):
    """One line that is not blank: where it stands and its words without the white space around them."""

    end: int
    start: int
    words: str


@lru_cache(maxsize=8)
def find_wraps(text: str) -> frozenset[int]:
    """Return the offsets of the line ends that stand inside a paragraph; none for a page not cut to a width.

    Behind a full line with an end mark the paragraph goes on only where blank lines part paragraphs.
    """
    rows = list(find_rows(text))
    width = find_width(rows[:SAMPLE])
    pairs = [(a, b) for a, b in pairwise(rows) if a.end + 1 == b.start]
    if width is None or not pairs:
        return frozenset()
    full = [(a, b) for a, b in pairs if is_full(a.words, b.words, width)]
    running = [(a, b) for a, b in full if not ENDED.search(a.words)]
    inner = sum(not ENDED.search(a.words) and len(a.words) > HALF * width for a, _ in pairs)
    parted = len(pairs) < len(rows) - 1
    starts = {a.end for a, _ in full}
    closed = parted and all(ENDED.search(b.words) for _, b in full if b.end not in starts)
    sure = closed and len(running) >= FEWEST[False] and len(running) >= STRICT * inner
    if not sure and not is_cut([b.words for _, b in running], len(running) / max(inner, 1), parted):
        return frozenset()
    return frozenset(a.end for a, _ in (full if parted else running))


def is_cut(following: Sequence[str], share: float, parted: bool) -> bool:
    """Tell whether full lines are so many that a width cut them, and the lines behind them go on in small letters."""
    first = [words[0] for words in following if words[0].lower() != words[0].upper()]
    if len(following) < FEWEST[bool(first)] or share < FULL:
        return False
    if not first:
        return parted or (share >= STRICT and len(following) > FEWEST[False])
    return 5 * sum(letter.islower() for letter in first) >= 2 * len(first)


def find_rows(text: str) -> Iterator[Row]:
    """Yield every line that is not blank."""
    start = 0
    for row in text.split("\n"):
        if words := row.strip():
            yield Row(start + len(row), start, words)
        start += len(row) + 1


def find_width(rows: Sequence[Row]) -> int | None:
    """Return the width that the lines were cut to, None where lines are too long or short for one."""
    kept = [len(row.words) for row in rows if len(row.words) <= WIDE]
    if len(kept) < 2 or len(kept) < 0.9 * len(rows):
        return None
    width = max(kept) if len(kept) < 20 else int(quantiles(kept, n=50)[-1])
    return width if width >= NARROW else None


def is_full(words: str, following: str, width: int) -> bool:
    """Tell whether the first word of the next line had no room on this one, and it begins no list item."""
    first = following.split(maxsplit=1)[0]
    return len(words) + 1 + len(first) > ROOM * width and not ITEM.match(following) and not words.startswith("#")


def unwrap(text: str) -> str:
    """Return the text with a space for each line end inside a paragraph: every offset stays what it was."""
    wraps = sorted(find_wraps(text))
    ends = [0, *(wrap + 1 for wrap in wraps)]
    return "".join(f"{text[a : b - 1]} " for a, b in pairwise(ends)) + text[ends[-1] :]


def flatten(words: str) -> str:
    """Return words that a line end may part, as a name is shown: on one line with single spaces."""
    return " ".join(words.split())
