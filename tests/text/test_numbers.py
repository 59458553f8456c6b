"""Numbers read from tokens, with words given."""

import pytest

from dragoman.text.numbers import NumberWords, read_number, split_tokens

WORDS = NumberWords({"two": 2, "forty": 40, "six": 6}, {"hundred": 100, "thousand": 1000}, {"dozens": 24}, ("al",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,250 boats", (1, 1250.0, False)), ("1 250 boats", (1, 1250.0, False)), ("2.5 thousand", (2, 2500.0, False)),
        ("forty six boats", (2, 46.0, False)), ("two hundred boats", (2, 200.0, False)), ("dozens", (1, 24.0, True)),
        ("alsix", (1, 6.0, False)), ("two; forty", (1, 2.0, False)), ("boats", None), ("٤٢ boats", (1, 42.0, False)),
    ],
)  # fmt: skip
def test_a_number_at_the_beginning(text: str, expected: tuple[int, float, bool] | None) -> None:
    number = read_number(split_tokens(text), 0, WORDS)
    assert (number and (number.stop, number.value, number.vague)) == expected
