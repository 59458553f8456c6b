"""Places: which city or province a name means, in six languages; unclear names get no point."""

import pytest

from dragoman.records import Entity
from dragoman.resolve.located import ADMIN, GEONAMES
from tests.annotate.tags import read
from tests.resolve.test_entities import resolve

CLEAR = [
    ("en", "Shelling hit [l Benghazi].", "Benghazi", "LBY", "88319"),
    ("en", "Troops entered [l Tripoli], Lebanon.", "Tripoli", "LBN", "266826"),
    ("en", "Lebanese troops entered [l Tripoli].", "Tripoli", "LBN", "266826"),
    ("en", "A port in Lebanon, [l Tripoli], reopened, and [l Zahle] too.", "Tripoli", "LBN", "266826"),
    ("en", "Seychellois and Malagasy envoys met in [l Victoria].", "Victoria", "SYC", "241131"),
    ("en", "Rebels took [l Kidal] in [l Mopti].", "Mopti", "MLI", "2453348"),
    ("en", "Mali sent troops to [l Kidal].", "Kidal", "MLI", "2455290"),
    ("en", "A storm hit [l San Jose] in [l California].", "San Jose", "USA", "5392171"),
    ("ar", "قصف في [l الحديدة] باليمن", "الحديدة", "YEM", "79415"),
    ("ar", "وصل الوفد إلى [l طرابلس] في لبنان", "طرابلس", "LBN", "266826"),
    ("fa", "سفر به [l تبریز]", "تبریز", "IRN", "113646"),
    ("ru", "Встреча прошла в [l Казани].", "Казани", "RUS", "551487"),
    ("ru", "В [l Нижнем Новгороде] прошла встреча.", "Нижнем Новгороде", "RUS", "520555"),
    ("fr", "L'armée libanaise est entrée à [l Tripoli].", "Tripoli", "LBN", "266826"),
    ("es", "Una tormenta azotó [l Guayaquil].", "Guayaquil", "ECU", "3657509"),
]

UNCLEAR = [
    ("en", "Troops entered [l San José] at dawn.", "San José"),
    ("en", "Troops entered [l Kidal].", "Kidal"),
    ("en", "Lebanese and Libyan envoys met in [l Tripoli].", "Tripoli"),
    ("en", "A fire broke out in [l Cairo], Illinois.", "Cairo"),
    ("en", "The village of [l Benghazi] was flooded.", "Benghazi"),
    ("en", "An American envoy flew to [l Alexandria].", "Alexandria"),
    ("en", "Shelling hit [l Zzyrkoba].", "Zzyrkoba"),
    ("en", "Cameroon blamed the [l West].", "West"),
    ("fr", "Le Cameroun accuse l'[l Ouest].", "Ouest"),
    ("ar", "قصف قرية [l الحديدة]", "الحديدة"),
    ("ar", "جاؤوا من قرى [l الجزيرة]", "الجزيرة"),
    ("ru", "Обстрел села [l Казань].", "Казань"),
]

LEVELS = [
    ("en", "Rebels took a base in [l Basra] province, Iraq.", "IRQ", "Basra"),
    ("en", "Wildfires spread in [l California].", "USA", "California"),
    ("ar", "اشتباكات في محافظة [l البصرة]", "IRQ", "Basra"),
    ("ru", "Пожары в [l Курской] области.", "RUS", "Kursk Oblast"),
]


def place(language: str, text: str, name: str) -> Entity:
    """Return the place of a name in one report."""
    return next(e for e in resolve(read(language, text)).entities if e.kind == "place" and e.name == name)


@pytest.mark.parametrize(("language", "text", "name", "country", "code"), CLEAR)
def test_a_clear_name_has_its_city(language: str, text: str, name: str, country: str, code: str) -> None:
    found = place(language, text, name)
    assert (found.country, found.external[GEONAMES]) == (country, code)
    assert found.coordinates is not None


@pytest.mark.parametrize(("language", "text", "name"), UNCLEAR)
def test_an_unclear_name_has_no_point(language: str, text: str, name: str) -> None:
    found = place(language, text, name)
    assert (found.coordinates, found.external) == (None, {})


@pytest.mark.parametrize(("language", "text", "country", "name"), LEVELS)
def test_a_province_has_its_country_and_no_point(language: str, text: str, country: str, name: str) -> None:
    found = next(e for e in resolve(read(language, text)).entities if ADMIN in e.external)
    assert (found.country, found.external, found.coordinates) == (country, {ADMIN: name}, None)


def test_a_capital_has_its_point_and_a_country_none() -> None:
    entities = {e.name: e for e in resolve(read("en", "Kenya called [l Nairobi] safe.")).entities}
    assert entities["Nairobi"].external[GEONAMES] == "184745"
    assert entities["Kenya"].coordinates is None


def test_a_capital_before_its_own_country_is_the_capital() -> None:
    entities = resolve(read("en", "GEORGETOWN, Guyana - Rain fell on [l Georgetown].")).entities
    assert sorted(e.name for e in entities if e.external.get(GEONAMES)) == ["GEORGETOWN"]


def test_a_capital_s_namesake_gives_an_organization_no_country() -> None:
    names = {"Lake Victoria Board": None, "Nairobi Dock Board": "KEN"}
    for name, country in names.items():
        (board,) = (e for e in resolve(read("en", f"The [o {name}] met.")).entities if e.kind == "organization")
        assert board.country == country


def test_a_province_and_its_city_in_one_report_are_two_places() -> None:
    entities = resolve(read("en", "Troops left [l Gao] for the [l Gao] region of Mali.")).entities
    assert sorted((GEONAMES in e.external, e.external.get(ADMIN)) for e in entities if e.name == "Gao") == [
        (False, "Gao"), (True, "Gao")
    ]  # fmt: skip


def test_a_state_that_no_city_of_the_country_is_named_after() -> None:
    entities = resolve(read("en", "The US governor left [l Virginia].")).entities
    assert [e.external for e in entities if e.name == "Virginia"] == [{ADMIN: "Virginia"}]


def test_a_capital_s_namesake_is_meant_in_all_of_a_report() -> None:
    reading = read("en", "[l San Jose], California, has a new bridge.\nThe mayor of [l San Jose] crossed it.")
    assert [e.country for e in resolve(reading).entities if e.name == "San Jose"] == ["USA"]


def test_one_city_in_three_scripts_is_one_place() -> None:
    resolution = resolve(
        read("en", "[l Benghazi] was hit.", "a"),
        read("ar", "قصف [l بنغازي]", "b"),
        read("ru", "В [l Бенгази] тихо.", "c"),
    )
    assert [len(e.mentions) for e in resolution.entities] == [3]


def test_an_unclear_name_of_two_stories_is_two_places() -> None:
    one, two = read("en", "Troops left [l San José].", "a"), read("en", "A storm hit [l San José].", "b")
    assert len(resolve(one, two, one_story=False).entities) == 2
    assert len(resolve(one, two).entities) == 1


def test_the_story_says_which_city() -> None:
    one, two = read("en", "Troops left [l Kidal].", "a"), read("en", "Mali's army left.", "b")
    assert [e.country for e in resolve(one, two).entities if e.name == "Kidal"] == ["MLI"]
