"""A language as data: `languages/<code>/<subject>.toml`, each read into the struct that its stage defines.

A language without a file for a subject gives the struct's defaults, so that the stage finds nothing there
instead of failing: a new language is one new folder and no line of code.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from dragoman.errors import DragomanError
from dragoman.ids import hash_text
from dragoman.text.scripts import direction

FOLDER = Path(__file__).parent / "languages"
T = TypeVar("T")
LOADED: dict[tuple[str, str, str], Any] = {}  # data files never change while the program runs


class Language(msgspec.Struct, frozen=True):
    """A language by its code; `load` reads one subject of its data."""

    code: str

    @property
    def direction(self) -> str:
        """'rtl' or 'ltr'."""
        return direction(self.code)

    @property
    def fingerprint(self) -> str:
        """The hash of all of the language's data, so that what was read with other data is read again."""
        return hash_folder(FOLDER / self.code)

    def load(self, subject: str, struct: type[T]) -> T:
        """Return the language's data on a subject as `struct` (all of whose fields have defaults)."""
        key = (self.code, subject, struct.__qualname__)
        if key not in LOADED:
            LOADED[key] = load_subject(self.code, subject, struct)
        return cast(T, LOADED[key])


def load_subject(code: str, subject: str, struct: type[T]) -> T:
    """Read `languages/<code>/<subject>.toml`. Raises DragomanError, naming the file, where it fails to fit."""
    path = FOLDER / code / f"{subject}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    try:
        return msgspec.convert(data, struct)
    except msgspec.ValidationError as error:
        raise DragomanError(f"{path}: {error}") from error


@cache
def hash_folder(folder: Path) -> str:
    """Return the hash of the names and words of a folder's TOML files; the same for a folder that is not there."""
    return hash_text(
        "\0".join(f"{path.name}\0{path.read_text(encoding='utf-8')}" for path in sorted(folder.glob("*.toml")))
    )


def available_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder, in order."""
    return tuple(sorted(p.name for p in FOLDER.iterdir() if p.is_dir()))


def load_language(tag: str) -> Language:
    """Return the language of a BCP 47 tag; one without data is a Language whose subjects are all empty."""
    return Language(tag.split("-")[0].lower())
