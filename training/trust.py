"""Fits how far the reader's probabilities are to be believed: python -m training.trust writes trust.json.

For each layer, choice and relation a slope and a shift of the probability's logit, by logistic regression over what
training/reliability.py judges of the passages kept for checking, drawn towards no change by PRIOR times half of their
squared distance from it. Printed for each: how many, and the expected error of calibration before and after, each half
of the passages by the curve of the other half.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from dragoman.reader import Reader, weights
from dragoman.reader.trust import LEAST, MOST, Curve, bend
from training.check import load_checked, split_paragraphs
from training.manifest import write_manifest
from training.reliability import Judged, judge, measure_one

FEWEST = 100  # judged by which a curve is fitted
PRIOR = 10.0
NO_CHANGE = np.array([1.0, 0.0])
LEAST_SLOPE = 0.05  # what is more probable stays so
Half = list[Judged]


def judge_halves(reader: Reader) -> tuple[Half, Half]:
    """Return what is judged in every other passage kept for checking, and in the others."""
    halves: tuple[Half, Half] = ([], [])
    for number, passage in enumerate(load_checked()):
        found = reader.read(passage.id, passage.text, split_paragraphs(passage.text))
        halves[number % 2].extend(judge(passage, found))
    return halves


def fit_all(judged: Sequence[Judged], fewest: int = FEWEST) -> Mapping[str, Curve]:
    """Return a curve for each kind judged often enough."""
    by_kind: dict[str, list[tuple[float, bool]]] = {}
    for kind, chance, right in judged:
        by_kind.setdefault(kind, []).append((chance, right))
    return {kind: fit(rows) for kind, rows in sorted(by_kind.items()) if len(rows) >= fewest}


def fit(rows: Sequence[tuple[float, bool]]) -> Curve:
    """Return slope and shift of the logit that explain (probability, whether right) best."""
    chances, right = (np.array(column, float) for column in zip(*rows, strict=True))
    clipped = np.clip(chances, LEAST, MOST)
    given = np.stack([np.log(clipped / (1 - clipped)), np.ones(len(rows))], axis=1)

    def loss(curve: NDArray[np.float64]) -> float:
        logits = given @ curve
        return float((np.logaddexp(0, logits) - right * logits).sum() + PRIOR / 2 * ((curve - NO_CHANGE) ** 2).sum())

    curve = minimize(loss, NO_CHANGE, method="L-BFGS-B", bounds=((LEAST_SLOPE, None), (None, None))).x
    return round(float(curve[0]), 4), round(float(curve[1]), 4)


def bend_all(judged: Sequence[Judged], curves: Mapping[str, Curve]) -> list[Judged]:
    """Return what was judged with the probabilities as the curves have them."""
    return [(kind, bend(p, curves[kind]) if kind in curves else p, right) for kind, p, right in judged]


def show(halves: tuple[Half, Half]) -> None:
    """Print the errors of calibration before, and after by the curve of the other half."""
    first, second = halves
    before = [*first, *second]
    curves = [fit_all(half, FEWEST // 2) for half in halves]
    after = [*bend_all(first, curves[1]), *bend_all(second, curves[0])]
    for kind in sorted({kind for kind, _, _ in before}):
        rows = ([(p, right) for name, p, right in judged if name == kind] for judged in (before, after))
        (count, _, _, raw), (*_, bent) = (measure_one(each) for each in rows)
        sys.stdout.write(f"{kind:20} {count:6} {raw:.3f} {bent:.3f}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=weights.FOLDER)
    folder = parser.parse_args().weights
    halves = judge_halves(Reader(folder, trusting=True))
    show(halves)
    (folder / weights.TRUST).write_bytes(msgspec.json.encode(fit_all([*halves[0], *halves[1]])) + b"\n")
    write_manifest(folder, weights.load_manifest(folder).model)


if __name__ == "__main__":
    main()
