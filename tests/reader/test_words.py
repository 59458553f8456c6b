import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reader.words import UNSEEN, calm_capitals, is_sign, split_words

SPACE = re.compile(rf"[\s{UNSEEN}]")
ROWS = [
    ("en", "Hezbollah's U.S.-led F-16s", ["Hezbollah", "'s", "U.S.", "-", "led", "F-16s"]),
    ("en", "J. Smith of AT&T, 1,000.5 at 10:30.", ["J.", "Smith", "of", "AT&T", ",", "1,000.5", "at", "10:30", "."]),
    ("en", "“Hi”... the Houthis’ raid", ["“", "Hi", "”", "...", "the", "Houthis", "’", "raid"]),
    ("fr", "l'Iran, qu’Israël", ["l'", "Iran", ",", "qu’", "Israël"]),
    ("it", "dell'Ucraina", ["dell'", "Ucraina"]),
    ("uk", "Лук'янов", ["Лук'", "янов"]),
    ("ru", "Премьер-министр: «да»", ["Премьер-министр", ":", "«", "да", "»"]),
    ("ar", "(د ب أ) أيضاً، ولبنان", ["(", "د", "ب", "أ", ")", "أيضاً", "،", "ولبنان"]),
    ("fa", "می\u200cشود؟", ["می\u200cشود", "؟"]),
]


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text)]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_rows(language: str, text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=80))
def test_only_white_and_unseen_characters_are_left_out(text: str) -> None:
    places = split_words(text)
    inside = {place for start, end in places for place in range(start, end)}
    left = [text[place] for place in range(len(text)) if place not in inside]
    assert [character for character in left if not SPACE.fullmatch(character)] == []
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(st.lists(st.sampled_from([row[1] for row in ROWS]), max_size=4))
def test_a_text_is_split_like_its_parts(parts: list[str]) -> None:
    assert words(" ".join(parts)) == [word for part in parts for word in words(part)]


def test_capitals_are_calmed_only_where_all_is_shouted() -> None:
    assert calm_capitals(["ПУТИН", "В", "ПЕКИНЕ", "!"]) == ["Путин", "В", "Пекине", "!"]
    assert calm_capitals(["NATO", "and", "EU", "UN"]) == ["NATO", "and", "EU", "UN"]
    assert calm_capitals(["NATO", "EU", "،", "قال"]) == ["NATO", "EU", "،", "قال"]


def test_signs() -> None:
    assert is_sign("...")
    assert not is_sign("10:30")
