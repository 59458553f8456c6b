"""Titles as browsers show them: 'Ferry crews end strike | Harbour Post', the headline and the outlet on one line."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.ingest.cues import Cues, key_of, starts_with
from dragoman.ingest.lines import Line
from dragoman.ingest.outlets import looks_like_outlet

TOP = 5  # lines of a page among which such a title stands
FEWEST = 4  # words of its first part
TITLE = re.compile(r"(?P<head>\S.{10,}?\S)\s*(?:[|•·]|\s[-–—])\s+(?P<tail>[^|•·]{2,45})$")


def split_titles(lines: Sequence[Line], cues: Cues) -> list[Line]:
    """Return the lines, a title's outlet as a line of its own; a title that stands again is all furniture."""
    keys = [line.key for line in lines]
    made: list[Line] = []
    for i, line in enumerate(lines):
        match = find_title(line, cues) if i < TOP else None
        if match is None:
            made.append(line)
        elif key_of(match.group("head")) in keys:
            made.append(msgspec.structs.replace(line, cue="title", prose=False))
        elif looks_like_outlet(match.group("tail"), cues):
            made.extend(cut_line(line, match))
        else:
            made.append(line)
    return made


def find_title(line: Line, cues: Cues) -> re.Match[str] | None:
    """Return the match of a line with a title's shape."""
    if line.cue not in ("", "credit", "section") or line.prose or line.item:
        return None
    match = TITLE.match(line.text)
    if match is None or len(match.group("head").split()) < FEWEST:
        return None
    return None if starts_with(line.key, cues.credits | cues.bylines) else match


def cut_line(line: Line, match: re.Match[str]) -> Iterator[Line]:
    """Yield the title and the outlet's name."""
    for part, cue in (("head", ""), ("tail", "name")):
        text, start = match.group(part), line.start + match.start(part)
        yield msgspec.structs.replace(
            line, text=text, start=start, end=start + len(text), key=key_of(text), words=len(text.split()), cue=cue,
            ended=False,
        )  # fmt: skip
