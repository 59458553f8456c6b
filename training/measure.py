"""Strict name F1 on the development sets, through the weights as packaged: python -m training.measure."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from dragoman.reader.reader import Reader
from dragoman.reader.weights import FOLDER

Name = tuple[int, int, str]


def find_names(tags: Sequence[str]) -> set[Name]:
    """Return (first token, end token, kind) of each name in BIO tags."""
    names, begin = set(), 0
    for place, tag in enumerate([*tags, "O"]):
        before = tags[place - 1] if place else "O"
        if before != "O" and tag != f"I-{before[2:]}":
            names.add((begin, place, before[2:]))
        if tag != "O" and (tag[0] == "B" or before[2:] != tag[2:]):
            begin = place
    return names


def measure(reader: Reader, path: Path) -> dict[str, float]:
    """Return F1 of all names and of each kind; score.py names gives the same figures."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    predicted = reader.tag_words([record["tokens"] for record in records])
    counts: Counter[tuple[str, str]] = Counter()
    for record, tags in zip(records, predicted, strict=True):
        gold, found = find_names(record["tags"]), find_names(tags)
        for part, names in {"gold": gold, "found": found, "hit": gold & found}.items():
            counts.update((part, kind) for _, _, name in names for kind in ("all", name))
    kinds = ("all", "PER", "ORG", "LOC")
    return {k: 2 * counts["hit", k] / max(1, counts["gold", k] + counts["found", k]) for k in kinds}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--weights", type=Path, default=FOLDER)
    arguments = parser.parse_args()
    reader = Reader(arguments.weights)
    for path in sorted(arguments.data.glob("names/ner.*.dev.jsonl")):
        figures = measure(reader, path)
        print(path.name, *(f"{kind} {value:.4f}" for kind, value in figures.items()))


if __name__ == "__main__":
    main()
