"""Times found and read: rows of (language, text, words, value, anchor), all languages side by side."""

import time as clock
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.times import find_times, is_coming, resolve_time
from dragoman.annotate.times.fields import KINDS
from dragoman.annotate.times.forms import parse_form
from dragoman.annotate.times.words import SURE, TimeData
from dragoman.records import TimeMention
from dragoman.reference import available_languages, load_language
from tests.builders import doc


def times(language: str, text: str) -> list[tuple[str, TimeMention]]:
    document = doc(text, language)
    return [(document.words(t.span), t) for t in find_times(document, load_language(language))]


FOUND = [
    ("en", "Okello met Mbeki on Monday.", "Monday", "XXXX-WXX-1", "publication"),
    ("en", "It was signed on 3 March 2031 in Lusaka.", "3 March 2031", "2031-03-03", "stated"),
    ("en", "On Monday, March 3, 2031, they met.", "Monday, March 3, 2031", "2031-03-03", "stated"),
    ("en", "The bridge opened on March 3rd.", "March 3rd", "XXXX-03-03", "publication"),
    ("en", "In March the bridge opened.", "March", "XXXX-03", "publication"),
    ("en", "The talks of February last year failed.", "February last year", "XXXX-02", "publication"),
    ("en", "Early May brought rain.", "Early May", "XXXX-05", "publication"),
    ("en", "In mid-May 2031 it rained.", "mid-May 2031", "2031-05", "stated"),
    ("en", "He served for 30 years.", "30 years", "P30Y", "none"),
    ("en", "They meet every Monday.", "every Monday", "XXXX-WXX-1", "none"),
    ("en", "Prices fell in the 1990s.", "the 1990s", "199", "stated"),
    ("en", "It began two weeks ago.", "two weeks ago", "XXXX-WXX", "publication"),
    ("en", "Three days later they signed.", "Three days later", "XXXX-XX-XX", "context"),
    ("en", "He spoke the day before yesterday.", "the day before yesterday", "XXXX-XX-XX", "publication"),
    ("en", "Updated 2031-03-03T08:30", "2031-03-03T08:30", "2031-03-03T08:30", "stated"),
    ("en", "Posted 25/04/2031", "25/04/2031", "2031-04-25", "stated"),
    ("en", "They spoke at 10:30 p.m. Tuesday.", "10:30 p.m. Tuesday", "XXXX-WXX-2T22:30", "publication"),
    ("en", "The meeting of 3-5 May 2031 ended.", "3-5 May 2031", "2031-05-03/2031-05-05", "stated"),
    ("en", "It happened in twenty-four hours.", "twenty-four hours", "PT24H", "none"),
    ("en", "Ramadan 1444 was mild.", "Ramadan 1444", "2023-03-23/2023-04-20", "stated"),
    ("ar", "التقى الوزيران يوم الاثنين", "يوم الاثنين", "XXXX-WXX-1", "publication"),
    ("ar", "والثلاثاء زار المصنع", "الثلاثاء", "XXXX-WXX-2", "publication"),
    ("ar", "وقع الاتفاق في 3 آذار/مارس 2031", "3 آذار/مارس 2031", "2031-03-03", "stated"),
    ("ar", "وقع الاتفاق في ٣ تموز ٢٠٣١", "٣ تموز ٢٠٣١", "2031-07-03", "stated"),
    ("ar", "بدأ العمل في 3 غشت 2031", "3 غشت 2031", "2031-08-03", "stated"),
    ("ar", "بدأ العمل في تشرين الثاني الماضي", "تشرين الثاني الماضي", "XXXX-11", "publication"),
    ("ar", "يوم الثلاثاء 4 مارس 2031", "يوم الثلاثاء 4 مارس 2031", "2031-03-04", "stated"),
    ("ar", "وصل أول أمس", "أول أمس", "XXXX-XX-XX", "publication"),
    ("ar", "وصل قبل يومين", "قبل يومين", "XXXX-XX-XX", "publication"),
    ("ar", "منذ ثلاثة أسابيع", "منذ ثلاثة أسابيع", "XXXX-WXX", "publication"),
    ("ar", "في الحادي والعشرين من مايو 2031", "الحادي والعشرين من مايو 2031", "2031-05-21", "stated"),
    ("ar", "في شباط من العام الماضي", "شباط من العام الماضي", "XXXX-02", "publication"),
    ("ar", "مطلع العام 2031", "مطلع العام 2031", "2031", "stated"),
    ("ar", "في 12 رمضان 1444 هـ", "12 رمضان 1444 ه", "2023-04-03", "stated"),
    ("ar", "١٦/٨/٢٠٣١", "١٦/٨/٢٠٣١", "2031-08-16", "stated"),
    ("fa", "روز سه‌شنبه دیدار کردند", "روز سه‌شنبه", "XXXX-WXX-2", "publication"),
    ("fa", "در ۲۵ مرداد ۱۴۱۰ امضا شد", "۲۵ مرداد ۱۴۱۰", "2031-08-16", "stated"),
    ("fa", "ماه گذشته", "ماه گذشته", "XXXX-XX", "publication"),
    ("ru", "встретились в понедельник", "понедельник", "XXXX-WXX-1", "publication"),
    ("ru", "подписали 3 марта 2031 года", "3 марта 2031 года", "2031-03-03", "stated"),
    ("ru", "это было в 2031 году", "2031 году", "2031", "stated"),
    ("ru", "на прошлой неделе", "прошлой неделе", "XXXX-WXX", "publication"),
    ("fr", "ils se sont vus le 1er août 2031", "1er août 2031", "2031-08-01", "stated"),
    ("fr", "il y a trois jours", "il y a trois jours", "XXXX-XX-XX", "publication"),
    ("es", "se firmó el 3 de marzo de 2031", "3 de marzo de 2031", "2031-03-03", "stated"),
    ("es", "La Paz, 18 jun (AB).-", "18 jun", "XXXX-06-18", "publication"),
    ("es", "el 4 sept. 2031", "4 sept. 2031", "2031-09-04", "stated"),
    ("es", "12-dic-2031", "12-dic-2031", "2031-12-12", "stated"),
    ("fr", "Dakar, 5 févr 2031", "5 févr 2031", "2031-02-05", "stated"),
    ("ru", "ОМСК, 18 июн", "18 июн", "XXXX-06-18", "publication"),
    ("ru", "3 янв. 2031", "3 янв. 2031", "2031-01-03", "stated"),
    ("es", "a mediados de mayo", "mediados de mayo", "XXXX-05", "publication"),
]


@pytest.mark.parametrize(("language", "text", "words", "value", "anchor"), FOUND)
def test_words_of_time(language: str, text: str, words: str, value: str, anchor: str) -> None:
    found = times(language, text)
    assert [w for w, _ in found] == [words]
    assert (found[0][1].value, found[0][1].anchor) == (value, anchor)


NOT_FOUND = [
    ("en", "He may go and they march on."),
    ("en", "Section 13-0 lists 1950 soldiers."),
    ("en", "The fall of the tower."),
    ("en", "It is version 1.2.3, open 24/7."),
    ("en", "Resolution 1970 cost $1990."),
    ("en", "The 6-year-old child"),
    ("ar", "مارس الوزير ضغوطا"),
    ("ar", "كان أب الوزير هناك"),
    ("ar", "لم يعلق أحد على الخبر"),
    ("es", "El set fue largo y se abrió al mar."),
    ("fr", "Mars est une planète."),
    ("xx", "3 March 2031"),
]


@pytest.mark.parametrize(("language", "text"), NOT_FOUND)
def test_what_only_looks_like_a_time(language: str, text: str) -> None:
    assert times(language, text) == []


@pytest.mark.parametrize("text", ["محرم 1445", "12 محرم 1445 هـ", "1445/09/12", "العام 1445 هـ"])
def test_a_hijri_year_is_never_gregorian(text: str) -> None:
    found = times("ar", text)
    assert [t.calendar for _, t in found] == ["hijri"]
    assert "2023-" in found[0][1].value or "2024-" in found[0][1].value


def test_a_hijri_day_is_a_day_wide_on_both_sides() -> None:
    time = times("ar", "12 رمضان 1444")[0][1]
    assert (time.value, time.earliest, time.latest) == ("2023-04-03", "2023-04-02", "2023-04-04")


RESOLVED = [  # for a report of Wednesday, 18 June 2031
    ("en", "Monday", "2031-06-16"),
    ("en", "last Monday", "2031-06-16"),
    ("en", "next Monday", "2031-06-23"),
    ("en", "Wednesday", "2031-06-18"),
    ("en", "last Wednesday", "2031-06-11"),
    ("en", "last month", "2031-05"),
    ("en", "last week", "2031-W24"),
    ("en", "a year ago", "2030"),
    ("en", "December 30", "2030-12-30"),
    ("en", "Saturday, 14 June", "2031-06-14"),
    ("en", "the summer of 2029", "2029-SU"),
    ("en", "the 80s", "198"),
    ("ar", "الشهر الماضي", "2031-05"),
    ("ar", "العام المقبل", "2032"),
    ("ar", "قبل ثلاثة أيام", "2031-06-15"),
    ("ar", "أمس الثلاثاء", "2031-06-17"),
    ("fa", "دیروز", "2031-06-17"),
    ("ru", "в прошлом году", "2030"),
    ("fr", "lundi dernier", "2031-06-16"),
    ("es", "el año pasado", "2030"),
]


@pytest.mark.parametrize(("language", "text", "value"), RESOLVED)
def test_values_for_a_day_of_publication(language: str, text: str, value: str) -> None:
    found = times(language, text)
    assert len(found) == 1
    assert resolve_time(found[0][1], date(2031, 6, 18)) == value


def test_words_of_the_future_ask_for_the_coming_day() -> None:
    text = "Okello will meet Mbeki on Monday."
    time = times("en", text)[0][1]
    assert is_coming(time, text, load_language("en"), date(2031, 6, 18))
    assert resolve_time(time, date(2031, 6, 18), future=True) == "2031-06-23"


def test_found_in_every_zone_and_across_a_line_end() -> None:
    found = times("en", "Tuesday, June 17, 2031\n\nOkello met Mbeki last\nweek.")
    assert [w for w, _ in found] == ["Tuesday, June 17, 2031", "last\nweek"]


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "fa", "ru", "fr", "es"]))
def test_any_text_is_read_and_spans_hold_words(text: str, language: str) -> None:
    found = times(language, text)
    assert all(any(c.isalnum() for c in words) for words, _ in found)
    spans = [t.span for _, t in found]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_long_texts_take_linear_time() -> None:
    text = "On Monday, 3 March 2031, Okello met Mbeki for two hours in the second week of May. "
    began = clock.perf_counter()
    assert len(times("en", text * 2000)) >= 6000
    assert clock.perf_counter() - began < 20


READ_FROM_TEXT = frozenset({
    "n", "count", "day", "day_word", "year", "year_word", "short_year", "two_digits", "hour", "clock", "numeric",
    "month_year", "pair", "ordinal", "decade", "day_month", "point_clock", "roman", "slashed", "nth_day", "years_pair",
})  # fmt: skip


@pytest.mark.parametrize("code", available_languages())
def test_every_class_of_a_form_has_words(code: str) -> None:
    data = load_language(code).load("times", TimeData)
    known = READ_FROM_TEXT | set(data.words) | {f"sure_{name}" for name in SURE & set(data.words)}
    forms = [parse_form(text, p) for p in data.patterns for text in p.forms]
    elements = [e for f in forms for e in (f.before, *f.elements, f.after) if e is not None]
    asked = {c for e in elements for c in e.classes if not c.startswith("=")}
    assert asked <= known
    assert {p.kind for p in data.patterns} <= {*KINDS, "skip"}
