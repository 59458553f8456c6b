"""Tag probabilities to the best legal BIO sequence of a layer (Viterbi), and to its spans.

Tag 0 is O; 2k + 1 and 2k + 2 begin and continue label k.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.words import APOSTROPHES

Floats = NDArray[np.float32]
IMPOSSIBLE = -1e4


@cache
def find_transitions(tags: int) -> Floats:
    """Return (tags + 1, tags) float32: 0 where a tag may follow another, IMPOSSIBLE elsewhere; last the beginning."""
    before, after = np.arange(tags + 1)[:, None], np.arange(tags)[None, :]
    continues = (after % 2 == 0) & (after > 0)
    follows = (before == after) | (before == after - 1)
    return np.where(continues & ~(follows & (before < tags)), IMPOSSIBLE, 0.0).astype(np.float32)


def log_softmax(logits: Floats) -> Floats:
    """Return log probabilities over the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def lean(scores: Floats, worth: float) -> Floats:
    """Return the scores (words, tags) with every tag but O raised."""
    raised = scores + np.float32(worth)
    raised[:, 0] = scores[:, 0]
    return raised


def best_tags(scores: Floats) -> list[int]:
    """Return the tag numbers of the best legal sequence for (words, tags) float32 log probabilities."""
    greedy = scores.argmax(axis=1)
    transitions = find_transitions(scores.shape[1])
    if not len(greedy) or not transitions[[-1, *greedy[:-1]], greedy].any():
        return [int(tag) for tag in greedy]
    total = scores[0] + transitions[-1]
    back = []
    for row in scores[1:]:
        reached = total[:, None] + transitions[:-1]
        origin = reached.argmax(axis=0)
        back.append(origin)
        total = reached[origin, np.arange(scores.shape[1])] + row
    path = [int(total.argmax())]
    for origin in reversed(back):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def find_spans(tags: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return (first word, end word, number of the label) of each span in legal tag numbers."""
    spans: list[tuple[int, int, int]] = []
    for place, tag in enumerate(tags):
        if tag % 2:
            spans.append((place, place + 1, tag // 2))
        elif tag and spans:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return spans


def mend_cuts(text: str, places: Sequence[tuple[int, int]], tags: Sequence[int]) -> list[int]:
    """Return the tags with a name continued over an apostrophe inside a word (Sana'a), where words were cut."""
    mended = list(tags)
    for place in range(1, len(places)):
        (start, end), before = places[place - 1], mended[place - 1]
        is_joined = end == places[place][0] and end - start > 1 and text[end - 1] in APOSTROPHES
        if is_joined and before and not mended[place]:
            mended[place] = before + before % 2
    return mended
