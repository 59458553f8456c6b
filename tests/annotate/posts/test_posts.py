"""Posts: title, country, standing and holder, in six languages; all people are invented."""

import pytest

from tests.annotate.tags import holder, read, words

ROWS = [
    ("en", "Chadian Defence Minister [p Idris Habro] spoke.", [("defence minister", "TCD", "current", "Idris Habro")]),
    ("en", "[p Lea Okoro], the defence minister of Kenya, spoke.", [
        ("defence minister", "KEN", "current", "Lea Okoro")]),
    ("en", "Chad's defence minister, Gen. [p Idris Habro], spoke.", [
        ("defence minister", "TCD", "current", "Idris Habro")]),
    ("en", "Commander of the Chadian Air Force Major General [p Idris Habro] spoke.", [
        ("air force commander", "TCD", "current", "Idris Habro")]),
    ("en", "[p Ali Noro], Chief of the Naval Training Board of Peru’s Armed Forces, spoke.", [
        ("chief of the naval training board of peru’s armed forces", "PER", "current", "Ali Noro")]),
    ("en", "the late Kenyan president [p Ali Noro]", [("president", "KEN", "late", "Ali Noro")]),
    ("en", "Peru's newly elected President, [p Ana Soto], spoke.", [("president", "PER", "elect", "Ana Soto")]),
    ("en", "Former Kenyan deputy foreign minister [p Lea Okoro]", [
        ("deputy foreign minister", "KEN", "former", "Lea Okoro")]),
    ("en", "Kenyan Foreign Minister [p Lea Okoro] and her Sudanese counterpart [p Ali Noro] met.", [
        ("foreign minister", "KEN", "current", "Lea Okoro"), ("foreign minister", "SDN", "current", "Ali Noro")]),
    ("en", "[p Ali Noro], Deputy Defence Minister and Rector of the Lake School, spoke.", [
        ("deputy defence minister", None, "current", "Ali Noro"), ("rector", None, "current", "Ali Noro")]),
    ("en", "Kenya's ambassador to Peru [p Lea Okoro]", [("ambassador", "KEN", "current", "Lea Okoro")]),
    ("en", "Peru appointed [p Ana Soto] director of the Lake School.", [
        ("director of the lake school", None, "current", "Ana Soto")]),
    ("en", "Foreign Minister [p Ana Soto] of Peru signed.", [("foreign minister", "PER", "current", "Ana Soto")]),
    ("en", "The Kenyan army chief left.", [("army commander", "KEN", "current", None)]),
    ("en", "They head to the leader board.", []),
    ("ar", "قال وزير الدفاع التشادي اللواء [p إدريس حبرو]", [("defence minister", "TCD", "current", "إدريس حبرو")]),
    ("ar", "قائد القوات البحرية لجمهورية كينيا العميد [p علي نورو]", [
        ("navy commander", "KEN", "current", "علي نورو")]),
    ("ar", "أكد القائد العام للجيش السوداني الفريق [p علي نورو] ذلك", [
        ("army commander", "SDN", "current", "علي نورو")]),
    ("ar", "[p إدريس حبرو]، وزير الخارجية التشادي السابق،", [("foreign minister", "TCD", "former", "إدريس حبرو")]),
    ("ar", "واستقبل الرئيس الوفد", [("president", None, "current", None)]),
    ("ar", "التقى رئيس كينيا أمس", [("president", "KEN", "current", None)]),
    ("fa", "وزیر دفاع چاد سرلشکر [p ادریس حبرو]", [("defence minister", "TCD", "current", "ادریس حبرو")]),
    ("ru", "Министр обороны Чада генерал [p Идрис Хабро]", [("defence minister", "TCD", "current", "Идрис Хабро")]),
    ("ru", "с главой МИД Кении [p Али Норо]", [("foreign minister", "KEN", "current", "Али Норо")]),
    ("fr", "Le ministre tchadien de la Défense, le général [p Idriss Habro], a parlé.", [
        ("defence minister", "TCD", "current", "Idriss Habro")]),
    ("fr", "[p Lea Okoro], ancienne présidente du Kenya,", [("president", "KEN", "former", "Lea Okoro")]),
    ("es", "El ministro de Defensa de Chad, [p Idris Habro], habló.", [
        ("defence minister", "TCD", "current", "Idris Habro")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_posts(language: str, text: str, expected: list[tuple[str, str | None, str, str | None]]) -> None:
    reading = read(language, text)
    assert [(p.title, p.country, p.standing, holder(reading, p)) for p in reading.posts] == expected


def test_the_span_holds_the_post_without_the_name() -> None:
    reading = read("en", "Chad's late army chief, Gen. [p Idris Habro], is mourned.")
    assert [words(reading, p) for p in reading.posts] == ["Chad's late army chief"]


def test_the_organization_is_named() -> None:
    reading = read("en", "The Chadian Air Force chief [p Idris Habro] spoke.")
    organization = next(m for m in reading.mentions if m.id == reading.posts[0].organization)
    assert (words(reading, organization), reading.posts[0].sector) == ("Chadian Air Force", "MIL")


def test_a_counterpart_of_somebody_unknown_is_no_post() -> None:
    assert read("en", "He met his Peruvian counterpart.").posts == ()
