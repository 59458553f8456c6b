"""Judged: what persons judged of one kind of record, in a form that every clustering can heed.

Ids that a person joined form a part. Where a person kept ids apart, those of one side bear a number and those of the
other its negative: two groups may join unless one bears a number and the other its negative. `regroup` makes any
clustering obey in the end; a clustering that asks `allows` before it joins gives better groups.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

import msgspec

from dragoman.records.components import find_components

T = TypeVar("T", bound=Hashable)
Sides = frozenset[int]


class Judged(msgspec.Struct, frozen=True):
    """`part_of` names the part of each joined id, `sides_of` the signed numbers of what keeps an id apart."""

    part_of: dict[str, str] = {}
    sides_of: dict[str, Sides] = {}

    def __bool__(self) -> bool:
        """Tell whether anything was judged."""
        return bool(self.part_of or self.sides_of)

    def sides(self, ids: Iterable[str]) -> Sides:
        """Return the numbers that a group of ids bears."""
        return frozenset(side for id in ids for side in self.sides_of.get(id, ())) if self.sides_of else frozenset()

    def links(self, held: Mapping[T, Iterable[str]]) -> Iterator[tuple[T, T]]:
        """Yield pairs of the items that hold ids of one part, in the order of `held`."""
        holders: dict[str, list[T]] = defaultdict(list)
        for item, ids in held.items() if self.part_of else ():
            for part in sorted({self.part_of[id] for id in ids if id in self.part_of}):
                holders[part].append(item)
        for part in sorted(holders):
            yield from pairwise(holders[part])


NOTHING = Judged()


def allows(left: Sides, right: Sides) -> bool:
    """Tell whether no judgement keeps two groups apart, by the numbers they bear."""
    return not any(-side in right for side in left)


def is_whole(ids: Iterable[str], judged: Judged) -> bool:
    """Tell whether nothing keeps the ids of one group apart."""
    sides = judged.sides(ids)
    return allows(sides, sides)


def regroup(
    groups: Iterable[Sequence[str]], judged: Judged, kin: Mapping[str, str] | None = None
) -> list[tuple[str, ...]]:
    """Return the groups as the judgements ask: joined first, then divided; what they do not touch stays as it is.

    `kin` says what an id that nobody judged goes with where its group is divided: its document, its family.
    """
    listed = [tuple(group) for group in groups]
    if not judged:
        return listed
    at = {id: place for place, group in enumerate(listed) for id in group}
    links = [(at[left], at[right]) for left, right in judged.links({id: (id,) for id in sorted(at)})]
    joined = (
        tuple(id for place in places for id in listed[place]) for places in find_components(range(len(listed)), links)
    )
    return [part for group in joined for part in divide(group, judged, kin or {})]


def divide(group: Sequence[str], judged: Judged, kin: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return a group in the fewest pieces that the judgements allow, each in the group's order."""
    if is_whole(group, judged):
        return [tuple(group)]
    blocks: dict[str, list[str]] = defaultdict(list)
    for id in group:
        blocks[judged.part_of.get(id, id)].append(id)
    sides, everything = {name: judged.sides(ids) for name, ids in blocks.items()}, judged.sides(group)
    ordered = sorted(blocks, key=lambda name: (-len(blocks[name]), name))
    pieces: list[list[str]] = []
    for name in ordered:
        if not allows(sides[name], everything):
            fitting = next((p for p in pieces if allows(sides[name], judged.sides(p))), None)
            if fitting is None:
                pieces.append(fitting := [])
            fitting.extend(blocks[name])
    bound = [frozenset(kin.get(id, id) for id in piece) for piece in pieces]
    most = max(range(len(pieces)), key=lambda i: (len(pieces[i]), -i))
    for name in ordered:
        if allows(sides[name], everything):
            near = [sum(kin.get(id, id) in b for id in blocks[name]) for b in bound]
            pieces[near.index(max(near)) if any(near) else most].extend(blocks[name])
    place = {id: i for i, id in enumerate(group)}
    return [tuple(sorted(piece, key=place.__getitem__)) for piece in pieces]
