"""Events that a text tells, and those that it looks back on."""

import pytest

from dragoman.bench.events.telling import is_told
from dragoman.records import Reading
from tests.builders import span
from tests.marked import marked

BEHIND = "The council of the little town, which had been told of it at length, wrote about "


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("{grp:g|Gunmen} {evt:e type=ASSAULT where=l|attacked} {loc:l|Oruro}.", True),
        ("{grp:g|Gunmen} {evt:e type=ASSAULT when=t|attacked} it on {time:t|Monday}.", True),
        ("{grp:g|Gunmen} {evt:e type=ASSAULT actor=g|attacked} them.", False),
        ("The {grp:g|gunmen} who {evt:e type=ASSAULT where=l|attacked} {loc:l|Oruro} fled.", False),
        (BEHIND + "what was {evt:e type=ASSAULT where=l|attacked} in {loc:l|Oruro}.", False),
    ],
)
def test_what_leads_its_sentence_and_has_a_setting_is_told(noted: str, told: bool) -> None:
    document, sentences, marks = marked("en", noted)
    reading = Reading(document=document, sentences=sentences, marks=marks)
    assert is_told(reading, span(document, "attacked")) is told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("{evt:e type=ASSAULT where=l|Raids} on {loc:l|Oruro}.", False),
        ("{evt:e type=ASSAULT where=l when=t|Raids} on {loc:l|Oruro} {time:t|today}.", True),
    ],
)
def test_two_settings_that_may_be_make_one(noted: str, told: bool) -> None:
    document, sentences, marks = marked("en", noted, 0.6)
    reading = Reading(document=document, sentences=sentences, marks=marks)
    assert is_told(reading, span(document, "Raids")) is told
