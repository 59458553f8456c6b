"""Store: one case in one file, closed on leaving a `with` block."""

from pathlib import Path
from types import TracebackType

from dragoman.store.annotations import AnnotationTable
from dragoman.store.conclusions import ConclusionTable
from dragoman.store.connection import open_connection
from dragoman.store.former import FormerTable
from dragoman.store.inputs import InputTable
from dragoman.store.judgements import JudgementTable


class Store:
    """The tables of one case."""

    def __init__(self, path: Path | None) -> None:
        self.connection = open_connection(path)
        self.inputs = InputTable(self.connection)
        self.annotations = AnnotationTable(self.connection)
        self.conclusions = ConclusionTable(self.connection)
        self.former = FormerTable(self.connection)
        self.judgements = JudgementTable(self.connection)

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()


def open_store(path: Path | None) -> Store:
    """Open (or make) the store of a case; None keeps it in memory. Raises BrokenStore."""
    return Store(path)
