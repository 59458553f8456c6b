"""Texts: a document cut into blocks of one zone and one line, each a tree of marked stretches."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dragoman.publish.excerpts import Ranges
from dragoman.publish.marks import Mark
from dragoman.publish.nodes import Evidences, Node, Stretch, nest_stretches
from dragoman.publish.urls import make_href
from dragoman.records import DocumentRecord, Span

NOTED = ("trigger", "said", "reported", "differs", "post")


class Block(msgspec.Struct, frozen=True):
    """One line, or the part of it in one zone. `notes` are the anchors of what it states."""

    zone: str  # '' between zones
    nodes: tuple[Node, ...]
    notes: tuple[str, ...] = ()
    opens: bool = False  # a blank line stands before it
    skipped: bool = False  # words before it are left out


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
    """Yield (start, end, zone) for every line, or part of a line in one zone, that holds something to see.

    Marks between two zones of one line ('CITY (Agency) — Text') stay with what stands before them.
    """
    held: tuple[int, int, str] | None = None
    for start, end, zone in cut_pieces(document, kept):
        words = document.text[start:end]
        if held and held[1] == start and not zone and not any(map(str.isalnum, words)) and words.strip():
            held = (held[0], end, held[2])
            continue
        if held:
            yield held
            held = None
        if words.strip():
            held = (start, end, zone)
    if held:
        yield held


def cut_pieces(document: DocumentRecord, kept: Ranges | None) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, zone) for every stretch that is shown, cut at line ends and at zones."""
    ends = {0, len(document.text)}
    ends.update(offset for zone in document.zones for offset in (zone.start, zone.end))
    ends.update(i + side for i, character in enumerate(document.text) if character == "\n" for side in (0, 1))
    ends.update(offset for found in kept or () for offset in found)
    zones, ranges = list(reversed(document.zones)), list(reversed(kept or ()))
    for start, end in pairwise(sorted(ends)):
        while zones and zones[-1].end <= start:
            zones.pop()
        while ranges and ranges[-1][1] <= start:
            ranges.pop()
        if kept is None or (ranges and ranges[-1][0] <= start):
            yield start, end, zones[-1].kind if zones and zones[-1].start <= start else ""
