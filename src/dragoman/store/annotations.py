"""What was found in each document, a row for each stage, with the key of what it was made from.

The key hashes the stage, its version, the models and the keys of the stages it needs: a row whose key is
as computed today is up to date, any other is made again.
"""

import apsw


class AnnotationTable:
    """Bytes of annotations by document and stage."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def read(self, document: str) -> dict[str, tuple[str, bytes]]:
        """Return key and data of every stage that is stored for a document."""
        rows = self.connection.execute("SELECT stage, key, data FROM annotations WHERE document = ?", (document,))
        return {stage: (key, data) for stage, key, data in rows}

    def keys(self, document: str) -> list[str]:
        """Return the keys of a document's stages, in the order of the stages' names."""
        query = "SELECT key FROM annotations WHERE document = ? ORDER BY stage"
        return [key for (key,) in self.connection.execute(query, (document,))]

    def write(self, document: str, made: dict[str, tuple[str, bytes]]) -> None:
        """Store what stages found in one document, all of it or nothing."""
        with self.connection:
            self.connection.executemany(
                "INSERT OR REPLACE INTO annotations VALUES (?, ?, ?, ?)",
                [(document, stage, key, data) for stage, (key, data) in made.items()],
            )
