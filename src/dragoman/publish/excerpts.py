"""Excerpts: what stands of a text on pages that may not repeat it whole.

Kept are sentences that tell an event, hold words in quotation marks or a value in which accounts part, or state
the document's own date, author or source. Reported speech and names stand in their own sections.
"""

import re
from collections.abc import Iterable

from dragoman.publish.marks import Mark

END = re.compile(r"(?<=[.!?؟。！？۔…])[\"”»’)\]]*\s+|\n+")
REACH = 400  # code points: no sentence is followed further than this
KEPT = frozenset({"trigger", "said", "differs", "stated"})
Ranges = tuple[tuple[int, int], ...]


def find_excerpts(text: str, marks: Iterable[Mark]) -> Ranges:
    """Return the sentences, as offsets in order, that hold a mark of a kind in `KEPT`."""
    found = sorted(widen_range(text, mark.span.start, mark.span.end) for mark in marks if mark.kind in KEPT)
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def widen_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range widened to the ends of its sentences, or by `REACH`."""
    left = max(0, start - REACH)
    before = [found.end() for found in END.finditer(text, left, start)]
    after = END.search(text, max(start, end - 1), min(len(text), end + REACH))
    return (before[-1] if before else left), (after.start() if after else min(len(text), end + REACH))
