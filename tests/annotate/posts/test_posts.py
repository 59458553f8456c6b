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
    ("en", "Kenyan Foreign Minister [p Lea Okoro] and her Sudanese counterpart [p Ali Noro] met. The lawyer [p Omar "
           "Zubani] left. [p Noro] thanked his Kenyan counterpart.", [
        ("foreign minister", "KEN", "current", "Lea Okoro"), ("foreign minister", "SDN", "current", "Ali Noro"),
        ("lawyer", None, "current", "Omar Zubani"), ("foreign minister", "KEN", "current", None)]),
    ("en", "[p Ali Noro], Deputy Defence Minister and Rector of the Lake School, spoke.", [
        ("deputy defence minister", None, "current", "Ali Noro"), ("rector", None, "current", "Ali Noro")]),
    ("en", "Kenya's ambassador to Peru [p Lea Okoro]", [("ambassador", "KEN", "current", "Lea Okoro")]),
    ("en", "Peru appointed [p Ana Soto] director of the Lake School.", [
        ("director of the lake school", None, "current", "Ana Soto")]),
    ("en", "Foreign Minister [p Ana Soto] of Peru signed.", [("foreign minister", "PER", "current", "Ana Soto")]),
    ("en", "[p Lea Okoro], a former ambassador to Peru, becomes foreign minister.", [
        ("ambassador", None, "former", "Lea Okoro"), ("foreign minister", None, "current", "Lea Okoro")]),
    ("en", "[p Lea Okoro], who was finance minister and is now Kenya's ambassador in Lima, spoke.", [
        ("finance minister", None, "former", "Lea Okoro"), ("ambassador", "KEN", "current", "Lea Okoro")]),
    ("en", "[p Lea Okoro] has been named foreign minister.", [("foreign minister", None, "current", "Lea Okoro")]),
    ("en", "He is tired, said [p Lea Okoro], the alliance's spokeswoman.", [
        ("alliance's spokeswoman", None, "current", "Lea Okoro")]),
    ("en", "Prime Minister [p Lea Okoro] has resigned.", [("prime minister", None, "former", "Lea Okoro")]),
    ("en", "Prime Minister [p Lea Okoro] dismissed the defence minister, [p Ali Noro].", [
        ("prime minister", None, "current", "Lea Okoro"), ("defence minister", None, "former", "Ali Noro")]),
    ("en", "[p Ali Noro] replaces [p Lea Okoro] as foreign minister.", [
        ("foreign minister", None, "former", "Lea Okoro")]),
    ("en", "[p Lea Okoro], finance minister until June, spoke.", [("finance minister", None, "former", "Lea Okoro")]),
    ("en", "[p Lea Okoro] is not the foreign minister.", [("foreign minister", None, "current", None)]),
    ("en", "The Kenyan army chief left.", [("army commander", "KEN", "current", None)]),
    ("en", "They head to the leader board.", []),
    ("ar", "قال وزير الدفاع التشادي اللواء [p إدريس حبرو]", [("defence minister", "TCD", "current", "إدريس حبرو")]),
    ("ar", "قائد القوات البحرية لجمهورية كينيا العميد [p علي نورو]", [
        ("navy commander", "KEN", "current", "علي نورو")]),
    ("ar", "أكد القائد العام للجيش السوداني الفريق [p علي نورو] ذلك", [
        ("army commander", "SDN", "current", "علي نورو")]),
    ("ar", "[p إدريس حبرو]، وزير الخارجية التشادي السابق،", [("foreign minister", "TCD", "former", "إدريس حبرو")]),
    ("ar", "وعُيّنت [p ليا أوكورو]، السفيرة السابقة في بيرو، وزيرة للخارجية.", [
        ("ambassador", None, "former", "ليا أوكورو"), ("foreign minister", None, "current", "ليا أوكورو")]),
    ("ar", "عُيّن [p علي نورو] رئيساً للوزراء", [("prime minister", None, "current", "علي نورو")]),
    ("ar", "وكان وزير المالية [p علي نورو] قد استقال", [("finance minister", None, "former", "علي نورو")]),
    ("ar", "[p علي نورو]، الذي كان وزيرا للمالية، عاد", [("finance minister", None, "former", "علي نورو")]),
    ("ar", "واستقبلت رئيسة الوزراء [p ليا أوكورو] الوزير الكيني", [
        ("prime minister", None, "current", "ليا أوكورو"), ("minister", "KEN", "current", None)]),
    ("ar", "واستقبل الرئيس الوفد", [("president", None, "current", None)]),
    ("ar", "التقى رئيس كينيا أمس", [("president", "KEN", "current", None)]),
    ("fa", "وزیر دفاع چاد سرلشکر [p ادریس حبرو]", [("defence minister", "TCD", "current", "ادریس حبرو")]),
    ("ru", "Министр обороны Чада генерал [p Идрис Хабро]", [("defence minister", "TCD", "current", "Идрис Хабро")]),
    ("ru", "с главой МИД Кении [p Али Норо]", [("foreign minister", "KEN", "current", "Али Норо")]),
    ("fr", "Le ministre tchadien de la Défense, le général [p Idriss Habro], a parlé.", [
        ("defence minister", "TCD", "current", "Idriss Habro")]),
    ("fr", "[p Lea Okoro], ancienne présidente du Kenya,", [("president", "KEN", "former", "Lea Okoro")]),
    ("fr", "Le président a nommé le général [p Ali Noro], jusque-là ministre de la Défense, Premier ministre.", [
        ("president", None, "current", None), ("defence minister", None, "former", "Ali Noro"),
        ("prime minister", None, "current", "Ali Noro")]),
    ("fr", "[p Lea Okoro], qui était ministre des Finances, a parlé.", [
        ("finance minister", None, "former", "Lea Okoro")]),
    ("fr", "[p Lea Okoro] est devenue ministre des Finances.", [("finance minister", None, "current", "Lea Okoro")]),
    ("fr", "La ministre des Finances [p Lea Okoro] a démissionné.", [
        ("finance minister", None, "former", "Lea Okoro")]),
    ("es", "[p Lea Okoro] fue nombrada ministra de Defensa.", [("defence minister", None, "current", "Lea Okoro")]),
    ("es", "[p Lea Okoro], quien era ministra de Defensa, habló.", [
        ("defence minister", None, "former", "Lea Okoro")]),
    ("es", "El viceministro de Defensa, [p Ali Noro], habló.", [
        ("deputy defence minister", None, "current", "Ali Noro")]),
    ("ru", "Пресс-секретарь президента Кении [p Лея Окоро] выступила.", [
        ("пресс-секретарь президента", "KEN", "current", "Лея Окоро")]),
    ("fa", "سخنگوی رئیس‌جمهور کنیا [p لیا اوکورو]", [("سخنگوی رئیس‌جمهور", "KEN", "current", "لیا اوکورو")]),
    ("ar", "وكان [p علي نورو] محافظا للبنك المركزي الكيني", [("central bank governor", "KEN", "former", "علي نورو")]),
    ("fr", "[p Ali Noro], gouverneur de la Banque du Kenya,", [
        ("central bank governor", "KEN", "current", "Ali Noro")]),
    ("en", "[p Ali Noro], governor of the Bank of Kenya,", [("central bank governor", "KEN", "current", "Ali Noro")]),
    ("ru", "[p Лея Окоро] стала министром обороны.", [("defence minister", None, "current", "Лея Окоро")]),
    ("ru", "[p Али Норо], который был министром обороны, уехал.", [
        ("defence minister", None, "former", "Али Норо")]),
    ("ru", "Министр обороны [p Али Норо] подал в отставку.", [("defence minister", None, "former", "Али Норо")]),
    ("fa", "[p علی نورو] به عنوان وزیر دفاع منصوب شد.", [("defence minister", None, "current", "علی نورو")]),
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


OUSTING = [  # who removes a minister is none
    ("en", "Kenyan President [p Ali Noro] dismissed the defence minister."),
    ("en", "Kenyan President [p Ali Noro] has dismissed the defence minister."),
    ("fr", "Le président kényan [p Ali Noro] a limogé la ministre de la Défense."),
    ("fr", "Le président kényan [p Ali Noro] a limogé mercredi la ministre de la Défense."),
    ("es", "El presidente keniano [p Ali Noro] destituyó a la ministra de Defensa."),
    ("es", "El presidente keniano [p Ali Noro] ha destituido a la ministra de Defensa."),
    ("ru", "Президент Кении [p Али Норо] уволил министра обороны."),
    ("ar", "أقال الرئيس الكيني [p علي نورو] وزير الدفاع"),
    ("fa", "رئیس‌جمهور کنیا [p علی نورو] وزیر دفاع را برکنار کرد"),
]


@pytest.mark.parametrize(("language", "text"), OUSTING)
def test_who_removes_another_holds_no_post_of_his(language: str, text: str) -> None:
    reading = read(language, text)
    assert [(p.title, p.standing) for p in reading.posts if p.holder] == [("president", "current")]


STANDINGS = [
    ("en", "[p Lea Okoro] was dismissed as foreign minister.", "former"),
    ("fr", "La ministre des Finances [p Lea Okoro] a été limogée.", "former"),
    ("es", "El ministro de Defensa [p Ali Noro] fue destituido.", "former"),
    ("en", "the then foreign minister [p Lea Okoro]", "former"),
    ("en", "Kenya's then-president [p Lea Okoro]", "former"),
    ("en", "acting Kenyan president [p Lea Okoro]", "acting"),
    ("en", "Kenyan president-elect [p Lea Okoro]", "elect"),
    ("ar", "الرئيس الكيني الراحل [p علي نورو]", "late"),
    ("ar", "وزير الخارجية الكيني آنذاك [p علي نورو]", "former"),
    ("ar", "وزير الخارجية الكيني بالوكالة [p علي نورو]", "acting"),
    ("ar", "الرئيس الكيني المنتخب [p علي نورو]", "elect"),
    ("fa", "رئیس‌جمهور فقید کنیا [p علی نورو]", "late"),
    ("fa", "وزیر خارجه سابق کنیا [p علی نورو]", "former"),
    ("fa", "وزیر خارجه وقت کنیا [p علی نورو]", "former"),
    ("fa", "رئیس‌جمهور منتخب کنیا [p علی نورو]", "elect"),
    ("ru", "покойного президента Кении [p Али Норо]", "late"),
    ("ru", "тогдашний президент Кении [p Али Норо]", "former"),
    ("ru", "бывшей министру обороны Кении [p Лее Окоро]", "former"),
    ("ru", "избранный президент Кении [p Али Норо]", "elect"),
    ("ru", "исполняющий обязанности президента Кении [p Али Норо]", "acting"),
    ("fr", "le défunt président kényan [p Ali Noro]", "late"),
    ("fr", "feu le président kényan [p Ali Noro]", "late"),
    ("fr", "le ministre kényan de la Défense de l'époque, [p Ali Noro],", "former"),
    ("fr", "[p Ali Noro], alors ministre de la Défense,", "former"),
    ("fr", "le président kényan par intérim [p Ali Noro]", "acting"),
    ("fr", "le président élu du Kenya [p Ali Noro]", "elect"),
    ("es", "el fallecido presidente de Kenia [p Ali Noro]", "late"),
    ("es", "el entonces ministro de Defensa [p Ali Noro]", "former"),
    ("es", "el presidente interino de Kenia [p Ali Noro]", "acting"),
    ("es", "el presidente electo de Kenia [p Ali Noro]", "elect"),
]


@pytest.mark.parametrize(("language", "text", "standing"), STANDINGS)
def test_standings(language: str, text: str, standing: str) -> None:
    reading = read(language, text)
    assert [(p.standing, holder(reading, p) is not None) for p in reading.posts] == [(standing, True)]
