"""Entities across documents, spellings and scripts; all people are invented."""

import itertools

import msgspec
import pytest

from dragoman.records import Entity, EventMention, ParticipantMention, Reading, Resolution, Role, StoryGroup
from dragoman.reference.countries import country_entity
from dragoman.resolve import resolve_entities
from tests.annotate.tags import read


def resolve(*readings: Reading, one_story: bool = True) -> Resolution:
    """Return the entities of readings of one story, or of a story each."""
    ids = sorted(r.document.id for r in readings)
    stories = (StoryGroup(tuple(ids)),) if one_story else tuple(StoryGroup((i,)) for i in ids)
    return resolve_entities(readings, stories)


def people(resolution: Resolution) -> list[str]:
    """Return the names of all people."""
    return sorted(e.name for e in resolution.entities if e.kind == "person")


def named(resolution: Resolution, name: str) -> Entity:
    """Return the one entity of a name."""
    found = [e for e in resolution.entities if e.name == name]
    assert len(found) == 1
    return found[0]


ENGLISH = read("en", "Kenyan Army Chief Gen. [p Abdulkarim Noro] met [p Yelena Dragovic].\nAbdulkarim Noro left.", "a")
ARABIC = read("ar", "التقى قائد الجيش الكيني اللواء [p عبد الكريم نورو] [p يلينا دراغوفيتش]", "b")
RUSSIAN = read("ru", "Командующий армией Кении [p Абдулкарим Норо] и [p Елена Драгович]", "c")
FRENCH = read("fr", "Le chef de l'armée kényane, le général [p Abdoulkarim Noro], était là.", "d")


def test_one_person_in_four_languages_and_three_scripts() -> None:
    resolution = resolve(ENGLISH, ARABIC, RUSSIAN, FRENCH)
    assert people(resolution) == ["Abdulkarim Noro", "Yelena Dragovic"]
    noro = named(resolution, "Abdulkarim Noro")
    assert (noro.country, noro.sector, {n.language for n in noro.names}) == (
        "KEN",
        "armed forces",
        {"en", "ar", "ru", "fr"},
    )


def test_the_order_of_documents_does_not_matter() -> None:
    readings = (ENGLISH, ARABIC, RUSSIAN, FRENCH)
    first = resolve(*readings)
    assert all(resolve(*order) == first for order in itertools.permutations(readings))


def test_a_son_is_not_his_father() -> None:
    father = read("en", "[p Tarek Zubani Monsefi] spoke.", "a")
    son = read("en", "[p Leith Tarek Zubani Monsefi] spoke.", "b")
    assert len(people(resolve(father, son))) == 2


def test_namesakes_of_two_countries_stay_apart() -> None:
    kenyan = read("en", "Kenyan Foreign Minister [p Ali Noro] spoke.", "a")
    peruvian = read("en", "Peruvian singer and Peruvian mayor [p Ali Noro] spoke.", "b")
    assert len(people(resolve(kenyan, peruvian, one_story=False))) == 2


def test_a_frequent_name_in_two_stories_needs_a_post_in_common() -> None:
    one = read("en", "[p Mohammed Hassan] spoke.", "a")
    two = read("en", "[p Mohamed Hasan] sang.", "b")
    assert len(people(resolve(one, two, one_story=False))) == 2
    assert len(people(resolve(one, two))) == 1


def test_a_surname_alone_joins_the_full_name_of_its_story() -> None:
    full = read("en", "Kenyan President [p Ali Zubani] spoke.", "a")
    short = read("en", "Kenyan President [p Zubani] spoke.", "b")
    assert people(resolve(full, short)) == ["Ali Zubani"]


def test_a_country_is_one_entity_and_its_capital_another() -> None:
    resolution = resolve(read("en", "Kenya and the Kenyan coast, in [l Nairobi].", "a"), read("ar", "كينيا", "b"))
    kenya = named(resolution, "Kenya")
    assert (kenya.country, len(kenya.mentions), country_entity(resolution, "KEN")) == ("KEN", 3, kenya.id)
    assert named(resolution, "Nairobi").country == "KEN"


@pytest.mark.parametrize(("mode", "role", "brought"), [(None, "actor", True), ("visit", "recipient", False)])
def test_a_capital_brings_its_country_where_it_acts(mode: str | None, role: Role, brought: bool) -> None:
    reading = read("en", "[l Nairobi] offered talks.", "a")
    town = reading.mentions[0]
    assert country_entity(resolve(reading), "KEN") is None
    event = EventMention(
        id="e", trigger=town.span, spans=(town.span,), type="CONSULT", status="happened", mode=mode,
        participants=(ParticipantMention(mention=town.id, role=role, span=town.span),),
    )  # fmt: skip
    resolution = resolve(msgspec.structs.replace(reading, events=(event,)))
    assert (country_entity(resolution, "KEN") is not None) == brought


BEGUN = [
    ("[p Ali Zubani Kemo] spoke.", "[p Ali Zubani] left.", 1),
    ("[p Ali Zubani Kemo] met [p Ali Zubani Dorra].", "[p Ali Zubani] left.", 3),
    ("[p Ali Zubani Kemo] spoke.", "[p Omar Zubani] left.", 2),
]


@pytest.mark.parametrize(("full", "short", "count"), BEGUN)
def test_the_beginning_of_one_name_of_a_story_is_that_person(full: str, short: str, count: int) -> None:
    assert len(people(resolve(read("en", full, "a"), read("en", short, "b")))) == count


def test_the_beginning_of_a_name_in_another_script() -> None:
    resolution = resolve(read("fr", "[p Idriss Zubani Kemo] parle.", "a"), read("ar", "قال [p إدريس زوباني]", "b"))
    assert people(resolution) == ["Idriss Zubani Kemo"]


def test_a_ministry_is_one_in_every_language() -> None:
    resolution = resolve(
        read("en", "The Kenyan Foreign Ministry replied.", "a"), read("ar", "وزارة الخارجية الكينية", "b"),
        read("fr", "Le ministère des Affaires étrangères du Kenya", "c"), read("ru", "МИД Кении", "d"),
    )  # fmt: skip
    assert len([e for e in resolution.entities if e.kind == "organization"]) == 1


GOVERNMENTS = [
    ("en", "The Kenyan regime replied."), ("en", "The government of Kenya replied."), ("en", "Kenya's junta replied."),
    ("ar", "قال النظام الكيني"), ("ar", "أعلنت السلطات الكينية"), ("fr", "Le régime kényan a répondu."),
    ("es", "El régimen de Kenia respondió."), ("ru", "Кенийский режим ответил."), ("fa", "رژیم کنیا پاسخ داد"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), GOVERNMENTS)
def test_a_government_is_its_country_and_named_so(language: str, text: str) -> None:
    resolution = resolve(read(language, text))
    assert [(e.name, e.kind, e.names) for e in resolution.entities] == [("Kenya", "place", ())]


def test_a_cabinet_is_no_country() -> None:
    assert [e.kind for e in resolve(read("en", "The Kenyan cabinet met.")).entities if e.country] == ["organization"]


def test_a_ministry_in_a_capital_is_of_its_country() -> None:
    reading = read("en", "The Peruvian Foreign Ministry replied.\nThe Foreign Ministry in [l Nairobi] called.")
    countries = [e.country for e in resolve(reading).entities if e.kind == "organization"]
    assert sorted(c or "" for c in countries) == ["KEN", "PER"]


def test_officials_of_nobody_are_entities_only_where_they_do_something() -> None:
    reading = read("en", "Officials met the Kenyan officials.")
    assert [e.name for e in resolve(reading).entities if e.kind == "group"] == ["Kenyan officials"]
    crowd = reading.mentions[0]
    event = EventMention(
        id="e", trigger=crowd.span, spans=(crowd.span,), type="CONSULT", status="happened",
        participants=(ParticipantMention(mention=crowd.id, role="actor", span=crowd.span),),
    )  # fmt: skip
    acting = msgspec.structs.replace(reading, events=(event,))
    assert sorted(e.name for e in resolve(acting).entities if e.kind == "group") == ["Kenyan officials", "Officials"]


def test_the_fuller_name_is_shown_where_it_is_frequent_enough() -> None:
    text = "[p Ali bin Omar Zubani] spoke.\n[p Al Zubani] left.\n[p Al Zubani] sang."
    assert people(resolve(read("en", text))) == ["Ali bin Omar Zubani"]


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    resolution = resolve(read("en", "The [o Lake Victoria Fishing Board] ([o LVFB]) met.\nThe [o LVFB] closed.", "a"))
    assert len(named(resolution, "Lake Victoria Fishing Board").mentions) == 3


def test_bodies_are_one_in_every_language() -> None:
    resolution = resolve(read("en", "The African Union met.", "a"), read("ar", "اجتمع الاتحاد الأفريقي", "b"))
    assert len(named(resolution, "African Union").mentions) == 2


def test_every_mention_has_at_most_one_entity_and_every_entity_a_mention() -> None:
    resolution = resolve(ENGLISH, ARABIC)
    assert all(e.mentions for e in resolution.entities)
    assert set(resolution.entity_of.values()) <= {e.id for e in resolution.entities}


def test_people_who_act_for_a_body_are_listed_with_it_and_are_nobody_else() -> None:
    resolution = resolve(read("en", "[o Front Nord] fighters attacked the village. [o Front Nord] left.", "a"))
    assert [(e.name, [m.form for m in e.mentions]) for e in resolution.entities] == [
        ("Front Nord", ["name", "description", "name"])
    ]
