"""Three hundred mutated inputs: each a named rejection or a clean read, never a crash."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.ingest import read_inputs
from dragoman.records import Document, Rejection

REPORTS = sorted((Path(__file__).parents[2] / "examples" / "reports").iterdir())
REASONS = {"missing", "unreadable", "unknown kind", "too large", "empty", "binary", "encoding", "html", "json"}
MARKS = ("\u202e", "\u2066", "\u200f", "", "", "")


def spoil(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with some of them replaced."""
    spoiled = bytearray(data)
    for _ in range(chance.randrange(1, 150)):
        spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
    return bytes(spoiled)


def repeat_mark(data: bytes, chance: random.Random) -> bytes:
    """Return one mark many times, as long lines that regular expressions might choke on."""
    return (chance.choice(["“", '"', "(", ". ", "#", "/", "|", "a b ", "١٢", "«", "By X, "]) * 4000).encode()


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [
    lambda data, chance: data[: chance.randrange(len(data))],
    lambda data, chance: chance.randbytes(chance.randrange(1, 2000)),
    lambda data, chance: data.decode().encode(chance.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32"])),
    lambda data, chance: data.decode().encode(chance.choice(["cp1256", "cp1251", "cp1252"]), "replace"),
    lambda data, chance: chance.choice([b"", b"\n\n", b"\x00" * 50, b"...!", b"\xef\xbb\xbf", b"\xff\xfe"]),
    lambda data, chance: b"<html><body>" + b"<div>" * chance.choice([50, 3000, 20000]) + data,
    lambda data, chance: "".join(c + chance.choice(MARKS) for c in data.decode()).encode(),
    lambda data, chance: b'{"text": "a \\ud800 b"}\n{"text": \n{"a":' + b"[" * 5000 + b"\n" + data,
    lambda data, chance: data.replace(b" ", b"\x00", chance.randrange(1, 5)),
    spoil,
    lambda data, chance: b"%PDF-1.4\n\x00" + data,
    lambda data, chance: data.replace(b"\n", b"") * 3,
    repeat_mark,
    lambda data, chance: data.replace(b"\n", b"\r") + "\u2028\x0c\x1b[31m".encode(),
]


@pytest.mark.parametrize("round_", range(22))
def test_mutated_inputs(tmp_path: Path, round_: int) -> None:
    chance = random.Random(round_)
    for i, mutate in enumerate(MUTATIONS):
        report = REPORTS[(round_ + i) % len(REPORTS)]
        file = tmp_path / f"{i}{report.suffix}"
        file.write_bytes(mutate(report.read_bytes(), chance))
        found = list(read_inputs([file]))
        assert found, "every input gives something"
        for item in found:
            check(item)


def check(item: Document | Rejection) -> None:
    """Assert that a rejection has a known name and that a document's evidence points at words."""
    if isinstance(item, Rejection):
        assert item.reason in REASONS
        return
    at = 0
    for zone in item.zones:
        assert at <= zone.start < zone.end <= len(item.text)
        assert any(c.isalnum() for c in item.text[zone.start : zone.end])
        at = zone.end
    for told in (item.title, item.byline, item.outlet):
        assert told is None or told.span is None or item.words(told.span) == told.text
    assert not any("\ud800" <= c <= "\udfff" or c == "\x00" for c in item.text)


def test_a_line_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    assert list(read_inputs([file])) == [Rejection("large.txt", None, "ingest", "too large")]
