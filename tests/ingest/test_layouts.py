"""Layouts of page dumps beyond the plain one: wrapped paragraphs, letterheads, titles, posts, lists."""

import pytest

from dragoman.ingest.cues import key_of, load_cues
from dragoman.ingest.datelines import find_opening
from dragoman.ingest.linecues import find_cue
from dragoman.ingest.page import Page, make_document
from dragoman.records import Document

REST = "The port was shut for two days by the storm, officials of the city said on Monday."


def read(text: str) -> Document:
    """Return the document of a dump."""
    return make_document(Page(text=text, source_sha256="0"))


def kinds_of(document: Document) -> list[tuple[str, str]]:
    """Return the kind and the first three words of each zone."""
    return [(z.kind, " ".join(document.text[z.start : z.end].split()[:3])) for z in document.zones]


BYLINES = [
    ("en", "June 4, 2030 - By Staff", "byline", "Staff"),
    ("en", "By Staff | 4 June 2030", "byline", "Staff"),
    ("en", "Published: June 4, 2030  By Ida Holm", "byline", "Ida Holm"),
    ("en", "Posted by Ida Holm on June 4, 2030", "byline", "Ida Holm"),
    ("en", "Ida Holm, 4 June 2030", "byline", "Ida Holm"),
    ("en", "4 June 2030 · 3 min read · By Ida Holm", "byline", "Ida Holm"),
    ("fr", "4 juin 2030 | Par la rédaction", "byline", "la rédaction"),
    ("fr", "Publié le 4 juin 2030 à 10h15 par Inès Caron", "byline", "Inès Caron"),
    ("es", "Publicado por Inés Robles el 12 de febrero de 2031", "byline", "Inés Robles"),
    ("ru", "Опубликовано: 4 июня 2030 | Автор: Мария Холм", "byline", "Мария Холм"),
    ("ru", "4 июня 2030, 14:05, Анна Крылова", "byline", "Анна Крылова"),
    ("ar", "نشر في: ٤ مارس ٢٠٣١ | كتب: سالم النجار", "byline", "سالم النجار"),
    ("ar", "سالم النجار - 4 مارس 2031", "byline", "سالم النجار"),
    ("fa", "تاریخ انتشار: ۲۲ اردیبهشت ۱۴۱۰ | نویسنده: سارا نوری", "byline", "سارا نوری"),
    ("en", "Updated 3:15 PM, June 4, 2030", "masthead", None),
    ("en", "3 hours ago", "masthead", None),
    ("es", "Publicado el 12/02/2031", "masthead", None),
    ("ar", "نشر في 4 مارس 2031", "masthead", None),
    ("ru", "Опубликовано 4 июня 2030, 10:15", "masthead", None),
    ("ru", "3 часа назад", "masthead", None),
    ("fa", "۳ ساعت پیش", "masthead", None),
]


@pytest.mark.parametrize(("language", "line", "kind", "byline"), BYLINES)
def test_a_date_below_the_headline_survives_with_or_without_a_name(
    language: str, line: str, kind: str, byline: str | None
) -> None:
    document = read(f"Ferry crews end their strike\n{line}\n\n{REST}\n\nThe crews went back to work on Friday.")
    assert [z.kind for z in document.zones] == ["headline", kind, "body", "body"]
    assert (document.byline.text if document.byline else None) == byline


OPENINGS = [
    ("БЕРЕГ, 3 июня. /ИА «Волна»/. Порт", "dateline", "БЕРЕГ, 3 июня. /ИА «Волна»/"),
    ("БЕРЕГ, 3 июн — РИА Новости. Порт", "dateline", "БЕРЕГ, 3 июн — РИА Новости"),
    ("БЕРЕГ, 3 июня. Интерфакс - Порт", "dateline", "БЕРЕГ, 3 июня. Интерфакс"),
    ("PUERTO SALA, 12 feb 2031 (AMX).- El puerto", "dateline", "PUERTO SALA, 12 feb 2031 (AMX)"),
    ("Puerto Sala, 12 feb. (EFE).— El puerto", "dateline", "Puerto Sala, 12 feb. (EFE)"),
    ("PARIS, 4 mars (Reuters) - Le port", "dateline", "PARIS, 4 mars (Reuters)"),
    ("القاهرة ٤ مارس (رويترز) - أغلق", "dateline", "القاهرة ٤ مارس (رويترز)"),
    ("تونس (وات) أغلق", "dateline", "تونس (وات)"),
    ("طهران – ایرنا – بندر", "dateline", "طهران – ایرنا"),
    ("PORT SALA, Rana, May 4 -- The port", "dateline", "PORT SALA, Rana, May 4"),
    ("PORT SALA (AGENCY) -- The port", "dateline", "PORT SALA (AGENCY)"),
    ("PORT SALA: The port", "dateline", "PORT SALA"),
    ("(Rana Wire Service) Five boats", "credit", "(Rana Wire Service)"),
    ("(Reuters) - The port", "credit", "(Reuters)"),
    ("Reuters - The port", "credit", "Reuters"),
    ("AFP – Le port", "credit", "AFP"),
    ("(رويترز) أغلق", "credit", "(رويترز)"),
    ("РИА Новости — Порт", "credit", "РИА Новости"),
    ("UPDATE: The port", None, ""),
    ("(Monday) The port", None, ""),
    ("(The press was not admitted) The port", None, ""),
    ("The union (Dockers Press) said the port", None, ""),
]


@pytest.mark.parametrize(("opening", "kind", "words"), OPENINGS)
def test_openings_of_the_first_paragraph(opening: str, kind: str | None, words: str) -> None:
    text = f"{opening} was shut for two days."
    found = find_opening(text, load_cues())
    assert ((found.kind, text[: found.end]) if found else (None, "")) == (kind, words)


def test_a_paragraph_cut_to_a_width_is_one_zone() -> None:
    document = read(
        "Sala canal to reopen in July\nIda Holm\n4 June 2030\n\n"
        "PORT SALA, May 4 - The Sala canal will be reopened to barges in July, the\n"
        "ministers of both countries said on Monday, after talks that had lasted for\n"
        "eleven weeks.\n\n"
        "The lock was damaged by the flood of last winter. Traders had asked for its\n"
        "repair in a letter that the council has not answered.\n"
    )
    assert kinds_of(document) == [
        ("headline", "Sala canal to"), ("byline", "Ida Holm"), ("masthead", "4 June 2030"),
        ("dateline", "PORT SALA, May"), ("body", "The Sala canal"), ("body", "The lock was"),
    ]  # fmt: skip


LETTERHEADS = [
    (
        "REPUBLIC OF RANA\nMINISTRY OF TRANSPORT\nPress release no. 12\nPort Sala, 4 March 2031\n",
        "Ministers sign an accord on the canal", ["masthead"] * 4, "MINISTRY OF TRANSPORT",
    ),
    ("Ministry of Transport of Chad\n", "Ministers sign an accord on the canal", ["masthead"],
     "Ministry of Transport of Chad"),
    ("وزارة النقل والموانئ\nبيان صحفي رقم 12\n", "وزيران يوقعان اتفاقا بشأن القناة", ["masthead"] * 2,
     "وزارة النقل والموانئ"),
    ("Ministère des Transports\nCommuniqué de presse n° 12\n", "Les ministres signent un accord", ["masthead"] * 2,
     "Ministère des Transports"),
    ("Ministerio de Transporte\nComunicado de prensa\n", "Los ministros firman un acuerdo", ["masthead"] * 2,
     "Ministerio de Transporte"),
    ("Министерство транспорта Раны\nПресс-релиз № 12\n", "Министры подписали соглашение о канале", ["masthead"] * 2,
     "Министерство транспорта Раны"),
    ("وزارت راه و ترابری\nاطلاعیه شماره ۱۲\n", "وزیران توافقنامه کانال را امضا کردند", ["masthead"] * 2,
     "وزارت راه و ترابری"),
    ("", "Ministry of Transport Denies Delay", [], None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "title", "kinds", "outlet"), LETTERHEADS)
def test_an_office_above_its_statement_is_the_masthead(
    head: str, title: str, kinds: list[str], outlet: str | None
) -> None:
    document = read(f"{head}\n{title}\n\n{REST}\n\n{REST[:-1]} again, and on Tuesday.")
    assert [z.kind for z in document.zones] == [*kinds, "headline", "body", "body"]
    assert [document.text[z.start : z.end] for z in document.zones if z.kind == "headline"] == [title]
    assert (document.outlet.text if document.outlet else None) == outlet


PATHS = [
    ("El Faro de Rana | Internacional", "Ferry crews end strike", "El Faro de Rana"),
    ("Harbour Post / World", "Ferry crews end strike", "Harbour Post"),
    ("Ferry crews end strike | Canal y Puerto", "Ferry crews end strike", "Canal y Puerto"),
    ("South Sudan | World", "Ferry crews end strike", None),
    ("World | Politics", "Ferry crews end strike", None),
    ("Storm damage | World", "Ferry crews end strike", None),
    ("Home > Rana Lakes > News", "Ferry crews end strike", None),
]


@pytest.mark.parametrize(("top", "title", "outlet"), PATHS)
def test_the_outlet_in_a_path_or_behind_the_title(top: str, title: str, outlet: str | None) -> None:
    document = read(f"{top}\n\n{title}\n\n{REST}\n\n{REST}")
    assert [document.text[z.start : z.end] for z in document.zones if z.kind == "headline"] == [title]
    assert (document.outlet.text if document.outlet else None) == outlet


def test_a_title_with_its_outlet_on_one_line_is_two_zones() -> None:
    document = read(f"Ferry crews end their strike - Harbour Post\n\n{REST}\n\n{REST}")
    assert kinds_of(document)[:2] == [("headline", "Ferry crews end"), ("masthead", "Harbour Post")]


def test_posts_and_lists_between_paragraphs_do_not_end_the_body() -> None:
    document = read(
        f"Ferry crews end their strike\n\n{REST}\n\nThe accord says:\n\n- one fee on both sides\n• a lock at night\n"
        f"\nView this post on Instagram\n\npic.twitter.com/abcdef\n\n— Sela Mora (@selamora) June 4, 2030\n\n{REST}\n"
    )
    assert [z.kind for z in document.zones] == ["headline", *["body"] * 4, *["furniture"] * 2, "body", "body"]


ENDINGS = [
    "Nobody was hurt there.",
    "The first boat leaves on July 3, crews said. EFE",
    "The first boat leaves on July 3, crews said. (AFP)",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_last_sentence_that_is_short_or_signed_is_body(ending: str) -> None:
    assert [z.kind for z in read(f"Ferry strike ends\n\n{REST}\n\n{ending}\n").zones] == ["headline", "body", "body"]


CUES = [
    ("World Politics Business Sport", "section"),
    ("World leaders meet in Rana", ""),
    ("Additional reporting by Jon Day in Rana", "credit"),
    ("By the end of 2030", ""),
    ("Ministers meet in June 2030 - By the lake", ""),
]


@pytest.mark.parametrize(("line", "cue"), CUES)
def test_cues_of_lines(line: str, cue: str) -> None:
    assert find_cue(line, key_of(line), load_cues()) == cue
