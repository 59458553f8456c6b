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
    ("en", "Finance minister [p Ali Noro] came.\nCulture Secretary [p Lea Okoro], who travelled with the minister, "
           "spoke.", "minister", "Ali Noro"),
    ("en", "Foreign minister [p Ali Noro] spoke.\nHe thanked the minister [p Omar Zubani].\nAli Noro left.\nAll is "
           "well, the minister said.", "minister", "Ali Noro"),
    ("en", "Acting prime minister [p Ali Noro] met prime minister [p Lea Okoro].\nThe acting prime minister left.",
     "acting prime minister", "Ali Noro"),
    ("en", "The interim president spoke.\nPresident [p Ali Noro] left.\nThe interim president left.",
     "interim president", None),
    ("en", "[p Ali Noro] was arrested, said Ms [p Lea Okoro].\nShe left.", "She", "Lea Okoro"),
    ("fr", "[p Ali Noro] a été arrêté, dit son avocate, Me [p Lea Okoro].\nElle est partie.", "Elle", "Lea Okoro"),
    ("es", "[p Ali Noro] llegó con la presidenta [p Lea Okoro].\nElla habló.", "Ella", "Lea Okoro"),
    ("ru", "Господин [p Али Норо] и госпожа [p Лея Окоро] прибыли.\nОна уехала.", "Она", "Лея Окоро"),
]  # fmt: skip

PAIRS = [
    ("en", "Kenyan minister [p Ali Noro] met Chadian minister [p Idris Habro].\nThe two ministers left.",
     "The two ministers", ["Ali Noro", "Idris Habro"]),
    ("en", "[p Ali Noro] met [p Idris Habro] and Ms [p Lea Okoro].\nThe two men left.", "The two men",
     ["Ali Noro", "Idris Habro"]),
    ("en", "[p Ali Noro] met [p Idris Habro] and [p Omar Zubani].\nThe two men left.", "The two men", []),
    ("en", "[p Ali Noro] came.\n[p Idris Habro] left.\nThe two men sang.", "The two men", []),
    ("en", "Kenya and Chad talked.\nThe two sides agreed.", "The two sides", ["Kenya", "Chad"]),
    ("en", "Kenya, Peru and Chad talked.\nThe two sides agreed.", "The two sides", []),
    ("en", "Kenya and Chad talked.\nTies between the two countries grew.", "the two countries", []),
    ("ar", "التقى الوزير الكيني [p علي نورو] الوزير التشادي [p إدريس حبرو]\nاتفق الوزيران", "الوزيران",
     ["علي نورو", "إدريس حبرو"]),
    ("fr", "Le ministre kényan [p Ali Noro] voit le ministre tchadien [p Idris Habro].\nLes deux ministres partent.",
     "Les deux ministres", ["Ali Noro", "Idris Habro"]),
    ("es", "El ministro [p Ali Noro] vio al ministro [p Idris Habro].\nLos dos ministros salieron.",
     "Los dos ministros", ["Ali Noro", "Idris Habro"]),
    ("ru", "Министр [p Али Норо] и министр [p Идрис Хабро] прибыли.\nОба министра уехали.", "Оба министра",
     ["Али Норо", "Идрис Хабро"]),
    ("fa", "وزیر دفاع [p علی نورو] و وزیر دفاع [p ادریس حبرو] آمدند.\nدو وزیر رفتند.", "دو وزیر",
     ["علی نورو", "ادریس حبرو"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "stated", "both"), PAIRS)
def test_two_of_a_kind_are_two_mentions(language: str, text: str, stated: str, both: list[str]) -> None:
    reading = read(language, text)
    found = [m for m in reading.mentions if words(reading, m) == stated]
    names = {m.id: words(reading, m) for m in reading.mentions}
    assert sorted(names[m.refers_to or ""] for m in found) == sorted(both)
    assert len({m.id for m in found}) == len(found)


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


def test_the_spanish_article_is_no_pronoun() -> None:
    reading = read("es", "[p Ali Noro] llegó.\nEl profesor habló.")
    assert [m for m in reading.mentions if m.form == "pronoun"] == []
