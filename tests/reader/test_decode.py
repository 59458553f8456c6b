import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dragoman.reader.decode import best_tags, find_best_path, find_spans, log_softmax, mend_cuts
from dragoman.reader.layers import LAYER
from dragoman.reader.words import split_words

TAGS = LAYER["names"].tags
B_PER, I_PER, B_ORG, I_ORG, B_LOC, I_LOC = range(1, 7)
scores = arrays(np.float32, st.tuples(st.integers(0, 6), st.just(7)), elements=st.floats(-9, 9, width=32))


def is_legal(tags: list[int]) -> bool:
    pairs = zip([0, *tags], tags, strict=False)
    return all(TAGS[tag][0] != "I" or TAGS[before][2:] == TAGS[tag][2:] for before, tag in pairs)


@given(scores)
def test_tags_are_legal_and_no_legal_neighbour_is_better(rows: np.ndarray) -> None:
    tags = best_tags(rows)
    total = sum(float(row[tag]) for row, tag in zip(rows, tags, strict=True))
    assert is_legal(tags)
    for place in range(len(tags)):
        for other in range(7):
            changed = [*tags[:place], other, *tags[place + 1 :]]
            worth = sum(float(row[tag]) for row, tag in zip(rows, changed, strict=True))
            assert not is_legal(changed) or worth <= total + 1e-4


@pytest.mark.parametrize(("spread", "outside"), [(1, 0), (3, 3), (6, 8)])
def test_the_best_path_is_found_in_parts(spread: int, outside: int) -> None:
    chance = np.random.default_rng(spread)
    for length in range(1, 120):
        logits = chance.normal(0, spread, (length, 7)).astype(np.float32)
        logits[:, 0] += outside
        rows = log_softmax(logits)
        assert best_tags(rows) == find_best_path(rows.tolist())


def test_a_name_never_begins_inside() -> None:
    rows = np.full((2, 7), -5.0, np.float32)
    rows[0, [0, B_PER]] = [0.0, -1.0]
    rows[1, I_PER] = 3.0
    assert best_tags(rows) == [B_PER, I_PER]


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ([0, B_PER, I_PER, B_PER, 0], [(1, 3, 0), (3, 4, 0)]),
        ([B_ORG, I_ORG, I_ORG], [(0, 3, 1)]),
        ([], []),
    ],
)
def test_spans(tags: list[int], spans: list[tuple[int, int, int]]) -> None:
    assert find_spans(tags) == spans


def test_a_name_goes_on_over_an_apostrophe() -> None:
    text = "in Sana'a on"
    assert mend_cuts(text, split_words(text), [0, B_LOC, 0, 0]) == [0, B_LOC, I_LOC, 0]
    assert mend_cuts("l'Iran a", split_words("l'Iran a"), [0, B_LOC, 0]) == [0, B_LOC, 0]


@given(scores)
def test_probabilities_sum_to_one(rows: np.ndarray) -> None:
    assert np.allclose(np.exp(log_softmax(rows)).sum(axis=1), 1, atol=1e-5)
