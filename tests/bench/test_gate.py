"""The gate: a floor that falls by more than the tolerance is named, and so is one that was not measured."""

from dragoman.bench.gate import find_falls, flatten
from dragoman.bench.gold import join_rows, show_only


def test_falls_are_named() -> None:
    floors = {"names/en/all/f1": 0.70, "names/ar/all/f1": 0.70, "names/ru/all/f1": 0.70, "dates/x/all": 0.9}
    result = {"name": "names", "figures": {"en": {"all": {"f1": 0.69}}, "ar": {"all": {"f1": 0.6}}}}
    falls = find_falls(floors, result)
    assert [fall.split(":")[0] for fall in falls] == ["names/ar/all/f1", "names/ru/all/f1"]


def test_flatten_takes_numbers_only() -> None:
    assert dict(flatten("a", {"b": {"c": 1, "d": None}, "e": "x", "f": True})) == {"a/b/c": 1.0}


def test_rows_are_joined_by_id_and_answers_stay_behind() -> None:
    gold = [{"id": "b", "story": 1}, {"id": "a", "story": 2}]
    assert join_rows(gold, [{"id": "a"}, {"id": "b"}]) == [{"id": "b"}, {"id": "a"}]
    assert show_only(gold, ("id",)) == [{"id": "b"}, {"id": "a"}]
