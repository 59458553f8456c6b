"""Writes the weights folder of the package: two ONNX encoders, one embedding table, tokenizer, manifest."""

import gzip
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.reader import weights as names
from training.calibrate import find_peaks
from training.encoder import Stored, Tagger
from training.graph import WIDTH, Arrays, Weights, make_model
from training.manifest import write_manifest


@dataclass(frozen=True)
class Recipe:
    """What the weights are made of, and the windows of pieces on which int8 is calibrated."""

    stored: Stored
    kept: list[int]
    tokenizer: str
    windows: list[list[int]]  # word by word, for the reader
    texts: list[list[int]]  # plain, for the embedder


def write_package(model: Tagger, original: Tagger, recipe: Recipe, folder: Path, name: str) -> None:
    """Write every file of the folder, the manifest last."""
    folder.mkdir(parents=True, exist_ok=True)
    stored = recipe.stored
    (folder / names.TOKENIZER).write_bytes(gzip.compress(recipe.tokenizer.encode(), mtime=0))
    np.save(folder / names.TABLE, pack_table(stored, recipe.kept))
    np.save(folder / names.PLACES, stored["emb.pos"].values(-1, WIDTH) + stored["emb.type"].values(-1, WIDTH)[0])
    norm = {f"norm.{part}": stored[f"emb.ln.{letter}"].values(-1) for part, letter in (("weight", "w"), ("bias", "b"))}
    headless = {key: value for key, value in to_arrays(original).items() if key.startswith("layers.")}
    four_bits: Arrays = {}
    embedder = make_model(norm | headless, find_peaks(original, recipe.texts), four_bits)
    (folder / names.EMBEDDER).write_bytes(embedder.SerializeToString())
    np.savez(folder / names.FOUR_BITS, **four_bits)
    arrays = to_arrays(model)
    reader = make_model(norm | arrays, find_peaks(model, recipe.windows))
    (folder / names.READER).write_bytes(reader.SerializeToString())
    parts = {"table": "table.weight", "weight": "out.weight", "bias": "out.bias"}
    np.savez(folder / names.PAIRS, **{name: arrays[f"pairing.{part}"] for name, part in parts.items()})
    (folder / names.TRUST).unlink(missing_ok=True)  # fitted to other weights; training/trust.py writes it anew
    write_manifest(folder, name)


def pack_table(stored: Stored, kept: list[int]) -> NDArray[np.uint8]:
    """Return the rows kept, (n, 216) uint8: 12 float16 scales, then 192 bytes of numbers."""
    blocks = stored["emb.word"].stored.reshape(-1, WIDTH // 32, 18)[kept]
    rows = [blocks[..., :2].reshape(len(kept), -1), blocks[..., 2:].reshape(len(kept), -1)]
    return np.concatenate(rows, axis=1).astype(np.uint8)


def to_arrays(model: Tagger) -> Weights:
    return {name: value.detach().numpy() for name, value in model.state_dict().items()}
