"""Containment: exact, without boilerplate, forms filled in again told from copies, samples as good as all."""

import random

import numpy as np
import pytest

from dragoman.align.copies.candidates import find_candidates
from dragoman.align.copies.containment import find_containments
from dragoman.align.copies.shingles import make_index
from dragoman.align.copies.words import Words, find_words, own_shingles
from dragoman.records import Reading
from tests.builders import doc

VOCABULARY = [f"w{chr(97 + i)}{chr(97 + j)}{chr(97 + k)}" for i in range(8) for j in range(20) for k in range(20)]
MENU = "Home News Sport Weather Travel Shop Sign in Register Newsletters Help Contact us About us Cookies Terms"


def words(text: str, name: str, language: str = "en") -> Words:
    return find_words(Reading(document=doc(text, language, name=name)))


def story(seed: int, count: int = 120) -> str:
    """Return made-up words, the same for a seed."""
    chance = random.Random(seed)
    return " ".join(chance.choice(VOCABULARY) for _ in range(count))


FORMS = [
    (
        "en",
        "Weather for {0}: sunny with a high of {1} and a low of {2} degrees, wind from the west at {3} kilometres an "
        "hour, humidity {4} per cent, sunrise at {5}, sunset at {6}, and no rain is expected before the evening.",
    ),
    (
        "fr",
        "La météo du {0} : soleil avec un maximum de {1} et un minimum de {2} degrés, vent d'ouest à {3} kilomètres à "
        "l'heure, humidité de {4} pour cent, lever à {5}, coucher à {6}, et pas de pluie attendue avant le soir.",
    ),
    (
        "ar",
        "طقس يوم {0}: مشمس مع درجة حرارة عظمى {1} وصغرى {2} ورياح غربية سرعتها {3} كيلومترا في الساعة "
        "ورطوبة {4} في المئة والشروق الساعة {5} والغروب الساعة {6} ولا يتوقع هطول مطر قبل المساء.",
    ),
]


@pytest.mark.parametrize(("language", "form"), FORMS)
def test_a_form_with_other_numbers_is_no_copy(language: str, form: str) -> None:
    monday, tuesday = form.format(3, 31, 19, 12, 40, 518, 1907), form.format(4, 28, 16, 25, 66, 519, 1905)
    assert find_containments([words(monday, "a", language), words(tuesday, "b", language)]) == {}
    mended = form.format(3, 31, 19, 12, 40, 518, 1908)
    assert list(find_containments([words(monday, "a", language), words(mended, "b", language)])) == [(0, 1)]


def test_digits_of_other_scripts_are_the_same() -> None:
    text = "ارتفع عدد القتلى إلى 14 والجرحى إلى 230 بعد انهيار سد في قرية كاسا شمال البحيرة ليل الخميس"
    pair = [words(text, "a", "ar"), words(text.replace("14", "١٤").replace("230", "٢٣٠"), "b", "ar")]
    assert find_containments(pair) == {(0, 1): 1.0}


def test_a_menu_on_many_pages_makes_no_copy_and_a_text_on_many_does() -> None:
    pages = [words(f"{MENU} {story(i, 14)}", f"{i:02}") for i in range(30)]
    assert find_containments(pages) == {}
    prints = [words(f"{story(99)} {story(i, 8)}", f"{i:02}") for i in range(30)]
    assert len(find_containments(prints)) == 30 * 29 // 2


def test_quoted_words_are_not_counted() -> None:
    speech = story(7, 60)
    pair = [words(f"{story(i, 30)} “{speech}” {story(i + 50, 30)}", str(i)) for i in range(2)]
    assert find_containments(pair) == {}
    told = [words(f"{story(i, 30)} {speech} {story(i + 50, 30)}", str(i)) for i in range(2)]
    assert list(find_containments(told)) == [(0, 1)]


def test_a_sample_of_the_shingles_finds_the_same_copies() -> None:
    chance = random.Random(5)
    texts = []
    for i in range(60):
        whole = story(i, 300).split()
        start = chance.randrange(150)
        texts += [" ".join(whole), " ".join(whole[start : start + chance.randrange(60, 150)])]
    held = [words(text, f"{i:03}") for i, text in enumerate(texts)]
    exact, sampled = find_containments(held), find_containments(held, large=0)
    assert sampled == exact
    assert len(exact) == 60
    own = [own_shingles(w) for w in held]
    assert len(find_candidates(own, make_index(own), large=0)) >= 60


def test_the_index_holds_what_several_hold_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [np.unique(np.random.default_rng(i).integers(0, 2**64, 40, np.uint64)) for i in range(6)]
    rows += [rows[0][:10], rows[1][5:20]]
    whole = make_index(rows)
    monkeypatch.setattr("dragoman.align.copies.shingles.SLICE", 25)
    sliced = make_index(rows)
    assert whole.shingles.tolist() == sliced.shingles.tolist() == sorted([*rows[6], *rows[6], *rows[7], *rows[7]])
    assert whole.owners.tolist() == sliced.owners.tolist()
