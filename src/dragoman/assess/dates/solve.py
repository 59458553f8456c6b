"""Days of publication, of events and of times from all clues together.

Every clue of every document is a constraint on one or two variables; those that hang together form a component, and
each component is narrowed to a fixpoint by itself, so that the cost grows with the number of documents.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.assess.dates.answers import collect_dates
from dragoman.assess.dates.beside import find_beside_clues
from dragoman.assess.dates.happened import find_group_clues, find_happened_clues, find_opening_clues
from dragoman.assess.dates.network import Evidence, Network, join_components
from dragoman.assess.dates.outvoting import solve_component
from dragoman.assess.dates.partners import find_doubtful, find_known
from dragoman.assess.dates.published import find_published_clues
from dragoman.assess.dates.siblings import find_copied_clues, find_sibling_clues
from dragoman.assess.dates.told import find_told_clues
from dragoman.assess.dates.trace import Trace, make_trace
from dragoman.records import Alignment, Dates, EventGroup, Reading, StoryGroup

SURE = 2.0  # weight of clues that need no other report and no convention of news


def solve_dates(
    readings: Sequence[Reading],
    groups: Sequence[EventGroup] = (),
    stories: Sequence[StoryGroup] = (),
    alignments: Sequence[Alignment] = (),
) -> Dates:
    """Return what is known of the days of documents, event mentions and times; unknown ones are absent."""
    network, refused = narrow_all(readings, groups, stories, alignments)
    return collect_dates(readings, groups, network, refused)


def trace_dates(
    readings: Sequence[Reading],
    groups: Sequence[EventGroup] = (),
    stories: Sequence[StoryGroup] = (),
    alignments: Sequence[Alignment] = (),
) -> tuple[Dates, Trace]:
    """Return the dates as `solve_dates` does, and the clues that they follow from, to be explained later."""
    network, refused = narrow_all(readings, groups, stories, alignments)
    return collect_dates(readings, groups, network, refused), make_trace(readings, network, refused)


def narrow_all(
    readings: Sequence[Reading],
    groups: Sequence[EventGroup],
    stories: Sequence[StoryGroup],
    alignments: Sequence[Alignment],
) -> tuple[Network, list[Evidence]]:
    """Return the network of all clues, and those that are outvoted.

    First each report is read by itself, to see which of them tell their day; only then do reports tell of each other.
    """
    own = [clue for reading in readings for clue in find_own_clues(reading)]
    alone = narrow(clue for clue in own if clue.weight >= SURE)[0]
    known = find_known(readings, alone)
    doubtful = find_doubtful(stories, known)
    shared = [*find_group_clues(readings, groups, doubtful), *find_opening_clues(readings, groups, doubtful)]
    shared += find_copied_clues(readings)
    shared += find_beside_clues(readings, stories, alignments, alone, known)
    shared += () if groups else find_sibling_clues(readings, stories)
    return narrow([*own, *shared])


def find_own_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield the clues of one document."""
    yield from find_published_clues(reading)
    yield from find_told_clues(reading)
    yield from find_happened_clues(reading)


def narrow(clues: Iterable[Evidence]) -> tuple[Network, list[Evidence]]:
    """Return the network of all components of some clues, and the clues that are outvoted in them."""
    solved = Network(days={}, clues={}, narrowed_by={})
    refused: list[Evidence] = []
    for component in join_components(clues):
        network, left_out = solve_component(component)
        for part in ("days", "clues", "narrowed_by"):
            getattr(solved, part).update(getattr(network, part))
        refused += left_out
    return solved, refused
