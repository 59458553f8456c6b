"""The trace of a solution: the clues that narrowed something and those outvoted, from which answers can be explained.

It is kept in the store beside the record, under the same key, and solving it again gives the same days.
"""

from collections.abc import Sequence

import msgspec

from dragoman.assess.dates.keys import event_key, time_key
from dragoman.assess.dates.network import Evidence, Network, variables_of
from dragoman.assess.dates.outvoting import order_of
from dragoman.records import Reading, Span


class Trace(msgspec.Struct, frozen=True):
    """Clues in the order in which they were added; where the words of each event and time variable stand."""

    clues: tuple[Evidence, ...]
    outvoted: tuple[Evidence, ...]
    places: dict[str, Span]


def make_trace(readings: Sequence[Reading], network: Network, refused: Sequence[Evidence]) -> Trace:
    """Return the trace of a solved network."""
    narrowing = {c.key: c for causes in network.narrowed_by.values() for c in causes.values()}
    clues = tuple(sorted(narrowing.values(), key=order_of))
    outvoted = tuple(sorted(refused, key=order_of))
    named = {v for c in (*clues, *outvoted) for v in variables_of(c)}
    places = {time_key(t.id): t.span for r in readings for t in r.times}
    places |= {event_key(e.id): e.trigger for r in readings for e in r.events}
    return Trace(clues, outvoted, {v: span for v, span in sorted(places.items()) if v in named})
