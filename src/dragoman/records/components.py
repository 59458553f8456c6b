"""Connected components: what pairs tie together, the same whatever the order of the pairs."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def find_components(items: Iterable[T], pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Return the sets of items that pairs connect, by their first items; each in the order of the items."""
    place = {item: i for i, item in enumerate(items)}
    parent = list(range(len(place)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = at = parent[parent[at]]
        return at

    for left, right in pairs:
        low, high = sorted((root(place[left]), root(place[right])))
        parent[high] = low
    components: dict[int, list[T]] = {}
    for item, at in place.items():
        components.setdefault(root(at), []).append(item)
    return list(components.values())
