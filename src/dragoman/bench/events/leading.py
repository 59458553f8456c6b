"""Which of a text's deeds leads. Coded sentences, as news does, tell first what they are coded for.

Each deed is worth LATER times as much as the one told before it. (Figures: docs/benchmarks.md.)
"""

from collections.abc import Sequence

from dragoman.bench.events.strict import StrictEvent

LATER = 0.65


def order_leading(events: Sequence[StrictEvent]) -> list[StrictEvent]:
    """Return the events of a text, the one that leads first: told early, surely and with both sides."""
    told = enumerate(sorted(events, key=lambda event: (event.trigger, event.type)))
    worth = [(-rate(event) * LATER**number, number, event) for number, event in told]
    return [event for *_, event in sorted(worth, key=lambda rated: rated[:2])]


def rate(event: StrictEvent) -> float:
    """Return what an event is worth wherever it stands."""
    return event.confidence * (1 + bool(event.actors) + bool(event.recipients))
