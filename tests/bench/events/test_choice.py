"""The event that answers for a marked pair."""

import pytest

from dragoman.bench.events.choice import choose_event, find_gap
from dragoman.bench.events.strict import make_strict
from dragoman.records import EventMention
from tests.bench.events.told import read, told
from tests.builders import doc, span

DOC = doc("Ida Morn thanked Kofi Brandt, who had warned Lena Osk before Ida Morn left.")
THANKED = told(DOC, "thanked", "SUPPORT", [("actor", "Ida Morn"), ("recipient", "Kofi Brandt")])
WARNED = told(DOC, "warned", "THREATEN", [("actor", "Kofi Brandt"), ("recipient", "Lena Osk")])
MET = told(DOC, "who", "CONSULT", [("actor", "Ida Morn"), ("actor", "Lena Osk")])
BARE = told(DOC, "warned", "ACCUSE")
LEFT = told(DOC, "left", "RETREAT")


@pytest.mark.parametrize(
    ("events", "actor", "recipient", "expected"),
    [
        ((THANKED, WARNED), "Ida Morn", "Kofi Brandt", "SUPPORT"),
        ((THANKED, WARNED), "Kofi Brandt", "Lena Osk", "THREATEN"),
        ((THANKED, WARNED), None, "Lena Osk", "THREATEN"),
        ((THANKED, MET), "Lena Osk", "Ida Morn", "CONSULT"),  # all who meet are actors
        ((THANKED, LEFT), "Lena Osk", None, "RETREAT"),  # nobody is hit: the nearer trigger
        ((LEFT, BARE), "Kofi Brandt", "Lena Osk", "ACCUSE"),  # nobody is hit: the trigger between the marks
        ((LEFT, THANKED), None, None, "SUPPORT"),
        ((), "Ida Morn", "Kofi Brandt", None),
    ],
)
def test_participants_then_nearness_then_order(
    events: tuple[EventMention, ...], actor: str | None, recipient: str | None, expected: str | None
) -> None:
    found = tuple(make_strict(read(DOC, *events)))
    marks = [span(DOC, words) if words else None for words in (actor, recipient)]
    for order in (found, found[::-1]):
        event = choose_event(order, *marks)
        assert (event.type if event else None) == expected


def test_a_gap_counts_code_points_to_the_nearer_mark() -> None:
    first, second = span(DOC, "Ida Morn"), span(DOC, "Kofi Brandt")
    assert find_gap(span(DOC, "thanked"), [first, second]) == -1
    assert find_gap(span(DOC, "who"), [first, second]) == len(", ")
    assert find_gap(span(DOC, "Morn"), [first]) == 0
