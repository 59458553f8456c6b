"""Opening a store: WAL, foreign keys, the schema brought up to date."""

from pathlib import Path

import apsw

from dragoman.errors import BrokenStore
from dragoman.store.migrations import migrate

BUSY_MILLISECONDS = 10_000


def open_connection(path: Path | None) -> apsw.Connection:
    """Open (or make) the store at `path`; None is a store in memory. Raises BrokenStore."""
    try:
        connection = apsw.Connection(str(path) if path else ":memory:")
        connection.set_busy_timeout(BUSY_MILLISECONDS)
        connection.pragma("journal_mode", "wal")
        connection.pragma("foreign_keys", True)
        migrate(connection)
    except apsw.Error as error:
        raise BrokenStore(f"{path}: {error}") from error
    return connection
