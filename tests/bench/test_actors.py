"""The benchmark of actors: scored as the shared scorer does."""

from dragoman.bench.actors import predict_actors
from dragoman.bench.scores.actors import score_actors


def test_nothing_said_is_right_where_nothing_is_to_say() -> None:
    gold = [{"country": "PER", "sector": "GOV"}, {"country": None, "sector": None}, {"country": "PER", "sector": ""}]
    said = [{"country": "PER", "sector": "MIL"}, {"country": None, "sector": None}, {"country": None, "sector": None}]
    assert score_actors(gold, said) == {"country": 0.6667, "sector": 0.6667, "both": 0.3333}


def test_predictions_keep_their_ids() -> None:
    rows = [{"id": "a", "mention": "the foreign ministry of Peru", "date": None}, {"id": "b", "mention": "a kettle"}]
    assert predict_actors(rows) == [
        {"id": "a", "country": "PER", "sector": "GOV"},
        {"id": "b", "country": None, "sector": None},
    ]
