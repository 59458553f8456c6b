"""Agreement of two annotators: F1 of one's marks against the other's, layer by layer, and of their pairs of marks.

A mark agrees when stretch and label are the same (`exact`), or when label is the same and half of both stretches is
shared (`near`). A pair agrees when both ends are near and the key is the same.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from training.passages.labels import LAYER_OF
from training.passages.notation import Mark, Passage

Pair = tuple[str, Mark, Mark]
SHARED = 0.5  # of the stretch that both together cover


def measure_agreement(pairs: Sequence[tuple[Passage, Passage]]) -> dict[str, dict[str, float]]:
    """Return by layer, and by 'pairs' and each key, the F1 of marks that agree. Raises ValueError on unlike texts."""
    counts: dict[str, Counter[str]] = {}
    for left, right in pairs:
        if left.text != right.text:
            raise ValueError(f"{left.id}: the texts differ")
        for name, ours, theirs in find_layers(left, right):
            counted = counts.setdefault(name, Counter())
            counted["all"] += len(ours) + len(theirs)
            counted["exact"] += 2 * count_agreeing(ours, theirs, is_equal)
            counted["near"] += 2 * count_agreeing(ours, theirs, is_near)
        for key, mine, others in find_keys(left, right):
            counted = counts.setdefault(key, Counter())
            counted["all"] += len(mine) + len(others)
            counted["near"] += 2 * count_agreeing(mine, others, is_same_pair)
    return {
        name: {kind: round(c[kind] / c["all"], 3) for kind in ("exact", "near") if kind in c} | {"marks": c["all"]}
        for name, c in sorted(counts.items()) if c["all"]
    }  # fmt: skip


def find_layers(left: Passage, right: Passage) -> Iterator[tuple[str, list[Mark], list[Mark]]]:
    """Yield each layer with the marks of both."""
    for layer in sorted(set(LAYER_OF.values())):
        yield layer, *([m for m in p.marks if LAYER_OF.get(m.label) == layer] for p in (left, right))  # type: ignore[misc]


def find_keys(left: Passage, right: Passage) -> Iterator[tuple[str, list[Pair], list[Pair]]]:
    """Yield each key that points at marks with the pairs of both, then type and status of events."""
    ours, theirs = list(find_pairs(left)), list(find_pairs(right))
    for key in sorted({pair[0] for pair in (*ours, *theirs)}):
        yield f"pair {key}", [p for p in ours if p[0] == key], [p for p in theirs if p[0] == key]


def find_pairs(passage: Passage) -> Iterator[Pair]:
    """Yield the pairs of a passage."""
    by_id: Mapping[str | None, Mark] = {mark.id: mark for mark in passage.marks if mark.id}
    for mark in passage.marks:
        for key in mark.keys:
            yield from ((f"{mark.label} {key}", mark, by_id[id]) for id in mark.values(key) if id in by_id)
        if mark.label == "evt":
            yield f"evt status {mark.keys.get('status', 'happened')}", mark, mark
            yield "evt type", mark, mark


def count_agreeing(ours: Iterable[object], theirs: Iterable[object], agree: Callable[..., bool]) -> int:
    """Return how many of ours have one of theirs, each used once."""
    left = list(theirs)
    found = 0
    for item in ours:
        at = next((i for i, other in enumerate(left) if agree(item, other)), None)
        if at is not None:
            found += 1
            left.pop(at)
    return found


def is_equal(left: Mark, right: Mark) -> bool:
    """Tell whether stretch, label and an event's type are the same."""
    return (left.label, left.start, left.end) == (right.label, right.start, right.end)


def is_near(left: Mark, right: Mark) -> bool:
    """Tell whether the labels are the same and half of what both cover is shared."""
    shared = min(left.end, right.end) - max(left.start, right.start)
    covered = max(left.end, right.end) - min(left.start, right.start)
    return left.label == right.label and shared >= SHARED * covered


def is_same_pair(left: Pair, right: Pair) -> bool:
    """Tell whether two pairs have one key and both ends near; of an event's type the type is the same."""
    types = (left[1].keys.get("type"), right[1].keys.get("type")) if left[0] == "evt type" else (None, None)
    return left[0] == right[0] and is_near(left[1], right[1]) and is_near(left[2], right[2]) and types[0] == types[1]
