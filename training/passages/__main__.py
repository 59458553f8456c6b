"""Checks the corpus and shows it: python -m training.passages [--page FILE] [--foreign FOLDER …] [FILE …].

With --agreement FILE the marks of a second annotator are measured against those of the corpus.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.passages.agreement import measure_agreement
from training.passages.diversity import find_repeats, find_taken, read_foreign
from training.passages.labels import LAYER_OF
from training.passages.notation import BrokenNotation, Passage, read_passages
from training.passages.page import render_page
from training.passages.rules import find_faults

CORPUS = Path(__file__).parent.parent / "corpus"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of passages; without any, the whole corpus")
    parser.add_argument("--page", type=Path, help="write the corpus as a page")
    parser.add_argument(
        "--foreign", type=Path, nargs="*", default=(), help="folders whose sentences may not stand here"
    )
    parser.add_argument("--agreement", type=Path, help="passages that somebody else marked again")
    arguments = parser.parse_args()
    corpus, faults = read_corpus(arguments.files or sorted(CORPUS.glob("*/*.txt")))
    passages = [passage for held in corpus.values() for passage in held]
    faults += [fault for passage in passages for fault in find_faults(passage)]
    faults += [f"{id}: stands {n} times" for id, n in Counter(p.id for p in passages).items() if n > 1]
    faults += [*find_repeats(passages), *find_taken(passages, read_foreign(arguments.foreign))]
    if arguments.page:
        arguments.page.write_text(render_page(corpus), "utf-8")
    told = list(compare_marks(passages, arguments.agreement)) if arguments.agreement else []
    sys.stdout.write("".join(f"{line}\n" for line in (*faults, *count_marks(corpus), *told)))
    sys.exit(1 if faults else 0)


def read_corpus(paths: Sequence[Path]) -> tuple[dict[str, list[Passage]], list[str]]:
    """Return the passages by language (the folder's name), and what could not be read."""
    corpus: dict[str, list[Passage]] = {}
    broken = []
    for path in paths:
        try:
            corpus.setdefault(path.parent.name, []).extend(read_passages(path.read_text("utf-8")))
        except BrokenNotation as error:
            broken.append(f"{path}: {error}")
    return corpus, broken


def compare_marks(passages: Sequence[Passage], path: Path) -> Iterable[str]:
    """Yield the agreement with the passages of a file, a line for each layer and key."""
    known = {passage.id: passage for passage in passages}
    again = list(read_passages(path.read_text("utf-8")))
    figures = measure_agreement([(known[passage.id], passage) for passage in again])
    yield f"agreement on {len(again)} passages"
    for name, found in figures.items():
        yield f"  {name}: " + " · ".join(f"{key} {value}" for key, value in found.items())


def count_marks(corpus: dict[str, list[Passage]]) -> Iterable[str]:
    """Yield what each language holds: passages, words, marks by layer, events by type."""
    for language, passages in sorted(corpus.items()):
        marks = [mark for passage in passages for mark in passage.marks]
        layers = Counter(LAYER_OF.get(mark.label, "?") for mark in marks)
        types = Counter(mark.keys.get("type", "?") for mark in marks if mark.label == "evt")
        statuses = Counter(mark.keys.get("status", "happened") for mark in marks if mark.label == "evt")
        words = sum(len(passage.text.split()) for passage in passages)
        empty = sum(all(mark.label != "evt" for mark in passage.marks) for passage in passages)
        yield f"{language}: {len(passages)} passages, {words} words, {empty} without event"
        for table in (layers, types, statuses):
            yield "  " + " · ".join(f"{name} {count}" for name, count in table.most_common())


if __name__ == "__main__":
    main()
