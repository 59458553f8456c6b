"""The event types as data: quads and modes of PLOVER, frames of participants, labels, and strict PLOVER."""

import tomllib
from functools import lru_cache
from pathlib import Path

import msgspec

from dragoman.errors import UnknownName

FILE = Path(__file__).with_name("plover.toml")


class EventType(msgspec.Struct, frozen=True):
    """One of the 17 types: PLOVER's quad and score, its modes and ours."""

    quad: str = ""
    score: float = 0.0
    modes: tuple[str, ...] = ()
    own_modes: tuple[str, ...] = ()

    @property
    def material(self) -> bool:
        """True for a deed that is more than words."""
        return self.quad.startswith("material")


class Frame(msgspec.Struct, frozen=True):
    """The role that each place in the sentence has; `mutual` where all sides do the same (meet, sign)."""

    slots: dict[str, str] = {}
    mutual: bool = False


class Label(msgspec.Struct, frozen=True):
    """Neutral words for one type: with {a} and {b}, with one side only, with nobody.

    `single` for one actor; `several` for more who act on nobody named: those who clash, or who attack together.
    """

    both: str = ""
    actor: str = ""
    recipient: str = ""
    bare: str = ""
    single: str = ""
    several: str = ""


class StrictRow(msgspec.Struct, frozen=True):
    """One row of the table from (type, status) to strict PLOVER; empty lists fit everything."""

    becomes: str
    status: tuple[str, ...] = ()
    quad: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()


class Plover(msgspec.Struct, frozen=True):
    """The whole table."""

    types: dict[str, EventType]
    frames: dict[str, Frame]
    labels: dict[str, Label]
    statuses: dict[str, str]
    strict: tuple[StrictRow, ...]

    def frame(self, name: str) -> Frame:
        """Return a frame by name. Raises UnknownName."""
        if name not in self.frames:
            raise UnknownName("frame", name, self.frames)
        return self.frames[name]

    def label(self, kind: str, mode: str | None) -> Label:
        """Return the words for a type and mode, those of the type where the mode has none of its own."""
        return self.labels.get(f"{kind}/{mode}") or self.labels[kind]


@lru_cache(maxsize=1)
def load_plover() -> Plover:
    """Return the table of event types."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), Plover)


def strict_type(kind: str, status: str, mode: str | None = None) -> str:
    """Return the type that PLOVER 0.8, which has no status, gives to a deed of this status; '' for none."""
    table = load_plover()
    for row in table.strict:
        fits = (
            (not row.status or status in row.status)
            and (not row.quad or table.types[kind].quad in row.quad)
            and (not row.types or kind in row.types)
            and (not row.modes or mode in row.modes)
        )
        if fits:
            return row.becomes
    return "" if kind == "APPOINT" else kind
