"""Hide a date: what is hidden, how answers are scored, and a small part of our own stories."""

from datetime import date

import pytest

from dragoman.bench.gold import read_rows
from dragoman.bench.hidden_dates import OWN, ask_days, find_rounds, gives_away, hide_date, is_held, read_reports
from dragoman.bench.scores.hidden_dates import score_days, score_hidden
from dragoman.reader import load_reader
from dragoman.records import DateSeen
from tests.assess.dates.reports import report

ROWS = [
    {"id": "a1", "story": "a", "published": "2031-03-03"},
    {"id": "a2", "story": "a", "published": "2031-03-03T10:00"},
    {"id": "a3", "story": "a", "published": "2031-03-06"},
    {"id": "b1", "story": "b", "published": "2031-05-01"},
]
DAY = date(2031, 3, 3).toordinal()


def test_each_report_is_hidden_once_and_one_of_a_story_at_a_time() -> None:
    rounds = list(find_rounds(ROWS))
    assert [set(hidden) for hidden in rounds] == [{"a1", "b1"}, {"a2"}, {"a3"}]
    assert rounds[1]["a2"] == date(2031, 3, 3)


def test_scores_beside_the_baseline() -> None:
    answers = {"a1": ((DAY, DAY + 1),), "a3": ((DAY, DAY + 2),)}
    figures = score_hidden(ROWS, answers)
    assert figures == {
        "asked": 3, "answered": 0.6667, "coverage": 0.5, "median_width": 2.5, "near": 0.3333,
        "baseline": {"asked": 3, "answered": 1.0, "coverage": 0.6667, "median_width": 6, "near": 0.0},
    }  # fmt: skip
    assert score_days([]) == {"asked": 0, "answered": 0.0, "coverage": 0.0, "median_width": None, "near": 0.0}


def test_what_gives_the_day_away_is_hidden_and_nothing_else() -> None:
    text = "Issue of 3 March 2031\nBy Ann 3 March 2031\nMopti, 3 March\n"
    text += "On Monday, 3 March 2031, he met her. They met on 9 May 2030."
    zones = [("Issue of", "masthead"), ("By Ann", "byline"), ("Mopti", "dateline")]
    told = report(text, ("met her", "Monday, 3 March 2031", "happened"), zones=zones, seen=(DateSeen("2031", "url"),))
    hidden = hide_date(told, date(2031, 3, 3))
    assert [hidden.document.words(t.span) for t in hidden.times] == ["9 May 2030"]
    assert hidden.document.dates_seen == ()
    assert hidden.events[0].times == ()
    assert not gives_away(told, told.times[-1], DAY)


@pytest.mark.parametrize("story", ["cyclone-tamaro", "bodo-ferry"])
def test_true_days_are_in_the_answers(story: str) -> None:
    rows = [row for row in read_rows(OWN) if row["story"] == story]
    assert rows
    assert not is_held(story)
    answers = ask_days(rows, read_reports(rows, load_reader()))
    given = {row["id"]: answers[row["id"]] for row in rows if answers[row["id"]]}
    assert given
    for row in rows:
        answer = given.get(row["id"])
        assert answer is None or answer.earliest <= row["published"] <= answer.latest
