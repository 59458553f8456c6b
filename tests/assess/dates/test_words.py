"""What words say of days, as the solver takes them: months by name, weekdays ahead, distances, weekdays that misfit."""

import pytest

from dragoman.assess.dates import solve_dates
from dragoman.records import DateSeen
from tests.assess.dates.reports import group, report

HAPPENED = "happened"
MAY_7 = (DateSeen("2031-05-07", "meta"),)


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        ("en", "The dam broke a month ago.", "a month ago", ("2031-03-23", "2031-04-22")),
        ("en", "The dam broke last month.", "last month", ("2031-04-01", "2031-04-30")),
        ("en", "The dam broke a year ago.", "a year ago", ("2029-11-06", "2030-11-05")),
        ("fr", "Le barrage a cédé il y a un mois.", "il y a un mois", ("2031-03-23", "2031-04-22")),
        ("fr", "Le barrage a cédé le mois dernier.", "le mois dernier", ("2031-04-01", "2031-04-30")),
        ("en", "The dam broke in early March.", "early March", ("2031-03-01", "2031-03-10")),
        ("en", "The dam broke in mid-March.", "mid-March", ("2031-03-11", "2031-03-20")),
        ("en", "The dam broke in late March.", "late March", ("2031-03-21", "2031-03-31")),
        ("en", "The dam will be rebuilt on Monday.", "Monday", ("2031-05-12", "2031-05-12")),
        ("en", "The dam will be rebuilt on Wednesday.", "Wednesday", ("2031-05-14", "2031-05-14")),
        ("en", "They warned on Monday that it would break.", "Monday", ("2031-05-05", "2031-05-05")),
    ],
)
def test_days_of_words(language: str, text: str, words: str, expected: tuple[str, str]) -> None:
    told = report(text, (words, words, HAPPENED if "will" not in text else "announced"), language=language, seen=MAY_7)
    found = solve_dates((told,)).times
    answer = next(found[t.id] for t in told.times if told.document.words(t.span) == words)
    assert (answer.earliest, answer.latest) == expected


def test_a_month_by_its_bare_name_is_not_the_month_of_publication() -> None:
    seen = (DateSeen("2031-03-10/2031-04-20", "url"),)
    told = report("The dam broke in March.", ("broke", "March", HAPPENED), seen=seen)
    full = report("The dam broke in March 2031.", ("broke", "March 2031", HAPPENED), name="full.txt")
    dates = solve_dates((told, full), (group(told.events[0], full.events[0]),))
    published = dates.documents[told.document.id]
    assert (published.earliest, published.latest) == ("2031-04-01", "2031-04-20")


def test_a_distance_counts_from_the_event_told_behind_it() -> None:
    text = "They signed nine days after they met. They met on 5 May 2031."
    told = report(text, ("signed", None, HAPPENED), ("met", None, HAPPENED), sentence=0)
    met = report(text, ("met", "5 May 2031", HAPPENED), sentence=1)
    shared = told.events[1].id
    told = type(told)(
        document=told.document, sentences=told.sentences, times=told.times,
        events=(told.events[0], type(told.events[1])(
            id=shared, trigger=told.events[1].trigger, spans=told.events[1].spans, type="CONSULT", status="happened",
            times=met.events[0].times,
        )),
    )  # fmt: skip
    assert solve_dates((told,)).events[told.events[0].id].edtf == "2031-05-14"


def test_a_weekday_that_does_not_fit_its_date_is_told_as_outvoted() -> None:
    told = report("By Ann Mwale Friday, May 6, 2031\nOkello met Mbeki.", zones=[("By Ann", "byline")])  # a Tuesday
    published = solve_dates((told,)).documents[told.document.id]
    assert published.edtf == "2031-05-06"
    assert [(c.clue, c.edtf) for c in published.basis if c.outvoted] == [
        ("the weekday beside the date is another one", "2031-05-09")
    ]
    fits = report("By Ann Mwale Tuesday, May 6, 2031\nOkello met Mbeki.", zones=[("By Ann", "byline")])
    assert not any(c.outvoted for c in solve_dates((fits,)).documents[fits.document.id].basis)


def test_a_weekday_decides_which_number_is_the_month() -> None:
    told = report("By Ann Mwale Tuesday, 04/03/2031\nOkello met Mbeki.", zones=[("By Ann", "byline")])
    assert solve_dates((told,)).documents[told.document.id].edtf == "2031-03-04"


def test_a_year_beside_an_event_does_not_outweigh_the_page() -> None:
    text = "Updated 9 May 2031\nOkello met Mbeki about the 2034 games."
    told = report(text, ("met", "2034", HAPPENED), zones=[("Updated", "masthead")])
    published = solve_dates((told,)).documents.get(told.document.id)
    assert published is None or published.latest <= "2031-05-09"
