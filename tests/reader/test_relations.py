from pathlib import Path

import numpy as np
import pytest

from dragoman.reader.layers import HIDDEN, LAYER, LAYERS, RELATIONS, RIGHT, WIDTH
from dragoman.reader.pairs import COUNTED, FARTHEST, WordSpan, make_pairs
from dragoman.reader.relations import Pairing

SPANS = (
    WordSpan(0, 2, "parties", "per"),
    WordSpan(2, 3, "cues", "cue"),
    WordSpan(3, 9, "contents", "content"),
    WordSpan(5, 6, "events", "CONSULT"),
    WordSpan(7, 8, "parties", "org"),
)


def test_columns_lie_side_by_side() -> None:
    ends = [layer.columns.stop for layer in LAYERS]
    assert [layer.columns.start for layer in LAYERS] == [0, *ends[:-1]]
    assert LAYER["names"].tags == ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
    assert RIGHT.stop == WIDTH


def test_pairs_are_those_that_a_relation_allows() -> None:
    pairs = make_pairs(SPANS, [8])
    found = set(zip(pairs.heads.tolist(), pairs.targets.tolist(), strict=True))
    assert found == {(1, 0), (1, 4), (2, 0), (2, 1), (2, 4), (3, 0), (3, 4)}
    assert pairs.counts.min() >= 0
    assert pairs.counts.max() < COUNTED


def test_counts_tell_before_from_after_and_inside_from_outside() -> None:
    pairs = make_pairs(SPANS, [8])
    rows = {(int(h), int(t)): row for h, t, row in zip(pairs.heads, pairs.targets, pairs.counts, strict=True)}
    assert rows[1, 0][0] != rows[1, 4][0]
    assert rows[3, 0][-1] != rows[3, 4][-1]


def test_what_lies_too_far_is_no_pair() -> None:
    far = WordSpan(2 + FARTHEST + 1, 2 + FARTHEST + 2, "cues", "cue")
    assert len(make_pairs((SPANS[0], far), []).heads) == 0


@pytest.fixture
def pairing(tmp_path: Path) -> Pairing:
    weight = np.zeros((len(RELATIONS), HIDDEN), np.float32)
    weight[:, 0] = 4
    np.savez(
        tmp_path / "pairs.npz", table=np.zeros((COUNTED, HIDDEN), np.float32), weight=weight,
        bias=np.full(len(RELATIONS), -4, np.float32),
    )  # fmt: skip
    return Pairing(tmp_path / "pairs.npz")


def test_only_probable_relations_of_the_heads_own_layer_are_told(pairing: Pairing) -> None:
    words = np.zeros((9, WIDTH), np.float32)
    words[0:2, RIGHT.start] = 2  # the person's vector
    found = list(pairing.find(SPANS, [8], words))
    assert {(head, relation.name, target) for head, relation, target, _ in found} == {
        (1, "by", 0), (2, "by", 0), (3, "actor", 0), (3, "recipient", 0), (3, "source", 0), (3, "where", 0),
    }  # fmt: skip
    assert all(0.9 < chance < 1 for *_, chance in found)
    assert list(pairing.find((), [], words)) == []
