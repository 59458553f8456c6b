"""Candidates for translations: nearest documents of another language, in a window of days, in cells where many."""

import numpy as np
import pytest

from dragoman.align.copies.neighbours import WINDOW, Means, find_neighbours


def means(pairs: int, days: list[int] | None = None) -> Means:
    """Return so many documents in two languages, the nth of one near the nth of the other."""
    base = np.random.default_rng(1).normal(size=(pairs, 384))
    vectors = np.concatenate([base, base + 0.3 * np.random.default_rng(2).normal(size=(pairs, 384))])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    languages = np.repeat([0, 1], pairs)
    return Means(vectors.astype(np.float32), languages, np.array(days or [-1] * 2 * pairs))


def test_documents_of_two_languages_that_are_near() -> None:
    assert find_neighbours(means(4)) == [(0, 4), (1, 5), (2, 6), (3, 7)]


def test_documents_far_apart_in_time_are_not_compared_and_undated_ones_are() -> None:
    days = [100, 100, -1, 100, 100 + WINDOW, 101 + WINDOW, 500, -1]
    assert find_neighbours(means(4, days)) == [(0, 4), (2, 6), (3, 7)]


def test_documents_of_one_language_are_not_compared() -> None:
    one = means(4)
    assert find_neighbours(Means(one.vectors, np.zeros(8, np.int64), one.days)) == []


def test_cells_find_what_all_against_all_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = find_neighbours(means(100))
    monkeypatch.setattr("dragoman.align.copies.neighbours.LARGE", 50)
    celled = find_neighbours(means(100))
    assert len(set(whole)) == 100
    assert set(celled) <= set(whole)
    assert len(celled) >= 90
