"""Past or to come: rows of (language, text, value) for a report of Wednesday, 18 June 2031."""

from datetime import date

import pytest

from dragoman.annotate.times import find_times, resolve_times
from dragoman.reference import load_language
from tests.builders import doc

ROWS = [
    ("en", "The council met on Friday.", "2031-06-13"),
    ("en", "The council will meet on Friday.", "2031-06-20"),
    ("en", "He said the council would meet on Friday.", "2031-06-20"),
    ("en", "The port will be shut on Friday.", "2031-06-20"),
    ("en", "The paper is to be signed on Friday.", "2031-06-20"),
    ("en", "The council, which will rule on prices, met on Friday.", "2031-06-13"),
    ("en", "The offer stands until Friday.", "2031-06-20"),
    ("en", "The talks had been due to end on Friday.", "2031-06-13"),
    ("en", "Lower-than-expected rain fell on Friday.", "2031-06-13"),
    ("en", "On Friday, the council will meet.", "2031-06-20"),
    ("en", "The lease ended Aug. 31.", "2030-08-31"),
    ("en", "The fair will open in September.", "2031-09"),
    ("en", "It rained in April.", "2031-04"),
    ("ar", "سيجتمع المجلس يوم الجمعة", "2031-06-20"),
    ("ar", "اجتمع المجلس يوم الجمعة", "2031-06-13"),
    ("ar", "العرض قائم حتى الجمعة", "2031-06-20"),
    ("fa", "شورا روز جمعه تشکیل جلسه خواهد داد", "2031-06-20"),
    ("fa", "شورا روز جمعه تشکیل شد", "2031-06-13"),
    ("ru", "Совет собрался в пятницу", "2031-06-13"),
    ("ru", "Совет будет заседать в пятницу", "2031-06-20"),
    ("fr", "Le conseil s'est réuni vendredi", "2031-06-13"),
    ("fr", "Le conseil va se réunir vendredi", "2031-06-20"),
    ("es", "El consejo se reunió el viernes", "2031-06-13"),
    ("es", "El consejo va a reunirse el viernes", "2031-06-20"),
    ("es", "La oferta vale hasta el viernes", "2031-06-20"),
]


@pytest.mark.parametrize(("language", "text", "value"), ROWS)
def test_the_nearest_cue_tells_the_tense(language: str, text: str, value: str) -> None:
    data = load_language(language)
    times = list(find_times(doc(text, language), data))
    assert list(resolve_times(times, text, data, date(2031, 6, 18))) == [value]


def test_comparisons_with_a_year_before_count_from_one_time() -> None:
    text = "In the first quarter sales rose, against a loss a year earlier. Costs fell from a year earlier."
    data = load_language("en")
    values = list(resolve_times(list(find_times(doc(text), data)), text, data, date(2031, 6, 18)))
    assert values == ["2031-Q1", "2030-Q1", "2030-Q1"]


FAR = ["10000000000 days ago", "9000 years from now", "300 decades ago", "next year", "the next decade", "last week"]


@pytest.mark.parametrize("text", FAR)
@pytest.mark.parametrize("day", [date(1, 1, 5), date(9999, 12, 30)])
def test_what_lies_beyond_the_calendar_stays_open(text: str, day: date) -> None:
    data = load_language("en")
    values = list(resolve_times(list(find_times(doc(text), data)), text, data, day))
    assert len(values) == 1
    assert values[0]


@pytest.mark.parametrize("text", ["the 0th century", "At 99:99 it began.", "31 June", "the fifth quarter of 2031"])
def test_what_no_calendar_or_clock_has(text: str) -> None:
    found = list(find_times(doc(text), load_language("en")))
    assert [t.value for t in found] == (["2031"] if "2031" in text else [])
