"""The table of outlets: names in many languages, domains, kinds; no name that two outlets share by mistake."""

import re

import pytest

from dragoman.annotate.credits import find_credits
from dragoman.reference import load_language
from dragoman.reference.outlets import (
    find_outlet,
    find_outlet_of_url,
    is_unnamed,
    kind_of_name,
    load_outlets,
    names_by_words,
)
from tests.builders import doc, sentence


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("أ.ف.ب", "afp"), ("Agence France Presse", "afp"), ("АФП", "afp"), ("رويترز", "reuters"), ("رویترز", "reuters"),
        ("The Associated Press", "ap"), ("خبرگزاری تسنیم", "tasnim"), ("Синьхуа", "xinhua"),
        ("The Guardian", "guardian"),
        ("Bwera Herald", None), ("", None),
    ],
)  # fmt: skip
def test_find_outlet(name: str, expected: str | None) -> None:
    found = find_outlet(name)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.bbc.co.uk/news/1", "bbc"),
        ("arabic.rt.com/x", "rt"),
        ("https://notreuters.com/x", None),
        ("", None),
    ],
)
def test_find_outlet_of_url(url: str, expected: str | None) -> None:
    found = find_outlet_of_url(url)
    assert (found.id if found else None) == expected


def test_agencies_are_many_and_of_many_countries() -> None:
    agencies = [outlet for outlet in load_outlets().values() if outlet.kind == "agency"]
    assert len(agencies) >= 60
    assert len({outlet.country for outlet in agencies}) >= 40


def test_no_name_belongs_to_two_outlets() -> None:
    shared = {words: {id for id, _ in held} for words, held in names_by_words().items()}
    assert {words: ids for words, ids in shared.items() if len(ids) > 1 or not words} == {}


@pytest.mark.parametrize(
    ("name", "kind", "unnamed"),
    [
        ("Great Lakes News Agency", "agency", False),
        ("وكالة أنباء البحيرة", "agency", False),
        ("Kivu Post", "unknown", False),
        ("Agencies", "agency", True),
        ("وكالات", "agency", True),
    ],
)
def test_names_say_what_they_are(name: str, kind: str, unnamed: bool) -> None:
    assert (kind_of_name(name), is_unnamed(name)) == (kind, unnamed)


SCRIPTS = {"en": "A-Za-z", "ar": "أإةيكى", "fa": "پچژگکی", "ru": "а-яА-Я"}  # letters that tell Arabic and Persian apart


def test_sixty_agencies_of_forty_countries_are_named_in_every_script() -> None:
    agencies = [outlet for outlet in load_outlets().values() if outlet.kind == "agency"]
    named = [
        agency
        for agency in agencies
        if all(any(re.search(f"[{letters}]", n) for n in (agency.name, *agency.names)) for letters in SCRIPTS.values())
    ]
    assert len(named) >= 100
    assert len({agency.country for agency in named}) >= 80


AGENCIES = [
    ("ar", "قالت وكالة الأنباء الكينية إن الجسر مغلق.", "kna"),
    ("ar", "نقلت وكالة الأنباء النمساوية عن الوزير قوله إن الجسر مغلق.", "apa-at"),
    ("fa", "به گزارش خبرگزاری کویت، پل بسته است.", "kuna"),
    ("fa", "به گزارش آسوشیتدپرس پاکستان، پل بسته است.", "app"),
    ("ru", "Об этом сообщило Катарское агентство новостей.", "qna"),
    ("ru", "Как передает Болгарское телеграфное агентство, мост закрыт.", "bta"),
    ("fr", "Selon l'Agence de presse saoudienne, le pont est fermé.", "spa"),
    ("es", "Según la Agencia de Noticias de Nigeria, el puente está cerrado.", "nan"),
    ("en", "The bridge is closed, the News Agency of Nigeria reported.", "nan"),
]


@pytest.mark.parametrize(("language", "text", "outlet"), AGENCIES)
def test_agencies_are_cited_by_the_names_of_each_language(language: str, text: str, outlet: str) -> None:
    document = doc(text, language)
    found = find_credits(document, [sentence(document)], load_language(language))
    assert [credit.outlet for credit in found] == [outlet]
