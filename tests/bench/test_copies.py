"""Benchmarks of copies: what is predicted for people to read, and what the figures count; invented news."""

from typing import Any

from dragoman.bench.copies import predict_copies, score_copies
from dragoman.bench.translations import score_families, score_pairs
from dragoman.reader import Reader
from tests.fakes import FakeReader

WIRE = """The lake authority of Bwera closed the northern ferry on Tuesday after its inspectors found cracks in two of
the three hulls that carry passengers to the island. Director Amina Tesso said that the boats would stay in the dock
until engineers from the port had welded new plates, which may take eleven days.""".replace("\n", " ")
OTHER = """Fishermen on the eastern shore began to mend the nets that the storm had torn from the stakes, while children
carried stones to the broken wall behind the school and the baker gave bread to whoever worked.""".replace("\n", " ")
ROWS = [
    {"id": "a", "language": "en", "outlet": "Kivu Post", "title": "Ferry stays shut", "text": f"GOMA (AFP) — {WIRE}"},
    {"id": "b", "language": "en", "outlet": "Bwera Herald", "title": "No boats", "text": WIRE, "published": None},
    {"id": "c", "language": "en", "outlet": "Nile Mirror", "title": "Nets", "text": OTHER, "seen": "2031-03-04"},
]


class Fake(FakeReader, Reader):
    """A reader without weights."""

    def __init__(self) -> None:
        pass


def predict() -> list[dict[str, Any]]:
    return predict_copies(ROWS, Fake())


def test_copies_are_predicted_with_words_to_read() -> None:
    rows = {row["id"]: row for row in predict()}
    assert [rows[id]["credited"] for id in "abc"] == ["directly", "in the family", "not"]
    assert [rows[id]["origin"]["name"] for id in "abc"] == ["AFP", "AFP", "not stated: Nile Mirror"]
    assert rows["b"]["family"] == rows["a"]["family"] != rows["c"]["family"]
    assert rows["b"]["evidence"][0].startswith("The lake authority of Bwera")


def test_figures_of_copies() -> None:
    figures = score_copies(ROWS, predict())
    assert {key: figures[key] for key in ("articles", "texts", "families_of_several", "origins", "origins_stated")} == {
        "articles": 3, "texts": 2, "families_of_several": 1, "origins": 2, "origins_stated": 1,
    }  # fmt: skip
    assert (figures["share_credited_directly"], figures["share_credited_in_family"]) == (0.3333, 0.3333)


def test_scores_of_translated_pairs() -> None:
    gold, found = {("a", "b"), ("c", "d")}, {("a", "b"), ("e", "f"), ("g", "h")}
    assert score_pairs(gold, found) == {"precision": 0.3333, "recall": 0.5, "f1": 0.4, "pairs": 2}
    assert score_pairs(set(), set())["f1"] == 1.0


def test_scores_of_families_across_languages() -> None:
    gold = [{"story": s, "language": code} for s in "xy" for code in ("ar", "en", "fr")]
    found = [{"family": family} for family in (1, 1, 2, 1, 3, 3)]
    assert score_families(gold, found) == {
        "joined": {"ar-en": 0.5, "ar-fr": 0.0, "en-fr": 0.5}, "wrong_pairs": 2, "families": 3,
    }  # fmt: skip
