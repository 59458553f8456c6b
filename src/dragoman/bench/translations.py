"""The benchmark of translated copies, on a set that was written for it (bench/sets/translations).

Each row holds two documents in two languages, one translating the other or both telling of one happening by
themselves. Each pair is judged as a case of its own, and all pairs again as one case, where documents of different
rows must not join either. Precision, recall and F1 of 'translated'. Documents that exist in several languages
(NTREX) are a second measure: which share of the pairs of one story joins, and how many of different stories do.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from dragoman.align.copies import find_copies
from dragoman.bench.copies import LARGEST, read_for_copies
from dragoman.bench.copies import read_rows as read_documents
from dragoman.bench.gold import Row
from dragoman.errors import UnreadableDocument
from dragoman.ingest.jsonl import read_line
from dragoman.reader import Reader
from dragoman.records import Reading, Rejection

FOLDER = Path(__file__).resolve().parents[3] / "bench" / "sets" / "translations"
SIDES = ("left", "right")
Pair = tuple[str, str]  # places of two documents: 'id left', 'id right'


def measure_translations(rows: Sequence[Row], reader: Reader) -> dict[str, Any]:
    """Return figures by pair of languages, for all, and for all as one case; ids of the wrong ones."""
    cases = [{f"{row['id']} {side}": read_side(row, side, reader) for side in SIDES} for row in rows]
    joined = {pair for case in cases for pair in find_joined(case)}
    together = set(find_joined({place: reading for case in cases for place, reading in case.items()}))
    gold = {places_of(row) for row in rows if row["label"] == "translated"}
    found = {row["id"] for row in rows if places_of(row) in joined}
    pairs = sorted({str(row["pair"]) for row in rows})
    chosen = {pair: {places_of(row) for row in rows if row["pair"] == pair} for pair in pairs}
    return {
        "all": score_pairs(gold, joined),
        **{pair: score_pairs(gold & chosen[pair], joined & chosen[pair]) for pair in pairs},
        "together": score_pairs(gold, together),
        "missed": [row["id"] for row in rows if row["label"] == "translated" and row["id"] not in found],
        "wrong": [row["id"] for row in rows if row["label"] != "translated" and row["id"] in found],
    }


def places_of(row: Row) -> Pair:
    """Return the places of a row's two documents."""
    left, right = (f"{row['id']} {side}" for side in SIDES)
    return left, right


def read_side(row: Row, side: str, reader: Reader) -> Reading:
    """Return one document of a row, as ingest reads it. Raises UnreadableDocument."""
    document = read_line(json.dumps(row[side]).encode(), f"{row['id']} {side}", LARGEST)
    if isinstance(document, Rejection):
        raise UnreadableDocument(f"{row['id']} {side}: {document.reason}")
    return read_for_copies(document, reader)


def find_joined(readings: Mapping[str, Reading]) -> Iterable[Pair]:
    """Yield the pairs of documents that lie in one family, by their places."""
    place_of = {reading.document.id: place for place, reading in readings.items()}
    for members in find_copies(list(readings.values())):
        yield from combinations(sorted(place_of[member.document] for member in members), 2)


def score_pairs(gold: set[Pair], found: set[Pair]) -> dict[str, float]:
    """Return precision, recall and F1; 1.0 where there is nothing to find and nothing is found."""
    right = len(gold & found)
    precision = right / len(found) if found else 1.0
    recall = right / len(gold) if gold else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "pairs": len(gold)}


def predict_families(rows: Sequence[Row], reader: Reader) -> list[dict[str, Any]]:
    """Return the family of each row's document, all rows being one case."""
    documents = read_documents(rows)
    readings = {id: read_for_copies(document, reader) for id, document in documents.items()}
    family_of = {m.document: members[0].document for members in find_copies(list(readings.values())) for m in members}
    return [{"id": id, "family": family_of[document.id]} for id, document in documents.items()]


def score_families(gold: Sequence[Row], predicted: Sequence[Row]) -> dict[str, Any]:
    """Return, by pair of languages, the share of the pairs of one story that lie in one family; and the wrong pairs."""
    rows = [{**row, "family": found["family"]} for row, found in zip(gold, predicted, strict=True)]
    held: dict[str, list[bool]] = {}
    wrong = 0
    for left, right in combinations(rows, 2):
        joined = left["family"] == right["family"]
        if left["story"] == right["story"]:
            held.setdefault("-".join(sorted((left["language"], right["language"]))), []).append(joined)
        wrong += joined and left["story"] != right["story"]
    shares = {pair: round(sum(held[pair]) / len(held[pair]), 4) for pair in sorted(held)}
    return {"joined": shares, "wrong_pairs": wrong, "families": len({row["family"] for row in rows})}
