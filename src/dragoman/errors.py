"""The errors that Dragoman raises.

DragomanError
├── UnreadableDocument    one input cannot be read; `pipeline/run.py` stores it as a rejection and goes on
├── UnknownName           a name (language, format, benchmark, kind) that is not among those available
├── UnfitJudgement        a judgement that cannot be stated, retracted or imported
└── BrokenStore           a store that another version wrote, or that is no store
"""

from collections.abc import Iterable


class DragomanError(Exception):
    """The base of every error that Dragoman raises on purpose."""


class UnreadableDocument(DragomanError):
    """One input cannot be read. `reason` is short and stable, such as 'empty' or 'binary'."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnknownName(DragomanError):
    """A name that is none of those available; the message lists these."""

    def __init__(self, kind: str, name: str, available: Iterable[str]) -> None:
        super().__init__(f"no {kind} {name!r}; available: {', '.join(sorted(available))}")


class UnfitJudgement(DragomanError):
    """A judgement that cannot stand: of an unknown or ambiguous id, of two kinds of record, a broken line."""


class BrokenStore(DragomanError):
    """A store that cannot be opened: written by a newer version, or no store at all."""
