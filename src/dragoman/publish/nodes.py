"""Nodes: marked stretches of a text as a tree. HTML elements must nest; evidence may overlap.

A stretch that crosses another's end is cut there: its first part carries the id that links go to, the other parts
say which stretch they go on with.
"""

import heapq
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.publish.urls import make_words_anchor
from dragoman.publish.words import clean_text
from dragoman.records import Span


class Node(msgspec.Struct, frozen=True):
    """Plain text, or a marked stretch with what is in it. `anchor` on its first part, `part_of` on the others."""

    text: str = ""
    children: tuple["Node", ...] = ()
    anchor: str | None = None
    part_of: str | None = None
    kinds: tuple[str, ...] = ()
    href: str | None = None


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
