"""Folders: the files below the paths given, in one order, each with its path below the argument."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path


def find_files(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Yield (file, path below the argument with '/'), sorted; hidden files and folders are left out.

    Links to folders are not followed, so that a loop of links ends.
    """
    for path in sorted(paths, key=str):
        if path.is_dir():
            yield from find_below(path)
        else:
            yield path, path.name


def find_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files below one folder."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                file = Path(root) / name
                yield file, file.relative_to(folder).as_posix()
