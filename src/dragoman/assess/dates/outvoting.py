"""Outvoting: which clues of a component hold, and which the rest outweighs.

Clues are added from the weightiest to the lightest; one that would leave no day is refused. Where several are
refused close together, one wrong clue that came before them may be the cause: each clue nearby is tried as the one
to leave out instead, on the neighbourhood alone, and the choice that keeps the greatest weight wins.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from dragoman.assess.dates.network import Evidence, Network, add_all, follow_clues, variables_of

NEAR = 160  # clues of a neighbourhood
MOST_SUSPECTS = 24  # clues that are tried as the one to leave out


def solve_component(clues: Sequence[Evidence]) -> tuple[Network, list[Evidence]]:
    """Return the network of a component and the clues that are outvoted in it, by the least weight lost."""
    network, refused = add_all(clues)
    left_out = find_culprits(network, refused)
    if not left_out:
        return network, refused
    keys = {clue.key for clue in left_out}
    better, others = add_all(clue for clue in clues if clue.key not in keys)
    if weigh(left_out) + weigh(others) < weigh(refused):
        return better, sorted([*left_out, *others], key=order_of)
    return network, refused


def weigh(clues: Iterable[Evidence]) -> float:
    """Return the weight of some clues together."""
    return sum(clue.weight for clue in clues)


def order_of(clue: Evidence) -> tuple[float, str]:
    """Return the place of a clue in the order in which clues are added."""
    return -clue.weight, clue.key


def find_culprits(network: Network, refused: Sequence[Evidence]) -> list[Evidence]:
    """Return the accepted clues whose leaving out lets in more weight than it costs, at most one a neighbourhood."""
    found: list[Evidence] = []
    settled: set[str] = set()
    touching: dict[str, list[Evidence]] = {}
    for clue in refused:
        for variable in variables_of(clue):
            touching.setdefault(variable, []).append(clue)
    for clue in refused:
        if clue.key not in settled:
            near = find_near(clue, network)
            here = {v: None for c in (*near, clue) for v in variables_of(c)}
            beside = {c.key: c for v in here for c in touching.get(v, ()) if c.key not in settled}
            culprit, freed = try_suspects(near, list(beside.values()))
            settled |= {clue.key, *freed}
            found += [culprit] if culprit is not None else []
    return list({clue.key: clue for clue in found}.values())


def find_near(clue: Evidence, network: Network) -> list[Evidence]:
    """Return the accepted clues that stand against a refused one, the nearest first."""
    near = {c.key: c for v in variables_of(clue) for c in islice(follow_clues(v, network), NEAR)}
    return list(near.values())[:NEAR]


def try_suspects(near: Sequence[Evidence], refused: Sequence[Evidence]) -> tuple[Evidence | None, set[str]]:
    """Return the clue of a neighbourhood that is best left out (None where none is), and the keys of those let in.

    One refused clue alone never weighs more than what it was refused for, all of which came before it.
    """
    lost, best, freed = weigh(refused), None, set[str]()
    for suspect in near[:MOST_SUSPECTS] if len(refused) > 1 else ():
        if suspect.weight >= lost:
            continue
        others = add_all(sorted([*(c for c in near if c is not suspect), *refused], key=order_of))[1]
        if suspect.weight + weigh(others) < lost:
            lost, best = suspect.weight + weigh(others), suspect
            freed = {c.key for c in refused} - {c.key for c in others}
    return best, freed
