"""Credits of three kinds, in six languages; all people, places and events are invented."""

import pytest

from dragoman.annotate.credits import find_credits
from dragoman.records import Document, Text, Zone
from dragoman.reference import load_language
from tests.builders import doc, sentence

CITED = [
    ("en", "The ministry closed two ports, Reuters reported.", [("reuters", "Reuters")]),
    ("en", "According to the state-run news agency KCNA, the drill ended.", [("kcna", "KCNA")]),
    ("en", "The envoy told Deutsche Welle that talks would resume.", [("dw", "Deutsche Welle")]),
    ("en", "Kufra Evening Herald reported a strike.", [("Kufra Evening Herald", "Kufra Evening Herald")]),
    ("en", "Malawi's Zodiak TV said the bridge fell.", [("Zodiak TV", "Zodiak TV")]),
    ("en", "Two ships sank, local media reported.", [("local media", "local media")]),
    ("en", "Peruvian state television showed the visit.", [("Peruvian state television",) * 2]),
    ("en", "He told the British newspaper The Lantern that it rained.", [("The Lantern", "The Lantern")]),
    ("en", "The clerics of the Guardian Council said the list was final.", []),
    ("en", "Reuters was founded in 1851.", []),
    ("en", "He read the map and went home.", []),
    ("ar", "وقالت وكالة رويترز إن المحادثات بدأت.", [("reuters", "وكالة رويترز")]),
    ("ar", "ونقلت الأناضول عن الوزير قوله إن الجسر انهار.", [("anadolu", "الأناضول")]),
    ("ar", "وقال المبعوث للأناضول إن الهدنة قائمة.", [("anadolu", "لأناضول")]),
    ("ar", "وذكرت وسائل إعلام محلية أن سفينتين غرقتا.", [("وسائل إعلام محلية",) * 2]),
    ("ar", "نقلت صحيفة «صدى النيل» عن مصادرها.", [("صدى النيل", "صدى النيل")]),
    ("fa", "به گزارش ایسنا، دو کشتی غرق شد.", [("isna", "ایسنا")]),
    ("fa", "به گزارش خبرگزاری رویترز، مذاکرات آغاز شد.", [("reuters", "خبرگزاری رویترز")]),
    ("ru", "Как сообщает агентство Синьхуа, мост закрыт.", [("xinhua", "Синьхуа")]),
    ("ru", "Об этом пишет газета «Вечерний Омуль».", [("Вечерний Омуль", "Вечерний Омуль")]),
    ("fr", "Selon l'AFP, deux navires ont coulé.", [("afp", "AFP")]),
    ("fr", "Le pont est fermé, a rapporté Le Monde.", [("le-monde", "Le Monde")]),
    ("es", "Según la agencia EFE, el puente cerró.", [("efe", "EFE")]),
    ("es", "El ministro dijo a Reuters que no habrá cambios.", [("reuters", "Reuters")]),
]

PLACED = [
    ("en", "byline", "By Ada Nkosi, Associated Press", [("ap", "text", "Associated Press")]),
    ("en", "byline", "Reuters", [("reuters", "text", "Reuters")]),
    ("en", "credit", "Agencies", [("Agencies", "text", "Agencies")]),
    ("en", "credit", "Source: Xinhua", [("xinhua", "text", "Xinhua")]),
    ("en", "credit", "Source: Lilongwe Courier", [("Lilongwe Courier", "text", "Lilongwe Courier")]),
    ("en", "credit", "Photo: AFP", [("afp", "photo", "AFP")]),
    ("en", "dateline", "KIGALI, March 3 (Xinhua) --", [("xinhua", "text", "Xinhua")]),
    ("en", "body", "KIGALI (AP) — The lake rose again.", [("ap", "text", "AP")]),
    ("en", "body", "The lake rose again. (AFP)", [("afp", "text", "AFP")]),
    ("en", "body", "With inputs from PTI", [("pti", "text", "PTI")]),
    ("en", "body", "AFP and EFE contributed to this report.", [("afp", "text", "AFP"), ("efe", "text", "EFE")]),
    ("en", "caption", "Ministers meet in Kigali on May 4. (AP)", [("ap", "photo", "AP")]),
    ("en", "caption", "Ministers meet in Kigali. / Xinhua news agency", [("xinhua", "photo", "Xinhua news agency")]),
    ("en", "caption", "Photo: EFE", [("efe", "photo", "EFE")]),
    ("en", "caption", "Ministers meet. (Photo: Great Lakes Wire)", [("Great Lakes Wire", "photo", "Great Lakes Wire")]),
    ("en", "caption", "Ministers meet. Photo: Ada Nkosi / Kivu Post", [("Kivu Post", "photo", "Kivu Post")]),
    ("en", "caption", "Ministers meet. Photo: Ada Nkosi", []),
    ("en", "dateline", "GOMA, May 4 (Great Lakes Wire) —", [("Great Lakes Wire", "text", "Great Lakes Wire")]),
    ("en", "body", "GOMA (North Kivu) — The lake rose again.", []),
    ("ar", "dateline", "كيغالي (وكالات) -", [("وكالات", "text", "وكالات")]),
    ("en", "body", "Boats on the lake. (Ada Nkosi/Pool Photo via AP, File)", [("ap", "photo", "AP")]),
    ("en", "caption", "The AP building in Kigali", []),
    ("en", "masthead", "Reuters | World", []),
    ("ar", "dateline", "الخرطوم (أ ف ب) -", [("afp", "text", "أ ف ب")]),
    ("ar", "body", "الخرطوم (سونا) - ارتفع منسوب النيل.", [("suna", "text", "سونا")]),
    ("ar", "body", "المصدر: وكالات", [("وكالات", "text", "وكالات")]),
    ("en", "dateline", "GOMA, May 4 (Nyota Oriental) —", [("Nyota Oriental", "text", "Nyota Oriental")]),
    ("en", "dateline", "GOMA (North Kivu) —", []),
    ("en", "dateline", "GOMA, May 4 (Rwanda) —", []),
    ("en", "dateline", "GOMA, (Tuesday, May 4) —", []),
    ("en", "body", "The lake rose again. -- Nyota Newswire", [("Nyota Newswire", "text", "Nyota Newswire")]),
    ("en", "body", "The lake rose again. /Nyota Oriental/", [("Nyota Oriental", "text", "Nyota Oriental")]),
    ("en", "body", "The lake rose again. (NYO)", [("NYO", "text", "NYO")]),
    ("en", "body", "The lake rose again. (Ends)", []),
    ("en", "body", "The lake rose again. -- Ada Nkosi", []),
    ("en", "body", "It rose again (Kivu).", []),
    ("en", "credit", "(Reporting by Ada Nkosi; Editing by Jo Banda)", []),
    ("en", "credit", "Photo: Ada Nkosi / Kivu Oriental", [("Kivu Oriental", "photo", "Kivu Oriental")]),
    ("ar", "dateline", "غوما (النورس) -", [("النورس", "text", "النورس")]),
    ("ar", "dateline", "غوما (رواندا) -", []),
    ("ar", "credit", "غوما - النورس", [("النورس", "text", "النورس")]),
    ("ar", "credit", "عدن - اليمنية", [("saba", "text", "اليمنية")]),
    ("ar", "body", "ارتفعت البحيرة. /نورس برس/", [("نورس برس", "text", "نورس برس")]),
    ("ar", "body", "ارتفعت البحيرة. (انتهى)", []),
    ("fa", "body", "دریاچه بالا آمد. /کبوتر/", [("کبوتر", "text", "کبوتر")]),
    ("fa", "body", "دریاچه بالا آمد. (پایان پیام)", []),
    ("ru", "dateline", "ГОМА, 4 мая. /ОзероИнфо/", [("ОзероИнфо", "text", "ОзероИнфо")]),
    ("ru", "credit", "Фото: Ада Нкоси / Озёрный край", [("Озёрный край", "photo", "Озёрный край")]),
    ("ru", "credit", "Фото: Ада Нкоси", []),
    ("ru", "body", "Озеро поднялось. (Конец)", []),
    ("fr", "credit", "Crédits photo : © AFP", [("afp", "photo", "AFP")]),
    ("fr", "credit", "Crédit photo : Ada Nkosi / Lac Info", [("Lac Info", "photo", "Lac Info")]),
    ("fr", "dateline", "GOMA, 4 mai (Le Goéland) —", [("Le Goéland", "text", "Le Goéland")]),
    ("fr", "body", "Le lac monte. (Fin)", []),
    ("es", "dateline", "Goma, 4 may (ANK).-", [("ANK", "text", "ANK")]),
    ("es", "body", "El lago subió. /Voz del Lago/", [("Voz del Lago", "text", "Voz del Lago")]),
    ("ar", "caption", "وزراء في كيغالي (رويترز)", [("reuters", "photo", "رويترز")]),
    ("fa", "body", "منبع: ایرنا", [("irna", "text", "ایرنا")]),
    ("ru", "body", "АЛМАТЫ, 3 марта - РИА Новости. Озеро поднялось.", [("ria-novosti", "text", "РИА Новости")]),
    ("ru", "caption", "Министры в Кигали. Фото: ТАСС", [("tass", "photo", "ТАСС")]),
    ("fr", "body", "Source : AFP", [("afp", "text", "AFP")]),
    ("es", "body", "Quito, 3 mar (EFE).- El lago subió.", [("efe", "text", "EFE")]),
    ("en", "credit", "Ada Nkosi | AFP | Getty Images", [("afp", "photo", "AFP")]),
    ("en", "credit", "Ada Nkosi / Reuters", [("reuters", "photo", "Reuters")]),
    ("en", "credit", "Credit: EFE", [("efe", "photo", "EFE")]),
    ("en", "credit", "Ada Nkosi | Reuters", [("reuters", "text", "Reuters")]),
    ("fr", "credit", "Ada Nkosi, AFP/Getty Images", [("afp", "photo", "AFP")]),
    ("en", "furniture", "Copyright 2031 Reuters. All rights reserved.", [("reuters", "text", "Reuters")]),
    ("en", "furniture", "© 2031 Kivu Post", []),
    ("en", "furniture", "Prices by Reuters. © 2031 Kivu Post", []),
    ("es", "furniture", "© EFE 2031", [("efe", "text", "EFE")]),
    ("ru", "furniture", "© 2031 ТАСС", [("tass", "text", "ТАСС")]),
    ("ar", "furniture", "حقوق النشر 2031 رويترز", [("reuters", "text", "رويترز")]),
    ("en", "masthead", "Ada Nkosi, Associated Press", [("ap", "text", "Associated Press")]),
    ("en", "masthead", "The Associated Press | May 4, 2031", [("ap", "text", "The Associated Press")]),
    ("en", "masthead", "Ada Nkosi, Kivu Post", []),
    ("en", "body", "Source: a poll of 900 people on both shores that Reuters took in May", []),
    ("en", "dateline", "GOMA, May 4 (And Then) —", []),
    (
        "en", "credit", "AFP writers Ada Nkosi, Jo Banda in Goma and Li Mwale in Bukavu contributed to this report.",
        [("afp", "text", "AFP")],
    ),
]  # fmt: skip


def credits_of(document: Document) -> list[tuple[str, str, str]]:
    body = [sentence(document)] if document.zones[0].kind in ("headline", "body", "caption", "dateline") else []
    found = find_credits(document, body, load_language(document.language))
    return [(c.outlet, c.kind, document.words(c.span)) for c in found]


@pytest.mark.parametrize(("language", "text", "expected"), CITED)
def test_cited(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    document = doc("Of the day.\n" + text, language, zones=(Zone("headline", 0, 11), Zone("body", 12, 12 + len(text))))
    found = find_credits(document, [sentence(document, text)], load_language(language))
    assert [(c.outlet, document.words(c.span)) for c in found if c.kind == "cited"] == expected


@pytest.mark.parametrize(("language", "zone", "text", "expected"), PLACED)
def test_placed(language: str, zone: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert credits_of(doc(text, language, zone)) == expected


BEHIND_DASH = [
    ("en", "GOMA —", "Kivuline — The lake rose.", [("Kivuline", "text")]),
    ("en", "GOMA, May 4 —", "KNW. The lake rose.", [("KNW", "text")]),
    ("en", "GOMA —", "Rain. The lake rose.", []),
    ("en", "GOMA —", "Rwanda — the neighbour — sent boats.", []),
    ("ru", "ГОМА, 4 мая —", "ОзероИнфо. Озеро поднялось.", [("ОзероИнфо", "text")]),
]


@pytest.mark.parametrize(("language", "head", "rest", "expected"), BEHIND_DASH)
def test_behind_a_datelines_dash(language: str, head: str, rest: str, expected: list[tuple[str, str]]) -> None:
    text, cut = f"{head} {rest}", len(head) + 1
    document = doc(text, language, zones=(Zone("dateline", 0, len(head) - 2), Zone("body", cut, len(text))))
    found = find_credits(document, [sentence(document, rest)], load_language(language))
    assert [(c.outlet, c.kind) for c in found] == expected


MARKED = [
    ("en", "Kivu Lantern", "The clerk told Kivu Lantern that it rained.", [("Kivu Lantern", "Kivu Lantern")]),
    ("en", "The Kivu Lantern", "It rained, the Kivu Lantern reported.", [("The Kivu Lantern", "Kivu Lantern")]),
    ("en", "Nation", "The clerk told the nation that it rained.", []),
    ("en", "Kivu Lantern", "He lit a lantern and went home.", []),
    ("ar", "صحيفة نورس البحيرة", "وقال الكاتب لصحيفة نورس البحيرة إن المطر غزير.", [("صحيفة نورس البحيرة",) * 2]),
    ("ar", "الشعب", "أبلغ الشعب أن المطر غزير.", []),
    ("fa", "روزنامه کبوتر دریا", "به گزارش روزنامه کبوتر دریا، باران بارید.", [("روزنامه کبوتر دریا",) * 2]),
    ("fr", "Le Goéland du Lac", "Il a plu, a rapporté Le Goéland du Lac.", [("Le Goéland du Lac",) * 2]),
    ("es", "El Albatros", "El alcalde dijo a El Albatros que llovía.", [("El Albatros", "El Albatros")]),
    ("ru", "Озёрный край", "Об этом сообщает «Озёрный край».", [("Озёрный край", "Озёрный край")]),
]


@pytest.mark.parametrize(("language", "outlet", "text", "expected"), MARKED)
def test_names_marked_by_the_document(language: str, outlet: str, text: str, expected: list[tuple[str, str]]) -> None:
    document = doc(text, language, outlet=Text(outlet))
    found = find_credits(document, [sentence(document)], load_language(language))
    assert [(c.outlet, document.words(c.span)) for c in found if c.kind == "cited"] == expected


def test_a_name_in_the_dateline_or_behind_the_copyright_is_cited() -> None:
    text = "GOMA, May 4 (Nyota Oriental)\nIt rained, Nyota Oriental said, citing the Lake Lantern.\n© The Lake Lantern"
    cuts = [0, text.index("\n"), text.index("\n©"), len(text)]
    zones = tuple(
        Zone(kind, start + bool(start), end)
        for kind, start, end in zip(("dateline", "body", "furniture"), cuts, cuts[1:], strict=False)
    )
    document = doc(text, "en", zones=zones)
    told = text[zones[1].start : zones[1].end]
    found = list(find_credits(document, [sentence(document, told)], load_language("en")))
    assert [(c.outlet, c.kind) for c in found] == [
        ("Nyota Oriental", "text"),
        ("Nyota Oriental", "cited"),
        ("The Lake Lantern", "cited"),
    ]


def test_order_of_zones_does_not_matter_and_spans_do_not_overlap() -> None:
    text = "KIGALI (AP) — The lake rose, AP said. (AP)"
    document = doc(text)
    assert credits_of(document) == [("ap", "text", "AP"), ("ap", "cited", "AP"), ("ap", "text", "AP")]


def test_a_line_amid_the_paragraphs_is_of_a_photograph() -> None:
    told = (
        "The lake rose again and the ferries of both companies stayed at the quay until the wind from the hills fell. "
    )
    lines = [told * 2, told * 2, "REUTERS", told * 2, told * 2, "REUTERS"]
    text, zones, at = "\n".join(lines), [], 0
    for line in lines:
        zones.append(Zone("credit" if line == "REUTERS" else "body", at, at + len(line)))
        at += len(line) + 1
    assert [c[1] for c in credits_of(doc(text, zones=tuple(zones)))] == ["photo", "text"]
