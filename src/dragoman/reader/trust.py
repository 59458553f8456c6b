"""How far the model's probabilities are believed: a logistic curve for each layer, choice and relation.

The curves are fitted on the passages kept for checking (training/trust.py) and stored beside the weights. They bend how
probable a mark is said to be and never reorder marks of one kind; the stages' thresholds are of what is believed, so
they are weighed anew with the curves. A kind without a curve is believed as it is.
"""

import math
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import msgspec

from dragoman.records import Mark

LEAST, MOST = 1e-6, 1 - 1e-6
Curve = tuple[float, float]  # slope and shift of the probability's logit


class Trust:
    """The curves of trust.json in a folder of weights, read at first use; none where there is no such file."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    @cached_property
    def _curves(self) -> Mapping[str, Curve]:
        if self._path is None or not self._path.exists():
            return {}
        return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Curve])

    def weigh(self, mark: Mark) -> Mark:
        """Return the mark with its probability, and those of its choices and links, as they are to be believed."""
        return msgspec.structs.replace(
            mark, score=self.believe(mark.layer, mark.score),
            choices=tuple(
                msgspec.structs.replace(each, score=self.believe(f"{mark.layer} {each.name}", each.score))
                for each in mark.choices
            ),
            links=tuple(
                msgspec.structs.replace(each, score=self.believe(f"{mark.layer} {each.relation}", each.score))
                for each in mark.links
            ),
        )  # fmt: skip

    def believe(self, kind: str, chance: float) -> float:
        """Return a probability of a kind ("events", "events type", "events actor") as it is to be believed."""
        curve = self._curves.get(kind)
        return bend(chance, curve) if curve else chance


def bend(chance: float, curve: Curve) -> float:
    """Return the probability whose logit is the slope times that of `chance`, plus the shift."""
    chance = min(max(chance, LEAST), MOST)
    return 1 / (1 + math.exp(-curve[0] * math.log(chance / (1 - chance)) - curve[1]))
