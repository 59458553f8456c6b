"""How far the model's own probabilities can be believed, on passages kept for checking: python -m training.reliability.

A mark is right if the corpus has one of its label that shares half of what both cover (the first such one); a choice
or relation is asked only of marks that are right. Printed for each: how many, mean probability, share that is right,
and the expected error of calibration (mean gap between the two over ten bins of equal width).
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from dragoman.reader import Reader
from dragoman.reader.layers import CHOICES
from dragoman.reader.weights import FOLDER
from dragoman.records import Mark as Found
from training.check import load_checked, make_mark, split_paragraphs
from training.marked import DEFAULTS
from training.passages.agreement import is_near
from training.passages.notation import Mark, Passage

BINS = 10
Judged = tuple[str, float, bool]  # what, its probability, whether it is right


def judge(passage: Passage, found: Sequence[Found]) -> Iterator[Judged]:
    """Yield what the reader says of a passage with its probability, and whether the corpus says so too."""
    partner = {n: find_partner(n, mark, passage) for n, mark in enumerate(found) if mark.layer != "names"}
    named = {mark.id: mark for mark in passage.marks if mark.id}
    for number, mark in enumerate(found):
        if mark.layer != "names":
            yield mark.layer, mark.score, partner[number] is not None
        ours = partner.get(number)
        if ours is not None:
            yield from judge_choices(mark, ours)
            for link in mark.links:
                target = partner.get(link.target)
                if target is not None:
                    linked = [named[id] for id in ours.values(link.relation) if id in named]
                    yield f"{mark.layer} {link.relation}", link.score, target in linked


def judge_choices(mark: Found, ours: Mark) -> Iterator[Judged]:
    """Yield each choice at a mark that is right."""
    for choice in CHOICES:
        chosen = mark.choose(choice.name)
        if choice.layer == mark.layer and chosen:
            value = ours.keys.get(choice.name, DEFAULTS[choice.name])
            yield f"{mark.layer} {choice.name}", chosen.score, chosen.value == value


def find_partner(number: int, mark: Found, passage: Passage) -> Mark | None:
    """Return the corpus's mark that a mark of the reader stands for."""
    same = make_mark(number, mark)
    return next((ours for ours in passage.marks if is_near(same, ours)), None)


def measure(judged: Sequence[Judged]) -> Mapping[str, tuple[int, float, float, float]]:
    """Return by kind: how many, mean probability, share right, expected error of calibration."""
    kinds = sorted({kind for kind, _, _ in judged})
    return {kind: measure_one([(p, right) for k, p, right in judged if k == kind]) for kind in kinds}


def measure_one(rows: Sequence[tuple[float, bool]]) -> tuple[int, float, float, float]:
    """Return the figures of one kind."""
    chances, right = (np.array(column, float) for column in zip(*rows, strict=True))
    places = np.minimum((chances * BINS).astype(int), BINS - 1)
    gaps = (abs((chances - right)[places == place].sum()) for place in range(BINS))
    return len(rows), float(chances.mean()), float(right.mean()), float(sum(gaps)) / len(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=FOLDER)
    reader = Reader(parser.parse_args().weights, trusting=True)
    judged = [
        row
        for passage in load_checked()
        for row in judge(passage, reader.read(passage.id, passage.text, split_paragraphs(passage.text)))
    ]
    for kind, (count, mean, right, error) in measure(judged).items():
        sys.stdout.write(f"{kind:20} {count:6} {mean:.3f} {right:.3f} {error:.3f}\n")


if __name__ == "__main__":
    main()
