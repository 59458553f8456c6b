"""Writes the weights folder of the package: two ONNX encoders, one embedding table, tokenizer, manifest."""

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.reader import weights as names
from dragoman.reader.layers import CHOICES, LAYERS
from training.calibrate import find_peaks
from training.encoder import Stored, Tagger
from training.graph import WIDTH, Arrays, Weights, make_model

LICENCE = "CC-BY-SA-4.0"  # share-alike sets are among the sources; see ATTRIBUTION.md


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
    write_manifest(folder, name)


def pack_table(stored: Stored, kept: list[int]) -> NDArray[np.uint8]:
    """Return the rows kept, (n, 216) uint8: 12 float16 scales, then 192 bytes of numbers."""
    blocks = stored["emb.word"].stored.reshape(-1, WIDTH // 32, 18)[kept]
    rows = [blocks[..., :2].reshape(len(kept), -1), blocks[..., 2:].reshape(len(kept), -1)]
    return np.concatenate(rows, axis=1).astype(np.uint8)


def to_arrays(model: Tagger) -> Weights:
    return {name: value.detach().numpy() for name, value in model.state_dict().items()}


def write_manifest(folder: Path, name: str) -> None:
    """Write the name, size and hash of each file."""
    files = [names.READER, names.PAIRS, names.EMBEDDER, names.FOUR_BITS, names.TABLE, names.PLACES, names.TOKENIZER]
    listed = tuple(_describe(folder / file) for file in files)
    outputs = (*((layer.name, layer.labels) for layer in LAYERS), *((c.name, c.values) for c in CHOICES))
    manifest = names.Manifest(name, "intfloat/multilingual-e5-small", LICENCE, outputs, listed)
    (folder / "manifest.json").write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")


def _describe(path: Path) -> names.WeightFile:
    data = path.read_bytes()
    return names.WeightFile(path.name, len(data), hashlib.sha256(data).hexdigest())
