"""Centring: sentence vectors without what all sentences of their language share.

Raw cosines of e5 lie between .75 and .95 whatever the sentences say; less the mean of their language,
translations come out near 1 and unrelated sentences near 0 (measured on NTREX: research/across.md).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
PRIOR = Path(__file__).with_name("centres.npz")  # mean vectors of NTREX sentences by language (CC BY-SA 4.0)
WEIGHT = 100.0  # sentences that the prior counts for


@lru_cache(maxsize=1)
def load_priors() -> Mapping[str, Floats]:
    """Return the prior mean of each language ('*' for all others), (384,) float32; none without the file."""
    if not PRIOR.is_file():
        return {}
    with np.load(PRIOR) as file:
        return {name: file[name].astype(np.float32) for name in sorted(file.files)}


def find_centres(vectors: Mapping[str, Sequence[Floats]], priors: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the centre of each language: the mean of its vectors, drawn to the prior where they are few."""
    return {code: find_centre(vectors[code], priors.get(code, priors.get("*"))) for code in sorted(vectors)}


def find_centre(rows: Sequence[Floats], prior: Floats | None) -> Floats:
    """Return one centre, (384,) float32; without a prior the mean is drawn to the origin instead."""
    total = sum((r.sum(axis=0, dtype=np.float64) for r in rows), np.zeros(rows[0].shape[1]))
    count = sum(len(r) for r in rows)
    drawn = prior if prior is not None and prior.shape == total.shape else np.zeros_like(total)
    weight = WEIGHT if drawn is prior else 0.0
    return ((total + weight * drawn) / max(count + weight, 1.0)).astype(np.float32)


def centre_rows(vectors: Floats, centre: Floats) -> Floats:
    """Return the vectors less the centre, unit length again, (n, 384) float32."""
    moved = vectors - centre
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    centred: Floats = (moved / np.maximum(lengths, 1e-6)).astype(np.float32)
    return centred
