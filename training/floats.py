"""The reader by a checkpoint's float32 weights, beside its int8 ones: python -m training.floats --checkpoint FILE.

Prints F1 of each layer and relation on the passages kept for checking, and of names on the development sets: through
the packaged int8 weights, through float32, and the difference.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import layer_norm

from dragoman.reader import Reader
from dragoman.reader.weights import FOLDER
from training import check, measure
from training.e5file import read_tensors
from training.encoder import EPSILON, WIDTH, Tagger
from training.sources import ENCODER, fetch

Floats = NDArray[np.float32]


class FloatSession:
    """What reader.session.Session does, by the model in PyTorch."""

    def __init__(self, model: Tagger) -> None:
        self._model = model.eval()

    def run(self, windows: Sequence[Sequence[int]], look_up: Callable[[Sequence[int]], Floats]) -> Iterator[Floats]:
        """Yield the output (n, width) float32 of each window of n pieces, in order."""
        for window in windows:
            with torch.inference_mode():
                sums = torch.from_numpy(look_up(window))
                states = layer_norm(sums, (WIDTH,), self._model.gain, self._model.shift, EPSILON)
                mask = torch.ones(1, 1, 1, len(window), dtype=torch.bool)
                for layer in self._model.layers:
                    states = layer(states, mask)
                scores: Floats = self._model.head(states)[0].numpy()
            yield scores


def open_floats(checkpoint: Path, weights: Path, cache: Path) -> Reader:
    """Return a reader whose marks are by the checkpoint, in float32; vocabulary and pairs are those of the weights."""
    model = Tagger(read_tensors(fetch(ENCODER, cache)), [0])
    model.load_state_dict(torch.load(checkpoint)["model"])
    reader = Reader(weights, trusting=True)
    reader._reader = FloatSession(model)  # type: ignore[assignment]
    return reader


def measure_passages(reader: Reader) -> dict[str, float]:
    """Return F1 of each layer and relation on the passages kept for checking."""
    counts = check.measure([(passage, check.read_passage(passage, reader)) for passage in check.load_checked()])
    return {name: check.find_f1(n) for name, n in counts.items()}


def measure_names(reader: Reader, data: Path) -> dict[str, float]:
    """Return strict F1 of names on each development set."""
    return {path.name: measure.measure(reader, path)["all"] for path in sorted(data.glob("names/ner.*.dev.jsonl"))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=FOLDER)
    parser.add_argument("--cache", type=Path, default=Path("build/model/cache"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments = parser.parse_args()
    packed = Reader(arguments.weights, trusting=True)
    floats = open_floats(arguments.checkpoint, arguments.weights, arguments.cache)
    for name, figures in {
        "passages": [measure_passages(reader) for reader in (packed, floats)],
        "names": [measure_names(reader, arguments.data) for reader in (packed, floats)],
    }.items():
        rows = [(kind, figures[0][kind], figures[1].get(kind, 0.0)) for kind in sorted(figures[0])]
        rows.append((f"mean of {name}", *(float(np.mean([row[side] for row in rows])) for side in (1, 2))))
        for kind, ours, exact in rows:
            sys.stdout.write(f"{kind:32} {ours:.4f} {exact:.4f} {ours - exact:+.4f}\n")


if __name__ == "__main__":
    main()
