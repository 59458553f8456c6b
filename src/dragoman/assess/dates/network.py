"""A network of day sets: variables, the clues that narrow them, and narrowing to a fixpoint.

A clue with one variable allows some days; one with two relates them. Adding a clue narrows all that depends on
it; where that would leave some variable without a day, the clue is refused and the network stays as it was.
"""

from collections import ChainMap, deque
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.assess.dates.relations import Relation, narrow
from dragoman.records import Span
from dragoman.text.calendar import ALWAYS, Days, intersect_days

MOST_STEPS = 20_000  # narrowing only shrinks sets, so it ends; this bounds chains that shrink day by day


class Evidence(msgspec.Struct, frozen=True, order=True):
    """One clue: what it says in plain words, where it stands, how much it weighs, and what it narrows."""

    key: str  # canonical order
    words: str
    weight: float
    variable: str
    other: str | None = None  # with `relation`: `variable` is counted from, `other` spoken of
    relation: Relation | None = None
    days: Days = ALWAYS
    span: Span | None = None


class Network(msgspec.Struct):
    """Days of every variable, and the accepted clues of each, with those that narrowed it in order."""

    days: dict[str, Days] = {}
    clues: dict[str, list[Evidence]] = {}
    narrowed_by: dict[str, list[Evidence]] = {}


def days_of(network: Network, variable: str) -> Days:
    """Return the days that a variable can have."""
    return network.days.get(variable, ALWAYS)


def apply_clue(clue: Evidence, days: Mapping[str, Days]) -> dict[str, Days]:
    """Return the days that a clue leaves to the variables it touches."""
    here = days.get(clue.variable, ALWAYS)
    if clue.other is None or clue.relation is None:
        return {clue.variable: intersect_days(here, clue.days)}
    left, right = narrow(clue.relation, here, days.get(clue.other, ALWAYS))
    return {clue.variable: left, clue.other: right}


def add_clue(network: Network, clue: Evidence) -> bool:
    """Add a clue and narrow to a fixpoint; refuse it, and tell so, where some variable would have no day."""
    days = ChainMap[str, Days]({}, network.days)
    changes: list[tuple[str, Evidence]] = []
    queue = deque([clue])
    for _ in range(MOST_STEPS):
        if not queue:
            break
        current = queue.popleft()
        for variable, left in apply_clue(current, days).items():
            if left == days.get(variable, ALWAYS):
                continue
            if not left:
                return False
            days[variable] = left
            changes.append((variable, current))
            waiting = [c for c in network.clues.get(variable, ()) if c is not current and c not in queue]
            queue.extend(waiting + ([clue] if current is not clue and clue not in queue else []))
    accept_clue(network, clue, days.maps[0], changes)
    return True


def accept_clue(
    network: Network, clue: Evidence, days: Mapping[str, Days], changes: Sequence[tuple[str, Evidence]]
) -> None:
    """Put a clue and what it changed into the network."""
    network.days.update(days)
    for variable in (clue.variable, clue.other):
        if variable is not None:
            network.clues.setdefault(variable, []).append(clue)
    for variable, cause in changes:
        known = network.narrowed_by.setdefault(variable, [])
        if cause not in known:
            known.append(cause)


def join_components(clues: Iterable[Evidence]) -> list[list[Evidence]]:
    """Return the clues parted into connected components, each in canonical order."""
    parent: dict[str, str] = {}

    def find(name: str) -> str:
        root = name
        while parent.setdefault(root, root) != root:
            root = parent[root]
        while parent[name] != root:
            parent[name], name = root, parent[name]
        return root

    ordered = sorted(clues, key=lambda c: (-c.weight, c.key))
    for clue in ordered:
        if clue.other is not None:
            left, right = sorted((find(clue.variable), find(clue.other)))
            parent[right] = left
    found: dict[str, list[Evidence]] = {}
    for clue in ordered:
        found.setdefault(find(clue.variable), []).append(clue)
    return [found[root] for root in sorted(found)]
