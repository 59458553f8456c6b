"""Letter groups with learned weights; words are invented or frequent names."""

import pytest

from dragoman.text.spelling import letters_of, weigh_spellings
from dragoman.text.spelling.align import find_best
from dragoman.text.spelling.table import load_weights


@pytest.mark.parametrize(
    ("word", "letters"),
    [("Müller", "müler$"), ("Kōji", "koji$"), ("Weiß", "weiß$"), ("Серёжа", "сережа$"), ("Андрей", "андрей$"),
     ("فاطمة", "فاطمه$"), ("گلچین", "گلچين$"), ("Γιώργος", "giorgos$"), ("...", "")],
)  # fmt: skip
def test_letters(word: str, letters: str) -> None:
    assert letters_of(word) == letters


@pytest.mark.parametrize(
    ("word", "spelling", "other"),
    [("Chubarov", "Чубаров", "Кубанов"), ("Chubarov", "تشوباروف", "كوبانوف"), ("Halevi", "הלוי", "חלפון"),
     ("Чубаров", "تشوباروف", "كوبانوف"), ("Chubarov", "Tschubarow", "Kubanov"), ("Golchin", "گلچین", "گلشن")],
)  # fmt: skip
def test_spellings_weigh_more_than_other_names(word: str, spelling: str, other: str) -> None:
    assert weigh_spellings(word, spelling) > max(0.0, weigh_spellings(word, other))
    assert weigh_spellings(word, spelling) == weigh_spellings(spelling, word)


def test_the_best_alignment_takes_the_heaviest_groups() -> None:
    weights = {"a": {"x": 1.0}, "b": {"y": 1.0}, "ab": {"xy": 3.0}, "": {"z": -0.5}}
    assert find_best("ab", "xy", weights) == 3.0
    assert find_best("ab", "xzy", weights) == 1.5
    assert find_best("a", "y", weights) == -6.0


def test_every_pair_of_scripts_has_a_table() -> None:
    tables = load_weights()
    assert sorted(tables) == ["AA", "AC", "AH", "AL", "CC", "CH", "CL", "HH", "HL", "LL"]
    assert all("^" in table for table in tables.values())
