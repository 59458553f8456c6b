"""The tables of offices: `<subject>.toml`, by country and title, "Name | other spelling 2013-10/2018-10".

Intervals are EDTF of years or months; '/..' is held when the table was last looked over. A title is a canonical one
of posts ('president'), whose sector `titles.toml` gives; one in bounds ('2014/2017') is what was attested, no more.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import regex

from dragoman.reference.posts import sector_of
from dragoman.text.names import name_keys

FOLDER = Path(__file__).parent
ENTRY = regex.compile(r"(?P<names>.+?) (?P<begin>\d{4}(?:-\d\d)?)?/(?P<end>\d{4}(?:-\d\d)?|\.\.)")
OPEN = "9999"
RECENT = 6  # years in which one is still spoken of by the office that one had


class Office(msgspec.Struct, frozen=True):
    """One person in one post: names, country (ISO alpha-3), canonical title, first and last month or year."""

    names: tuple[str, ...]
    country: str
    title: str
    begin: str
    end: str

    @property
    def sector(self) -> str | None:
        """The PLOVER sector of the post."""
        return sector_of(self.title)

    def covers(self, day: str) -> bool:
        """Tell whether the post was held on a day; bounds are months or years, both included."""
        return self.begin <= day and day[: len(self.end)] <= self.end

    def is_recent(self, day: str) -> bool:
        """Tell whether the post was held on a day or within the years before it."""
        return self.begin <= day and int(self.end[:4]) >= int(day[:4]) - RECENT

    def is_over(self, day: str) -> bool:
        """Tell whether the post had been left before a day."""
        return day[: len(self.end)] > self.end


@cache
def load_offices() -> tuple[Office, ...]:
    """Return every office of every table, in order of country, title and time."""
    found = {office for path in sorted(FOLDER.glob("*.toml")) for office in read_table(path)}
    return tuple(sorted(found, key=lambda o: (o.country, o.title, o.begin, o.names)))


def read_table(path: Path) -> Iterator[Office]:
    """Yield the offices of one table. Raises ValueError for an entry that is not of the form above."""
    for country, titles in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for title, entries in titles.items():
            for entry in entries:
                match = ENTRY.fullmatch(entry)
                if match is None:
                    raise ValueError(f"{path.name}: {entry!r} is no 'Name 2001-02/2003'")
                names = tuple(name.strip() for name in match["names"].split("|"))
                end = OPEN if match["end"] == ".." else match["end"]
                yield Office(names, country, title, match["begin"] or "0000", end)


@cache
def index_offices() -> dict[str, tuple[Office, ...]]:
    """Return offices by the blocking keys of their holders' names."""
    found: dict[str, dict[Office, None]] = defaultdict(dict)
    for office in load_offices():
        for name in office.names:
            for key in sorted(name_keys(name)):
                found[key][office] = None
    return {key: tuple(offices) for key, offices in found.items()}
