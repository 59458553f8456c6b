"""Labels of events: proper names only, plural verbs, the place where nobody is named; passing references left out."""

import pytest

from dragoman.assess.labels import make_label
from dragoman.assess.naming import show_name
from dragoman.ids import make_id
from dragoman.records import Entity, EntityName
from tests.align.events.told import Case
from tests.assess.test_events import events_of


def entity(name: str, kind: str, country: str | None = None, language: str = "en") -> Entity:
    """Return an entity with one spelling."""
    return Entity(
        id=make_id("ent", name), kind=kind, name=name, country=country,  # type: ignore[arg-type]
        names=(EntityName(name, language, 1),), mentions=(),
    )  # fmt: skip


NAMES = [
    (entity("Musa Adam", "person", "NER"), "Musa Adam", "Musa Adam"),
    (entity("Red Front", "group"), "Red Front", "Red Front"),
    (entity("herders", "group", "NER"), "Niger", None),
    (entity("herders", "group"), None, None),
    (entity("Nigerien regime", "organization", "NER"), "Niger", "Niger"),
    (entity("palais de justice", "organization", "NER", "fr"), "Niger", None),
    (entity("Gendarmería", "organization", "PRY", "es"), "Paraguay", None),
    (entity("Federación de Pesca", "organization", "PRY", "es"), "Federación de Pesca", "Federación de Pesca"),
]


@pytest.mark.parametrize(("who", "shown", "harmed"), NAMES)
def test_a_label_shows_proper_names(who: Entity, shown: str | None, harmed: str | None) -> None:
    assert (show_name(who, harm=False), show_name(who, harm=True)) == (shown, harmed)


def test_several_who_suffer_were() -> None:
    assert make_label("ASSAULT", "abduct", "happened", [], ["A", "B"]) == "A and B were abducted"
    assert make_label("ASSAULT", "abduct", "happened", [], ["A"]) == "A was abducted"
    assert make_label("COERCE", "seize", "happened", [], ["A", "B"]) == "Property or land of A and B was seized"


def test_the_place_stands_where_nobody_suffers_by_name() -> None:
    assert make_label("ASSAULT", "kill", "alleged", [], [], "Agadez") == "People were killed in Agadez (alleged)"
    assert make_label("ASSAULT", "kill", "happened", [], ["A"], "Agadez") == "A was killed"
    assert make_label("CONSULT", None, "happened", ["A", "B"], [], "Agadez") == "A met B"


def test_an_attack_told_with_its_dead_is_labelled_by_them() -> None:
    text = "Soldiers opened fire on [g|herders] in [l|Agadez].\nNine people were killed.\nSix people were injured."
    (event,) = events_of(Case([("en", text)]))
    assert (event.mode, event.label) == ("kill", "People were killed in Agadez")
    assert {q.role for q in event.accounts[0].quantities} == {"killed", "injured"}


def test_numbers_of_two_reports_stand_in_one_event() -> None:
    tolls = [("en", "Seven people were killed."), ("en", "Nine people were killed.")]
    (event,) = events_of(Case(tolls, days={0: "2031-03-03", 1: "2031-03-03"}))
    assert sorted(q.value for account in event.accounts for q in account.quantities) == [7, 9]


def test_what_is_alluded_to_in_passing_is_no_event() -> None:
    passing = [("en", "[l+NER|Niger] imposed sanctions.")]
    assert events_of(Case(passing)) == ()
    assert len(events_of(Case(passing, days={0: "2031-03-03"}))) == 1
    assert len(events_of(Case([("en", "[p|Musa Adam] was appointed as minister.")]))) == 1


def test_two_who_attack_nobody_named_may_have_fought_each_other() -> None:
    assert (
        make_label("ASSAULT", None, "happened", ["A", "B"], [], "Agadez") == "A and B took part in fighting in Agadez"
    )
    assert make_label("ASSAULT", None, "happened", ["A"], [], "Agadez") == "A carried out an attack in Agadez"
    assert make_label("ASSAULT", None, "happened", ["A", "B"], ["C"]) == "A and B attacked C"
