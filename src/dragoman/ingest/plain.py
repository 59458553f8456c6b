"""Plain text and Markdown: the text as it stands; a front matter gives title, date and the like."""

import re
from collections.abc import Iterator

from dragoman.ingest.page import Page, clean_text, hash_bytes
from dragoman.ingest.stamps import find_name_date, read_stamp
from dragoman.records import DateSeen

FRONT = re.compile(r"---[ \t]*\n(.{0,4000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
FIELD = re.compile(r"^([A-Za-z_]+)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.M)


def read_plain(text: str, data: bytes, path: str) -> Iterator[Page]:
    """Yield the one page of a text file."""
    whole = clean_text(text)
    front = FRONT.match(whole)
    fields = {k.lower(): v for k, v in FIELD.findall(front.group(1))} if front else {}
    dated = fields.get("date") or fields.get("published")
    yield Page(
        text=whole, source_sha256=hash_bytes(data), path=path, url=fields.get("url") or fields.get("source_url"),
        outlet=fields.get("outlet") or fields.get("publisher"), title=fields.get("title"),
        byline=fields.get("author") or fields.get("byline"), language=None,
        dates_seen=find_dates(dated, path),
        kinds={line.strip(): "masthead" for line in front.group(1).split("\n")} if front else {},
    )  # fmt: skip


def find_dates(stated: str | None, path: str) -> tuple[DateSeen, ...]:
    """Return the dates that stand outside the text: in the front matter and in the file's name."""
    found = [(read_stamp(stated) if stated else None, "meta"), (find_name_date(path), "file")]
    return tuple(DateSeen(edtf, where) for edtf, where in found if edtf)
