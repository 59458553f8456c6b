"""What was read: inputs by place with the hash of their bytes, their documents, and their rejections."""

from collections.abc import Iterator, Sequence
from typing import cast

import apsw
import msgspec

from dragoman.records import Document, Rejection


class InputTable:
    """Documents and rejections by the place (path or address) that they came from."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def write(self, place: str, sha256: str, documents: Sequence[Document], rejections: Sequence[Rejection]) -> None:
        """Store what one input gave, at once or not at all; what it gave before is replaced."""
        kept = {document.id for document in documents}
        with self.connection:
            self.connection.execute("INSERT OR REPLACE INTO inputs VALUES (?, ?)", (place, sha256))
            self.connection.execute("DELETE FROM rejections WHERE place = ?", (place,))
            for (old,) in self.connection.execute("SELECT id FROM documents WHERE place = ?", (place,)).fetchall():
                if old not in kept:
                    self.connection.execute("DELETE FROM documents WHERE id = ?", (old,))
            for document in documents:
                self.connection.execute(
                    "INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data",
                    (document.id, place, msgspec.json.encode(document)),
                )
            self.connection.executemany(
                "INSERT INTO rejections VALUES (?, ?, ?)",
                [(place, i, msgspec.json.encode(rejection)) for i, rejection in enumerate(rejections)],
            )

    def reject(self, document: Document, rejection: Rejection) -> None:
        """Turn a stored document into a rejection: a later stage found that it cannot be read."""
        place = rejection.path or rejection.url or ""
        query = "SELECT COALESCE(MAX(position) + 1, 0) FROM rejections WHERE place = ?"
        with self.connection:
            position = self.connection.execute(query, (place,)).fetchone()
            self.connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
            self.connection.execute(
                "INSERT INTO rejections VALUES (?, ?, ?)",
                (place, position[0] if position else 0, msgspec.json.encode(rejection)),
            )

    def documents(self) -> Iterator[Document]:
        """Yield every document, in the order of ids."""
        for row in self.connection.execute("SELECT data FROM documents ORDER BY id").fetchall():
            yield msgspec.json.decode(cast(bytes, row[0]), type=Document)

    def document(self, id: str) -> Document | None:
        """Return one document, None where the store has it no more."""
        row = self.connection.execute("SELECT data FROM documents WHERE id = ?", (id,)).fetchone()
        return None if row is None else msgspec.json.decode(cast(bytes, row[0]), type=Document)

    def rejections(self) -> Iterator[Rejection]:
        """Yield every rejection, in the order of places."""
        for row in self.connection.execute("SELECT data FROM rejections ORDER BY place, position").fetchall():
            yield msgspec.json.decode(cast(bytes, row[0]), type=Rejection)
