"""Ids that clusters had: for each one that is gone the annotations it held, which lead to what holds them today."""

from collections.abc import Mapping, Sequence
from typing import cast

import apsw
import msgspec


class FormerTable:
    """Members of clusters by the id that they had."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def write(self, members: Mapping[str, Sequence[str]]) -> None:
        """Store the last members of clusters that are gone."""
        rows = [(id, msgspec.json.encode(members[id])) for id in sorted(members)]
        with self.connection:
            self.connection.executemany("INSERT OR REPLACE INTO former VALUES (?, ?)", rows)

    def read(self, prefix: str) -> dict[str, tuple[str, ...]]:
        """Return the members of every former id that begins with a prefix."""
        query = "SELECT id, members FROM former WHERE substr(id, 1, ?) = ? ORDER BY id"
        rows = self.connection.execute(query, (len(prefix), prefix)).fetchall()
        return {str(id): msgspec.json.decode(cast(bytes, data), type=tuple[str, ...]) for id, data in rows}
