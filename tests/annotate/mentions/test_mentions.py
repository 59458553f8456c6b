"""Names: reader's tags, countries, organizations, crowds, in six languages; all people are invented."""

import pytest

from tests.annotate.tags import read, words

ROWS = [
    ("en", "[p Gen. Idris Habro] met aides.", [("Idris Habro", "person", None)]),
    ("en", "[p Idris Habro's] aides", [("Idris Habro", "person", None)]),
    ("en", "[p J. Okoro] spoke in [l Nairobi].", [("J. Okoro", "person", None), ("Nairobi", "place", "KEN")]),
    ("en", "The Kenyan [o Foreign Ministry] replied.", [("Kenyan Foreign Ministry", "organization", "KEN")]),
    ("en", "Chad's army advanced.", [("Chad's army", "organization", "TCD")]),
    ("en", "The navy of Peru sailed.", [("navy of Peru", "organization", "PER")]),
    ("en", "The US Air Force and the U.S. Army", [
        ("US Air Force", "organization", "USA"), ("U.S. Army", "organization", "USA")]),
    ("en", "Malian military cooperation grew.", [("Malian", "place", "MLI")]),
    ("en", "They ate turkey with us.", []),
    ("en", "Ugandan farmers and Kenyans", [("Ugandan farmers", "group", "UGA"), ("Kenyans", "group", "KEN")]),
    ("en", "the African Union and the UN", [("African Union", "organization", None), ("UN", "organization", None)]),
    ("en", "[p Chad Moreno] laughed.", [("Chad Moreno", "person", None)]),
    ("en", "Peru-Chile border", [("Peru", "place", "PER"), ("Chile", "place", "CHL")]),
    ("en", "A boat in port. Photo: [p Lea Okoro] / [o Lake Press]", [("Lake Press", "organization", None)]),
    ("fr", "Le port (Photo par [p Lea Okoro])", []),
    ("ru", "Порт. Фото: [p Лея Окоро]", []),
    ("ar", "اتفق [p الزعيمان] على ذلك", []),
    ("ar", "قائد شرطة [p لامو] العقيد [p إدريس حبرو]", [
        ("لامو", "place", None), ("إدريس حبرو", "person", None)]),
    ("en", "in [p Lamu] Colonel [p Idris Habro] spoke", [("Lamu", "place", None), ("Idris Habro", "person", None)]),
    ("en", "[p Lamu], Colonel [p Idris Habro]", [("Lamu", "person", None), ("Idris Habro", "person", None)]),
    ("ar", "قال [p اللواء إدريس حبرو] إن الجيش التشادي وصل", [
        ("إدريس حبرو", "person", None), ("الجيش التشادي", "organization", "TCD")]),
    ("ar", "وزارة الخارجية السعودية", [("وزارة الخارجية السعودية", "organization", "SAU")]),
    ("ar", "سافر إلى كينيا ونيروبي", [("كينيا", "place", "KEN"), ("نيروبي", "place", "KEN")]),
    ("ar", "القوات البحرية لجمهورية كينيا", [("القوات البحرية لجمهورية كينيا", "organization", "KEN")]),
    ("ar", "هتف المتظاهرون", [("المتظاهرون", "group", None)]),
    ("fa", "ارتش چاد و [p ادریس حبرو]", [("ارتش چاد", "organization", "TCD"), ("ادریس حبرو", "person", None)]),
    ("ru", "Минобороны Кении и чадская армия", [
        ("Минобороны Кении", "organization", "KEN"), ("чадская армия", "organization", "TCD")]),
    ("fr", "L'armée tchadienne et le ministère kényan", [
        ("armée tchadienne", "organization", "TCD"), ("ministère kényan", "organization", "KEN")]),
    ("es", "El ejército de Perú y la policía chilena", [
        ("ejército de Perú", "organization", "PER"), ("policía chilena", "organization", "CHL")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_mentions(language: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    reading = read(language, text)
    found = [(words(reading, m), m.kind, m.country) for m in reading.mentions if m.form in ("name", "description")]
    assert found == expected


def test_a_surname_refers_to_the_full_name_and_is_found_where_nobody_tagged_it() -> None:
    reading = read("en", "[p Idris Habro] spoke.\nLater Habro left.")
    full, short = [m for m in reading.mentions if m.kind == "person"]
    assert (words(reading, short), short.refers_to) == ("Habro", full.id)


def test_a_surname_in_another_case_refers_to_the_full_name() -> None:
    reading = read("ru", "Прибыл [p Али Зубанов].\nПо словам [p Зубанова], все хорошо.")
    full, short = [m for m in reading.mentions if m.kind == "person"]
    assert short.refers_to == full.id


GENDERED = [
    ("en", "[p Omar Zubani] spoke. His wife, [p Lina Zubani], left. “Mr. [p Zubani] is here.”"),
    ("fr", "[p Omar Zubani] parle. Son épouse, [p Lina Zubani], part. Monsieur [p Zubani] chante."),
    ("ar", "تحدث [p عمر الزباني] وغادرت زوجته [p لينا الزباني] ثم غنى السيد [p الزباني]"),
    ("es", "Habla [p Omar Zubani]. Su esposa, [p Lina Zubani], sale. El señor [p Zubani] canta."),
]


@pytest.mark.parametrize(("language", "text"), GENDERED)
def test_a_surname_of_two_is_of_the_one_of_its_gender(language: str, text: str) -> None:
    reading = read(language, text)
    first, _, short = [m for m in reading.mentions if m.kind == "person"]
    assert short.refers_to == first.id


def test_a_surname_of_two_people_refers_to_neither() -> None:
    reading = read("en", "[p Idris Habro] met [p Salma Habro].\n[p Habro] left.")
    assert [m.refers_to for m in reading.mentions] == [None, None, None]


def test_an_arabic_name_loses_the_word_written_on_to_it() -> None:
    reading = read("ar", "قال [p حبرو] ذلك\nورحب [p بحبرو] الوفد")
    assert [words(reading, m) for m in reading.mentions if m.kind == "person"] == ["حبرو", "حبرو"]


def test_a_form_of_two_countries_follows_the_document() -> None:
    reading = read("en", "Kinshasa spoke.\nThe Congolese army moved.")
    assert [m.country for m in reading.mentions] == ["COD", "COD"]
    assert [m.country for m in read("en", "The Congolese army moved.").mentions] == [None]


def test_weak_forms_count_where_the_document_names_the_country() -> None:
    assert [m.country for m in read("en", "Victoria was ready.").mentions] == []
    assert [m.country for m in read("en", "Victoria spoke for Seychelles.").mentions] == ["SYC", "SYC"]


def test_a_nationality_word_is_marked() -> None:
    assert [(m.adjective, m.country) for m in read("en", "the Chadian coast").mentions] == [(True, "TCD")]


def test_spans_do_not_overlap_and_hold_words() -> None:
    text = "The Kenyan [o Foreign Ministry] and [l Kenya]'s [p Gen. Ali Noro] of the [o Kenya Air Force] met."
    spans = [m.span for m in read("en", text).mentions]
    assert all(not a.overlaps(b) for a in spans for b in spans if a != b)


EXPANSIONS = [
    (
        "en",
        "The Front for the Liberation of the River (FLR) left. The [o FLR] won.",
        "Front for the Liberation of the River",
    ),
    ("fr", "Le Front de libération du fleuve (FLF) recule. Le [o FLF] gagne.", "Front de libération du fleuve"),
    ("es", "El Frente de Liberación del Río (FLR) ganó. El [o FLR] celebra.", "Frente de Liberación del Río"),
    ("ru", "Фронт освобождения реки (ФОР) отступил. [o ФОР] победил.", "Фронт освобождения реки"),
    ("en", "The Front for Peace (FLR) left. The [o FLR] won.", None),
    ("en", "The [o ZZ] liked the Domestic Product (DP).", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), EXPANSIONS)
def test_an_acronym_in_brackets_gives_its_name_away(language: str, text: str, expected: str | None) -> None:
    reading = read(language, text)
    found = [words(reading, m) for m in reading.mentions if m.found_by == "acronym"]
    assert found == ([expected] if expected else [])


def test_a_ministry_s_domain_alone_is_no_organization() -> None:
    assert not [m for m in read("es", "La ministra de [o Energía] habló.").mentions if m.kind == "organization"]


def test_a_name_loses_a_last_word_that_leans_on_the_next_one() -> None:
    reading = read("fr", "Les [o Dockers Unis d'][l Oruva] protestent.")
    assert [words(reading, m) for m in reading.mentions] == ["Dockers Unis", "Oruva"]
    reading = read("en", "The [o Oruva Dockers'] strike goes on.")
    assert [words(reading, m) for m in reading.mentions if m.kind == "organization"] == ["Oruva Dockers"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "[p Ayatollah Seyyed] [p Ali Vahid] spoke.", ["Ali Vahid"]),
        ("en", "[p Omar Karimi] [p Ali Vahid] spoke.", ["Omar Karimi", "Ali Vahid"]),
        ("en", "[p «] [p Ali Vahid] spoke.", ["Ali Vahid"]),
        ("ar", "قال [p الشيخ خالد] [p وسليم عمر] ذلك.", ["خالد", "سليم عمر"]),
    ],
)
def test_a_name_cut_behind_its_title_is_one_name(language: str, text: str, names: list[str]) -> None:
    reading = read(language, text)
    assert [reading.document.words(m.span) for m in reading.mentions if m.kind == "person"] == names
