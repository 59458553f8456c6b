"""The weights that come with the package, named and hashed in weights/manifest.json."""

import gzip
from pathlib import Path

import msgspec
from tokenizers import Tokenizer

FOLDER = Path(__file__).parent / "weights"
READER, EMBEDDER, FOUR_BITS = "reader.onnx", "embedder.onnx", "embedder.npz"
TABLE, PLACES, TOKENIZER, PAIRS = "words.npy", "places.npy", "tokenizer.json.gz", "pairs.npz"
TRUST = "trust.json"


class WeightFile(msgspec.Struct, frozen=True):
    """One file of the folder; sha256 in hexadecimal."""

    name: str
    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What the folder holds: `outputs` are layers and choices with their labels, in the columns' order."""

    model: str
    encoder: str
    licence: str
    outputs: tuple[tuple[str, tuple[str, ...]], ...]
    files: tuple[WeightFile, ...]


def load_manifest(folder: Path = FOLDER) -> Manifest:
    """Read the manifest."""
    return msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)


def load_tokenizer(folder: Path = FOLDER) -> Tokenizer:
    """Read the pruned tokenizer."""
    return Tokenizer.from_buffer(gzip.decompress((folder / TOKENIZER).read_bytes()))
