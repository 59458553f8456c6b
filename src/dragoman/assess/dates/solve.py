"""Days of publication, of events and of times from all clues together.

Clues are added from the weightiest to the lightest, each narrowing the days of all that hang together. One that
would leave no day is outvoted; where that happens, every single earlier clue is tried as the one to leave out
instead, and the choice that keeps the greatest weight wins.
"""

from collections.abc import Mapping, Sequence

from dragoman.assess.dates.basis import make_date
from dragoman.assess.dates.collect import MEMBER, document_key, event_key, find_clues, time_key
from dragoman.assess.dates.network import Evidence, Network, add_clue, days_of, join_components
from dragoman.assess.dates.relations import SAME
from dragoman.records import Date, Dates, EventGroup, EventMention, Reading, StoryGroup
from dragoman.text.calendar import is_bounded

MOST_RETRIES = 80  # clues of one component that are tried as the one to leave out


def solve_dates(
    readings: Sequence[Reading], groups: Sequence[EventGroup] = (), stories: Sequence[StoryGroup] = ()
) -> Dates:
    """Return what is known of the days of documents, event mentions and times; unknown ones are absent."""
    clues = [clue for reading in readings for clue in find_clues(reading)]
    clues += group_clues(readings, groups)
    solved = Network()
    refused: list[Evidence] = []
    for component in join_components(clues):
        network, left_out = solve_component(component)
        for part in ("days", "clues", "narrowed_by"):
            getattr(solved, part).update(getattr(network, part))
        refused += left_out
    return collect_dates(readings, groups, solved, refused)


def group_clues(readings: Sequence[Reading], groups: Sequence[EventGroup]) -> list[Evidence]:
    """Return the clues that all mentions of a group speak of the same day."""
    events = {e.id: e for reading in readings for e in reading.events}
    found = []
    for group in groups:
        mentions = [m for m in sorted(group.mentions) if m in events]
        for mention in mentions if len(mentions) > 1 else ():
            found.append(member_clue(events[mention], mentions[0]))
    return found


def member_clue(event: EventMention, first: str) -> Evidence:
    """Return the clue that ties an event mention to its group."""
    words = "same event as in other reports"
    return Evidence(
        f"{event.id} member", words, MEMBER, group_key(first), event_key(event.id), SAME, span=event.trigger
    )


def group_key(first: str) -> str:
    """Return the variable of a group by its first mention's id."""
    return f"group {first}"


def add_all(clues: Sequence[Evidence]) -> tuple[Network, list[Evidence]]:
    """Add clues in order; return the network and the clues that it refused."""
    network = Network(days={}, clues={}, narrowed_by={})
    return network, [clue for clue in clues if not add_clue(network, clue)]


def solve_component(clues: Sequence[Evidence]) -> tuple[Network, list[Evidence]]:
    """Return the network of a component and the clues that are outvoted in it, by the least weight lost."""
    best, refused = add_all(clues)
    if not refused:
        return best, refused
    lost = sum(c.weight for c in refused)
    for clue in suspects(clues, refused)[:MOST_RETRIES]:
        network, others = add_all([c for c in clues if c is not clue])
        weight = clue.weight + sum(c.weight for c in others)
        if weight < lost:
            best, refused, lost = network, [clue, *others], weight
    return best, refused


def suspects(clues: Sequence[Evidence], refused: Sequence[Evidence]) -> list[Evidence]:
    """Return the accepted clues that could be the ones in the wrong: the lightest first."""
    return [c for c in reversed(clues) if c not in refused]


def collect_dates(
    readings: Sequence[Reading],
    groups: Sequence[EventGroup],
    network: Network,
    refused: Sequence[Evidence],
) -> Dates:
    """Return the dates of all variables that are bounded on both sides."""
    outvoted: dict[str, list[Evidence]] = {}
    for clue in refused:
        for variable in (clue.variable, clue.other):
            if variable is not None:
                outvoted.setdefault(variable, []).append(clue)
    documents = [r.document.id for r in readings]
    events = [e.id for r in readings for e in r.events]
    times = [t for r in readings for t in r.times]
    approximate = {time_key(t.id) for t in times if t.approximate or t.modifier}
    find = DateFinder(network, outvoted, approximate)
    return Dates(
        documents=find.dates({d: document_key(d) for d in documents}),
        events=find.dates({e: event_key(e) for e in events}),
        times=find.dates({t.id: time_key(t.id) for t in times}),
    )


class DateFinder:
    """Makes the dates of variables out of a solved network."""

    def __init__(
        self, network: Network, outvoted: Mapping[str, list[Evidence]], approximate: set[str]
    ) -> None:
        self.network = network
        self.outvoted = outvoted
        self.approximate = approximate

    def dates(self, variables: Mapping[str, str]) -> dict[str, Date]:
        """Return the date of each id whose variable is bounded on both sides."""
        return {
            name: make_date(variable, self.network, self.outvoted, self.approximate)
            for name, variable in sorted(variables.items())
            if is_bounded(days_of(self.network, variable))
        }
