"""Contents: all that one cue reports, on both sides of it."""

from collections.abc import Sequence

from dragoman.annotate.quotations.clauses import Range, find_left, find_right, is_parenthesis, joins_pieces
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.groups import Group
from dragoman.annotate.quotations.lexicon import Lexicon


def find_content(items: Sequence[Item], low: int, group: Group, high: int, lexicon: Lexicon) -> list[Range]:
    """Return the ranges of items that a cue reports."""
    right = find_right(items, group, high, lexicon)
    left = find_left(items, low, group) if group.cue.kind != "participle" else None
    quoted_left = left is not None and items[left[1] - 1].kind == "piece"
    if group.cue.kind == "source":
        return source_content(items, low, group, high, left, lexicon)
    if left and quoted_left:
        follow = find_further(items, group.last + 1, high)
        return [left, follow] if follow else [left]
    if right:
        return [right]
    if (
        left
        and lexicon.subject_order[0] == "before"
        and (is_parenthesis(items, group, high) or group.last + 1 >= high - 1)
    ):
        rest = (group.last + 2, high)
        return [left, rest] if is_parenthesis(items, group, high) and rest[0] < high else [left]
    return []


def find_further(items: Sequence[Item], low: int, high: int) -> Range | None:
    """Return the quoted words behind a cue that goes between two pieces, past circumstances and a comma."""
    at = next((k for k in range(low, high) if items[k].kind == "piece"), None)
    if at is None or (at > low and items[at - 1].kind == "word"):
        return None
    end = at + 1
    while end < high and (items[end].kind == "piece" or joins_pieces(items, end, at)):
        end += 1
    return at, end


def source_content(
    items: Sequence[Item], low: int, group: Group, high: int, left: Range | None, lexicon: Lexicon
) -> list[Range]:
    """Return what 'according to X' reports: the rest of the frame on both sides."""
    start = group.last + 1
    while start < high and (items[start].kind == "mark" or lexicon.has("complementisers", items[start].word)):
        start += 1
    words = sum(i.kind in {"word", "piece"} for i in items[start:high])
    ranges = [left] if left else ([(low, group.first)] if group.first - low >= 3 else [])
    quoted = any(i.kind == "piece" for i in items[start:high])
    return [*ranges, (start, high)] if words >= 2 or quoted else ranges
