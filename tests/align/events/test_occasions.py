"""Attacks are told in many words and with other numbers: what one document tells of one occasion, and several of it."""

import pytest

from tests.align.events.test_events import sizes
from tests.align.events.told import Case

DAY = {0: "2031-03-03", 1: "2031-03-03"}
SHOT = "Soldiers opened fire on [g|herders] in [l|Agadez]."

WITHIN = [
    SHOT + "\nNine people were killed and dozens were injured.",
    "Nine people were killed in [l|Agadez] when soldiers opened fire on [g|herders].",
    "[g|Herders] were attacked in [l|Agadez].\nTwelve people were wounded.",
]
APART = [
    "[p|Musa Adam] was killed in [l|Agadez].\n[p|Hassan Kori] was killed in [l|Agadez].",
    "Nine people were killed in [l+NER|Agadez].\nFour people were killed in [l+NER|Zinder].",
    "[p|Musa Adam] was killed.\nTwelve people were killed.",
]


@pytest.mark.parametrize("text", WITHIN)
def test_what_one_document_tells_of_one_occasion_is_one_group(text: str) -> None:
    assert len(sizes(Case([("en", text)]))) == 1


@pytest.mark.parametrize("text", APART)
def test_other_victims_or_towns_are_other_attacks(text: str) -> None:
    assert sizes(Case([("en", text)])) == [1, 1]


def test_tolls_without_names_meet_by_their_day_inside_a_story() -> None:
    tolls = [("en", "Seven people were killed."), ("en", "At least nine people were killed.")]
    assert sizes(Case(tolls, days=DAY)) == [2]
    assert sizes(Case(tolls, days={0: "2031-03-03", 1: "2031-03-05"})) == [1, 1]
    assert sizes(Case(tolls, days=DAY, apart=True)) == [1, 1]


def test_tolls_of_two_towns_on_one_day_stay_two() -> None:
    tolls = [
        ("en", "Seven people were killed in [l+NER|Agadez]."),
        ("en", "Nine people were killed in [l+NER|Zinder]."),
    ]
    assert sizes(Case(tolls, days=DAY)) == [1, 1]


def test_a_bare_toll_is_of_the_one_attack_of_its_story() -> None:
    told = [
        ("en", "Seven people were killed."),
        ("en", "Nine people were killed."),
        ("en", "Five people were killed."),
    ]
    assert sizes(Case(told, days=DAY)) == [3]
    assert sizes(Case(told)) == [1, 1, 1]


def test_people_arrested_without_names_are_not_the_one_who_is_named() -> None:
    text = "[p|Musa Adam] was arrested.\nPolice arrested 27 people."
    assert sizes(Case([("en", text)])) == [1, 1]


def test_who_speaks_after_the_talks_was_at_the_last_ones_told() -> None:
    text = (
        "[p|Musa Adam] met [p|Hassan Kori].\n[p|Sara Ould] met [p|Musa Adam].\n"
        "[p|Hassan Kori]'s meeting lasted an hour."
    )
    assert sizes(Case([("en", text)])) == [2, 1]
