"""Contents: which stretches of a frame a cue reports.

Three shapes hold in every language served: the content before the cue (“A,” said X; A, said X), after it
(X said that A; X said: “A”) and on both sides of it (“A,” said X, “B”; A, said X, B).
"""

from collections.abc import Sequence

from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.groups import Group
from dragoman.annotate.quotations.leads import (
    find_colon,
    find_governed,
    find_opener,
    has_content,
    is_substance,
    skip_lead,
)
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.phrases import COLONS, COMMAS

Range = tuple[int, int]  # items [first, end)


def find_left(items: Sequence[Item], low: int, group: Group) -> Range | None:
    """Return the content before a cue: quoted words right before it, or a clause that ends in a comma."""
    end = group.first
    while end > low and items[end - 1].word in COMMAS:
        end -= 1
    if end <= low:
        return None
    if items[end - 1].kind == "piece":
        first = end - 1
        while first > low and (items[first - 1].kind == "piece" or joins_pieces(items, first - 1, low)):
            first -= 1
        before = items[first - 1] if first > low else None
        return (low, end) if before is not None and before.kind == "word" else (first, end)
    clause = sum(i.kind == "word" for i in items[low:end]) >= 3
    return (low, end) if clause and end < group.first else None


def joins_pieces(items: Sequence[Item], at: int, low: int) -> bool:
    """Tell whether a mark of punctuation stands between two pieces."""
    return at > low and items[at].kind == "mark" and items[at].word not in COLONS and items[at - 1].kind == "piece"


def find_right(items: Sequence[Item], group: Group, high: int, lexicon: Lexicon) -> Range | None:
    """Return the content after a cue, None where only circumstances follow ('said on Monday')."""
    low = group.last + 1
    colon = find_colon(items, low, high)
    if colon is not None:
        return (colon + 1, high) if has_content(items, colon + 1, high) else None
    first = low
    while first < high and items[first].word in COMMAS:
        first += 1
    if first < high and items[first].kind == "piece":
        return first, high
    if first > low and not (first < high and lexicon.has("complementisers", items[first].word)):
        return None
    governed = find_governed(items, low, high, lexicon)
    if governed is not None:
        return governed, high
    opener = find_opener(items, low, high, lexicon)
    if opener is not None:
        return cut_remark(items, opener + 1, high) if has_content(items, opener + 1, high) else None
    start = skip_lead(items, low, high, group.cue, lexicon)
    if start < high and items[start].kind == "piece":
        return start, high
    return cut_remark(items, start, high) if is_substance(items, start, high, lexicon) else None


def cut_remark(items: Sequence[Item], low: int, high: int) -> Range:
    """Return a clause without the reporter's own remark behind a single dash."""
    dashes = [k for k in range(low + 3, high) if items[k].word in {"—", "–", "―"}]
    return (low, dashes[0]) if len(dashes) == 1 else (low, high)


def is_parenthesis(items: Sequence[Item], group: Group, high: int) -> bool:
    """Tell whether a comma follows the group, as in 'A, said X, B'."""
    at = group.last + 1
    return at < high and items[at].word in COMMAS


def is_trailing(items: Sequence[Item], group: Group, high: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but circumstances follows the group up to the frame's end."""
    return find_right(items, group, high, lexicon) is None


def follows_content(items: Sequence[Item], low: int, group: Group) -> bool:
    """Tell whether a comma or quoted words stand right before the group."""
    at = group.first - 1
    return at >= low and (items[at].word in COMMAS or items[at].kind == "piece")


def make_spans(items: Sequence[Item], ranges: Sequence[Range]) -> list[tuple[int, int]]:
    """Return the offsets of ranges of items, without marks at the edges; each lone piece is its own span."""
    spans: list[tuple[int, int]] = []
    for first, end in ranges:
        while first < end and items[first].kind == "mark":
            first += 1
        while end > first and items[end - 1].kind == "mark":
            end -= 1
        if first >= end:
            continue
        inside = items[first:end]
        if all(i.kind in {"piece", "mark"} for i in inside):
            spans += [(i.piece.inner, i.piece.outer) for i in inside if i.piece]
        else:
            spans.append((inside[0].start, inside[-1].end))
    return spans
