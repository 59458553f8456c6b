"""Parts of a period."""

import pytest

from dragoman.text.calendar import iso_day
from dragoman.text.edtf import read_edtf
from dragoman.text.parts import narrow_part


@pytest.mark.parametrize(
    ("period", "modifier", "first", "last"),
    [
        ("2031-05", "START", "2031-05-01", "2031-05-10"),
        ("2031-05", "MID", "2031-05-11", "2031-05-20"),
        ("2031-02", "END", "2031-02-21", "2031-02-28"),
        ("2031-05", "SECOND_HALF", "2031-05-16", "2031-05-31"),
        ("2031", "START", "2031-01-01", "2031-07-02"),
        ("2031", "END", "2031-07-02", "2031-12-31"),
        ("2031-05-03", "START", "2031-05-03", "2031-05-03"),
        ("2031-05", "APPROX", "2031-05-01", "2031-05-31"),
        ("2031-05", None, "2031-05-01", "2031-05-31"),
    ],
)
def test_what_a_modifier_leaves(period: str, modifier: str | None, first: str, last: str) -> None:
    left = narrow_part(read_edtf(period), modifier)
    assert (iso_day(left[0][0]), iso_day(left[-1][1])) == (first, last)
