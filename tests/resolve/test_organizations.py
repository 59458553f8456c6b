"""Organizations across documents: one for each country and class in six languages, acronyms, namesakes."""

import pytest

from dragoman.records import Reading
from tests.annotate.tags import read
from tests.resolve.test_entities import named, resolve

CLASSES = {
    ("foreign ministry", "TCD"): [
        ("en", "The Chadian Foreign Ministry replied."),
        ("en", "Chad's Ministry of Foreign Affairs replied."),
        ("en", "The Ministry of Foreign Affairs of Chad replied."),
        ("ar", "ردت وزارة الخارجية التشادية"),
        ("ar", "ردت خارجية تشاد"),
        ("ar", "ردت الخارجية التشادية"),
        ("ar", "وزارة الشؤون الخارجية في تشاد"),
        ("fa", "وزارت خارجه چاد پاسخ داد"),
        ("fa", "وزارت امور خارجه چاد"),
        ("ru", "МИД Чада ответил."),
        ("ru", "Министерство иностранных дел Чада ответило."),
        ("ru", "в чадском МИД заявили"),
        ("ru", "Чадское внешнеполитическое ведомство"),
        ("fr", "Le ministère tchadien des Affaires étrangères a répondu."),
        ("fr", "Le ministère des Affaires étrangères du Tchad"),
        ("es", "El Ministerio de Relaciones Exteriores de Chad respondió."),
    ],
    ("defence ministry", "PER"): [
        ("en", "Peru's Defense Ministry"),
        ("en", "the Peruvian Ministry of Defence"),
        ("ar", "وزارة الدفاع البيروفية"),
        ("fa", "وزارت دفاع پرو"),
        ("ru", "Минобороны Перу"),
        ("ru", "министерство обороны Перу"),
        ("fr", "le ministère péruvien de la Défense"),
        ("es", "el Ministerio de Defensa de Perú"),
        ("es", "el Ministerio de Defensa peruano"),
    ],
    ("interior ministry", "KEN"): [
        ("en", "Kenya's Interior Ministry"),
        ("ar", "وزارة الداخلية الكينية"),
        ("ar", "الداخلية الكينية"),
        ("fa", "وزارت کشور کنیا"),
        ("ru", "МВД Кении"),
        ("ru", "кенийское МВД"),
        ("fr", "le ministère kényan de l'Intérieur"),
        ("es", "el Ministerio del Interior de Kenia"),
    ],
    ("army", "UGA"): [
        ("en", "the Ugandan army"),
        ("en", "Uganda's army"),
        ("ar", "الجيش الأوغندي"),
        ("fa", "ارتش اوگاندا"),
        ("ru", "армия Уганды"),
        ("ru", "угандийская армия"),
        ("fr", "l'armée ougandaise"),
        ("es", "el Ejército ugandés"),
        ("es", "el Ejército de Uganda"),
    ],
    ("armed forces", "GHA"): [
        ("en", "the Ghanaian Armed Forces"),
        ("en", "Ghana's military"),
        ("ar", "القوات المسلحة الغانية"),
        ("fa", "نیروهای مسلح غنا"),
        ("ru", "вооруженные силы Ганы"),
        ("fr", "les forces armées ghanéennes"),
        ("es", "las Fuerzas Armadas de Ghana"),
    ],
    ("parliament", "KEN"): [
        ("en", "the Kenyan parliament"),
        ("en", "the National Assembly of Kenya"),
        ("ar", "البرلمان الكيني"),
        ("ar", "مجلس النواب الكيني"),
        ("fa", "پارلمان کنیا"),
        ("fa", "مجلس کنیا"),
        ("ru", "парламент Кении"),
        ("ru", "кенийский парламент"),
        ("fr", "le Parlement kényan"),
        ("fr", "l'Assemblée nationale kényane"),
        ("es", "el Parlamento de Kenia"),
        ("es", "la Asamblea Nacional de Kenia"),
    ],
    ("central bank", "TUR"): [
        ("en", "Turkey's central bank"),
        ("en", "the Central Bank of Turkey"),
        ("ar", "البنك المركزي التركي"),
        ("ar", "المصرف المركزي التركي"),
        ("fa", "بانک مرکزی ترکیه"),
        ("ru", "Центробанк Турции"),
        ("ru", "центральный банк Турции"),
        ("ru", "турецкий Центробанк"),
        ("fr", "la banque centrale turque"),
        ("fr", "la Banque centrale de Turquie"),
        ("es", "el Banco Central de Turquía"),
    ],
    ("police", "MLI"): [
        ("en", "Malian police"),
        ("en", "Mali's police"),
        ("ru", "полиция Мали"),
        ("ru", "малийская полиция"),
        ("fr", "la police malienne"),
        ("es", "la Policía de Malí"),
    ],
    ("supreme court", "KEN"): [
        ("en", "Kenya's Supreme Court"),
        ("en", "the Supreme Court of Kenya"),
        ("ar", "المحكمة العليا الكينية"),
        ("ar", "المحكمة العليا في كينيا"),
        ("fa", "دیوان عالی کنیا"),
        ("ru", "Верховный суд Кении"),
        ("fr", "la Cour suprême du Kenya"),
        ("fr", "la Cour suprême kényane"),
        ("es", "la Corte Suprema de Kenia"),
        ("es", "el Tribunal Supremo de Kenia"),
    ],
    ("navy", "CHL"): [
        ("en", "the Chilean navy"),
        ("ar", "البحرية التشيلية"),
        ("ar", "القوات البحرية التشيلية"),
        ("fa", "نیروی دریایی شیلی"),
        ("ru", "ВМС Чили"),
        ("fr", "la marine chilienne"),
        ("es", "la Armada de Chile"),
        ("es", "la Armada chilena"),
    ],
    ("air force", "IND"): [
        ("en", "the Indian Air Force"),
        ("ar", "القوات الجوية الهندية"),
        ("ar", "سلاح الجو الهندي"),
        ("fa", "نیروی هوایی هند"),
        ("ru", "ВВС Индии"),
        ("fr", "l'armée de l'air indienne"),
        ("es", "la Fuerza Aérea de la India"),
    ],
    ("finance ministry", "GRC"): [
        ("en", "the Greek finance ministry"),
        ("ar", "وزارة المالية اليونانية"),
        ("fa", "وزارت دارایی یونان"),
        ("fa", "وزارت اقتصاد و دارایی یونان"),
        ("ru", "Минфин Греции"),
        ("fr", "le ministère grec des Finances"),
        ("es", "el Ministerio de Hacienda de Grecia"),
        ("es", "el Ministerio de Finanzas griego"),
    ],
    ("health ministry", "KEN"): [
        ("en", "Kenya's health ministry"),
        ("ar", "وزارة الصحة الكينية"),
        ("fa", "وزارت بهداشت کنیا"),
        ("ru", "Минздрав Кении"),
        ("fr", "le ministère kényan de la Santé"),
        ("es", "el Ministerio de Salud de Kenia"),
    ],
    ("justice ministry", "KEN"): [
        ("en", "Kenya's justice ministry"),
        ("ar", "وزارة العدل الكينية"),
        ("fa", "وزارت دادگستری کنیا"),
        ("ru", "Минюст Кении"),
        ("fr", "le ministère kényan de la Justice"),
        ("es", "el Ministerio de Justicia de Kenia"),
    ],
    ("presidency", "KEN"): [
        ("en", "Kenya's presidency"),
        ("ar", "الرئاسة الكينية"),
        ("fa", "ریاست‌جمهوری کنیا"),
        ("ru", "администрация президента Кении"),
        ("fr", "la présidence kényane"),
        ("es", "la Presidencia de Kenia"),
    ],
    ("prosecution", "KEN"): [
        ("en", "the Kenyan public prosecution"),
        ("ar", "النيابة العامة الكينية"),
        ("fa", "دادستانی کنیا"),
        ("ru", "прокуратура Кении"),
        ("ru", "Генпрокуратура Кении"),
        ("fr", "le parquet kényan"),
        ("es", "la Fiscalía de Kenia"),
    ],
    ("embassy", "KEN"): [
        ("en", "the Kenyan embassy"),
        ("ar", "السفارة الكينية"),
        ("ar", "سفارة كينيا"),
        ("fa", "سفارت کنیا"),
        ("ru", "посольство Кении"),
        ("fr", "l'ambassade du Kenya"),
        ("es", "la embajada de Kenia"),
    ],
    ("intelligence service", "KEN"): [
        ("en", "Kenya's intelligence service"),
        ("ar", "المخابرات الكينية"),
        ("ar", "جهاز الاستخبارات الكيني"),
        ("fa", "سازمان اطلاعات کنیا"),
        ("ru", "разведка Кении"),
        ("fr", "les services de renseignement kényans"),
        ("es", "los servicios de inteligencia de Kenia"),
    ],
    ("electoral commission", "KEN"): [
        ("en", "Kenya's electoral commission"),
        ("ar", "لجنة الانتخابات الكينية"),
        ("ar", "المفوضية العليا للانتخابات في كينيا"),
        ("fa", "کمیسیون انتخابات کنیا"),
        ("ru", "избирательная комиссия Кении"),
        ("ru", "ЦИК Кении"),
        ("fr", "la commission électorale kényane"),
        ("es", "la comisión electoral de Kenia"),
    ],
    ("news agency", "KEN"): [
        ("en", "Kenya's state news agency"),
        ("ar", "وكالة الأنباء الكينية"),
        ("fa", "خبرگزاری کنیا"),
        ("ru", "информационное агентство Кении"),
        ("fr", "l'agence de presse kényane"),
        ("es", "la agencia de noticias de Kenia"),
    ],
    ("senate", "ARG"): [
        ("en", "the Argentine Senate"),
        ("ar", "مجلس الشيوخ الأرجنتيني"),
        ("fa", "سنای آرژانتین"),
        ("ru", "Сенат Аргентины"),
        ("fr", "le Sénat argentin"),
        ("es", "el Senado argentino"),
        ("es", "el Senado de Argentina"),
    ],
    ("democratic party", "KEN"): [
        ("en", "Kenya's Democratic Party"),
        ("ar", "الحزب الديمقراطي الكيني"),
        ("fa", "حزب دموکراتیک کنیا"),
        ("ru", "Демократическая партия Кении"),
        ("fr", "le Parti démocratique kényan"),
        ("es", "el Partido Democrático de Kenia"),
    ],
    ("constitutional court", "BEN"): [
        ("en", "Benin's Constitutional Court"),
        ("fa", "دادگاه قانون اساسی بنین"),
        ("ru", "Конституционный суд Бенина"),
        ("fr", "la Cour constitutionnelle du Bénin"),
        ("es", "el Tribunal Constitucional de Benín"),
    ],
}
FLAT = [(iso3, language, text) for (_, iso3), rows in CLASSES.items() for language, text in rows]


def organizations(*readings: Reading, one_story: bool = True) -> list[tuple[str, str | None]]:
    """Return name and country of all organizations."""
    entities = resolve(*readings, one_story=one_story).entities
    return sorted(((e.name, e.country) for e in entities if e.kind == "organization"), key=str)


@pytest.mark.parametrize(("iso3", "language", "text"), FLAT)
def test_a_body_of_a_country_is_found(iso3: str, language: str, text: str) -> None:
    assert [country for _, country in organizations(read(language, text))] == [iso3]


@pytest.mark.parametrize("rows", CLASSES.values(), ids=[" ".join(key) for key in CLASSES])
def test_a_body_of_a_country_is_one_in_six_languages(rows: list[tuple[str, str]]) -> None:
    readings = [read(language, text, str(i)) for i, (language, text) in enumerate(rows)]
    assert len(organizations(*readings, one_story=False)) == 1


def test_an_agency_is_one_in_every_language_and_story() -> None:
    readings = (read("en", "The [o TASS] agency reported.", "a"), read("ru", "[o ТАСС] сообщил.", "b"))
    assert organizations(*readings, one_story=False) == [("TASS", "RUS")]


STATED = [
    ("en", "Peru's Foreign Ministry called. The Foreign Ministry replied.", 1, "PER"),
    ("en", "Peruvian Foreign Minister [p Ada Corvi] spoke.\nThe foreign ministry replied.", 1, "PER"),
    ("en", "Troops left Peru.\nThe defence ministry replied.", 1, "PER"),
    ("en", "Kenyan envoys left Peru.\nThe defence ministry replied.", 1, None),
    ("en", "Troops left Peru.\nThe embassy replied.", 1, None),
    ("ar", "وصل وزير الخارجية البيروفي [p آدا كورفي]\nوقالت وزارة الخارجية", 1, "PER"),
    ("ru", "Войска покинули Перу.\nМинобороны ответило.", 1, "PER"),
    ("fr", "Les troupes ont quitté le Pérou.\nLe ministère de la Défense a répondu.", 1, "PER"),
    ("es", "Las tropas salieron de Perú.\nEl Ministerio de Defensa respondió.", 1, "PER"),
    ("fa", "نیروها پرو را ترک کردند\nوزارت دفاع پاسخ داد", 1, "PER"),
]


@pytest.mark.parametrize(("language", "text", "count", "country"), STATED)
def test_a_ministry_is_of_the_country_that_its_report_gives(
    language: str, text: str, count: int, country: str | None
) -> None:
    found = organizations(read(language, text))
    assert (len(found), {c for _, c in found}) == (count, {country})


def test_a_body_is_of_the_country_that_another_report_of_its_story_names_alone() -> None:
    one = read("en", "Peru voted. The Supreme Court was silent.", "a")
    two = read("en", "Peru voted. Kenyan envoys watched. The Supreme Court was silent.", "b")
    assert organizations(one, two) == [("Supreme Court", "PER")]
    assert len(organizations(one, two, one_story=False)) == 2


def test_a_ministry_of_no_country_is_of_its_story_only() -> None:
    one, two = read("en", "The foreign ministry replied.", "a"), read("en", "The foreign ministry called.", "b")
    assert len(organizations(one, two, one_story=False)) == 2
    assert len(organizations(one, two)) == 1


SHARED = [
    ("The Kenyan [o Democratic Party] met.", "The Peruvian [o Democratic Party] met.", 2),
    ("Kenya's [o Democratic Party] met.", "A Kenyan envoy praised the [o Democratic Party].", 1),
    ("Kenya voted. The [o UDP] won.", "Peru voted. The [o UDP] won.", 2),
    ("The [o UDP] won.", "The [o UDP] lost.", 2),
    ("The [o Lake Tonda Fishing Board] met.", "The [o Lake Tonda Fishing Board] closed.", 1),
]


@pytest.mark.parametrize(("left", "right", "count"), SHARED)
def test_a_name_that_many_bear_is_of_its_country_or_story(left: str, right: str, count: int) -> None:
    assert len(organizations(read("en", left, "a"), read("en", right, "b"), one_story=False)) == count


ACRONYMS = [
    ("en", "The [o Lake Tonda Fishing Board] (LTFB) met.\nThe [o LTFB] closed."),
    ("en", "The [o Lake Tonda Fishing Board] met.\nThe [o LTFB] closed."),
    ("ru", "[o Фронт освобождения Тонды] (ФОТ) ответил.\n[o ФОТ] отступил."),
    ("ru", "[o Фронт освобождения Тонды] ответил.\n[o ФОТ] отступил."),
    ("fr", "Le [o Front de libération du Tonda] (FLT) a répondu.\nLe [o FLT] a reculé."),
    ("es", "El [o Frente Amplio de Tonda] (FAT) respondió.\nEl [o FAT] ganó."),
    ("ar", "قالت [o جبهة تحرير توندا] (FLT)\nوانسحبت [o FLT]"),
    ("fa", "[o جبهه آزادی توندا] (FLT) پاسخ داد\n[o FLT] عقب نشست"),
]


@pytest.mark.parametrize(("language", "text"), ACRONYMS)
def test_an_acronym_is_its_name(language: str, text: str) -> None:
    assert len(organizations(read(language, text))) == 1


def test_an_acronym_stated_in_one_report_is_known_in_its_story_only() -> None:
    stated = read("en", "The [o Tonda Fishing Board] (TOFB) met.", "a")
    later = read("en", "The [o TOFB] closed.", "b")
    assert len(named(resolve(stated, later), "Tonda Fishing Board").mentions) == 2
    assert len(organizations(stated, later, one_story=False)) == 2


def test_an_acronym_of_two_names_is_neither() -> None:
    text = "The [o Tonda Fishing Board] (TFB) met.\nThe [o Tarna Film Bureau] (TFB) met.\nThe [o TFB] closed."
    assert len(organizations(read("en", text))) == 3
