"""Tag probabilities to the best legal BIO sequence (Viterbi)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.words import APOSTROPHES

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
IMPOSSIBLE = -1e4


def _legal() -> NDArray[np.float32]:
    """Return (8, 7) float32: 0 where a tag may follow another, IMPOSSIBLE elsewhere; the last row is the beginning."""
    previous = (*TAGS, "O")
    allowed = [[tag[0] != "I" or tag[2:] == before[2:] for tag in TAGS] for before in previous]
    return np.where(np.array(allowed), 0.0, IMPOSSIBLE).astype(np.float32)


TRANSITIONS = _legal()


def log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return log probabilities over the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def best_tags(scores: NDArray[np.float32]) -> list[int]:
    """Return the tag numbers of the best legal sequence for (words, 7) float32 log probabilities."""
    greedy = scores.argmax(axis=1)
    if not len(greedy) or not TRANSITIONS[[-1, *greedy[:-1]], greedy].any():
        return [int(tag) for tag in greedy]
    total = scores[0] + TRANSITIONS[-1]
    back = []
    for row in scores[1:]:
        reached = total[:, None] + TRANSITIONS[:-1]
        origin = reached.argmax(axis=0)
        back.append(origin)
        total = reached[origin, np.arange(len(TAGS))] + row
    path = [int(total.argmax())]
    for origin in reversed(back):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def find_spans(tags: Sequence[int]) -> list[tuple[int, int, str]]:
    """Return (first word, end word, PER | ORG | LOC) of each name in legal tag numbers."""
    spans: list[tuple[int, int, str]] = []
    for place, number in enumerate(tags):
        kind, name = TAGS[number][0], TAGS[number][2:]
        if kind == "B":
            spans.append((place, place + 1, name))
        elif kind == "I" and spans:
            spans[-1] = (spans[-1][0], place + 1, name)
    return spans


def mend_cuts(text: str, places: Sequence[tuple[int, int]], tags: Sequence[int]) -> list[int]:
    """Return the tags with a name continued over an apostrophe inside a word (Sana'a), where words were cut."""
    mended = list(tags)
    for place in range(1, len(places)):
        (start, end), before = places[place - 1], TAGS[mended[place - 1]]
        is_joined = end == places[place][0] and end - start > 1 and text[end - 1] in APOSTROPHES
        if is_joined and before != "O" and TAGS[mended[place]] == "O":
            mended[place] = TAGS.index(f"I-{before[2:]}")
    return mended
