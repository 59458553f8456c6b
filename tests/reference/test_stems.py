"""Stems bring the forms of a word together and keep other words apart."""

import pytest

from dragoman.reference.stems import find_stem


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["visit", "visits", "visited", "visiting"]),
        ("en", ["announce", "announced", "announcement"]),
        ("en", ["stab", "stabbed", "stabbing"]),
        ("en", ["shot", "shooting", "shoots"]),
        ("en", ["die", "died", "death"]),
    ],
)
def test_forms_of_one_word_have_one_stem(code: str, words: list[str]) -> None:
    assert len({find_stem(word, code) for word in words}) == 1


def test_different_words_keep_different_stems() -> None:
    assert len({find_stem(w, "en") for w in ("arrest", "attack", "arrive", "appoint")}) == 4


def test_a_language_without_data_keeps_its_words() -> None:
    assert find_stem("Wandelingen", "xx") == "wandelingen"
