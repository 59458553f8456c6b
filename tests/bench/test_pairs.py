"""The benchmark of pairs: figures counted by hand, and the definitions of the shared scorer to the last digit."""

import importlib.util
import random
from pathlib import Path

import pytest

from dragoman.bench.pairs import predict_pairs
from dragoman.bench.run import run_benchmark
from dragoman.bench.scores.pairs import find_recall, measure_area, score_pairs
from tests.fakes import FakeReader

SCORER = Path(__file__).parents[3] / "shared" / "score" / "score.py"


def test_area_counts_ties_half() -> None:
    assert measure_area([0.9, 0.8, 0.1], [True, False, False]) == 1.0
    assert measure_area([0.1, 0.8, 0.9], [True, False, False]) == 0.0
    assert measure_area([0.5, 0.5], [True, False]) == 0.5


def test_recall_asks_for_precision() -> None:
    assert find_recall([0.9, 0.8, 0.7], [True, False, True]) == 0.5
    assert find_recall([0.9, 0.9, 0.7], [True, False, True]) == 0.0


def test_figures_of_rows() -> None:
    gold = [{"same": True}, {"same": True}, {"same": False}]
    said = [{"score": 0.9}, {"score": 0.4}, {"score": 0.6}]
    assert score_pairs(gold, said) == {"auc": 0.5, "recall_at_precision_99": 0.5, "pairs": 3}


@pytest.mark.skipif(not SCORER.exists(), reason="needs the shared scorer")
def test_the_shared_scorer_says_the_same() -> None:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for seed in range(20):
        dice = random.Random(seed)
        gold = [{"same": dice.random() < 0.3} for _ in range(300)] + [{"same": True}, {"same": False}]
        said = [{"score": round(dice.gauss(0.8 if g["same"] else 0.3, 0.15), dice.choice((1, 4)))} for g in gold]
        assert score_pairs(gold, said) == module.pairs(gold, said)


def test_one_row_in_one_score_out() -> None:
    rows = [{"left": "Farhad Mojtabavi", "right": "فرهاد مجتبوی"}, {"left": "Ali Zubani", "right": "Jane Okoro"}]
    same, other = (row["score"] for row in predict_pairs(rows))
    assert same > other


def test_the_answer_stays_behind_and_speed_is_told(tmp_path: Path) -> None:
    lines = (
        '{"left": "Ali Zubani", "right": "علي زوباني", "same": true}\n',
        '{"left": "Ali Zubani", "right": "Jane", "same": false}\n',
    )
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "pairs.own.dev.jsonl").write_text("".join(lines), encoding="utf-8")
    figures = run_benchmark("pairs", tmp_path, "dev", FakeReader())["figures"]["own"]
    assert figures.pop("pairs_per_second") > 0
    assert figures == {"auc": 1.0, "recall_at_precision_99": 1.0, "pairs": 2}
