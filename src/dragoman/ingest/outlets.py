"""Outlets: who publishes, where the page's own words tell it; never guessed."""

import re
from collections.abc import Sequence

from dragoman.ingest.cues import Cues, key_of
from dragoman.ingest.lines import Line
from dragoman.records import ZoneKind

TRIM = " \t\"'“”«»-–—:،,.|"


def find_outlet(lines: Sequence[Line], kinds: Sequence[ZoneKind], cues: Cues) -> tuple[int, int] | None:
    """Return [start, end) of the outlet's name: in the page's last words about itself, else in its masthead."""
    for pattern in cues.outlets:
        for line, kind in zip(reversed(lines), reversed(kinds), strict=True):
            if kind in ("furniture", "credit", "masthead") and len(line.text) <= 400:
                found = match_outlet(pattern, line, cues)
                if found:
                    return found
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "masthead" and line.cue != "stamp":
            return line.start, line.end
    return None


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
