"""Zones of a page dump: which lines are headline, body, caption, and which are the page around them.

The body is the stretch of lines whose sum of worth is greatest (running text counts for, buttons and headings
of other matter against); what stands before and after it is told by cues, shape and place.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from dragoman.ingest.bylines import find_byline_parts
from dragoman.ingest.cues import Cues, key_of
from dragoman.ingest.datelines import find_dateline
from dragoman.ingest.lines import Line, runs_of_short
from dragoman.records import Zone, ZoneKind

# Points of a line in the search for the body; set on page dumps that we wrote, not fitted.
PROSE, PLAIN, FURNITURE, BREAK, CLOSING = 40, -4, -11, -25, -90
BASE = 6  # of every line of running text, however short
HEAD = 14  # lines above the body in which the headline is looked for; what stands higher is the site's menu
HEAP = 3  # lines without a full stop in a row that are links, not subheadings
LEADS = 3  # lines without a full stop between headline and body that may still be leads
KINDS: dict[str, ZoneKind] = {
    "furniture": "furniture", "closing": "furniture", "break": "furniture", "bio": "furniture",
    "section": "furniture", "stamp": "masthead",
    "byline": "byline", "credit": "credit", "caption": "caption",
}  # fmt: skip


def decide_zones(lines: Sequence[Line], cues: Cues, title: str | None = None) -> list[ZoneKind]:
    """Return the kind of each line. `title` is the headline where other evidence gives it."""
    first, last = find_body(lines)
    told = frozenset(stem for line in lines[first : last + 1] for stem in stems(line.key))
    headline = find_headline(lines, first, told, cues, title)
    menus = runs_of_short(lines) | find_twice(lines)
    links = menus | find_heaps(lines)
    leads = find_leads(lines, first, headline)
    kinds: list[ZoneKind] = []
    for i, line in enumerate(lines):
        if i == headline:
            kinds.append("headline")
        elif i < first:
            strange = i in menus or i not in leads or not shares(line, told)
            kinds.append(decide_before(line, i, headline, strange, cues))
        elif i <= last:
            kinds.append(decide_inside(lines, i, i in links, cues))
        else:
            kinds.append(decide_after(line))
    return kinds


def find_twice(lines: Sequence[Line]) -> set[int]:
    """Return the places of lines without a full stop that the page shows more than once: menus, links."""
    counts = Counter(line.key for line in lines if not line.ended)
    return {i for i, line in enumerate(lines) if counts[line.key] > 1 and not line.item}


def find_leads(lines: Sequence[Line], first: int, headline: int | None) -> set[int]:
    """Return the places between headline and body where a lead may stand: sentences, and LEADS other lines."""
    places = range(0 if headline is None else headline + 1, first)
    loose = [i for i in places if not lines[i].ended and not lines[i].cue][:LEADS]
    return {i for i in places if lines[i].ended} | set(loose)


def stems(key: str) -> Iterator[str]:
    """Yield the beginnings of a key's longer words, so that endings do not part the same word."""
    return (word[:5] for word in key.split(" ") if len(word) > 3)


def shares(line: Line, told: frozenset[str]) -> bool:
    """Tell whether a third of a line's longer words stand in the body too."""
    own = list(stems(line.key))
    return 3 * sum(stem in told for stem in own) >= len(own)


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
    if line.cue in ("stamp", "byline", "credit", "caption", "bio"):
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
    near = [i for i in plain if first - i <= HEAD and not names_outlet(lines[i], cues)]
    wide = [i for i in near if lines[i].words >= 4 and not lines[i].text.endswith(":")]
    same = [i for i in wide if shares(lines[i], told)]
    if same or wide or near:
        return (same or wide or near)[0]
    return first if first + 1 < len(lines) and is_short_opening(lines, first) else None


def names_outlet(line: Line, cues: Cues) -> bool:
    """Tell whether a line above the headline may be the outlet's name: a few words, one of them 'Post' or so."""
    return line.words <= 6 and not line.ended and bool(set(line.key.split(" ")) & cues.outlet_words)


def is_short_opening(lines: Sequence[Line], first: int) -> bool:
    """Tell whether the first line of the body is a headline with a full stop: short, and longer text follows."""
    following = lines[first + 1]
    return lines[first].words <= 12 and following.prose and following.words >= 1.5 * lines[first].words


def decide_before(line: Line, i: int, headline: int | None, strange: bool, cues: Cues) -> ZoneKind:
    """Return the kind of a line above the body: a name on top is the masthead, a line below the headline a lead."""
    if line.cue:
        return KINDS[line.cue]
    above = headline is None or i < headline
    if above and names_outlet(line, cues) and i < HEAD:
        return "masthead"
    if not above and line.words <= 4 and not line.ended and find_byline_parts(line.text, cues, bare=True):
        return "byline"
    if strange or above or line.words <= 2:
        return "furniture"
    return "caption" if is_scene(line, cues) else "body"


def decide_inside(lines: Sequence[Line], i: int, link: bool, cues: Cues) -> ZoneKind:
    """Return the kind of a line inside the body; a subheading is body, a heap of them another list of links."""
    line = lines[i]
    if line.cue == "bio" and 2 * i < len(lines):
        return "body"
    if line.cue in KINDS and not (line.cue == "section" and line.words > 1):
        return KINDS[line.cue]
    if link:
        return "furniture"
    return "caption" if is_scene(line, cues) and not lines[i - 1].text.endswith(":") else "body"


def is_scene(line: Line, cues: Cues) -> bool:
    """Tell whether a line without a full stop names a scene and its day, as captions do."""
    if line.ended or line.item or line.heading or not 7 <= line.words <= 60:
        return False
    words = line.key.split(" ")
    return "0" in words and any(word in cues.months for word in words)


def find_heaps(lines: Sequence[Line]) -> set[int]:
    """Return the places of lines among three or more without a full stop, which no colon announces."""
    found: set[int] = set()
    for loose, run in groupby(range(len(lines)), key=lambda i: is_loose(lines[i])):
        places = list(run)
        announced = places[0] > 0 and lines[places[0] - 1].text.endswith(":")
        if loose and not announced and sum(not lines[i].cue for i in places) >= HEAP:
            found.update(places)
    return found


def is_loose(line: Line) -> bool:
    """Tell whether a line is neither running text nor part of a list."""
    return not line.ended and not line.item and line.words < 25


def decide_after(line: Line) -> ZoneKind:
    """Return the kind of a line below the body: credits and stamps keep their name, all else is furniture."""
    if line.cue in ("stamp", "byline", "credit"):
        return KINDS[line.cue]
    return "furniture"


def make_zones(text: str, lines: Sequence[Line], kinds: Sequence[ZoneKind], cues: Cues) -> Iterator[Zone]:
    """Yield the zones of the lines; a dateline in front of the first paragraph of the body is its own zone."""
    dated = False
    for line, kind in zip(lines, kinds, strict=True):
        start = line.start
        if kind == "body" and not dated:
            end = find_dateline(line.text, cues)
            if end:
                yield Zone("dateline", start, start + len(line.text[:end].rstrip(" \t-–—:,/")))
                start += end
            dated = line.prose
        if any(c.isalnum() for c in text[start : line.end]):
            yield Zone(kind, start, line.end)
