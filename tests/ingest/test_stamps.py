"""Dates outside prose: EDTF as exact as what is stated, and lines that are nothing but a date."""

import pytest

from dragoman.ingest.cues import load_cues
from dragoman.ingest.stamps import find_name_date, find_url_date, is_stamp, read_stamp

STATED = [
    ("2031-03-04T10:00:00+02:00", "2031-03-04"),
    ("2031-03", "2031-03"),
    ("2031", "2031"),
    ("20310304", "2031-03-04"),
    ("2031/3/4", "2031-03-04"),
    ("25/03/2031", "2031-03-25"),
    ("04/03/2031", "[2031-03-04,2031-04-03]"),
    ("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04"),
    ("March 4, 2031", "2031-03-04"),
    ("4 مارس 2031", "2031-03-04"),
    ("٤ آذار ٢٠٣١", "2031-03-04"),
    ("4 марта 2031 г.", "2031-03-04"),
    ("le 4 mars 2031", "2031-03-04"),
    ("4 de marzo de 2031", "2031-03-04"),
    ("March 2031", "2031-03"),
    ("2031-02-30", None),
    ("31/31/9999", None),
    ("0004-03-04", None),
    ("soon", None),
]


@pytest.mark.parametrize(("text", "edtf"), STATED)
def test_metadata_dates(text: str, edtf: str | None) -> None:
    assert read_stamp(text) == edtf


def test_dates_in_addresses_and_file_names() -> None:
    assert find_url_date("https://post.example/world/2031/03/04/ferry-strike") == "2031-03-04"
    assert find_url_date("https://post.example/2031/03/ferry") == "2031-03"
    assert find_url_date("https://post.example/article/20310") is None
    assert find_name_date("dumps/2031-03-04_post.txt") == "2031-03-04"
    assert find_name_date("000_137.txt") is None


LINES = [
    ("Tuesday, March 4, 2031", True),
    ("Last update: March 4, 2031 01:21", True),
    ("Published 3 hours ago · 4 min read", True),
    ("نشر في: الثلاثاء 4 مارس 2031 الساعة 07:40 بتوقيت نيروبي", True),
    ("Опубликовано 4 марта 2031 г. в 10:15", True),
    ("Publié le 4 mars 2031 à 06 h 30", True),
    ("Actualizado el 4 de marzo de 2031 a las 10:30", True),
    ("March 4 strike leaves ferries idle", False),
    ("He left on March 4.", False),
    ("Updated", False),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_lines_that_are_stamps(line: str, expected: bool) -> None:
    assert is_stamp(line, load_cues()) is expected
