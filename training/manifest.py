"""Writes the manifest of a folder of weights: what the model gives, and size and hash of each file."""

import hashlib
from pathlib import Path

import msgspec

from dragoman.reader import weights as names
from dragoman.reader.layers import CHOICES, LAYERS

LICENCE = "CC-BY-SA-4.0"  # share-alike sets are among the sources; see ATTRIBUTION.md


def write_manifest(folder: Path, name: str) -> None:
    """Write the name, size and hash of each file that is there."""
    files = [names.READER, names.PAIRS, names.EMBEDDER, names.FOUR_BITS, names.TABLE, names.PLACES, names.TOKENIZER]
    listed = tuple(_describe(folder / file) for file in (*files, names.TRUST) if (folder / file).exists())
    outputs = (*((layer.name, layer.labels) for layer in LAYERS), *((c.name, c.values) for c in CHOICES))
    manifest = names.Manifest(name, "intfloat/multilingual-e5-small", LICENCE, outputs, listed)
    (folder / "manifest.json").write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")


def _describe(path: Path) -> names.WeightFile:
    data = path.read_bytes()
    return names.WeightFile(path.name, len(data), hashlib.sha256(data).hexdigest())
