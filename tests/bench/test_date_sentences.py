"""Sentences in the form of their set: ranges end on the day after, some days are in no month, seasons have no days."""

import pytest

from dragoman.bench.date_sentences import as_range
from dragoman.bench.dates import predict_date_phrases

ROWS = [  # for Wednesday, 18 June 2031
    ("ar", "سنلتقي في أيار 2030", "2030-05-01/2030-06-01"),
    ("ar", "سنلتقي الأسبوع المقبل", "2031-06-23/2031-06-30"),
    ("ar", "سنلتقي بداية الأسبوع المقبل", "2031-06-23/2031-06-26"),
    ("ar", "سنلتقي أواخر أيار 2030", "2030-05-16/2030-06-01"),
    ("ar", "عدنا بعد أسبوعين", "2031-07-02"),
    ("ar", "عدنا قبل ثلاثة أشهر", "2031-03-18"),
    ("ar", "خلال الأسابيع الثلاثة القادمة", "2031-06-19/2031-07-10"),
    ("ar", "من 4 إلى 22 هذا الشهر", "2031-06-04/2031-06-22"),
    ("ar", "في الحادي والثلاثين من هذا الشهر", "0001-01-01"),
    ("ar", "في صيف 2030", None),
    ("en", "from 2028 to 2030", "2028-01-01/2030-01-01"),
    ("en", "from May 3, 2030 to June 5, 2030", "2030-05-03/2030-06-05"),
]


@pytest.mark.parametrize(("language", "text", "value"), ROWS)
def test_values_in_the_form_of_the_set(language: str, text: str, value: str | None) -> None:
    found = predict_date_phrases([{"text": text, "language": language, "reference": "2031-06-18"}])
    assert value in [t["value"] for t in found[0]["timexes"]]


@pytest.mark.parametrize(
    ("value", "modifier", "expected"),
    [
        ("2031", "START", "2031-01-01/2031-07-01"),
        ("2031", "MID", "2031-04-01/2031-10-01"),
        ("2031-05", "MID", "2031-05-10/2031-05-21"),
        ("203", None, "2030-01-01/2040-01-01"),
        ("2031-05-03", None, "2031-05-03"),
        ("P3D", None, "P3D"),
    ],
)
def test_ranges_of_periods(value: str, modifier: str | None, expected: str) -> None:
    assert as_range(value, modifier) == expected
