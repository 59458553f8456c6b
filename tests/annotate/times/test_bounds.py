"""Bounds of times that are stated in part or vaguely, and fields that keep what a value cannot."""

import time as clock

import pytest

from dragoman.annotate.times import find_times
from dragoman.records import TimeMention
from dragoman.reference import load_language
from tests.builders import doc

BOUNDS = [
    ("en", "in early May 2031", "2031-05-01", "2031-05-10"),
    ("en", "in mid-May 2031", "2031-05-11", "2031-05-20"),
    ("en", "in late May 2031", "2031-05-21", "2031-05-31"),
    ("en", "in the first half of May 2031", "2031-05-01", "2031-05-15"),
    ("en", "in the second half of 2031", "2031-07-01", "2031-12-31"),
    ("en", "in early 2031", "2031-01-01", "2031-07-02"),
    ("en", "in the 1980s", "1980-01-01", "1989-12-31"),
    ("en", "in the 19th century", "1800-01-01", "1899-12-31"),
    ("en", "from 3 to 5 May 2031", "2031-05-03", "2031-05-05"),
    ("en", "in the third quarter of 2031", "2031-07-01", "2031-09-30"),
    ("ar", "في أوائل مايو 2031", "2031-05-01", "2031-05-10"),
    ("ar", "في منتصف أيار/مايو 2031", "2031-05-11", "2031-05-20"),
    ("ar", "في أواخر مايو 2031", "2031-05-21", "2031-05-31"),
    ("ar", "في النصف الثاني من عام 2031", "2031-07-01", "2031-12-31"),
    ("ar", "12 رمضان 1452", "2031-01-05", "2031-01-07"),
    ("fa", "اواسط خرداد ۱۴۱۰", "2031-06-01", "2031-06-10"),
    ("fa", "۳ تا ۵ خرداد ۱۴۱۰", "2031-05-24", "2031-05-26"),
    ("ru", "в начале мая 2031 года", "2031-05-01", "2031-05-10"),
    ("ru", "во второй половине мая 2031 года", "2031-05-16", "2031-05-31"),
    ("ru", "во вторую неделю мая 2031 года", "2031-05-08", "2031-05-14"),
    ("fr", "fin mai 2031", "2031-05-21", "2031-05-31"),
    ("fr", "mi-mai 2031", "2031-05-11", "2031-05-20"),
    ("es", "a principios de mayo de 2031", "2031-05-01", "2031-05-10"),
    ("es", "del 3 al 5 de mayo de 2031", "2031-05-03", "2031-05-05"),
]


def times(language: str, text: str) -> list[TimeMention]:
    return list(find_times(doc(text, language), load_language(language)))


@pytest.mark.parametrize(("language", "text", "earliest", "latest"), BOUNDS)
def test_bounds(language: str, text: str, earliest: str, latest: str) -> None:
    assert [(t.earliest, t.latest) for t in times(language, text)] == [(earliest, latest)]


def test_a_part_of_a_month_is_kept_without_a_year() -> None:
    early, late = times("en", "It rained in early May and in late June.")
    assert (early.month_days, early.modifier, early.earliest) == ((1, 10), "START", None)
    assert (late.month_days, late.month) == ((21, 31), 6)


def test_a_weekday_beside_a_day_without_a_year_is_kept() -> None:
    time = times("en", "They meet on Monday, 16 June.")[0]
    assert (time.value, time.weekday, time.month, time.day, time.year) == ("XXXX-06-16", 1, 6, 16, None)


def test_a_stretch_within_a_month_keeps_both_days() -> None:
    time = times("ru", "3–5 мая")[0]
    assert (time.day, time.end_day, time.month) == (3, 5, 5)


DIRECTIONS = [
    ("en", "on Monday", None),
    ("en", "last Monday", -1),
    ("en", "next Monday", 1),
    ("ar", "يوم الاثنين", None),
    ("ar", "الاثنين الماضي", -1),
    ("fa", "دوشنبه آینده", 1),
    ("ru", "в минувший понедельник", -1),
    ("fr", "lundi prochain", 1),
    ("es", "el pasado lunes", -1),
]


@pytest.mark.parametrize(("language", "text", "direction"), DIRECTIONS)
def test_direction_is_what_words_say_and_open_otherwise(language: str, text: str, direction: int | None) -> None:
    assert [t.direction for t in times(language, text)] == [direction]


NO_LENGTH = [
    ("en", "The 6-year-old child is in her early 40s."),
    ("en", "It imports three-quarters of its grain."),
    ("ar", "قال المزارع البالغ من العمر 45 عاما"),
    ("fr", "Le pêcheur, 45 ans, est âgé de 45 ans."),
    ("es", "El pescador, de 45 años, vive aquí."),
    ("ru", "Рыбаку исполнилось 45 лет."),
    ("fa", "او 45 سال دارد."),
]


@pytest.mark.parametrize(("language", "text"), NO_LENGTH)
def test_ages_and_fractions_are_no_lengths_of_time(language: str, text: str) -> None:
    assert times(language, text) == []


def test_time_grows_with_the_length_of_the_text() -> None:
    sentence = "On Monday, 3 March 2031, Okello met Mbeki for two hours in the second week of May. "
    seconds = []
    for copies in (300, 2400):
        began = clock.process_time()
        assert len(times("en", sentence * copies)) >= 3 * copies
        seconds.append(clock.process_time() - began)
    assert seconds[1] < 24 * seconds[0]  # eight times the text; generous, for a busy machine


ANCHORS = [
    ("en", "They met three days later.", "context"),
    ("en", "They met three days ago.", "publication"),
    ("ar", "بعد ثلاثة أيام من الاجتماع", "context"),
    ("ar", "بعد ثلاثة أيام", "publication"),
    ("fa", "سه روز پیش", "publication"),
    ("ru", "три дня спустя", "context"),
    ("ru", "три дня назад", "publication"),
    ("fr", "trois jours plus tard", "context"),
    ("fr", "il y a trois jours", "publication"),
    ("es", "tres días después", "context"),
    ("es", "tres días después de la firma", "none"),
    ("es", "hace tres días", "publication"),
]


@pytest.mark.parametrize(("language", "text", "anchor"), ANCHORS)
def test_what_a_distance_counts_from(language: str, text: str, anchor: str) -> None:
    assert [t.anchor for t in times(language, text)] == [anchor]


MONTHS_AND_NAMES = [
    ("en", "Yusuf Ramadan spoke.", 0),
    ("en", "They fasted in Ramadan.", 1),
    ("ar", "قال يوسف رمضان إن العمل بدأ", 0),
    ("ar", "صاموا في رمضان", 1),
    ("ar", "شهر رمضان", 1),
    ("fa", "یوسف رمضان گفت", 0),
    ("fa", "در ماه رمضان", 1),
]


@pytest.mark.parametrize(("language", "text", "found"), MONTHS_AND_NAMES)
def test_a_month_that_is_a_name_too_needs_a_word_beside_it(language: str, text: str, found: int) -> None:
    assert [t.calendar for t in times(language, text)] == ["hijri"] * found


def test_the_week_of_a_day_is_none_of_its_days_in_particular() -> None:
    time = times("en", "They meet in the week of June 16.")[0]
    assert (time.value, time.day, time.month_days, time.unit) == ("XXXX-06", None, (16, 22), "week")


def test_noon_is_of_no_day_by_itself() -> None:
    time = times("en", "The bridge opened at noon.")[0]
    assert (time.value, time.offset, time.type) == ("XXXX-XX-XXT12:00", None, "TIME")


@pytest.mark.parametrize("gap", ["\n\n", "\n", " "])
def test_spans_of_long_texts_slice_back_to_their_words(gap: str) -> None:
    text = gap.join(["They met on 3 March 2031 in Lusaka, where nothing else was said of it."] * 2500)
    document = doc(text)
    found = [document.words(t.span) for t in find_times(document, load_language("en"))]
    assert len(text) > 2 * 2**16
    assert found == ["3 March 2031"] * 2500
