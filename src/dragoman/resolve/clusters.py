"""Clusters: sets that are merged pair by pair, the same whatever the order of the pairs' members.

Sets that a person judged different are never merged: `sides` are the numbers that they bear (`records/judged.py`).
"""

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from dragoman.records.judged import Sides, allows

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Disjoint sets of items. The only mutable thing in this package; it never leaves a function."""

    def __init__(self, items: Iterable[T], sides: Mapping[T, Sides] | None = None) -> None:
        self.parents: dict[T, T] = {item: item for item in items}
        self.groups: dict[T, list[T]] = {item: [item] for item in self.parents}
        self.sides: dict[T, Sides] = {item: found for item, found in (sides or {}).items() if found}

    def find(self, item: T) -> T:
        """Return the item that stands for the set of `item`."""
        while self.parents[item] != item:
            self.parents[item] = self.parents[self.parents[item]]
            item = self.parents[item]
        return item

    def members(self, item: T) -> list[T]:
        """Return the set of `item`."""
        return self.groups[self.find(item)]

    def merge(self, left: T, right: T) -> None:
        """Join the sets of two items, unless a person keeps them apart."""
        a, b = self.find(left), self.find(right)
        ours, theirs = self.sides.get(a, frozenset()), self.sides.get(b, frozenset())
        if a != b and allows(ours, theirs):
            small, large = sorted((a, b), key=lambda x: len(self.groups[x]))
            self.parents[small] = large
            self.groups[large].extend(self.groups.pop(small))
            if ours or theirs:
                self.sides[large] = ours | theirs

    def sets(self) -> list[list[T]]:
        """Return all sets."""
        return list(self.groups.values())
