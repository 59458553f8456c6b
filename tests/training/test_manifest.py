"""The manifest names every file of a folder of weights that is there, with size and hash."""

import hashlib
from pathlib import Path

from dragoman.reader import weights
from training.manifest import write_manifest


def test_only_files_that_are_there_are_listed(tmp_path: Path) -> None:
    (tmp_path / weights.READER).write_bytes(b"layers")
    write_manifest(tmp_path, "made-up")
    first = weights.load_manifest(tmp_path)
    assert [(file.name, file.bytes) for file in first.files] == [(weights.READER, 6)]
    (tmp_path / weights.TRUST).write_bytes(b"{}")
    write_manifest(tmp_path, first.model)
    second = weights.load_manifest(tmp_path)
    assert second.model == "made-up"
    assert second.files[-1].sha256 == hashlib.sha256(b"{}").hexdigest()
    assert dict(second.outputs)["names"] == ("PER", "ORG", "LOC")
