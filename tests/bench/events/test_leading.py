"""Which of a text's deeds leads."""

import pytest

from dragoman.bench.events.leading import order_leading
from dragoman.bench.events.strict import Side, StrictEvent
from dragoman.records import Span


def make(type: str, at: int, confidence: float = 0.9, sides: int = 1) -> StrictEvent:
    """An event whose trigger begins at an offset, with so many sides."""
    side = (Side(Span("doc:1", 0, 3)),)
    return StrictEvent(type, Span("doc:1", at, at + 3), side[:sides], side[: sides - 1], confidence)


@pytest.mark.parametrize(
    ("early", "late", "leads"),
    [
        (make("PROTEST", 5), make("REQUEST", 20), "PROTEST"),
        (make("PROTEST", 5), make("REQUEST", 20, confidence=1.0), "PROTEST"),
        (make("ASSAULT", 5, confidence=0.5), make("REQUEST", 20), "REQUEST"),
        (make("CONSULT", 5, sides=0), make("ASSAULT", 20, sides=2), "ASSAULT"),
    ],
)
def test_the_earlier_leads_unless_a_later_is_much_surer_or_tells_more(
    early: StrictEvent, late: StrictEvent, leads: str
) -> None:
    assert order_leading([late, early])[0].type == leads


def test_the_order_given_does_not_matter() -> None:
    events = [make("AID", 9), make("ACCUSE", 3), make("REJECT", 30, sides=2)]
    assert order_leading(events) == order_leading(events[::-1])
