"""Numbers of people, money and distance, with their bounds and roles."""

import pytest

from dragoman.annotate.quantities import find_quantities
from dragoman.reference import load_language
from tests.builders import doc, sentence

ROWS = [
    ("en", "At least eleven people were killed.", ("killed", None, 11.0, None, "person")),
    ("en", "The blast wounded 1,200 soldiers.", ("injured", 1200.0, None, None, "soldier")),
    ("en", "Dozens of protesters were arrested.", ("arrested", None, 24.0, None, "protester")),
    ("en", "Up to 300 students marched.", ("present", None, None, 300.0, "person")),
    ("en", "The loan is worth $2.5 million.", ("amount", 2500000.0, None, None, "USD")),
    ("en", "The town lies 40 kilometres away.", ("distance", 40.0, None, None, "km")),
    ("ar", "قتل ثلاثة جنود في الهجوم.", ("killed", 3.0, None, None, "soldier")),
    ("ar", "أصيب ما لا يقل عن ٢٥ شخصا.", ("injured", None, 25.0, None, "person")),
    ("ar", "قتل جنديان في الهجوم.", ("killed", 2.0, None, None, "soldier")),
    ("ar", "اعتقل العشرات من المتظاهرين.", ("arrested", None, 24.0, None, "protester")),
    ("fr", "Au moins douze civils ont été tués.", ("killed", None, 12.0, None, "civilian")),
    ("es", "Unos 200 manifestantes fueron detenidos.", ("arrested", 200.0, 180.0, 220.0, "protester")),
    ("ru", "Не менее пяти человек погибли.", ("killed", None, 5.0, None, "person")),
    ("fa", "دست‌کم ۷ نفر کشته شدند.", ("killed", None, 7.0, None, "person")),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_a_number_has_its_role_value_bounds_and_unit(
    language: str, text: str, expected: tuple[str, float | None, float | None, float | None, str | None]
) -> None:
    document = doc(text, language)
    found = find_quantities(document, sentence(document), load_language(language))
    assert [(q.role, q.value, q.low, q.high and round(q.high), q.unit) for q in found] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The deal of 14 May 2031 was signed."),
        ("en", "Idris Bol, 15, was killed."),
        ("en", "Gunmen killed a 66-year-old woman."),
        ("ar", "وقع الاتفاق في 14 مايو 2031."),
    ],
)
def test_days_years_and_ages_are_no_quantities(language: str, text: str) -> None:
    document = doc(text, language)
    assert find_quantities(document, sentence(document), load_language(language)) == ()


def test_the_span_covers_bound_number_and_unit() -> None:
    document = doc("Police said more than 40 miners were injured.", "en")
    found = find_quantities(document, sentence(document), load_language("en"))
    assert [q.span.within(document.text) for q in found] == ["more than 40 miners"]
