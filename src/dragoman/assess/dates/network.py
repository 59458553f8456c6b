"""A network of day sets: variables, the clues that narrow them, and narrowing to a fixpoint.

A clue with one variable allows some days; one with two relates them. Adding a clue narrows all that depends on
it; where that would leave some variable without a day, the clue is refused and the network stays as it was.
"""

from collections import ChainMap, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from dragoman.assess.dates.keys import KINDS
from dragoman.assess.dates.relations import Relation, narrow
from dragoman.records import Span
from dragoman.records.components import find_components
from dragoman.text.calendar import ALWAYS, Days, intersect_days

MOST_STEPS = 20_000  # narrowing only shrinks sets, so it ends; this bounds chains that shrink day by day


class Evidence(msgspec.Struct, frozen=True, order=True):
    """One clue: its kind, what it says in plain words, what it narrows, and where it stands."""

    key: str  # canonical order
    kind: str  # of `KINDS`
    words: str
    variable: str
    other: str | None = None  # with `relation`: `variable` is counted from, `other` spoken of
    relation: Relation | None = None
    days: Days = ALWAYS
    span: Span | None = None

    @property
    def weight(self) -> float:
        """How much it weighs against clues that contradict it."""
        return KINDS[self.kind].weight


class Network(msgspec.Struct):
    """Days of every variable, and the accepted clues of each, with those that narrowed it (by key, in order)."""

    days: dict[str, Days] = {}
    clues: dict[str, list[Evidence]] = {}
    narrowed_by: dict[str, dict[str, Evidence]] = {}


def variables_of(clue: Evidence) -> tuple[str, ...]:
    """Return the one or two variables that a clue speaks of."""
    return (clue.variable,) if clue.other is None else (clue.variable, clue.other)


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
    """Add a clue and narrow to a fixpoint; refuse it, and tell so, where some variable would have no day.

    A worklist: only clues of a variable that changed are applied again, each once for all changes that wait.
    """
    days = ChainMap[str, Days]({}, network.days)
    changes: list[tuple[str, Evidence]] = []
    queue, waiting = deque([clue]), {clue.key}
    for _ in range(MOST_STEPS):
        if not queue:
            break
        current = queue.popleft()
        waiting.discard(current.key)
        for variable, left in apply_clue(current, days).items():
            if left == days.get(variable, ALWAYS):
                continue
            if not left:
                return False
            days[variable] = left
            changes.append((variable, current))
            touched = network.clues.get(variable, ())
            for other in (*touched, clue) if current is not clue else touched:
                if other is not current and other.key not in waiting:
                    waiting.add(other.key)
                    queue.append(other)
    accept_clue(network, clue, days.maps[0], changes)
    return True


def accept_clue(
    network: Network, clue: Evidence, days: Mapping[str, Days], changes: Sequence[tuple[str, Evidence]]
) -> None:
    """Put a clue and what it changed into the network."""
    network.days.update(days)
    for variable in variables_of(clue):
        network.clues.setdefault(variable, []).append(clue)
    for variable, cause in changes:
        network.narrowed_by.setdefault(variable, {}).setdefault(cause.key, cause)


def add_all(clues: Iterable[Evidence]) -> tuple[Network, list[Evidence]]:
    """Add clues in order; return the network and the clues that it refused."""
    network = Network(days={}, clues={}, narrowed_by={})
    return network, [clue for clue in clues if not add_clue(network, clue)]


def follow_clues(variable: str, network: Network) -> Iterator[Evidence]:
    """Yield the clues that narrowed a variable, then those that narrowed what these relate it to, nearest first."""
    seen, waiting, given = {variable}, deque([variable]), set()
    while waiting:
        for clue in network.narrowed_by.get(waiting.popleft(), {}).values():
            if clue.key not in given:
                given.add(clue.key)
                yield clue
            for other in variables_of(clue):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)


def join_components(clues: Iterable[Evidence]) -> list[list[Evidence]]:
    """Return the clues parted into connected components, each in canonical order."""
    ordered = sorted(clues, key=lambda c: (-c.weight, c.key))
    names = sorted({name for clue in ordered for name in variables_of(clue)})
    ties = [(clue.variable, clue.other) for clue in ordered if clue.other is not None]
    number = {name: n for n, part in enumerate(find_components(names, ties)) for name in part}
    found: dict[int, list[Evidence]] = {}
    for clue in ordered:
        found.setdefault(number[clue.variable], []).append(clue)
    return [clues for _, clues in sorted(found.items())]
