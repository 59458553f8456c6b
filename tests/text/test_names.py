"""Names compared by sound; all are invented or frequent names put together at random."""

import pytest

from dragoman.text.names import compare_names, name_keys, name_tokens

SAME = [
    ("Abdulkarim Zubani", "عبد الكريم زوباني"),
    ("Abd al-Karim al-Zubani", "Abdolkarim Zoubani"),
    ("Khaled Gharbawi", "خالد غرباوي"),
    ("Sergei Chubarov", "Сергей Чубаров"),
    ("Sergei Chubarov", "سيرغي تشوباروف"),
    ("Yelena Dragovich", "Елена Драгович"),
    ("Nur al-Din Hafezi", "Noureddine Hafezi"),
    ("J. Okoro", "Jane Okoro"),
    ("Farhad Mojtabavi", "فرهاد مجتبوی"),
]
DIFFERENT = [
    ("Leith Tarek Monsefi", "Tarek Monsefi"),
    ("Ali Zubani", "Hala Zubani"),
    ("Khaled Gharbawi", "خالد زوباني"),
    ("Sergei Chubarov", "Сергей Иваненко"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_name(left: str, right: str) -> None:
    assert compare_names(left, right) >= 0.8
    assert compare_names(left, right) == compare_names(right, left)
    assert name_keys(left) & name_keys(right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_other_names(left: str, right: str) -> None:
    assert compare_names(left, right) < 0.75


def test_articles_and_sons_are_no_tokens() -> None:
    assert name_tokens("Omar bin Saleh al-Zubani") == ("omar", "saleh", "zubani")
