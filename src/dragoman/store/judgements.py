"""What persons judged. Nothing is deleted: a retraction is a row of its own that supersedes a judgement."""

from collections.abc import Iterable, Iterator
from typing import cast

import apsw
import msgspec

from dragoman.records import Retraction, StatedJudgement

Said = StatedJudgement | Retraction


class JudgementTable:
    """Judgements and retractions by id."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def write(self, said: Iterable[Said]) -> int:
        """Store judgements and retractions, all or none; return how many were not there before."""
        with self.connection:
            new = [self.write_one(one) for one in said]
        return sum(new)

    def write_one(self, said: Said) -> bool:
        """Store one; tell whether it was not there before."""
        if self.connection.execute("SELECT 1 FROM judgements WHERE id = ?", (said.id,)).fetchone():
            return False
        data = msgspec.json.encode(said)
        self.connection.execute("INSERT INTO judgements VALUES (?, ?, NULL)", (said.id, data))
        if isinstance(said, Retraction):
            query = "UPDATE judgements SET superseded_by = ? WHERE id = ? AND superseded_by IS NULL"
            self.connection.execute(query, (said.id, said.judgement))
        return True

    def read(self) -> Iterator[tuple[Said, str | None]]:
        """Yield all that was said in order, each with the id of what superseded it."""
        rows = self.connection.execute("SELECT data, superseded_by FROM judgements").fetchall()
        found = [(decode_said(cast(bytes, data)), cast(str | None, by)) for data, by in rows]
        yield from sorted(found, key=lambda row: row[0].order)

    def valid(self) -> tuple[StatedJudgement, ...]:
        """Return the judgements that nobody retracted, in order."""
        return tuple(said for said, by in self.read() if isinstance(said, StatedJudgement) and by is None)


def decode_said(data: bytes) -> Said:
    """Return a judgement or retraction from its JSON. Raises msgspec.ValidationError, msgspec.DecodeError."""
    return msgspec.json.decode(data, type=StatedJudgement | Retraction)
