"""Zones of a page dump: which lines are headline, body, caption, and which are the page around them.

What stands above, inside and below the body is told by cues, shape and place.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from dragoman.ingest.body import HEAD, find_body, find_headline, names_outlet, shares, stems
from dragoman.ingest.bylines import find_byline_parts
from dragoman.ingest.cues import Cues, key_of
from dragoman.ingest.datelines import find_opening
from dragoman.ingest.lines import Line, runs_of_short
from dragoman.ingest.signatures import find_signature, is_plain
from dragoman.records import Zone, ZoneKind

HEAP = 3  # lines without a full stop in a row that are links, not subheadings
LEADS = 3  # lines without a full stop between headline and body that may still be leads
OTHER = frozenset({"closing", "break"})  # cues that other matter begins
SIGNED_OFF = re.compile(r"\w[.!?؟][\"”»]?\s*[(\[]([^()\[\]]{2,30})[)\]]\.?$")
FULL_STOP = re.compile(r"\w[\"”»]?[.!?؟۔][\"”»]?$")
KINDS: dict[str, ZoneKind] = {
    "furniture": "furniture", "closing": "furniture", "break": "furniture", "bio": "furniture",
    "section": "furniture", "stamp": "masthead", "office": "masthead", "paper": "masthead",
    "title": "furniture", "name": "masthead", "dated": "masthead", "embed": "furniture",
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
    other = next((i for i in range(last + 1, len(lines)) if lines[i].cue in OTHER), len(lines))
    kinds: list[ZoneKind] = []
    for i, line in enumerate(lines):
        if i == headline:
            kinds.append("headline")
        elif i < first:
            strange = i in menus or i not in leads or not (line.words >= 8 or shares(line, told))
            kinds.append(decide_before(lines, i, headline, strange, cues))
        elif i <= last:
            kinds.append(decide_inside(lines, i, i in links, cues))
        else:
            kinds.append("body" if i == last + 1 and signs_off(line, cues) else decide_after(line, i > other))
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


def decide_before(lines: Sequence[Line], i: int, headline: int | None, strange: bool, cues: Cues) -> ZoneKind:
    """Return the kind of a line above the body: a name on top is the masthead, a line below the headline a lead."""
    line = lines[i]
    if line.cue == "dated" and is_signed(lines, i, cues, headline is not None and i > headline):
        return "byline"
    if line.cue:
        return KINDS[line.cue]
    above = headline is None or i < headline
    if above and names_outlet(line, cues) and i < HEAD:
        return "masthead"
    if not above and is_signed(lines, i, cues, below=True):
        return "byline"
    if strange or above or line.words <= 2:
        return "furniture"
    return "caption" if is_scene(line, cues) else "body"


def is_signed(lines: Sequence[Line], i: int, cues: Cues, below: bool) -> bool:
    """Tell whether a line is a bare name, with a date beside it perhaps; a script without case asks for the date.

    Above the headline only a name behind the date is one: before it a place stands as well.
    """
    line = lines[i]
    if line.ended or line.item or line.heading:
        return False
    part = find_signature(line.text, cues, bare=True)
    name = line.text if part is None else line.text[slice(*part)]
    if not is_plain(name, cues) or find_byline_parts(name, cues, bare=True) is None:
        return False
    if not below:
        return part is not None and part[0] > 0
    dated = part is not None or any(near.cue == "stamp" for near in lines[max(0, i - 1) : i + 2])
    return dated or name[0].isupper()


def decide_inside(lines: Sequence[Line], i: int, link: bool, cues: Cues) -> ZoneKind:
    """Return the kind of a line inside the body; a subheading is body, a heap of them another list of links."""
    line = lines[i]
    if (line.cue == "bio" and 2 * i < len(lines)) or (line.cue == "embed" and line.text[0] in "-–—"):
        return "body"
    if line.cue in KINDS and not (line.cue == "section" and line.words > 1):
        return KINDS[line.cue]
    if link:
        return "furniture"
    return "caption" if is_scene(line, cues) and not lines[i - 1].text.endswith(":") else "body"


def is_scene(line: Line, cues: Cues) -> bool:
    """Tell whether a line without a full stop names a scene and its day, as captions do."""
    if line.ended or line.prose or line.item or line.heading or not 7 <= line.words <= 60:
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
    return not line.ended and not line.item and not line.prose


def signs_off(line: Line, cues: Cues) -> bool:
    """Tell whether a line right below the body is its last sentence: short, or with an agency in brackets behind."""
    if not line.cue and not line.item and line.words >= 4 and FULL_STOP.search(line.text):
        return True
    match = SIGNED_OFF.search(line.text)
    return line.cue == "caption" and match is not None and key_of(match.group(1)) in cues.agencies


def decide_after(line: Line, other: bool) -> ZoneKind:
    """Return the kind of a line below the body: dates and credits keep their name unless `other` matter begun."""
    if line.cue in ("stamp", "byline", "credit", "dated") and not other:
        return KINDS[line.cue]
    return "furniture"


def make_zones(text: str, lines: Sequence[Line], kinds: Sequence[ZoneKind], cues: Cues) -> Iterator[Zone]:
    """Yield the zones of the lines; a dateline in front of the first paragraph of the body is its own zone."""
    dated = False
    for line, kind in zip(lines, kinds, strict=True):
        start = line.start
        if kind == "body" and not dated:
            opening = find_opening(line.text, cues)
            if opening:
                yield Zone(opening.kind, start, start + opening.end)
                start += opening.body
            dated = line.prose
        if any(c.isalnum() for c in text[start : line.end]):
            yield Zone(kind, start, line.end)
