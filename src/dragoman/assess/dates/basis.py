"""The Date of a variable: its EDTF with bounds, and the clues that it rests on, followed through the network."""

from collections.abc import Iterator, Mapping

from dragoman.assess.dates.network import Evidence, Network, apply_clue, days_of
from dragoman.records import Clue, Date
from dragoman.text.calendar import ALWAYS, iso_day
from dragoman.text.edtf import write_edtf

MOST_CLUES = 12  # of a basis; the nearest come first


def make_date(
    variable: str, network: Network, outvoted: Mapping[str, list[Evidence]], approximate: set[str]
) -> Date:
    """Return the date of a variable whose days are bounded."""
    days = days_of(network, variable)
    used = list(follow_clues(variable, network))[:MOST_CLUES]
    vague = any(c.other in approximate or c.variable in approximate for c in used)
    basis = [make_clue(c, variable, network, False) for c in used]
    basis += [make_clue(c, variable, network, True) for c in outvoted.get(variable, ())]
    return Date(
        edtf=write_edtf(days, vague), earliest=iso_day(days[0][0]), latest=iso_day(days[-1][1]), basis=tuple(basis)
    )


def follow_clues(variable: str, network: Network) -> Iterator[Evidence]:
    """Yield the clues that narrowed a variable, then those that narrowed what these relate it to."""
    seen, waiting, given = {variable}, [variable], set()
    while waiting:
        current = waiting.pop(0)
        for clue in network.narrowed_by.get(current, ()):
            if clue.key not in given:
                given.add(clue.key)
                yield clue
            for other in (clue.variable, clue.other):
                if other is not None and other not in seen:
                    seen.add(other)
                    waiting.append(other)


def make_clue(clue: Evidence, variable: str, network: Network, outvoted: bool) -> Clue:
    """Return a clue for the record: what it allows, by itself or given the rest."""
    if clue.other is None:
        return Clue(clue.words, write_edtf(clue.days), clue.span, outvoted)
    side = clue.other if variable != clue.variable else clue.variable
    other = clue.variable if side == clue.other else clue.other
    allowed = apply_clue(clue, {other: days_of(network, other), side: ALWAYS})[side]
    return Clue(clue.words, write_edtf(allowed) if allowed else "../..", clue.span, outvoted)
