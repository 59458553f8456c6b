"""Days of publication, of events and of times from all clues together.

Clues are added from the weightiest to the lightest, each narrowing the days of all that hang together. One that
would leave no day is outvoted; where that happens, every single earlier clue is tried as the one to leave out
instead, and the choice that keeps the greatest weight wins.
"""

from collections.abc import Mapping, Sequence

from dragoman.assess.dates.basis import Solution, follow_clues, make_date
from dragoman.assess.dates.happened import find_group_clues, find_happened_clues, find_opening_clues
from dragoman.assess.dates.keys import document_key, event_key, group_key, time_key
from dragoman.assess.dates.network import Evidence, Network, add_clue, days_of, join_components
from dragoman.assess.dates.published import find_published_clues
from dragoman.assess.dates.siblings import find_copied_clues, find_sibling_clues
from dragoman.assess.dates.told import find_told_clues
from dragoman.records import Date, Dates, EventGroup, Reading, StoryGroup
from dragoman.text.calendar import is_bounded

MOST_DAYS = 731  # of an answer: a wider one helps nobody, unless it is what a report states
MOST_RETRIES = 24  # clues of one component that are tried as the one to leave out
MOST_WORK = 20_000  # clues added again for it: large components try fewer


def solve_dates(
    readings: Sequence[Reading], groups: Sequence[EventGroup] = (), stories: Sequence[StoryGroup] = ()
) -> Dates:
    """Return what is known of the days of documents, event mentions and times; unknown ones are absent."""
    clues = [*find_group_clues(readings, groups), *find_opening_clues(readings, groups)]
    clues += [*find_copied_clues(readings), *(() if groups else find_sibling_clues(readings, stories))]
    for reading in readings:
        clues += [*find_published_clues(reading), *find_told_clues(reading), *find_happened_clues(reading)]
    solved = Network()
    refused: list[Evidence] = []
    for component in join_components(clues):
        network, left_out = solve_component(component)
        for part in ("days", "clues", "narrowed_by"):
            getattr(solved, part).update(getattr(network, part))
        refused += left_out
    return collect_dates(readings, groups, solved, refused)


def add_all(clues: Sequence[Evidence]) -> tuple[Network, list[Evidence]]:
    """Add clues in order; return the network and the clues that it refused."""
    network = Network(days={}, clues={}, narrowed_by={})
    return network, [clue for clue in clues if not add_clue(network, clue)]


def solve_component(clues: Sequence[Evidence]) -> tuple[Network, list[Evidence]]:
    """Return the network of a component and the clues that are outvoted in it, by the least weight lost."""
    best, refused = add_all(clues)
    lost = sum(c.weight for c in refused)
    retries = min(MOST_RETRIES, MOST_WORK // max(1, len(clues)))
    for clue in find_suspects(best, refused)[:retries] if refused else ():
        if clue.weight >= lost:
            continue
        network, others = add_all([c for c in clues if c is not clue])
        weight = clue.weight + sum(c.weight for c in others)
        if weight < lost:
            best, refused, lost = network, [clue, *others], weight
    return best, refused


def find_suspects(network: Network, refused: Sequence[Evidence]) -> list[Evidence]:
    """Return the accepted clues that stand against the refused ones, the nearest first."""
    variables = {v: None for c in refused for v in (c.variable, c.other) if v is not None}
    found = {clue.key: clue for variable in variables for clue in follow_clues(variable, network)}
    return list(found.values())


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
        for variable in (clue.variable, clue.other):
            if variable is not None:
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
    stated = any(c.other is None and c.days == days for c in follow_clues(variable, solution.network))
    return days[-1][1] - days[0][0] < MOST_DAYS or stated
