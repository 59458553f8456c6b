"""Numbers that the reader marks: value, bounds and unit by rule, the role by the reader."""

import pytest

from dragoman.annotate.quantities import find_marked, join_quantities
from dragoman.records import Quantity
from dragoman.reference import load_language
from tests.builders import doc, span
from tests.marked import marked


def read(noted: str, language: str = "en", score: float = 0.9) -> list[tuple[Quantity, str]]:
    document, sentences, marks = marked(language, noted, score)
    found = [q for s in sentences for q in find_marked(document, s, marks, load_language(language))]
    return [(q, q.span.within(document.text)) for q in found]


@pytest.mark.parametrize(
    ("noted", "role", "value", "low", "high", "unit", "words"),
    [
        ("They got {qty role=amount|12 million kina} in aid.", "amount", 12e6, None, None, "kina", "12 million kina"),
        ("{qty role=amount|More than K12 million} went.", "amount", 12e6, None, None, "k", "More than K12 million"),
        ("{qty role=amount|12 million kina} for people.", "amount", 12e6, None, None, "kina", "12 million kina"),
        ("{qty role=distance|40} km north.", "distance", 40, None, None, "km", "40"),
        ("{qty role=other|40 boats} to people.", "other", 40, None, None, None, "40 boats"),
        ("{qty role=killed|At least 11} died.", "killed", None, 11, None, None, "At least 11"),
        ("{qty role=present|five} hundred came.", "present", 500, None, None, None, "five hundred"),
        ("{qty role=present|200 to 300} came.", "present", None, 200, 300, None, "200 to 300"),
        ("{qty role=votes|52 per cent} were for it.", "other", 52, None, None, "percent", "52 per cent"),
        ("{qty role=votes|52}% were for it.", "other", 52, None, None, "percent", "52"),
    ],
)
def test_a_marked_number_is_read(
    noted: str, role: str, value: float | None, low: float | None, high: float | None, unit: str | None, words: str
) -> None:
    ((quantity, text),) = read(noted)
    assert (quantity.role, quantity.value, quantity.low, quantity.high) == (role, value, low, high)
    assert (quantity.unit, text) == (unit, words)


@pytest.mark.parametrize(
    "noted", ["{qty role=amount|12 million} went.", "{qty role=distance|40}, he said.", "{qty|Some} went."]
)
def test_without_a_number_or_the_unit_that_it_needs_nothing_is_read(noted: str) -> None:
    assert read(noted) == []


def test_an_improbable_mark_is_not_read() -> None:
    assert read("{qty role=killed|11} died.", score=0.4) == []


def test_a_share_in_arabic_counts_nobody() -> None:
    ((quantity, _),) = read("صوت {qty role=votes|52 في المئة} منهم.", "ar")
    assert (quantity.role, quantity.unit) == ("other", "percent")


def test_a_rule_keeps_its_number_and_gets_a_role_but_no_measure() -> None:
    document = doc("11 people, 12 people, 13 people.")
    ruled = [Quantity(role=role, span=span(document, words), unit="person", value=1.0)
             for role, words in (("other", "11 people"), ("killed", "12 people"), ("other", "13 people"))]  # fmt: skip
    read = [Quantity(role=role, span=span(document, words), unit="kina", value=2.0)
            for role, words in (("present", "11"), ("injured", "12"), ("amount", "13"))]  # fmt: skip
    joined = join_quantities(ruled, read)
    assert [(q.role, q.unit) for q in joined] == [("present", "person"), ("killed", "person"), ("amount", "kina")]
    assert join_quantities([], read) == read
