"""Names of the reader's two layers, joined."""

import msgspec
import pytest

from dragoman.annotate.mentions.parties import find_tags
from dragoman.records import Mark
from tests.marked import marked


@pytest.mark.parametrize(
    ("noted", "tags"),
    [
        ("In {loc|Anjuan} {per|Abdu Omar} spoke.", [("place", "Anjuan"), ("person", "Abdu Omar")]),
        ("In {per|Anjuan Abdu Omar} he spoke.", [("person", "Anjuan Abdu Omar")]),
        ("In {org|Anjuan} {per|Abdu Omar} spoke.", [("person", "Anjuan Abdu Omar")]),
    ],
)
def test_a_tag_that_the_other_layer_parts_into_place_and_person_is_two(noted: str, tags: list[tuple[str, str]]) -> None:
    document, sentences, marks = marked("en", noted)
    at = document.text.index("Anjuan")
    tag = Mark(
        span=msgspec.structs.replace(marks[0].span, start=at, end=at + 16), layer="names", label="PER", score=0.6
    )
    found = find_tags(sentences, [tag, *marks])[0]
    assert [(t.label, document.text[t.start : t.end]) for t in found] == tags
