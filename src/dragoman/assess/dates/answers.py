"""Answers: the Date of every document, event mention and time whose days are few enough to be worth telling."""

from collections.abc import Mapping, Sequence
from itertools import islice

from dragoman.assess.dates.basis import MOST_FOLLOWED, Solution, make_date
from dragoman.assess.dates.keys import document_key, event_key, group_key, time_key
from dragoman.assess.dates.network import Evidence, Network, days_of, follow_clues, variables_of
from dragoman.records import Date, Dates, EventGroup, Reading
from dragoman.text.calendar import is_bounded

MOST_DAYS = 731  # of an answer: a wider one helps nobody, unless it is what a report states


def collect_dates(
    readings: Sequence[Reading],
    groups: Sequence[EventGroup],
    network: Network,
    refused: Sequence[Evidence],
) -> Dates:
    """Return the dates of all variables that are bounded on both sides."""
    times = [t for r in readings for t in r.times]
    vague = frozenset(time_key(t.id) for t in times if t.approximate or t.modifier)
    solution = Solution(network, find_outvoted(refused), vague)
    group_of = {m: group_key(min(g.mentions)) for g in groups for m in g.mentions}
    events = {
        e.id: (event_key(e.id), *((group_of[e.id],) if e.id in group_of else ())) for r in readings for e in r.events
    }
    return Dates(
        documents=find_dates(solution, {r.document.id: (document_key(r.document.id),) for r in readings}),
        events=find_dates(solution, events),
        times=find_dates(solution, {t.id: (time_key(t.id),) for t in times}),
    )


def find_outvoted(refused: Sequence[Evidence]) -> dict[str, list[Evidence]]:
    """Return the outvoted clues by each variable that they speak of."""
    found: dict[str, list[Evidence]] = {}
    for clue in refused:
        for variable in variables_of(clue):
            found.setdefault(variable, []).append(clue)
    return found


def find_dates(solution: Solution, variables: Mapping[str, tuple[str, ...]]) -> dict[str, Date]:
    """Return the date of each id whose variable is bounded; outvoted clues of its group are told with it."""
    return {name: make_date(keys, solution) for name, keys in sorted(variables.items()) if is_answer(keys[0], solution)}


def is_answer(variable: str, solution: Solution) -> bool:
    """Tell whether the days of a variable are worth telling: two years at most, or a stretch that words state."""
    days = days_of(solution.network, variable)
    if not is_bounded(days):
        return False
    if days[-1][1] - days[0][0] < MOST_DAYS:
        return True
    near = islice(follow_clues(variable, solution.network), MOST_FOLLOWED)
    return any(c.other is None and c.days == days for c in near)
