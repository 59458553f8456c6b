"""Sentence ends in several languages: rows of language, text with '|' at each cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.sentences import find_sentences
from dragoman.records import Zone
from dragoman.reference import load_language
from tests.builders import doc

ROWS = [
    ("en", "The talks ended. | A deal is near."),
    ("en", "Maj-Gen. Odd Nilsen met Lt. Gen. Ruiz at 9 a.m. on Monday. | Both left."),
    ("en", "He flew to the U.S. | He returned with U.S. President J. K. Moller."),
    ("en", "The toll rose 3.5 percent. | Article No. 5 applies."),
    ("en", "Asked about it, he said no. | The clerk left."),
    ("en", "“We will stay. We always do,” she said. | “They know it.” | The crowd cheered."),
    ("en", '"We are done." | The minister left.'),
    ("en", '"Is it over?" Novak asked. | Nobody knew.'),
    ("en", "“Is it over?” the mayor asked. | Nobody knew!"),
    ("en", "The ferry sank in the night.|The crew swam ashore. | See www.example.org for more."),
    ("en", "Nothing changed... | Then it did."),
    ("en", "1. Open the port. | 2. Close it."),
    ("en", "The firm, Holm Inc., paid. | Holm Inc. | The court agreed."),
    ("en", "no mark at all"),
    ("ar", "وصل الوزير إلى الميناء. | وقال: \"لن نغادر. سنبقى هنا\". | هل يعود غدا؟ | لا أحد يعلم."),
    ("ar", "التقى د. سالم النجار بالوفد؛ | ثم غادر المدينة.|وعاد مساء."),
    ("ar", "بلغت النسبة 3.5 في المئة سنة 2031 م. | وأعلن أ.د. منير ذلك."),
    ("fa", "وزیر به بندر رسید. | آیا بازمی‌گردد؟ | کسی نمی‌داند."),
    ("ru", "А.С. Орлов прибыл в 2031 г. в порт. | Он уехал. | «Мы остаёмся. Точка», — сказал он."),
    ("ru", "На ул. Садовой собралось 2 тыс. человек. | Полиция молчала."),
    ("fr", "M. Dupré a rencontré le gén. Faye. | « Nous restons. Toujours », dit-il. | Il est parti."),
    ("fr", "« Nous restons. Toujours. » | Il est parti."),
    ("es", "El Sr. Rojas viajó a EE.UU. | El Gral. Paz volvió. | ¿Quién firmó? | Nadie."),
    ("xx", "Tout va bien. | Rien ne change."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), ROWS)
def test_sentences_end_where_marked(language: str, marked: str) -> None:
    text = marked.replace(" | ", " ").replace("|", "")
    expected = [piece.strip() for piece in marked.split("|")]
    document = doc(text, language)
    assert [document.words(s.span) for s in find_sentences(document, load_language(language))] == expected


def test_only_fact_zones_are_read_and_paragraphs_count_lines_with_words() -> None:
    text = "By Ida Holm\n\n***\nThe port is shut.\nNAIROBI — It rained. It poured.\nShare this"
    first, city, rest = (text.index(w) for w in ("The port", "NAIROBI", "It rained"))
    zones = (
        Zone("byline", 0, 11), Zone("body", first, first + 17), Zone("dateline", city, rest - 3),
        Zone("body", rest, rest + 21), Zone("furniture", len(text) - 10, len(text)),
    )  # fmt: skip
    document = doc(text, zones=zones)
    found = [(document.words(s.span), s.zone, s.paragraph) for s in find_sentences(document, load_language("en"))]
    assert found == [
        ("The port is shut.", "body", 1), ("NAIROBI", "dateline", 2), ("It rained.", "body", 2),
        ("It poured.", "body", 2),
    ]  # fmt: skip


def test_sentences_run_over_the_line_ends_of_a_paragraph_cut_to_a_width() -> None:
    text = (
        "The Sala canal will be reopened to barges in July, the ministers\n"
        "of both countries said on Monday. The lock was damaged by the\n"
        "flood of last winter.\n\nTraders had asked for its repair.\n"
    )
    document = doc(text)
    found = [(document.words(s.span), s.paragraph) for s in find_sentences(document, load_language("en"))]
    assert found == [
        ("The Sala canal will be reopened to barges in July, the ministers\nof both countries said on Monday.", 0),
        ("The lock was damaged by the\nflood of last winter.", 0),
        ("Traders had asked for its repair.", 1),
    ]


@given(st.text(alphabet="aB1 .?!\n\"“”«»‘’'()؟ا。…\u200f", max_size=80), st.sampled_from(["en", "ar", "xx"]))
def test_every_word_stands_in_exactly_one_sentence(text: str, language: str) -> None:
    document = doc(text, language)
    sentences = list(find_sentences(document, load_language(language)))
    spans = [(s.span.start, s.span.end) for s in sentences]
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(document.words(s.span) == document.words(s.span).strip() for s in sentences)
    covered = {i for start, end in spans for i in range(start, end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())
