"""Links by plain nearness, to measure the scorer of relations against: words between, and ten for each sentence end."""

from collections.abc import Sequence

from dragoman.reader.windows import SENTENCE_ENDS
from dragoman.reader.words import split_words
from training.passages.labels import NAMED
from training.passages.notation import Mark, Passage

FAR = 60.0  # cost above which nothing is linked


def link_nearest(passage: Passage) -> Passage:
    """Return a passage whose cues and contents point at the nearest speaker and cue, all other keys as they were."""
    words = split_words(passage.text)
    starts = [start for start, _ in words]
    ends = [start for start, end in words if passage.text[end - 1] in SENTENCE_ENDS]
    speakers = [mark for mark in passage.marks if mark.label in NAMED]
    cues = [mark for mark in passage.marks if mark.label == "cue"]
    marks = []
    for mark in passage.marks:
        key, among = ("by", speakers) if mark.label == "cue" else ("of", cues)
        if mark.label in {"cue", "ind"}:
            near = min(among, key=lambda other: find_cost(mark, other, starts, ends), default=None)
            linked = near is not None and find_cost(mark, near, starts, ends) <= FAR
            kept = {name: value for name, value in mark.keys.items() if name not in {"by", "of"}}
            keys = kept | ({key: near.id} if linked and near and near.id else {})
            mark = Mark(mark.label, mark.id, mark.start, mark.end, keys)
        marks.append(mark)
    return Passage(passage.id, passage.keys, passage.text, tuple(marks))


def find_cost(mark: Mark, other: Mark, starts: Sequence[int], ends: Sequence[int]) -> float:
    """Return how far two marks are apart; what lies inside the other is nearest."""
    low, high = min(mark.end, other.end), max(mark.start, other.start)
    between = sum(low <= start < high for start in starts)
    return between + 10 * sum(low <= end < high for end in ends)
