"""References: posts, ranks and pronouns that stand for people; all people are invented."""

import pytest

from tests.annotate.tags import read, words

ROWS = [
    ("en", "Kenyan Army Chief Gen. [p Ali Noro] came.\nThe Kenyan army chief spoke.", "Kenyan army chief", "Ali Noro"),
    ("en", "Kenyan Army Chief Gen. [p Ali Noro] met Chadian Army Chief Gen. [p Idris Habro].\nThe Chadian commander "
           "spoke.", "Chadian commander", "Idris Habro"),
    ("en", "Kenyan Army Chief Gen. [p Ali Noro] met Chadian Army Chief Gen. [p Idris Habro].\nThe army chief spoke.",
     "army chief", None),
    ("en", "Gen. [p Ali Noro] came.\nThe general left.", "general", "Ali Noro"),
    ("en", "[p Ali Noro] came.\nHe left.", "He", "Ali Noro"),
    ("en", "[p Ali Noro] told [p Lea Okoro] that he left.", "he", None),
    ("en", "Kenyan minister [p Ali Noro] came.\nThe Peruvian minister left.", "Peruvian minister", None),
    ("ar", "وصل اللواء [p علي نورو]\nوقال اللواء إنه بخير", "اللواء", "علي نورو"),
    ("ar", "وصل قائد الجيش الكيني اللواء [p علي نورو]\nوقال القائد الكيني شيئا", "القائد الكيني", "علي نورو"),
    ("fr", "Le président kényan [p Ali Noro] est venu.\nLe président a parlé.", "président", "Ali Noro"),
    ("ru", "Президент Кении [p Али Норо] прибыл.\nОн уехал.", "Он", "Али Норо"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "stated", "person"), ROWS)
def test_references(language: str, text: str, stated: str, person: str | None) -> None:
    reading = read(language, text)
    mention = [m for m in reading.mentions if m.form not in ("name",) and words(reading, m) == stated][-1]
    referred = next((words(reading, m) for m in reading.mentions if m.id == mention.refers_to), None)
    assert referred == person


def test_somebody_unnamed_is_no_reference_to_a_person() -> None:
    reading = read("en", "Kenyan minister [p Ali Noro] came.\nA minister left.")
    assert [m for m in reading.mentions if m.form == "post"] == []


def test_pronouns_in_quotation_marks_are_left_to_the_quotation() -> None:
    reading = read("en", "[p Ali Noro] said: “He is gone.”")
    assert [m for m in reading.mentions if m.form == "pronoun"] == []
