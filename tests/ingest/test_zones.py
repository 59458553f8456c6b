"""Zones of page dumps: rows of (case, lines with their kind), several languages and layouts side by side."""

import pytest

from dragoman.ingest.page import Page, make_document
from dragoman.records import Document

PAGES: dict[str, str] = {
    "en, full page": """
masthead  | The Harbour Post
furniture | Home > World > Africa
masthead  | Updated: 12 May 2031, 09:40 GMT
headline  | Ministers reopen the border bridge at Kasumu
byline    | By Ida Holm and Tomas Reyes, Staff Writers
furniture | None
caption   | Lorries wait at the Kasumu bridge on 11 May 2031. (Reuters)
dateline+ | KASUMU, May 12 (Reuters) — @@ The bridge at Kasumu was opened to lorries on Monday after two years.
body      | Interior Minister Odd Lund cut a ribbon with his counterpart, Sela Mora.
body      | Traders welcome the move
body      | “We have waited long enough,” said trader Ruth Amadi.
furniture | Advertisement
body      | Customs officers will work from six in the morning until ten at night.
credit    | (Reporting by Ida Holm; Editing by Jon Day)
furniture | Related articles
furniture | Ten bridges worth a visit
furniture | Leave a comment
furniture | Your email address will not be published.
furniture | © 2031 The Harbour Post. All rights reserved.
""",
    "en, bare text": """
headline  | Ferry crews end their strike
body      | Crews of the island ferries went back to work on Friday after four days.
body      | Their union said that the company had agreed to raise wages.
""",
    "en, capitals and a lead": """
headline  | FERRY CREWS END THEIR STRIKE
body      | Company agrees to raise the wages of its crews
masthead  | 3 hours ago
body      | Crews of the island ferries went back to work on Friday after the company had agreed to raise wages.
body      | The union of the crews called the strike off in the night.
furniture | Read more
""",
    "en, markdown": """
headline  | # @@ Ferry crews end their strike
byline    | By Ida Holm
body      | Crews of the island ferries went back to work on Friday after four days.
body      | ## @@ What comes next
body      | - The first ferry leaves at six.
body      | - The last one leaves at ten.
body      | The union will meet again in June, its chair said.
""",
    "en, live page": """
headline  | Live updates: Storm Ilse reaches the coast
byline    | By Ida Holm
masthead  | 2031-06-14 16:20:15
body      | - Two fishermen missing off Cape Rana
masthead  | 16:20
body      | Rescue boats return
body      | The rescue boats have returned to Port Sala because of the wind, the coast guard says.
masthead  | 15:45
body      | Two fishermen have been missing since Saturday morning, their families told the radio.
""",
    "en, one line": """
body      | Crews of the island ferries went back to work on Friday after four days. Wages will rise.
""",
    "ar, full page": """
masthead  | وكالة الساحل
furniture | الرئيسية / أخبار / دولي
masthead  | نشر في: الاثنين 12 أيار 2031 الساعة 10:30
headline  | وزيران يفتتحان جسر كاسومو الحدودي
byline    | كتبت: سلمى النوري
caption   | شاحنات تنتظر عند الجسر يوم الأحد (تصوير: هدى ناصر / الساحل)
dateline+ | كاسومو (رويترز) - @@ افتتح وزير الداخلية أود لوند يوم الاثنين جسر كاسومو أمام الشاحنات بعد إغلاق دام سنتين.
body      | وقال لوند: «انتظر الناس طويلا، واليوم تعود الشاحنات إلى الطريق».
furniture | اقرأ أيضا
furniture | عشرة جسور تستحق الزيارة
furniture | اترك تعليقا
furniture | جميع الحقوق محفوظة © وكالة الساحل 2031
""",
    "ar, starts with the body": """
body      | افتتح وزير الداخلية أود لوند يوم الاثنين جسر كاسومو أمام الشاحنات بعد إغلاق دام سنتين، وحضر وفد من التجار.
body      | وقال لوند إن الجمارك ستعمل من السادسة صباحا حتى العاشرة مساء.
""",
    "ar, no full stops": """
headline  | وزير الداخلية يفتتح جسر كاسومو الحدودي أمام الشاحنات بعد إغلاق دام سنتين
body      | افتتح وزير الداخلية أود لوند يوم الاثنين جسر كاسومو أمام الشاحنات بعد إغلاق دام سنتين وسط حضور أهالي القرى
body      | وقال لوند في كلمة ألقاها خلال الافتتاح إن الجمارك ستعمل من السادسة صباحا حتى العاشرة مساء
body      | وأوضح الوزير أن الجسر سيخضع لأعمال صيانة جديدة في شهر حزيران من عام 2031 على أبعد تقدير
body      | وأعرب عدد من التجار عن أملهم في أن تنخفض أسعار النقل خلال الأسابيع القليلة المقبلة
furniture | مشاركة
""",
    "fr": """
furniture | Actualités
headline  | Les ministres rouvrent le pont de Kasumu
masthead  | Publié le 12 mai 2031 à 10h30
byline    | Par Inès Caron, correspondante à Kasumu
caption   | Des camions devant le pont, le 11 mai 2031. Photo : Luc Brun / La Dépêche du Lac
body      | Le pont de Kasumu a été rouvert aux camions lundi après deux ans de fermeture.
body      | « Nous avons assez attendu », a dit la commerçante Ruth Amadi.
furniture | Lire aussi
furniture | Dix ponts à visiter
furniture | Laisser un commentaire
""",
    "ru": """
masthead  | 12 мая 2031, 10:30
headline  | Министры открыли мост в Касуму
body      | Мост в Касуму открыли для грузовиков в понедельник после двух лет простоя.
body      | «Мы ждали достаточно долго», — сказала торговка Рут Амади.
furniture | Читайте также
furniture | Десять мостов, которые стоит увидеть
furniture | Подписывайтесь на наш телеграм-канал
""",
    "es": """
headline  | Los ministros reabren el puente de Kasumu
masthead  | Actualizado el 12 de mayo de 2031 a las 10:30
byline    | Por Inés Robles
body      | El puente de Kasumu fue reabierto a los camiones el lunes después de dos años de cierre.
body      | «Ya hemos esperado bastante», dijo la comerciante Ruth Amadi.
credit    | Fuente: EFE
furniture | Noticias relacionadas
furniture | Diez puentes que vale la pena visitar
""",
    "fa": """
headline  | وزیران پل کاسومو را گشودند
masthead  | تاریخ انتشار: ۲۲ اردیبهشت ۱۴۱۰ ساعت ۱۰:۳۰
body      | پل کاسومو پس از دو سال بسته بودن روز دوشنبه به روی کامیون‌ها باز شد.
body      | لوند گفت: «مردم به اندازه کافی منتظر ماندند».
furniture | اخبار مرتبط
furniture | ده پل دیدنی جهان
""",
}


def read_rows(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of a marked page and the (kind, words) expected; '@@ ' parts what is not in the zone."""
    lines: list[str] = []
    rows: list[tuple[str, str]] = []
    for row in marked.strip().split("\n"):
        kind, _, words = row.partition(" | ")
        before, parted, after = words.partition("@@ ")
        lines.append(before + after if parted else words)
        if kind == "dateline+":
            rows.append(("dateline", before.rstrip(" —-")))
            rows.append(("body", after))
        else:
            rows.append((kind.strip(), after if parted else words))
    return "\n\n".join(lines), rows


def read(text: str, **fields: str) -> Document:
    """Return the document of a dump."""
    return make_document(Page(text=text, source_sha256="0", **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize("case", PAGES)
def test_every_line_gets_its_kind(case: str) -> None:
    text, rows = read_rows(PAGES[case])
    document = read(text)
    assert [(z.kind, text[z.start : z.end]) for z in document.zones] == rows


@pytest.mark.parametrize("case", PAGES)
def test_the_language_is_known_from_the_body(case: str) -> None:
    assert read(read_rows(PAGES[case])[0]).language == case[:2]


TOLD = [
    ("en, full page", "Ministers reopen the border bridge at Kasumu", "Ida Holm and Tomas Reyes", "The Harbour Post"),
    ("en, bare text", "Ferry crews end their strike", None, None),
    ("en, one line", None, None, None),
    ("ar, full page", "وزيران يفتتحان جسر كاسومو الحدودي", "سلمى النوري", "وكالة الساحل"),
    ("ar, starts with the body", None, None, None),
    ("fr", "Les ministres rouvrent le pont de Kasumu", "Inès Caron", None),
    ("es", "Los ministros reabren el puente de Kasumu", "Inés Robles", None),
]


@pytest.mark.parametrize(("case", "title", "byline", "outlet"), TOLD)
def test_title_byline_and_outlet_point_at_their_words(
    case: str, title: str | None, byline: str | None, outlet: str | None
) -> None:
    document = read(read_rows(PAGES[case])[0])
    told = (document.title, document.byline, document.outlet)
    assert tuple(t.text if t else None for t in told) == (title, byline, outlet)
    assert all(t.span is not None and document.words(t.span) == t.text for t in told if t)


DATELINES = [
    ("NAIROBI, May 12 (Xinhua) -- The port", "NAIROBI, May 12 (Xinhua)"),
    ("DAKAR, Senegal (AP) — The port", "DAKAR, Senegal (AP)"),
    ("Dar es Salaam – The port", "Dar es Salaam"),
    ("بيروت - أعلن الميناء", "بيروت"),
    ("ЖЕНЕВА, 12 мая. /ТАСС/. Порт", "ЖЕНЕВА, 12 мая. /ТАСС/"),
    ("تهران - ایرنا - بندر", "تهران - ایرنا"),
    ("The minister (Odd Lund) - a lawyer - said the port", None),
    ("Talks — and more talks — went on at the port", None),
    ("The minister said on Monday — his last day — that the port", None),
    ("وقال الوزير في الاجتماع الذي عقد - حسب البيان - أمس", None),
]


@pytest.mark.parametrize(("opening", "dateline"), DATELINES)
def test_datelines(opening: str, dateline: str | None) -> None:
    text = f"{opening} was closed for two days by the storm, officials said in the city on Monday."
    found = [text[z.start : z.end] for z in read(text).zones if z.kind == "dateline"]
    assert found == ([dateline] if dateline else [])


OUTLETS = [
    ("© 2031 The Harbour Post. All rights reserved.", "The Harbour Post"),
    ("Copyright 2031 The Associated Press. All rights reserved.", None),
    ("Harbour Radio’s website can also be reached at www.example.org", "Harbour Radio"),
    ("Follow us on Facebook", None),
    ("Follow Ida Holm on Twitter", None),
    ("Follow Harbour Gazette on Facebook", "Harbour Gazette"),
    ("جميع الحقوق محفوظة © صحيفة الميناء 2031", "صحيفة الميناء"),
    ("© 2031 La Dépêche du Lac. Tous droits réservés", "La Dépêche du Lac"),
    ("All rights reserved", None),
]


@pytest.mark.parametrize(("line", "outlet"), OUTLETS)
def test_outlets_are_read_from_the_page_and_never_guessed(line: str, outlet: str | None) -> None:
    document = read(f"Ferry crews end strike\n\nCrews went back to work on Friday after four days.\n\n{line}\n")
    assert (document.outlet.text if document.outlet else None) == outlet
