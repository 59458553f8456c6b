"""Which event mentions are one happening: across documents, languages and stories, and inside one document."""

import pytest

from dragoman.align.events import align_events
from dragoman.align.events.candidates import deed_class
from tests.align.events.told import Case

SAME = {"موسى آدم": "Musa Adam", "حسن كوري": "Hassan Kori", "أغاديز": "Agadez"}
MET = "[p|Musa Adam] met [p|Hassan Kori] in [l|Agadez]."


def sizes(case: Case) -> list[int]:
    """Return the sizes of the groups, largest first; every mention must stand in exactly one."""
    groups = align_events(case.readings, case.stories, case.resolution, case.dates)
    told = sorted(i for group in groups for i in group.mentions)
    assert told == sorted(event.id for reading in case.readings for event in reading.events)
    return sorted((len(group.mentions) for group in groups), reverse=True)


ONE = [
    [("en", MET), ("en", "[p|Hassan Kori] held talks with [p|Musa Adam].")],
    [("en", MET), ("ar", "التقى [p|موسى آدم] [p|حسن كوري] في [l|أغاديز].")],
    [("en", MET), ("en", "The meeting between [p|Musa Adam] and [p|Hassan Kori] ended.")],
    [("en", "[p|Musa Adam] was killed in [l|Agadez]."), ("en", "[g|Red Front] assassinated [p|Musa Adam].")],
    [("en", "[p|Musa Adam] visited [l+TCD|Chad]."), ("en", "[p|Musa Adam] arrived in [l+TCD|Chad].")],
    [("en", "[p|Musa Adam] and [p|Hassan Kori] signed a treaty."),
     ("ar", "وقع [p|موسى آدم] و[p|حسن كوري] اتفاقية.")],
]  # fmt: skip

TWO = [
    [("en", MET), ("en", "[p|Musa Adam] held a phone call with [p|Hassan Kori].")],
    [("en", MET), ("en", "[p|Musa Adam] met [p|Sara Ould] in [l|Agadez].")],
    [("en", MET), ("en", "[p|Musa Adam] called for talks with [p|Hassan Kori].")],
    [("en", "[p|Musa Adam] was killed in [l|Agadez]."), ("en", "[p|Hassan Kori] was killed in [l|Agadez].")],
    [("en", "[p|Musa Adam] visited [l+TCD|Chad]."), ("en", "[p|Musa Adam] visited [l+MLI|Mali].")],
    [("en", MET), ("en", "[p|Musa Adam] and [p|Hassan Kori] signed a treaty.")],
]


def test_a_meeting_of_many_may_be_told_as_a_meeting() -> None:
    assert deed_class("CONSULT", "multilateral") == deed_class("CONSULT", None) != deed_class("CONSULT", "visit")


@pytest.mark.parametrize("texts", ONE)
def test_one_happening_told_twice_is_one_group(texts: list[tuple[str, str]]) -> None:
    assert sizes(Case(texts, same=SAME)) == [2]


@pytest.mark.parametrize("texts", TWO)
def test_two_happenings_stay_two(texts: list[tuple[str, str]]) -> None:
    assert sizes(Case(texts, same=SAME)) == [1, 1]


@pytest.mark.parametrize(
    ("when", "expected"), [("last year", [1, 1]), ("two months ago", [1, 1]), ("on Monday", [2]), ("in 2019", [2])]
)
def test_what_one_report_has_of_monday_is_not_another_s_of_last_year(when: str, expected: list[int]) -> None:
    texts = [("en", MET.replace(".", " on Monday.")), ("en", MET.replace(".", f" {when}."))]
    assert sizes(Case(texts)) == expected
    assert sizes(Case(texts, apart=True)) == [2]  # reports of different years may tell of one day so


def test_a_year_between_makes_two_meetings_of_one_pair() -> None:
    texts = [("en", MET), ("en", MET + " ")]
    assert sizes(Case(texts, days={0: "2031-03-03", 1: "2032-03-03"})) == [1, 1]
    assert sizes(Case(texts, days={0: "2031-03-03", 1: "2031-03-01/2031-03-31"})) == [2]


def test_across_stories_who_names_one_side_does_not_part_those_who_name_both() -> None:
    told = [("en", f"{MET} [p|Musa Adam] took part in the meeting."), ("en", "[p|Hassan Kori] met with [p|Musa Adam].")]
    assert max(sizes(Case(told, apart=True))) >= 2


def test_across_stories_a_pair_is_enough_and_one_person_needs_more() -> None:
    pair = [("en", MET), ("en", "[p|Hassan Kori] met with [p|Musa Adam].")]
    assert sizes(Case(pair, apart=True)) == [2]
    assert sizes(Case(pair, apart=True, days={0: "2031-03-03", 1: "2031-05-03"})) == [1, 1]
    one = [("en", MET), ("en", "[p|Musa Adam] held talks with [g|herders].")]
    assert sizes(Case(one, apart=True)) == [1, 1]


def test_nobody_is_killed_twice_even_across_stories() -> None:
    told = [("en", "[p|Musa Adam] was killed in [l|Agadez]."), ("en", "The murder of [p|Musa Adam] was condemned.")]
    assert sizes(Case(told, apart=True)) == [2]


def test_two_countries_that_sign_in_one_story_are_one_signing() -> None:
    told = [
        ("en", "[l+NER|Niger] and [l+TCD|Chad] signed a treaty."),
        ("fr", "[l+NER|Niamey] et [l+TCD|Ndjamena] ont signé un traité."),
    ]
    assert sizes(Case(told)) == [2]
    assert sizes(Case(told, apart=True)) == [1, 1]


def test_a_country_is_stood_for_by_one_person_at_a_meeting() -> None:
    countries = {"Musa Adam": "NER", "Sara Ould": "NER", "Hassan Kori": "TCD"}
    texts = [("en", "[p|Musa Adam] met [p|Hassan Kori]."), ("en", "[p|Sara Ould] met with [a+TCD|Chadian] officials.")]
    assert sizes(Case(texts, countries=countries)) == [1, 1]


def test_the_meeting_is_the_one_told_before() -> None:
    text = MET + "\nThe meeting lasted an hour."
    assert sizes(Case([("en", text)])) == [2]


def test_officials_of_two_countries_are_the_people_named_beside_them() -> None:
    countries = {"Musa Adam": "NER", "Hassan Kori": "TCD"}
    text = "[l+NER|Niger], [l+TCD|Chad] ink treaty\n[p|Musa Adam] and [p|Hassan Kori] signed a treaty."
    assert sizes(Case([("en", text)], countries=countries)) == [2]


def test_the_order_of_documents_does_not_matter() -> None:
    texts = [("en", MET), ("ar", "التقى [p|موسى آدم] [p|حسن كوري]."), ("en", "[p|Musa Adam] met [p|Sara Ould].")]
    groups = [
        align_events(c.readings, c.stories, c.resolution, c.dates)
        for c in (Case(texts, same=SAME), Case(texts[::-1], same=SAME))
    ]
    assert groups[0] == groups[1]
