"""Namesakes, kin and short names over stories, in six languages; all people are invented."""

import itertools

import pytest

from tests.annotate.tags import FakeTag, annotate, read
from tests.builders import doc, sentence
from tests.resolve.test_entities import people, resolve

Row = tuple[str, str]
KENYAN = ("en", "Kenyan Foreign Minister [p Ali Noro] spoke.")

TWO_STORIES: list[tuple[Row, Row, int]] = [
    # one man: the same post, country or company
    (KENYAN, ("fr", "Le ministre kényan des Affaires étrangères [p Ali Noro] parle."), 1),
    (KENYAN, ("ar", "قال وزير الخارجية الكيني [p علي نورو]"), 1),
    (KENYAN, ("ru", "Министр иностранных дел Кении [p Али Норо] выступил."), 1),
    (KENYAN, ("fa", "[p علی نورو] وزیر خارجه کنیا گفت"), 1),
    (KENYAN, ("es", "El ministro de Exteriores de Kenia, [p Ali Noro], habló."), 1),
    (("en", "Kenyan mayor [p Tomas Brelin] spoke."), ("en", "Kenyan governor [p Tomas Brelin] spoke."), 1),
    (("en", "[p Tomas Brelin] met [p Ana Corvi]."), ("es", "[p Tomas Brelin] vio a [p Ana Corvi]."), 2),
    (("en", "[p Tomas Brelin] sang."), ("en", "[p Tomas Brelin] danced."), 1),
    # two people: another post or country, a name that many bear
    (KENYAN, ("en", "Peruvian mayor [p Ali Noro] spoke."), 2),
    (("ar", "قال وزير الخارجية الكيني [p علي نورو]"), ("ar", "قال رئيس بلدية في بيرو [p علي نورو]"), 2),
    (("ru", "Министр обороны Кении [p Али Норо]"), ("ru", "Министр обороны Перу [p Али Норо]"), 2),
    (("fr", "Le maire kényan [p Ali Noro] parle."), ("fr", "Le ministre péruvien [p Ali Noro] parle."), 2),
    (("es", "El alcalde peruano [p Ali Noro]."), ("es", "El ministro de Defensa de Kenia, [p Ali Noro], habló."), 2),
    (("fa", "[p علی نورو] وزیر دفاع کنیا گفت"), ("fa", "[p علی نورو] وزیر دفاع پرو گفت"), 2),
    (("en", "Lawyer [p Tomas Brelin] spoke."), ("en", "General Staff chief [p Tomas Brelin] spoke."), 2),
    (("en", "[p Ali Hassan] sang with [p Ana Corvi]."), ("en", "[p Ali Hassan] danced with [p Ana Corvi]."), 3),
    (KENYAN, ("en", "Police in Peru arrested the musician [p Ali Noro]."), 2),
    (("en", "[p Tomas Brelin] sang in Kenya."), ("en", "[p Tomas Brelin] sang in Peru."), 2),
    (("en", "[p Tomas Brelin] sang in Kenya."), ("en", "[p Tomas Brelin] left Kenya for Peru."), 1),
    # a surname alone
    (("en", "Kenyan President [p Omar Zubani] spoke."), ("en", "Kenyan President [p Zubani] left."), 1),
    (("ru", "Президент Кении [p Омар Зубани] выступил."), ("ar", "قال الرئيس الكيني [p زوباني]"), 1),
    (("en", "Kenyan President [p Omar Zubani] spoke."), ("en", "[p Zubani] left."), 2),
    (("en", "Kenyan President [p Omar Zubani] spoke."), ("en", "Kenyan Foreign Minister [p Zubani] left."), 2),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "count"), TWO_STORIES)
def test_namesakes_of_two_stories(left: Row, right: Row, count: int) -> None:
    assert len(people(resolve(read(*left, "a"), read(*right, "b"), one_story=False))) == count


ONE_STORY: list[tuple[list[str], int]] = [
    # kin
    (["[p Tarek Zubani Monsefi] spoke.", "[p Leith Tarek Zubani Monsefi] left."], 2),
    (["Kenyan President [p Omar Zubani] spoke.", "Kenyan President [p Adil Zubani] left."], 2),
    (["[p Omar Zubani] met [p Adil Zubani].", "[p Zubani] left."], 3),
    (["Kenyan President [p Omar Zubani] met mayor [p Adil Zubani].", "Kenyan President [p Zubani] left."], 2),
    (["[p Omar Zubani] spoke.", "[p Zubani] left.", "[p Zubani] sang."], 1),
    (["Kenyan mayor [p Hassan Zubani] spoke.", "Kenyan mayor [p Hussein Zubani] left."], 2),
    (
        [
            "[p Omar Zubani] spoke.",
            "[p Omar Zubani] sang.",
            "[p Omar Zubani] left.",
            "[p Adil Zubani]",
            "[p Zubani] ran.",
        ],
        2,
    ),
    (["[p Omar Zubani] spoke.", "[p Omar Zubani] sang.", "[p Adil Zubani] left.", "[p Zubani] ran."], 3),
    # initials
    (["[p Omar Zubani] spoke.", "[p O. Zubani] left."], 1),
    (["[p Omar Zubani] spoke.", "[p Olim Zubani] sang.", "[p O. Zubani] left."], 3),
    (["[p Omar Zubani] spoke.", "[p A. Zubani] left."], 2),
]


@pytest.mark.parametrize(("texts", "count"), ONE_STORY)
def test_kin_and_short_names_of_one_story(texts: list[str], count: int) -> None:
    readings = [read("en", text, str(i)) for i, text in enumerate(texts)]
    assert {len(people(resolve(*order))) for order in itertools.permutations(readings)} == {count}


def test_a_surname_of_two_is_of_the_one_introduced_before_it() -> None:
    texts = ["[p Omar Zubani] spoke. [p Zubani] left. [p Adil Zubani] stayed.", "[p Zubani] sang."]
    assert len(people(resolve(read("en", texts[0], "a")))) == 2
    assert len(people(resolve(read("en", texts[0], "a"), read("en", texts[1], "b")))) == 3


def test_an_unknown_namesake_of_two_people_joins_neither() -> None:
    known = (
        read("en", "Kenyan mayor [p Tomas Brelin] spoke.", "a"),
        read("en", "Peruvian mayor [p Tomas Brelin].", "b"),
    )
    assert len(people(resolve(*known, read("en", "[p Tomas Brelin] sang.", "c"), one_story=False))) == 3


def test_a_name_over_two_lines_is_shown_on_one() -> None:
    document = doc("Kenyan mayor Tomas\nBrelin of the Lake\nParty spoke.")
    tags = [FakeTag(13, 25, "person"), FakeTag(33, 43, "organization")]
    reading = annotate(document, [sentence(document)], [tags], "en")
    found = {e.kind: e for e in resolve(reading, read("en", "[p Tomas Brelin] sang.", "b")).entities}
    assert (found["person"].name, [n.text for n in found["person"].names]) == ("Tomas Brelin", ["Tomas Brelin"])
    assert found["organization"].name == "Lake Party"


def test_many_reports_of_one_person_are_one_and_fast() -> None:
    readings = [read("en", f"Kenyan mayor [p Tomas Brelin] spoke on day {i}.", str(i)) for i in range(120)]
    assert people(resolve(*readings, one_story=False)) == ["Tomas Brelin"]
