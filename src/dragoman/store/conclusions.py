"""What was concluded: recomputed whenever the key (documents, annotations, judgements) is another."""

from typing import cast

import apsw


class ConclusionTable:
    """Bytes of conclusions by name."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def read(self, name: str, key: str) -> bytes | None:
        """Return the stored conclusion if it was made from the same key, else None."""
        row = self.connection.execute("SELECT data FROM conclusions WHERE name = ? AND key = ?", (name, key)).fetchone()
        return None if row is None else cast(bytes, row[0])

    def has(self, name: str, key: str) -> bool:
        """Tell whether a conclusion is stored that was made from this key."""
        query = "SELECT 1 FROM conclusions WHERE name = ? AND key = ?"
        return self.connection.execute(query, (name, key)).fetchone() is not None

    def latest(self, name: str) -> bytes | None:
        """Return the stored conclusion whatever it was made from, None where there is none."""
        row = self.connection.execute("SELECT data FROM conclusions WHERE name = ?", (name,)).fetchone()
        return None if row is None else cast(bytes, row[0])

    def write(self, name: str, key: str, data: bytes) -> None:
        """Store a conclusion in place of the one before."""
        with self.connection:
            self.connection.execute("INSERT OR REPLACE INTO conclusions VALUES (?, ?, ?)", (name, key, data))
