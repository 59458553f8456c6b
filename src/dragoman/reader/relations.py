"""Relations between spans: scored from the two spans' vectors and what is counted of the pair."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.layers import LEFT, RELATIONS, RIGHT, Relation
from dragoman.reader.pairs import Pairs, WordSpan, make_pairs

Floats = NDArray[np.float32]
FARTHEST = 30.0  # a logit beyond which float32 knows no other probability than 0 or 1
AT_ONCE = 128  # pairs a product: larger ones leave the cache and wake all of BLAS's threads
LEAST = 0.2  # probability below which a relation is not told


class Pairing:
    """The weights of training.encoder.Pairing: table (COUNTED, HIDDEN), weight (relations, HIDDEN), bias."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _weights(self) -> tuple[Floats, Floats, Floats]:
        with np.load(self._path) as stored:
            table, weight, bias = (np.asarray(stored[name], np.float32) for name in ("table", "weight", "bias"))
        return table, weight, bias

    def find(
        self, spans: Sequence[WordSpan], ends: Sequence[int], words: Floats
    ) -> Iterator[tuple[int, Relation, int, float]]:
        """Yield (head, relation, target, probability) of spans by number; `words` are the model's rows."""
        pairs = make_pairs(spans, ends)
        if not len(pairs.heads):
            return
        left, right = (span_means(spans, words[:, columns]) for columns in (LEFT, RIGHT))
        chances = self._score(left, right, pairs)
        for row, number in zip(*np.nonzero(chances >= LEAST), strict=True):
            head, target, relation = int(pairs.heads[row]), int(pairs.targets[row]), RELATIONS[number]
            if relation.head == spans[head].layer and spans[target].layer in relation.to:
                yield head, relation, target, float(chances[row, number])

    def _score(self, left: Floats, right: Floats, pairs: Pairs) -> Floats:
        """(spans, HIDDEN) twice, pairs of them -> (pairs, relations) float32 probabilities."""
        table, weight, bias = self._weights
        products = np.empty((len(pairs.heads), len(weight)), np.float32)
        for begin in range(0, len(products), AT_ONCE):
            some = slice(begin, begin + AT_ONCE)
            head, target = left[pairs.heads[some]], right[pairs.targets[some]]
            mixed = np.maximum(head + target + head * target + table[pairs.counts[some]].sum(axis=1), 0)
            products[some] = mixed @ weight.T
        logits = np.clip(products + bias, -FARTHEST, FARTHEST)
        chances: Floats = 1 / (1 + np.exp(-logits))
        return chances


def span_means(spans: Sequence[WordSpan], rows: Floats) -> Floats:
    """Return the mean (spans, columns) of each span's rows (words, columns), from sums up to each word."""
    sums = np.zeros((len(rows) + 1, rows.shape[1]))
    np.cumsum(rows, axis=0, out=sums[1:])
    firsts, ends = (np.array([getattr(span, side) for span in spans]) for side in ("first", "end"))
    means: Floats = ((sums[ends] - sums[firsts]) / (ends - firsts)[:, None]).astype(np.float32)
    return means
