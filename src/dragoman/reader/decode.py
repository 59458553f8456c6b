"""Tag probabilities to the best legal BIO sequence of a layer (Viterbi), and to its spans.

Tag 0 is O; 2k + 1 and 2k + 2 begin and continue label k.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.reader.words import APOSTROPHES

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
Bools = NDArray[np.bool_]
IMPOSSIBLE = -1e4


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
    inside = (greedy > 0) & (greedy % 2 == 0)
    begun = np.concatenate(([-1], greedy[:-1]))
    wrong = np.flatnonzero(inside & (begun != greedy) & (begun != greedy - 1))
    tags: list[int] = greedy.tolist()
    for begin, end in find_doubtful(scores, greedy, inside, wrong):
        tags[begin:end] = find_best_path(scores[begin:end].tolist())
    return tags


def find_doubtful(scores: Floats, greedy: Ints, inside: Bools, wrong: Ints) -> Iterator[tuple[int, int]]:
    """Yield the runs of words [begin, end) around the places where the likeliest tags are not legal.

    To begin where nothing is to be continued mends every place at a cost. A word is surely outside or a beginning
    where continuing there would cost more than all of that; the best path before and from it can be found apart.
    """
    if not len(wrong):
        return
    cost = (scores[wrong, greedy[wrong]] - scores[wrong, greedy[wrong] - 1]).sum()
    margin = scores.max(axis=1) - scores[:, 2::2].max(axis=1)
    sure = np.flatnonzero(~inside & (margin > cost))
    borders = np.concatenate(([0], sure, [len(scores)]))
    for run in np.unique(np.searchsorted(borders, wrong, side="right")):
        yield int(borders[run - 1]), int(borders[run])


def find_best_path(rows: Sequence[Sequence[float]]) -> list[int]:
    """Return the tag numbers of the best legal path: O and each beginning may follow whatever is best before."""
    inside = range(2, len(rows[0]), 2)
    total = [IMPOSSIBLE if tag in inside else score for tag, score in enumerate(rows[0])]
    back: list[tuple[int, list[int]]] = []
    for row in rows[1:]:
        best = max(total)
        origin = [tag if total[tag] > total[tag - 1] else tag - 1 for tag in inside]
        back.append((total.index(best), origin))
        reached = [best + score for score in row]
        for tag, before in zip(inside, origin, strict=True):
            reached[tag] = total[before] + row[tag]
        total = reached
    path = [total.index(max(total))]
    for best_tag, origin in reversed(back):
        tag = path[-1]
        path.append(best_tag if tag % 2 or not tag else origin[tag // 2 - 1])
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
