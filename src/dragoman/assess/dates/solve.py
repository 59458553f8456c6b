"""Days of publication, of events and of times from all clues together.

Every clue of every document is a constraint on one or two variables; those that hang together form a component, and
each component is narrowed to a fixpoint by itself, so that the cost grows with the number of documents.
"""

from collections.abc import Iterator, Sequence

from dragoman.assess.dates.answers import collect_dates
from dragoman.assess.dates.happened import find_group_clues, find_happened_clues, find_opening_clues
from dragoman.assess.dates.network import Evidence, Network, join_components
from dragoman.assess.dates.outvoting import solve_component
from dragoman.assess.dates.published import find_published_clues
from dragoman.assess.dates.siblings import find_copied_clues, find_sibling_clues
from dragoman.assess.dates.told import find_told_clues
from dragoman.assess.dates.trace import Trace, make_trace
from dragoman.records import Dates, EventGroup, Reading, StoryGroup


def solve_dates(
    readings: Sequence[Reading], groups: Sequence[EventGroup] = (), stories: Sequence[StoryGroup] = ()
) -> Dates:
    """Return what is known of the days of documents, event mentions and times; unknown ones are absent."""
    network, refused = narrow_all(find_clues(readings, groups, stories))
    return collect_dates(readings, groups, network, refused)


def trace_dates(
    readings: Sequence[Reading], groups: Sequence[EventGroup] = (), stories: Sequence[StoryGroup] = ()
) -> tuple[Dates, Trace]:
    """Return the dates as `solve_dates` does, and the clues that they follow from, to be explained later."""
    network, refused = narrow_all(find_clues(readings, groups, stories))
    return collect_dates(readings, groups, network, refused), make_trace(readings, network, refused)


def find_clues(
    readings: Sequence[Reading], groups: Sequence[EventGroup], stories: Sequence[StoryGroup]
) -> Iterator[Evidence]:
    """Yield the clues of all documents, and those that tie documents to each other."""
    yield from find_group_clues(readings, groups)
    yield from find_opening_clues(readings, groups)
    yield from find_copied_clues(readings)
    if not groups:
        yield from find_sibling_clues(readings, stories)
    for reading in readings:
        yield from find_published_clues(reading)
        yield from find_told_clues(reading)
        yield from find_happened_clues(reading)


def narrow_all(clues: Iterator[Evidence]) -> tuple[Network, list[Evidence]]:
    """Return the network of all components, and the clues that are outvoted in them."""
    solved = Network(days={}, clues={}, narrowed_by={})
    refused: list[Evidence] = []
    for component in join_components(clues):
        network, left_out = solve_component(component)
        for part in ("days", "clues", "narrowed_by"):
            getattr(solved, part).update(getattr(network, part))
        refused += left_out
    return solved, refused
