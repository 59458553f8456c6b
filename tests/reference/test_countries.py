"""Countries and bodies: the forms of six languages, and what they mean."""

import pytest

from dragoman.records import Resolution
from dragoman.reference import load_language
from dragoman.reference.countries import (
    alpha2_of,
    body_named,
    country_entity,
    country_name,
    load_bodies,
    load_countries,
)
from dragoman.reference.names import merged_clitics
from dragoman.text.phrases import find_phrases, split_words

FORMS = [
    ("en", "Chad", "names", "TCD"),
    ("en", "Malagasy", "adjectives", "MDG"),
    ("en", "the Kenyans", "people", "KEN"),
    ("en", "N'Djamena", "capitals", "TCD"),
    ("en", "Côte d’Ivoire", "names", "CIV"),
    ("ar", "وللولايات المتحدة", "names", "USA"),
    ("ar", "الكينية", "adjectives", "KEN"),
    ("ar", "والمغاربة", None, None),
    ("ar", "الأوغنديين", "adjectives", "UGA"),
    ("ar", "بأنقرة", "capitals", "TUR"),
    ("fa", "کنیایی", "adjectives", "KEN"),
    ("fa", "انگلیس", "names", "GBR"),
    ("ru", "кенийскому", "adjectives", "KEN"),
    ("ru", "Соединёнными Штатами", "names", "USA"),
    ("ru", "чадцами", "people", "TCD"),
    ("ru", "в Найроби", "capitals", "KEN"),
    ("ru", "Уругваем", "names", "URY"),
    ("fr", "sénégalaises", "adjectives", "SEN"),
    ("fr", "l'Équateur", "names", "ECU"),
    ("es", "jordanas", "adjectives", "JOR"),
    ("es", "Países Bajos", "names", "NLD"),
]


@pytest.mark.parametrize(("code", "text", "kind", "country"), FORMS)
def test_forms(code: str, text: str, kind: str | None, country: str | None) -> None:
    found = list(find_phrases(text, split_words(text), load_countries(code), merged_clitics(load_language(code))))
    if kind is None:
        assert not found
    else:
        assert [(m.value.kind, m.value.countries) for m in found] == [(kind, (country,))]


def test_a_form_of_two_countries_names_both() -> None:
    assert load_countries("en").entries[("congolese",)].countries == ("COD", "COG")


def test_a_language_without_data_has_no_forms() -> None:
    assert not load_countries("xx").entries


@pytest.mark.parametrize("code", ["en", "ar", "fa", "ru", "fr", "es"])
def test_every_language_names_every_member_state_of_the_west_african_community(code: str) -> None:
    for iso3 in ("BEN", "CPV", "CIV", "GMB", "GHA", "GIN", "GNB", "LBR", "NGA", "SEN", "SLE", "TGO"):
        assert country_name(iso3, code), iso3


def test_codes() -> None:
    assert (alpha2_of("TCD"), alpha2_of("KOR"), alpha2_of("???")) == ("TD", "KR", None)


@pytest.mark.parametrize(
    ("name", "key"),
    [("African Union", "au"), ("الاتحاد الإفريقي", "au"), ("ОПЕК", "opec"), ("Cédéao", "ecowas"), ("OEA", "oas"),
     ("اتحادیه عرب", "arableague"), ("Kisumu Chess Club", None)],
)  # fmt: skip
def test_bodies_in_all_languages_are_one(name: str, key: str | None) -> None:
    found = body_named(name)
    assert (found.key if found else None) == key


def test_bodies_keep_their_english_names_in_every_language() -> None:
    assert load_bodies("sw").entries[("african", "union")].code == "IGO"


def test_a_country_that_nobody_names_has_no_entity() -> None:
    assert country_entity(Resolution(), "TCD") is None
