"""What overlaps a stretch, found without looking at everything of a long document."""

from bisect import bisect_left
from collections.abc import Iterable


class Overlaps:
    """Stretches [start, end) by number; work grows with the longest of them, not with how many there are."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._rows = sorted((start, end, number) for number, (start, end) in enumerate(stretches))
        self._starts = [start for start, _, _ in self._rows]
        self._longest = max((end - start for start, end, _ in self._rows), default=0)

    def find(self, *stretches: tuple[int, int]) -> list[int]:
        """Return the numbers of the stretches that share a code point with any of these, in their own order."""
        found: set[int] = set()
        for start, end in stretches:
            first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
            found.update(number for _, stop, number in self._rows[first:last] if stop > start)
        return sorted(found)
