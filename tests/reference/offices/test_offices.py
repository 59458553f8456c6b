"""The tables of offices: well-formed, in order, found by whole names and by what heads are called."""

import pytest

from dragoman.reference.offices import Office, find_offices, find_surname, find_titled, load_offices
from dragoman.reference.offices.table import ENTRY


def test_every_office_has_bounds_in_order() -> None:
    offices = load_offices()
    assert len(offices) > 5000
    assert [o for o in offices if o.begin[: len(o.end)] > o.end] == []
    assert [o for o in offices if not o.names or any(not n for n in o.names)] == []


def test_nearly_every_title_has_a_sector() -> None:
    without = {o.title for o in load_offices() if o.sector is None}
    assert without <= {"adviser", "director", "ayatollah", "presidency head"}


@pytest.mark.parametrize("entry", ["Ana Ruiz", "Ana Ruiz 2001", "2001/2002", "Ana Ruiz 2001/20"])
def test_entries_of_another_form_are_none(entry: str) -> None:
    assert ENTRY.fullmatch(entry) is None


def test_a_post_is_held_from_the_first_month_to_the_last() -> None:
    office = Office(("Ana Ruiz",), "PER", "minister", "2001-03", "2002")
    assert [office.covers(day) for day in ("2001-02-28", "2001-03-01", "2002-12-31", "2003-01-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert office.is_over("2003-01-01")
    assert not office.is_over("2002-06-01")


def test_whole_names_in_any_script() -> None:
    for name in ("Michelle Bachelet", "Мишель Бачелет", "Michele Bachelet"):
        assert {o.country for o in find_offices(name)} == {"CHL", "UNO"}
    assert find_offices("Michelle Quillfeather") == ()


def test_a_family_name_is_enough_for_heads_and_with_a_day_or_title() -> None:
    assert {o.country for o in find_offices("Hichilema")} == {"ZMB"}
    assert find_offices("Robles") == ()
    assert {o.country for o in find_surname("Jaishankar", "2021-01-01")} == {"IND"}
    assert find_surname("Jaishankar", "2010-01-01") == ()
    assert {o.country for o in find_titled("Robles", "GOV", "2020-01-01")} == {"ESP"}
    assert find_titled("Robles", "MIL", "2020-01-01") == ()


def test_only_the_people_of_countries_that_are_asked_for() -> None:
    assert find_offices("Michelle Bachelet", frozenset({"PER"})) == ()
    assert {o.country for o in find_offices("Michelle Bachelet", frozenset({"CHL"}))} == {"CHL"}
