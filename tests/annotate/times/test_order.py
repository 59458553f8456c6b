"""Day and month in digits: by language, and in English by the country of the outlet."""

import pytest

from dragoman.annotate.times import find_times
from dragoman.records import Text, TimeMention
from dragoman.reference import load_language
from tests.builders import doc


def first_time(language: str, text: str, **fields: object) -> TimeMention:
    return next(find_times(doc(text, language, **fields), load_language(language)))


ROWS = [  # language, outlet, text, value, earliest, latest
    ("en", None, "Posted 03/04/2031", "[2031-03-04,2031-04-03]", "2031-03-04", "2031-04-03"),
    ("en", "The Washington Post", "Posted 03/04/2031", "2031-03-04", "2031-03-04", "2031-03-04"),
    ("en", "The Guardian", "Posted 03/04/2031", "2031-04-03", "2031-04-03", "2031-04-03"),
    ("en", "CBC", "Posted 03/04/2031", "[2031-03-04,2031-04-03]", "2031-03-04", "2031-04-03"),
    ("en", "The Washington Post", "Posted 25/04/2031", "2031-04-25", "2031-04-25", "2031-04-25"),
    ("en", "The Guardian", "Posted 04/25/2031", "2031-04-25", "2031-04-25", "2031-04-25"),
    ("en", "Nobody's Gazette", "Posted 05/05/2031", "2031-05-05", "2031-05-05", "2031-05-05"),
    ("ar", "صوت أمريكا", "نشر في ٣/٤/٢٠٣١", "2031-04-03", "2031-04-03", "2031-04-03"),
    ("fr", None, "Publié le 03/04/2031", "2031-04-03", "2031-04-03", "2031-04-03"),
    ("es", None, "Publicado el 03/04/2031", "2031-04-03", "2031-04-03", "2031-04-03"),
    ("ru", None, "Опубликовано 03.04.2031", "2031-04-03", "2031-04-03", "2031-04-03"),
    ("fa", None, "تاریخ انتشار ۰۳/۰۴/۲۰۳۱", "2031-04-03", "2031-04-03", "2031-04-03"),
]


@pytest.mark.parametrize(("language", "outlet", "text", "value", "earliest", "latest"), ROWS)
def test_order_of_day_and_month(
    language: str, outlet: str | None, text: str, value: str, earliest: str, latest: str
) -> None:
    time = first_time(language, text, outlet=Text(outlet) if outlet else None)
    assert (time.value, time.earliest, time.latest) == (value, earliest, latest)


def test_the_outlet_is_also_known_by_its_address() -> None:
    assert first_time("en", "Posted 03/04/2031", url="https://www.latimes.com/a").value == "2031-03-04"


def test_a_day_and_month_without_a_year_are_read_where_only_one_order_is_possible() -> None:
    assert first_time("en", "They meet on 25/4 in Accra.").value == "XXXX-04-25"
    assert list(find_times(doc("They meet on 4/5 in Accra."), load_language("en"))) == []
    guardian = Text("The Guardian")
    assert first_time("en", "They meet on 4/5 in Accra.", outlet=guardian).value == "XXXX-05-04"
