"""What the record takes from the tables: countries that reports name too, neutral words for sectors."""

import pytest

from dragoman.reference.actors.record import known_body, known_country, load_sector_names, sector_name


@pytest.mark.parametrize("code", ["REB", "UAF", "PRM"])
def test_armed_groups_of_all_sides_have_one_name(code: str) -> None:
    assert sector_name(code) == "armed group"


@pytest.mark.parametrize("code", ["CRM", "UNK", "PRE", None])
def test_what_judges_or_says_nothing_has_no_name(code: str | None) -> None:
    assert sector_name(code) is None


def test_names_are_words() -> None:
    assert all(name == name.lower() for name in load_sector_names().values())


@pytest.mark.parametrize(
    ("language", "name", "country", "sector"),
    [
        ("en", "Saeima", "LVA", "LEG"),
        ("en", "the Uganda People's Defence Force", "UGA", "MIL"),
        ("ru", "ООН", None, None),  # no country of ISO 3166
        ("en", "National Assembly", None, None),  # a class of many countries
        ("en", "Saeima Street Bakery", None, None),
        ("en", "Riverside Chess Club", None, None),
    ],
)
def test_bodies_by_their_whole_name(language: str, name: str, country: str | None, sector: str | None) -> None:
    body = known_body(name, language)
    assert (body.country, body.sector) == (country, sector)


def test_a_person_has_the_country_that_her_reports_name() -> None:
    assert known_country("Michelle Bachelet", {"CHL", "PER"}) == "CHL"
    assert known_country("Michelle Bachelet", {"PER"}) is None
    assert known_country("Bachelet", {"CHL"}) is None
    assert known_country("Mara Quillfeather", {"CHL"}) is None
