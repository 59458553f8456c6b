"""Curves are fitted to what was right, and left alone where little was judged."""

import random

import pytest

from dragoman.reader.trust import bend
from training.trust import FEWEST, fit, fit_all


def judge_too_sure(count: int) -> list[tuple[float, bool]]:
    """Return probabilities that are told too high: what is said to be p is right as often as its logit halved says."""
    chance = random.Random(1)
    told = [chance.uniform(0.05, 0.99) for _ in range(count)]
    return [(p, chance.random() < bend(p, (0.5, -0.3))) for p in told]


def test_a_curve_finds_what_was_right() -> None:
    slope, shift = fit(judge_too_sure(20_000))
    assert (slope, shift) == pytest.approx((0.5, -0.3), abs=0.05)


def test_few_judged_change_little() -> None:
    slope, shift = fit([(0.9, False), (0.8, True)])
    assert abs(slope - 1) < 0.2
    assert abs(shift) < 0.2


def test_rare_kinds_have_no_curve() -> None:
    rows = judge_too_sure(FEWEST)
    judged = [("often", *row) for row in rows] + [("rare", *row) for row in rows[1:]]
    assert list(fit_all(judged)) == ["often"]
