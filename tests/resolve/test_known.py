"""What the reference tables add to entities: bodies by their whole name, people where reports name their country."""

from dragoman.reference.actors.record import COUNTRY_SOURCE
from tests.annotate.tags import read
from tests.resolve.test_entities import named, resolve


def test_a_body_of_the_tables_has_its_country_marked() -> None:
    resolution = resolve(read("en", "The [o Saeima] met on Monday.", "a"))
    saeima = named(resolution, "Saeima")
    assert (saeima.country, saeima.sector, COUNTRY_SOURCE in saeima.external) == ("LVA", "parliament", True)


def test_a_person_has_a_country_only_where_the_reports_name_it() -> None:
    there = resolve(read("en", "[p Michelle Bachelet] spoke in [l Chile].", "a"))
    elsewhere = resolve(read("en", "[p Michelle Bachelet] spoke in [l Peru].", "a"))
    assert named(there, "Michelle Bachelet").country == "CHL"
    assert named(elsewhere, "Michelle Bachelet").country is None


def test_no_post_and_no_sector_comes_from_a_table() -> None:
    resolution = resolve(read("en", "[p Michelle Bachelet] spoke in [l Chile].", "a"))
    assert named(resolution, "Michelle Bachelet").sector is None
