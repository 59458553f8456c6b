"""Clusters: sets that are merged pair by pair, the same whatever the order of the pairs' members."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Disjoint sets of items. The only mutable thing in this package; it never leaves a function."""

    def __init__(self, items: Iterable[T]) -> None:
        self.parents: dict[T, T] = {item: item for item in items}
        self.groups: dict[T, list[T]] = {item: [item] for item in self.parents}

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
        """Join the sets of two items."""
        a, b = self.find(left), self.find(right)
        if a != b:
            small, large = sorted((a, b), key=lambda x: len(self.groups[x]))
            self.parents[small] = large
            self.groups[large].extend(self.groups.pop(small))

    def sets(self) -> list[list[T]]:
        """Return all sets."""
        return list(self.groups.values())
