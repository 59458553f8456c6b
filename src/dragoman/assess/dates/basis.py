"""The Date of a variable: its EDTF with bounds, and the clues that it rests on, followed through the network."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from dragoman.assess.dates.keys import KINDS
from dragoman.assess.dates.network import Evidence, Network, apply_clue, days_of, follow_clues
from dragoman.records import Clue, Date
from dragoman.text.calendar import ALWAYS, Days, is_bounded, iso_day
from dragoman.text.edtf import write_edtf

STALE_DAYS = 60  # from the latest day found to a page's own date: no slow update, but another day
MOST_CLUES, MOST_FOLLOWED = 8, 48  # of a basis, and of the clues it is chosen from; the nearest come first
LONG_AFTER = "date of the page, long after"
STALE = ("page", "updated")  # dates that a page gives for itself


class Solution(msgspec.Struct, frozen=True):
    """A solved network, the clues it refused by variable, and the variables whose words are vague."""

    network: Network
    outvoted: Mapping[str, Sequence[Evidence]]
    vague: frozenset[str]


def make_date(variables: Sequence[str], solution: Solution) -> Date:
    """Return the date of the first variable, whose days are bounded; the others are its groups."""
    variable, network = variables[0], solution.network
    days = days_of(network, variable)
    direct = network.narrowed_by.get(variable, {}).values()
    vague = any(v in solution.vague for c in direct for v in (c.variable, c.other, variable))
    followed = choose_clues(list(islice(follow_shown(variable, network), MOST_FOLLOWED)))
    stale = [c for c in network.clues.get(variable, ()) if is_stale(c, variable, days)]
    basis = [make_clue(c, variable, network) for c in followed if c not in stale]
    basis += [Clue(LONG_AFTER, iso_day(c.days[-1][1]), c.span, True) for c in stale]
    refused = {c.key: c for name in variables for c in solution.outvoted.get(name, ()) if is_claim(c)}
    outvoted = (make_outvoted(refused[key], network) for key in sorted(refused))
    basis += [clue for clue in outvoted if clue is not None]
    first, last = iso_day(days[0][0]), iso_day(days[-1][1])
    return Date(edtf=write_edtf(days, vague), earliest=first, latest=last, basis=tuple(dict.fromkeys(basis)))


def follow_shown(variable: str, network: Network) -> Iterator[Evidence]:
    """Yield the clues that an answer rests on, the nearest first, without those that only tie others together."""
    return (c for c in follow_clues(variable, network) if not KINDS[c.kind].tie)


def is_claim(clue: Evidence) -> bool:
    """Tell whether a clue is what a document says; outvoted orders and conventions of news are nobody's claim."""
    return KINDS[clue.kind].claim


def is_stale(clue: Evidence, variable: str, days: Days) -> bool:
    """Tell whether a date that a page gives for itself lies far behind what the rest of the evidence finds."""
    own = clue.variable == variable and clue.kind in STALE
    return own and clue.days[-1][1] - days[-1][1] > STALE_DAYS


def choose_clues(clues: Sequence[Evidence]) -> list[Evidence]:
    """Return the clues that are shown: of those that say the same the nearest, days by themselves before relations."""
    nearest = {(c.words, c.days, c.relation): c for c in reversed(clues)}
    kept = [c for c in clues if nearest[c.words, c.days, c.relation] is c]
    if len(kept) <= MOST_CLUES:
        return kept
    alone = [c for c in kept if c.other is None][: MOST_CLUES // 2]
    related = [c for c in kept if c.other is not None][: MOST_CLUES - len(alone)]
    return [c for c in kept if c in alone or c in related]


def make_clue(clue: Evidence, variable: str, network: Network) -> Clue:
    """Return a clue for the record: what it allows, by itself or given the rest."""
    return Clue(clue.words, write_edtf(allow_days(clue, variable, network)), clue.span)


def allow_days(clue: Evidence, variable: str, network: Network) -> Days:
    """Return the days that a clue allows a variable given the rest; by default the second it speaks of."""
    if clue.other is None:
        return clue.days
    here = clue.variable if variable == clue.variable else clue.other
    other = clue.other if here == clue.variable else clue.variable
    return apply_clue(clue, {other: days_of(network, other), here: ALWAYS})[here] or ALWAYS


def make_outvoted(clue: Evidence, network: Network) -> Clue | None:
    """Return an outvoted clue for the record: what it would have allowed; None where that is no stretch of days."""
    words, days = clue.words, clue.days
    if clue.other is not None and clue.kind == "member":
        words, days = "another day for the same event", days_of(network, clue.other)
    elif clue.other is not None:
        left = days_of(network, clue.variable)
        days = apply_clue(clue, {clue.variable: left, clue.other: ALWAYS})[clue.other]
    return Clue(words, write_edtf(days), clue.span, True) if clue.other is None or is_bounded(days) else None
