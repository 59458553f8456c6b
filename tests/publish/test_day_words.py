"""EDTF in words, as a difference of dates shows its values."""

import pytest

from dragoman.publish.days import write_edtf_words


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2032-11-09", "Tue 9 Nov 2032"),
        ("2031-03-03/2031-03-06", "3 to 6 Mar 2031"),
        ("2031-03", "March 2031"),
        ("[2031-03-04,2031-03-11]", "4 Mar 2031 or 11 Mar 2031"),
        ("no date", "no date"),
    ],
)
def test_edtf_words(edtf: str, expected: str) -> None:
    assert write_edtf_words(edtf) == expected
