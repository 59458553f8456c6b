"""Texts: a document cut into blocks of one zone and one line, each a tree of marked stretches.

HTML elements must nest; evidence may overlap. A stretch that crosses another's end is cut there: its first part
carries the id that links go to, the other parts say which stretch they go on with.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dragoman.publish.excerpts import Ranges
from dragoman.publish.marks import Mark
from dragoman.publish.urls import make_href, make_words_anchor
from dragoman.publish.words import clean_text
from dragoman.records import DocumentRecord, Span

NOTED = ("trigger", "said", "differs", "post")


class Node(msgspec.Struct, frozen=True):
    """Plain text, or a marked stretch with what is in it. `anchor` on its first part, `part_of` on the others."""

    text: str = ""
    children: tuple["Node", ...] = ()
    anchor: str | None = None
    part_of: str | None = None
    kinds: tuple[str, ...] = ()
    href: str | None = None


class Block(msgspec.Struct, frozen=True):
    """One line, or the part of it in one zone. `notes` are the anchors of what it states."""

    zone: str  # '' between zones
    nodes: tuple[Node, ...]
    notes: tuple[str, ...] = ()
    opens: bool = False  # a blank line stands before it
    skipped: bool = False  # words before it are left out


class Stretch(msgspec.Struct, frozen=True, order=True):
    """A span clipped to its surroundings; sorted so that what holds others comes before them."""

    start: int
    minus_end: int
    span: Span

    @property
    def end(self) -> int:
        """The code point after the last."""
        return -self.minus_end


class Evidences(msgspec.Struct, frozen=True):
    """The marks of one document by span: their kinds, their targets and, for mentions, where they link."""

    kinds: dict[Span, tuple[str, ...]]
    notes: dict[Span, tuple[str, ...]]
    links: dict[Span, str]


def group_marks(marks: Sequence[Mark]) -> Evidences:
    """Return the marks of one document, sorted, by span."""
    kinds: defaultdict[Span, list[str]] = defaultdict(list)
    notes: defaultdict[Span, list[str]] = defaultdict(list)
    links: dict[Span, str] = {}
    for mark in marks:
        if mark.kind not in kinds[mark.span]:
            kinds[mark.span].append(mark.kind)
        if mark.kind in NOTED and mark.target not in notes[mark.span]:
            notes[mark.span].append(mark.target)
        if mark.kind == "mention":
            links.setdefault(mark.span, make_href(mark.target))
    return Evidences(
        {span: tuple(found) for span, found in kinds.items()},
        {span: tuple(found) for span, found in notes.items()},
        links,
    )


def make_blocks(document: DocumentRecord, marks: Sequence[Mark], kept: Ranges | None = None) -> tuple[Block, ...]:
    """Return the blocks of a document in text order; `kept` limits them to excerpts."""
    evidences = group_marks(marks)
    waiting = sorted(evidences.kinds, reverse=True)
    active: list[Span] = []
    blocks: list[Block] = []
    begun: set[Span] = set()
    last_end = 0
    for start, end, zone in cut_lines(document, kept):
        while waiting and waiting[-1].start < end:
            active.append(waiting.pop())
        active = [span for span in active if span.end > start]
        inside = [Stretch(max(span.start, start), -min(span.end, end), span) for span in active]
        notes = [note for span in active if span not in begun for note in evidences.notes.get(span, ())]
        between = document.text[last_end:start]
        nodes = tuple(nest_stretches(document.text, (start, end), inside, evidences, begun))
        blocks.append(Block(zone, nodes, tuple(dict.fromkeys(notes)), between.count("\n") > 1, bool(between.strip())))
        last_end = end
    return tuple(blocks)


def cut_lines(document: DocumentRecord, kept: Ranges | None) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, zone) for every line, or part of a line in one zone, that holds words."""
    ends = {0, len(document.text)}
    ends.update(offset for zone in document.zones for offset in (zone.start, zone.end))
    ends.update(i + side for i, character in enumerate(document.text) if character == "\n" for side in (0, 1))
    ends.update(offset for found in kept or () for offset in found)
    offsets = sorted(ends)
    zones, ranges = list(reversed(document.zones)), list(reversed(kept or ()))
    for start, end in pairwise(offsets):
        while zones and zones[-1].end <= start:
            zones.pop()
        while ranges and ranges[-1][1] <= start:
            ranges.pop()
        shown = kept is None or (bool(ranges) and ranges[-1][0] <= start)
        if shown and document.text[start:end].strip():
            yield start, end, zones[-1].kind if zones and zones[-1].start <= start else ""


def nest_stretches(
    text: str,
    limits: tuple[int, int],
    stretches: list[Stretch],
    evidences: Evidences,
    begun: set[Span],
    linked: bool = False,
) -> Iterator[Node]:
    """Yield the nodes between two offsets; `begun` collects the spans whose first part is out."""
    at, end = limits
    heapq.heapify(stretches)
    while stretches:
        first = heapq.heappop(stretches)
        inner: list[Stretch] = []
        while stretches and stretches[0].start < first.end:
            other = heapq.heappop(stretches)
            inner.append(Stretch(other.start, -min(other.end, first.end), other.span))
            if other.end > first.end:
                heapq.heappush(stretches, Stretch(first.end, other.minus_end, other.span))
        if at < first.start:
            yield Node(clean_text(text[at : first.start]))
        yield make_node(text, first, inner, evidences, begun, linked)
        at = first.end
    if at < end:
        yield Node(clean_text(text[at:end]))


def make_node(
    text: str,
    stretch: Stretch,
    inner: list[Stretch],
    evidences: Evidences,
    begun: set[Span],
    linked: bool,
) -> Node:
    """Return one marked stretch; a link is left out inside a link, which HTML forbids."""
    anchor = make_words_anchor(stretch.span)
    opened = stretch.span not in begun
    begun.add(stretch.span)
    href = None if linked else evidences.links.get(stretch.span)
    limits = (stretch.start, stretch.end)
    children = nest_stretches(text, limits, inner, evidences, begun, linked or href is not None)
    return Node(
        children=tuple(children),
        anchor=anchor if opened else None,
        part_of=None if opened else anchor,
        kinds=evidences.kinds[stretch.span],
        href=href,
    )


def find_anchors(nodes: Sequence[Node]) -> Iterator[str]:
    """Yield the ids that stand in nodes, depth first."""
    for node in nodes:
        if node.anchor is not None:
            yield node.anchor
        yield from find_anchors(node.children)
