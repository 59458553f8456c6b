"""Days in words and as drawn."""

import pytest

from dragoman.publish.days import choose_scale, draw_date, write_date
from dragoman.records import Clue, Date

ROWS = [
    ("2031-03-03", "2031-03-03", "2031-03-03", "Mon 3 Mar 2031", "day", "March"),
    ("2031-03", "2031-03-01", "2031-03-31", "March 2031", "range", "March"),
    ("2031-03-03/2031-03-10", "2031-03-03", "2031-03-10", "3 to 10 Mar 2031", "range", "March"),
    ("2031-02-27/2031-03-02", "2031-02-27", "2031-03-02", "27 Feb to 2 Mar 2031", "range", "2031"),
    ("2030-12-30/2031-01-02", "2030-12-30", "2031-01-02", "30 Dec 2030 to 2 Jan 2031", "range", "2030 to 2031"),
    ("2031", "2031-01-01", "2031-12-31", "2031", "range", "2031"),
    ("2031-04/2031-06", "2031-04-01", "2031-06-30", "April to June 2031", "range", "2031"),
    ("[2031-03-03,2031-03-10]", "2031-03-03", "2031-03-10", "3 Mar 2031 or 10 Mar 2031", "days", "March"),
    (
        "[2031-03-03,2031-03-10,2031-03-17,2031-03-24]",
        "2031-03-03",
        "2031-03-24",
        "one of 4 days, 3 to 24 Mar 2031",
        "days",
        "March",
    ),
    ("2031-03~", "2031-03-01", "2031-03-31", "about March 2031", "range", "March"),
    ("2031-03-03?", "2031-03-03", "2031-03-03", "Mon 3 Mar 2031, uncertain", "day", "March"),
    ("../2031-03-03", "1900-01-01", "2031-03-03", "3 Mar 2031 or earlier", "before", ""),
    ("2031-03-03/..", "2031-03-03", "2099-12-31", "3 Mar 2031 or later", "after", ""),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest", "words", "kind", "scale"), ROWS)
def test_a_date_is_written_and_drawn_as_exactly_as_it_is_known(
    edtf: str, earliest: str, latest: str, words: str, kind: str, scale: str
) -> None:
    date = Date(edtf, earliest, latest, (Clue("stated", edtf),))
    chosen = choose_scale(date)
    drawn = draw_date(date, chosen)
    assert (drawn.text, drawn.kind, chosen.name) == (words, kind, scale)
    assert all(0 <= start < start + width <= 1000 for start, width in drawn.bars)
    assert bool(drawn.bars) == (kind in ("day", "days", "range"))


def test_an_unknown_day_says_so() -> None:
    assert write_date(None) == "day unknown"
    assert draw_date(None, choose_scale(None)).kind == "unknown"


def test_a_later_day_is_drawn_further_along() -> None:
    dates = [Date(iso, iso, iso, ()) for iso in ("2031-03-01", "2031-03-15", "2031-03-31")]
    starts = [draw_date(date, choose_scale(date)).bars[0][0] for date in dates]
    assert starts == sorted(set(starts))
