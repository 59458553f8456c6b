"""Weighing: all valid judgements of persons, from the newest down; what an older one says against them falls.

same(A, B), same(B, C), different(A, C) cannot all hold: the last said counts, the first said is overruled, and both are
named. Judgements whose annotations are gone wait until these come back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import msgspec

from dragoman.records import ClusterKind, Judged, JudgementState, StatedJudgement
from dragoman.records.judged import Sides, allows

KINDS: tuple[ClusterKind, ...] = ("entity", "event", "quotation", "story", "family", "post")


class Outcome(msgspec.Struct, frozen=True):
    """What became of a judgement, and the newer judgements that overrule it."""

    state: JudgementState = "applied"
    overruled_by: tuple[str, ...] = ()


class Verdicts(msgspec.Struct, frozen=True):
    """What the clusterings are to heed, by kind of cluster, and what became of each judgement by id."""

    judged: dict[ClusterKind, Judged]
    outcomes: dict[str, Outcome]


class Board:
    """Ids as judged so far, in parts that are joined. Mutable; it never leaves this file."""

    def __init__(self) -> None:
        self.roots: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self.sides: dict[str, Sides] = {}
        self.joined_by: dict[str, frozenset[str]] = {}

    def find(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the parts that hold ids, with how many of these each holds; new ids are parts of their own."""
        found: dict[str, int] = defaultdict(int)
        for id in sorted(ids):
            if id not in self.roots:
                self.roots[id], self.members[id], self.sides[id], self.joined_by[id] = (
                    id,
                    [id],
                    frozenset(),
                    frozenset(),
                )
            found[self.roots[id]] += 1
        return dict(found)

    def join(self, roots: Collection[str], by: str) -> None:
        """Make one part of several."""
        first = min(roots)
        for other in sorted(set(roots) - {first}):
            self.roots.update(dict.fromkeys(self.members[other], first))
            self.members[first] += self.members.pop(other)
            self.sides[first] |= self.sides.pop(other)
            self.joined_by[first] |= self.joined_by.pop(other)
        self.joined_by[first] |= {by}


def weigh_judgements(stated: Sequence[StatedJudgement], present: Collection[str]) -> Verdicts:
    """Return what holds of all that persons judged; `present` are the annotation and document ids of today."""
    judged: dict[ClusterKind, Judged] = {}
    outcomes: dict[str, Outcome] = {}
    for kind in KINDS:
        ordered = sorted((one for one in stated if one.kind == kind), key=lambda one: one.order)
        names = {number: one.id for number, one in enumerate(ordered, 1)}
        board = Board()
        for number, one in reversed(list(enumerate(ordered, 1))):
            left, right = find_present(one.left, present), find_present(one.right, present)
            if not left or not right:
                outcomes[one.id] = Outcome("missing")
            elif one.verdict == "same":
                outcomes[one.id] = weigh_same(board, one.id, left, right, names)
            else:
                outcomes[one.id] = weigh_different(board, number, left, right)
        judged[kind] = make_judged(board)
    return Verdicts(judged, outcomes)


def find_present(ids: Iterable[str], present: Collection[str]) -> list[str]:
    """Return the ids that stand today; the part of a quotation ('quo-1a2b#120-180') where the quotation does."""
    return [id for id in ids if id.partition("#")[0] in present]


def weigh_same(board: Board, by: str, left: Sequence[str], right: Sequence[str], names: dict[int, str]) -> Outcome:
    """Join both sides as far as newer judgements allow: the largest choice of parts that are not kept apart."""
    found = board.find({*left, *right})
    kinds = sorted({board.sides[root] for root in found}, key=lambda s: (-count_of(found, board, s), sorted(s)))
    chosen = max(
        (choose_with(first, kinds) for first in kinds), key=lambda c: sum(count_of(found, board, s) for s in c)
    )
    accepted = {root for root in found if board.sides[root] in chosen}
    refused = set(found) - accepted
    against = find_against(board, accepted, refused, names)
    if accepted.isdisjoint(board.find(left)) or accepted.isdisjoint(board.find(right)):
        return Outcome("overruled", against)
    board.join(accepted, by)
    return Outcome("partly", against) if refused else Outcome()


def count_of(found: dict[str, int], board: Board, sides: Sides) -> int:
    """Return how many ids stand in parts with these sides."""
    return sum(n for root, n in found.items() if board.sides[root] == sides)


def choose_with(first: Sides, kinds: Sequence[Sides]) -> list[Sides]:
    """Return the kinds of parts that can stand in one with the first: greedily in their order."""
    chosen, total = [first], first
    for sides in kinds:
        if sides != first and allows(sides, total):
            chosen.append(sides)
            total |= sides
    return chosen


def find_against(
    board: Board, accepted: Collection[str], refused: Collection[str], names: dict[int, str]
) -> tuple[str, ...]:
    """Return the judgements that keep parts apart, and those that made these parts."""
    total = frozenset(side for root in accepted for side in board.sides[root])
    numbers = {abs(side) for root in refused for side in board.sides[root] if -side in total}
    tied = {root for root in (*accepted, *refused) if numbers & {abs(side) for side in board.sides[root]}}
    return tuple(sorted({names[n] for n in numbers} | {by for root in tied for by in board.joined_by[root]}))


def weigh_different(board: Board, number: int, left: Sequence[str], right: Sequence[str]) -> Outcome:
    """Keep both sides apart but for what newer judgements joined."""
    ours, theirs = set(board.find(left)), set(board.find(right))
    both = ours & theirs
    against = tuple(sorted({by for root in both for by in board.joined_by[root]}))
    if both in (ours, theirs):
        return Outcome("overruled", against)
    for root in ours - both:
        board.sides[root] |= {number}
    for root in theirs - both:
        board.sides[root] |= {-number}
    return Outcome("partly", against) if both else Outcome()


def make_judged(board: Board) -> Judged:
    """Return the board in the form that clusterings heed."""
    joined = {id: root for id, root in board.roots.items() if len(board.members[root]) > 1}
    apart = {id: board.sides[root] for id, root in board.roots.items() if board.sides[root]}
    return Judged(part_of=dict(sorted(joined.items())), sides_of=dict(sorted(apart.items())))
