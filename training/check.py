"""Precision, recall, F1 of each layer and relation on our passages kept for checking: python -m training.check."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dragoman.reader import Reader
from dragoman.reader.weights import FOLDER
from dragoman.records import Mark as Found
from training.marked import CORPUS, is_checked
from training.nearness import link_nearest
from training.passages.agreement import count_agreeing, find_keys, find_layers, is_near, is_same_pair
from training.passages.labels import CONTENTS
from training.passages.notation import Mark, Passage, read_passages

LEAST = 0.5  # probability of a link that counts


def load_checked() -> Iterator[Passage]:
    """Yield the passages that training leaves out, every content under one label."""
    for file in sorted(CORPUS.glob("*/*.txt")):
        for passage in read_passages(file.read_text("utf-8")):
            if is_checked(passage.id):
                marks = (replace(m, label="ind") if m.label in CONTENTS else m for m in passage.marks)
                yield replace(passage, marks=tuple(marks), keys=passage.keys | {"language": file.parent.name})


def read_passage(passage: Passage, reader: Reader) -> Passage:
    """Return the same text with the reader's marks."""
    found = reader.read(passage.id, passage.text, split_paragraphs(passage.text))
    marks = (make_mark(number, mark) for number, mark in enumerate(found) if mark.layer != "names")
    return Passage(passage.id, passage.keys, passage.text, tuple(marks))


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the code points (start, end) of each paragraph."""
    paragraphs, at = [], 0
    for part in text.split("\n\n"):
        paragraphs.append((at, at + len(part)))
        at += len(part) + 2
    return paragraphs


def make_mark(number: int, found: Found) -> Mark:
    """Return a mark of the reader in the notation of the corpus."""
    label = {"events": "evt", "contents": "ind", "inner": "ind"}.get(found.layer, found.label)
    keys = {"type": found.label} if label == "evt" else {}
    keys |= {choice.name: choice.value for choice in found.choices if choice.value != "none"}
    links: dict[str, list[str]] = {}
    for link in found.links:
        if link.score >= LEAST:
            links.setdefault(link.relation, []).append(f"m{link.target}")
    keys |= {relation: ",".join(targets) for relation, targets in links.items()}
    return Mark(label, f"m{number}", found.span.start, found.span.end, keys)


def measure(pairs: Sequence[tuple[Passage, Passage]]) -> dict[str, Counter[str]]:
    """Return what is marked in the corpus, found by the reader, and both, by layer and relation."""
    counts: dict[str, Counter[str]] = {}
    for gold, read in pairs:
        compared = [(*row, is_near) for row in find_layers(gold, read)] + [
            (*row, is_same_pair) for row in find_keys(gold, read)
        ]
        for name, ours, theirs, agree in compared:
            counted = counts.setdefault(name, Counter())
            counted.update(gold=len(ours), found=len(theirs), both=count_agreeing(ours, theirs, agree))
    return counts


def find_f1(counts: Counter[str]) -> float:
    """Return F1 of what is counted as gold, found and both."""
    return 2 * counts["both"] / max(1, counts["gold"] + counts["found"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=FOLDER)
    parser.add_argument("--language", help="only passages of this language")
    parser.add_argument("--near", action="store_true", help="speakers and cues by nearness instead of the scorer")
    arguments = parser.parse_args()
    reader = Reader(arguments.weights, trusting=True)
    passages = [p for p in load_checked() if arguments.language in (None, p.keys["language"])]
    sys.stdout.write(f"{len(passages)} passages\n")
    link = link_nearest if arguments.near else lambda passage: passage
    for name, n in sorted(measure([(p, link(read_passage(p, reader))) for p in passages]).items()):
        precision, recall = n["both"] / max(1, n["found"]), n["both"] / max(1, n["gold"])
        sys.stdout.write(f"{name:28} {n['gold']:5} {precision:.3f} {recall:.3f} {find_f1(n):.3f}\n")


if __name__ == "__main__":
    main()
