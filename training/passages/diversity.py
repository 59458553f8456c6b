"""Sentences written twice, and none taken from elsewhere: runs of words that passages share.

No eight words in a row stand in more than two passages, no twelve in a text of the folders given as foreign.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dragoman.text.fold import fold
from training.passages.notation import Passage

WORD = re.compile(r"\w+")
SHARED, SHARED_BY = 8, 2  # words in a row, passages
TAKEN = 12  # words in a row


def find_runs(text: str, width: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of `width` folded words."""
    words = WORD.findall(fold(text))
    return (tuple(words[i : i + width]) for i in range(len(words) - width + 1))


def find_repeats(passages: Sequence[Passage]) -> Iterator[str]:
    """Yield a line for each run of words that stands in too many passages; the first run of each set of passages."""
    held: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for passage in passages:
        for run in sorted(set(find_runs(passage.text, SHARED))):
            held[run].append(passage.id)
    told: set[tuple[str, ...]] = set()
    for run, ids in held.items():
        if len(ids) > SHARED_BY and tuple(ids) not in told:
            told.add(tuple(ids))
            yield f"{', '.join(ids)}: '{' '.join(run)}'"


def find_taken(passages: Sequence[Passage], foreign: Iterable[str]) -> Iterator[str]:
    """Yield a line for each passage that shares a run of words with one of the foreign texts."""
    held: dict[tuple[str, ...], str] = {}
    for passage in passages:
        held.update(dict.fromkeys(find_runs(passage.text, TAKEN), passage.id))
    for text in foreign:
        for run in find_runs(text, TAKEN):
            if run in held:
                yield f"{held[run]}: '{' '.join(run)}' stands elsewhere"


def read_foreign(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the texts of folders: every string of JSON Lines, and plain text files."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix == ".txt":
                yield path.read_text("utf-8", errors="replace")
            elif path.suffix == ".jsonl":
                for line in path.read_text("utf-8").splitlines():
                    yield from find_strings(json.loads(line))


def find_strings(value: object) -> Iterator[str]:
    """Yield the long strings of a JSON value; lists of tokens are joined."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        yield " ".join(value)
    elif isinstance(value, list):
        for item in value:
            yield from find_strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from find_strings(item)
