"""Explaining an answer: the fewest clues that give it, how one passed on to the next, and what was outvoted and why.

Everything follows from a Trace alone; the clues needed are solved again, so an explanation is itself a check.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from dragoman.assess.dates.basis import allow_days
from dragoman.assess.dates.network import Evidence, Network, add_all, add_clue, days_of, follow_clues, variables_of
from dragoman.assess.dates.outvoting import order_of
from dragoman.assess.dates.trace import Trace
from dragoman.text.calendar import Days

FEWEST, MOST = 12, 400  # clues nearby that are looked through for those that are needed
MOST_AGAINST = 4  # of the clues that outvote one, those that are named


class Step(msgspec.Struct, frozen=True):
    """What one clue allows one variable, and the variable that it comes from (None: the clue tells it by itself)."""

    depth: int
    variable: str
    days: Days
    clue: Evidence
    allows: Days
    source: str | None
    source_days: Days


class Outvoted(msgspec.Struct, frozen=True):
    """A clue that was outvoted, what it would have allowed the variable, and the fewest clues that exclude it."""

    clue: Evidence
    variable: str
    allows: Days
    against: tuple[Evidence, ...]


class Explanation(msgspec.Struct, frozen=True):
    """The days of a variable, the clues needed for them by weight, the steps between them, what was outvoted."""

    variable: str
    days: Days
    clues: tuple[tuple[Evidence, Days], ...]
    steps: tuple[Step, ...]
    outvoted: tuple[Outvoted, ...]


def explain_variable(trace: Trace, variable: str, also: Sequence[str] = ()) -> Explanation:
    """Return the explanation of a variable; outvoted clues of the variables `also` are told with it."""
    network, _ = add_all(find_component(trace.clues, (variable, *also)))
    days = days_of(network, variable)
    needed = find_fewest(network, [variable], lambda clues: days_of(add_all(clues)[0], variable) == days)
    small, _ = add_all(needed)
    steps = tuple(find_steps(variable, small, network))
    touched = {variable, *also, *(s.variable for s in steps), *(s.source for s in steps if s.source)}
    outvoted = tuple(
        explain_outvoted(clue, variable, network) for clue in trace.outvoted if touched & {*variables_of(clue)}
    )
    shown = tuple((clue, allow_days(clue, find_target(clue, steps), network)) for clue in needed)
    return Explanation(variable, days, shown, steps, outvoted)


def find_component(clues: Sequence[Evidence], variables: Sequence[str]) -> list[Evidence]:
    """Return the clues that hang together with some variables, in order."""
    by_variable: dict[str, list[Evidence]] = {}
    for clue in clues:
        for name in variables_of(clue):
            by_variable.setdefault(name, []).append(clue)
    reached, waiting, found = set(variables), list(variables), dict[str, Evidence]()
    while waiting:
        for clue in by_variable.get(waiting.pop(), ()):
            found[clue.key] = clue
            fresh = [name for name in variables_of(clue) if name not in reached]
            reached.update(fresh)
            waiting.extend(fresh)
    return sorted(found.values(), key=order_of)


def find_fewest(
    network: Network, variables: Sequence[str], suffice: Callable[[Sequence[Evidence]], bool]
) -> list[Evidence]:
    """Return clues that suffice and of which none can be left out, in order; none where all nearby do not suffice."""
    near = list({c.key: c for v in variables for c in follow_clues(v, network)}.values())
    size = FEWEST
    while size < min(len(near), MOST) and not suffice(sorted(near[:size], key=order_of)):
        size *= 2
    kept = sorted(near[:size], key=order_of)
    if not suffice(kept):
        return []
    for clue in reversed(near[:size]):
        fewer = [c for c in kept if c is not clue]
        if suffice(fewer):
            kept = fewer
    return kept


def find_steps(variable: str, needed: Network, network: Network, depth: int = 0) -> Iterator[Step]:
    """Yield how the days of a variable come about: each clue needed once, then what its source rests on."""
    used: set[str] = set()

    def walk(name: str, level: int) -> Iterator[Step]:
        for clue in sorted(needed.narrowed_by.get(name, {}).values(), key=order_of):
            if clue.key in used:
                continue
            used.add(clue.key)
            source = next((v for v in variables_of(clue) if v != name), None)
            allows = allow_days(clue, name, network)
            yield Step(level, name, days_of(network, name), clue, allows, source, days_of(network, source or name))
            if source is not None:
                yield from walk(source, level + 1)

    yield from walk(variable, depth)


def find_target(clue: Evidence, steps: Sequence[Step]) -> str:
    """Return the variable that a clue speaks of in the steps, else its own."""
    return next((s.variable for s in steps if s.clue.key == clue.key), clue.variable)


def explain_outvoted(clue: Evidence, variable: str, network: Network) -> Outvoted:
    """Return what a clue would have allowed, and the fewest accepted clues that leave it no day."""
    names = variables_of(clue)
    target = variable if variable in names else names[-1]

    def excludes(clues: Sequence[Evidence]) -> bool:
        return not add_clue(add_all(clues)[0], clue)

    against = find_fewest(network, names, excludes)
    return Outvoted(clue, target, allow_days(clue, target, network), tuple(against[:MOST_AGAINST]))
