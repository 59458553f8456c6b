"""The table of weights: log odds of a group of letters of one script standing for one of another."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

Weights = Mapping[str, Mapping[str, float]]  # left group -> right group -> log odds; '' stands for nothing
PATH = Path(__file__).parent / "weights.tsv"
SCALE = 100  # the file holds hundredths


@cache
def load_weights() -> dict[str, dict[str, dict[str, float]]]:
    """Return the weights by the codes of both scripts ('LA': Latin and Arabic), in order of the alphabet."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            scripts, left, right, weight = line.split("\t")
            found.setdefault(scripts, {}).setdefault(left, {})[right] = int(weight) / SCALE
    return found
