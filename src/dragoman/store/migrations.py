"""The schema as numbered steps; `user_version` counts those that were taken. A step is never edited."""

from collections.abc import Callable

import apsw

from dragoman.errors import BrokenStore


def m001_initial(connection: apsw.Connection) -> None:
    """Inputs, documents, annotations and conclusions, each in a table of its own."""
    connection.execute(
        """
        CREATE TABLE inputs (
            place TEXT PRIMARY KEY, sha256 TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE rejections (
            place TEXT NOT NULL, position INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (place, position)
        ) WITHOUT ROWID;
        CREATE TABLE documents (
            id TEXT PRIMARY KEY, place TEXT NOT NULL, data BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX documents_place ON documents (place);
        CREATE TABLE annotations (
            document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            stage TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (document, stage)
        ) WITHOUT ROWID;
        CREATE TABLE conclusions (name TEXT PRIMARY KEY, key TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE judgements (
            id TEXT PRIMARY KEY, data BLOB NOT NULL, superseded_by TEXT
        ) WITHOUT ROWID;
        """
    )


def m002_former(connection: apsw.Connection) -> None:
    """Ids that clusters had, so that they still lead somewhere."""
    connection.execute("CREATE TABLE former (id TEXT PRIMARY KEY, members BLOB NOT NULL) WITHOUT ROWID")


MIGRATIONS: tuple[Callable[[apsw.Connection], None], ...] = (m001_initial, m002_former)


def migrate(connection: apsw.Connection) -> None:
    """Take every step that the store lacks, each in a transaction.

    Raises BrokenStore where a newer version wrote it.
    """
    done = int(connection.pragma("user_version") or 0)
    if done > len(MIGRATIONS):
        raise BrokenStore(f"the store has schema {done}; this version knows {len(MIGRATIONS)}")
    for number, step in enumerate(MIGRATIONS[done:], done + 1):
        with connection:
            step(connection)
            connection.pragma("user_version", number)
