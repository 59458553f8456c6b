"""The body and the headline of a page dump: where the report begins and ends.

The body is the stretch of lines whose sum of worth is greatest: running text counts for, buttons and headings
of other matter count against.
"""

from collections.abc import Iterator, Sequence

from dragoman.ingest.cues import Cues, key_of
from dragoman.ingest.lines import Line

# Points of a line in the search for the body; set on page dumps that we wrote, checked on AEB pages (dev).
PROSE, PLAIN, FURNITURE, BREAK, CLOSING = 40, -4, -11, -25, -90
BASE = 6  # of every line of running text, however short
HEAD = 14  # lines above the body in which the headline is looked for; what stands higher is the site's menu
NAME = 5  # words of an outlet's name, at most, where no word of the table says that it is one
FEW = 4  # lines above the body among which the first is the headline; among more its words decide


def find_body(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the first and last place of the stretch with the greatest sum of points."""
    best, at, total, start = 0, (0, -1), 0, 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, start = 0, i
        total += points(line)
        if total > best:
            best, at = total, (start, i)
    if best:
        return at
    return find_plain(lines)


def points(line: Line) -> int:
    """Return what a line counts for or against being in the body."""
    if line.cue == "closing":
        return CLOSING
    if line.cue == "break":
        return BREAK
    if line.cue in ("stamp", "byline", "credit", "caption", "bio", "dated", "embed"):
        return PLAIN
    if line.cue:
        return FURNITURE
    if line.prose:
        return BASE + min(PROSE, line.words)
    return PLAIN if not line.item else -1


def find_plain(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the stretch of lines without a cue, for a page without running text."""
    plain = [i for i, line in enumerate(lines) if not line.cue]
    if len(plain) > 1:
        return plain[1], plain[-1]
    return len(lines), len(lines) - 1


def find_headline(lines: Sequence[Line], first: int, told: frozenset[str], cues: Cues, title: str | None) -> int | None:
    """Return the place of the headline: the known title, else the first line above the body that looks like one."""
    if title:
        wanted = key_of(title)
        for i, line in enumerate(lines[: first + 3]):
            if line.key == wanted or (len(line.key) > 15 and line.key in wanted):
                return i
    heading = next((i for i, line in enumerate(lines[: first + 1]) if line.heading and not line.cue), None)
    if heading is not None:
        return heading
    plain = [i for i, line in enumerate(lines[:first]) if not line.cue and 2 <= line.words <= 35]
    near = [i for i in plain if first - i <= HEAD and not names_outlet(lines[i], cues) and not lines[i].item]
    wide = [i for i in near if lines[i].words >= 4 and not lines[i].text.endswith(":")]
    same = [i for i in wide if shares(lines[i], told)]
    if len(wide) <= FEW:
        same = [i for i in same if all(is_foreign(lines[j], told) for j in wide if j < i)]
    if same or wide or near:
        return (same or wide or near)[0]
    return first if first + 1 < len(lines) and is_short_opening(lines, first) else None


def is_short_opening(lines: Sequence[Line], first: int) -> bool:
    """Tell whether the first line of the body is a headline with a full stop: short, and longer text follows."""
    opening, following = lines[first], lines[first + 1]
    short = 12 if opening.ended else 20
    return opening.words <= short and following.prose and following.words >= 1.5 * opening.words


def names_outlet(line: Line, cues: Cues) -> bool:
    """Tell whether a line above the headline may be the outlet's name: a few words, one of them 'Post' or so."""
    return line.words <= 6 and not line.ended and bool(set(line.key.split(" ")) & cues.outlet_words)


def is_foreign(line: Line, told: frozenset[str]) -> bool:
    """Tell whether a line is short and shares no word with the body: the outlet's name rather than a headline."""
    return line.words <= NAME and not any(stem in told for stem in stems(line.key))


def stems(key: str) -> Iterator[str]:
    """Yield the beginnings of a key's longer words, so that endings do not part the same word."""
    return (word[:5] for word in key.split(" ") if len(word) > 3)


def shares(line: Line, told: frozenset[str]) -> bool:
    """Tell whether a third of a line's longer words stand in the body too."""
    own = list(stems(line.key))
    return 3 * sum(stem in told for stem in own) >= len(own)
