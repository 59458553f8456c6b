"""Times as the benchmarks ask for them."""

import pytest

from dragoman.bench.dates import predict_date_phrases


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سنعود 4 أيام القادمة", "2031-05-08/2031-05-12"),
        ("عدنا في 2030", "2030-01-01/2031-01-01"),
    ],
)
def test_a_stretch_is_written_with_the_day_after_it(text: str, value: str) -> None:
    found = predict_date_phrases([{"text": text, "language": "ar", "reference": "2031-05-07"}])
    assert [t["value"] for t in found[0]["timexes"]] == [value]
