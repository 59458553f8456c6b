"""300 mutated reports through the whole way: each a named rejection or a clean read, no crash, nothing lost."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.pipeline.run import build, ingest
from dragoman.publish.html import render_dossier
from dragoman.store import open_store
from tests.fakes import FakeReader
from tests.invariants import find_breaches

REPORTS = sorted((Path(__file__).parent.parent / "examples" / "reports").iterdir())
BIDI = "\u202e\u202a\u2066\u2069\u200f\u200e"
SPRINKLED = [*BIDI, "“", "”", '"', "«", "(", "[", "\x00", "😀", "\u0301"]
Mutation = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(40):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def recode(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(["utf-16", "cp1256", "cp1251", "latin-1"]), "replace")


def shuffle_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def sprinkle(data: bytes, chance: random.Random) -> bytes:
    text = list(data.decode("utf-8", "replace"))
    for _ in range(60):
        text.insert(chance.randrange(len(text) + 1), chance.choice(SPRINKLED))
    return "".join(text).encode()


def nest(data: bytes, chance: random.Random) -> bytes:
    return b"<div>" * chance.choice([50, 500, 5000]) + data + b"</p>" * 50


def join_lines(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", b" ") * chance.choice([1, 5])


def drop_words(data: bytes, chance: random.Random) -> bytes:
    return b" ".join(word for word in data.split(b" ") if chance.random() > 0.2)


MUTATIONS: tuple[Mutation, ...] = (cut, flip, recode, shuffle_lines, sprinkle, nest, join_lines, drop_words)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_mutated_reports_are_read_or_rejected(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    for number, source in enumerate(chance.sample(REPORTS, len(REPORTS))):  # a report read twice is one document
        mutation = chance.choice(MUTATIONS)
        path = tmp_path / f"{number:02}-{mutation.__name__}{source.suffix}"
        path.write_bytes(mutation(source.read_bytes(), chance))
    with open_store(None) as store:
        ingest(store, [tmp_path])
        record = build(store, FakeReader())
    told = {d.path for d in record.documents} | {r.path for r in record.rejections}
    assert {path.name for path in tmp_path.iterdir()} == {(path or "").split(":")[0] for path in told}
    assert all(rejection.reason for rejection in record.rejections)
    assert find_breaches(record) == []
    assert render_dossier(record).lstrip().lower().startswith("<!doctype html>")
