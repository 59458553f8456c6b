"""The deed that answers for a marked pair."""

import msgspec
import pytest

from dragoman.bench.events.choice import choose_answer
from dragoman.records import EventMention, Reading
from tests.bench.events.told import read, told
from tests.builders import doc, span
from tests.marked import marked

DOC = doc("Ida Morn thanked Kofi Brandt, who had warned Lena Osk before Ida Morn left.")
THANKED = told(DOC, "thanked", "SUPPORT", [("actor", "Ida Morn"), ("recipient", "Kofi Brandt")])
WARNED = told(DOC, "warned", "THREATEN", [("actor", "Kofi Brandt"), ("recipient", "Lena Osk")])
MET = told(DOC, "who", "CONSULT", [("actor", "Ida Morn"), ("actor", "Lena Osk")])
LEFT = told(DOC, "left", "RETREAT")
NOTED = (
    "{per:a|Ida Morn} {evt type=SUPPORT actor=a recipient=b|thanked} {per:b|Kofi Brandt}, whom {per:c|Lena Osk} wants "
    "to {evt type=AID status=demanded actor=b recipient=a source=c|help} {ref:d to=a|her}."
)


def answer(reading: Reading, actor: str | None, recipient: str | None) -> str | None:
    marks = [span(reading.document, words) if words else None for words in (actor, recipient)]
    found = choose_answer(reading, *marks)
    return found.type if found else None


@pytest.mark.parametrize(
    ("events", "actor", "recipient", "expected"),
    [
        ((THANKED, WARNED), "Ida Morn", "Kofi Brandt", "SUPPORT"),
        ((THANKED, WARNED), "Kofi Brandt", "Lena Osk", "THREATEN"),
        ((THANKED, WARNED), None, "Lena Osk", "THREATEN"),
        ((THANKED, MET), "Lena Osk", "Ida Morn", "CONSULT"),  # all who meet are actors
        ((LEFT, THANKED), None, None, "SUPPORT"),  # the first in the text
        ((), "Ida Morn", "Kofi Brandt", None),
    ],
)
def test_the_sides_decide_then_the_place(
    events: tuple[EventMention, ...], actor: str | None, recipient: str | None, expected: str | None
) -> None:
    for order in (events, events[::-1]):
        assert answer(read(DOC, *order), actor, recipient) == expected


def test_an_improbable_trigger_answers_where_no_event_stands() -> None:
    document, _, marks = marked("en", NOTED, 0.3)
    reading = Reading(document=document, marks=marks)
    assert answer(reading, "Ida Morn", "Kofi Brandt") == "SUPPORT"
    assert answer(reading, "Lena Osk", "Kofi Brandt") == "REQUEST"  # who wants it, of whom


def test_a_rule_knows_the_type_of_its_trigger() -> None:
    document, _, marks = marked("en", NOTED)
    ruled = told(document, "thanked", "CONCEDE")
    reading = msgspec.structs.replace(read(document, ruled), marks=marks)
    assert answer(reading, "Ida Morn", "Kofi Brandt") == "CONCEDE"


def test_what_the_record_says_was_demanded_turns_its_parts() -> None:
    noted = (
        "{per:c|Lena Osk} wants {per:b|Kofi Brandt} "
        "to {evt type=AID status=demanded actor=b recipient=a source=c|help} {per:a|Ida Morn}, "
        "whom he {evt type=THREATEN actor=b recipient=a|warned}."
    )
    document, _, marks = marked("en", noted, 0.8)
    helped = told(document, "help", "AID", [("actor", "Kofi Brandt")], "demanded", "Lena Osk")
    reading = msgspec.structs.replace(read(document, helped), marks=marks)
    assert answer(reading, "Kofi Brandt", "Ida Morn") == "THREATEN"
    assert answer(reading, "Lena Osk", "Kofi Brandt") == "REQUEST"


def test_a_trigger_that_the_record_names_otherwise_does_not_answer() -> None:
    document, _, marks = marked("en", "{org:a|Front} {evt type=COERCE actor=a recipient=b|removed} {per:b|Ida Morn}.")
    removed = told(document, "removed", "APPOINT", [("recipient", "Ida Morn")])
    reading = msgspec.structs.replace(read(document, removed), marks=marks)
    assert answer(reading, "Front", "Ida Morn") is None
