"""Judgements as lines: they come back as they went, and what is broken is named by its line."""

import msgspec
import pytest

from dragoman.errors import UnfitJudgement
from dragoman.pipeline.exchange import export_judgements, import_judgements
from dragoman.pipeline.statement import make_judgement, make_retraction
from dragoman.records import Retraction, StatedJudgement
from dragoman.store import open_store

NOW = "2031-04-01T00:00:00Z"


def said(number: int, **fields: object) -> StatedJudgement:
    given = {
        "id": "", "kind": "entity", "verdict": "same", "left": ("men-0a",), "right": ("men-1b",), "left_name": "لينا",
        "right_name": "Lina", "who": "Ann", "at": "2031-03-03T10:00:00Z", "why": "“one” person", "sequence": number,
    }  # fmt: skip
    return make_judgement(StatedJudgement(**given | fields))  # type: ignore[arg-type]


FIRST, SECOND = said(1), said(2, kind="story", left=("doc-0a",), right=("doc-1b",), verdict="different")
TAKEN = make_retraction(Retraction(id="", judgement=FIRST.id, who="Ben", at="2031-03-04T10:00:00Z", sequence=3))


def lines(*rows: object) -> list[bytes]:
    return [msgspec.json.encode(row) + b"\n" for row in rows]


def test_what_is_exported_comes_back_the_same() -> None:
    with open_store(None) as store:
        assert import_judgements(store, lines(FIRST, SECOND, TAKEN), NOW) == (3, 3)
        assert import_judgements(store, lines(SECOND, TAKEN), NOW) == (2, 0)
        assert list(export_judgements(store)) == lines(FIRST, SECOND, TAKEN)
        assert store.judgements.valid() == (SECOND,)
        assert [by for _, by in store.judgements.read()] == [TAKEN.id, None, None]


def test_empty_lines_and_a_byte_order_mark_say_nothing() -> None:
    with open_store(None) as store:
        rows = [b"\xef\xbb\xbf" + lines(FIRST)[0], b"\n", b"  \r\n"]
        assert import_judgements(store, rows, NOW) == (1, 1)


def test_a_retraction_may_come_to_a_store_that_has_the_judgement() -> None:
    with open_store(None) as store:
        import_judgements(store, lines(FIRST), NOW)
        assert import_judgements(store, lines(TAKEN), NOW) == (1, 1)
        assert store.judgements.valid() == ()


ALTERED = msgspec.structs.replace(FIRST, why="another reason")
WRONG_KIND = msgspec.structs.replace(FIRST, left=("doc-0a",))
UNSORTED = msgspec.structs.replace(FIRST, left=("men-1a", "men-0a"))
SELF = msgspec.structs.replace(FIRST, right=FIRST.left)
TIMELESS = msgspec.structs.replace(FIRST, at="yesterday")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"{", "no judgement"),
        (b"\xff\xfe", "no judgement"),
        (b"[1, 2]", "no judgement"),
        (b"{}", "no judgement"),
        (b"[" * 100_000, "no judgement"),
        (b'{"type": "judgement", "id": "jud-1"}', "no judgement"),
        (b'{"type": "opinion"}', "no judgement"),
        (lines(ALTERED)[0], "altered"),
        (lines(WRONG_KIND)[0], "binds to"),
        (lines(UNSORTED)[0], "not in order"),
        (lines(SELF)[0], "same words"),
        (lines(TIMELESS)[0], "no time"),
        (lines(said(1, at="2031-05-01T00:00:00Z"))[0], "still to come"),
        (lines(msgspec.structs.replace(FIRST, why="\x1b[2J"))[0], "control character"),
        (lines(msgspec.structs.replace(FIRST, left=()))[0], "empty"),
        (lines(msgspec.structs.replace(FIRST, sequence=-1))[0], "out of range"),
        (lines(TAKEN)[0], "retracts"),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_imported(line: bytes, what: str) -> None:
    with open_store(None) as store:
        with pytest.raises(UnfitJudgement, match=rf"(?s)nothing was imported.*line 2: .*{what}"):
            import_judgements(store, [*lines(SECOND), line], NOW)
        assert list(store.judgements.read()) == []


def test_many_broken_lines_are_counted() -> None:
    with open_store(None) as store, pytest.raises(UnfitJudgement, match="and 30 more"):
        import_judgements(store, [b"{"] * 50, NOW)


def test_names_lose_what_would_turn_a_page() -> None:
    one = said(1, left_name="Talks\u202e end\n\x07", right_name="\u202e")
    assert (one.left_name, one.right_name) == ("Talks end", "?")
    assert make_judgement(one) == one
