"""Words of other names: the likest of many and of few, and any, so that the weights learn what tells names apart."""

import random
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from training.spelling.words import Pair

MANY, FEW, CHUNK = 4000, 40, 500


def find_others(pairs: Sequence[Pair], chosen: Sequence[Pair], seed: int = 0) -> list[Pair]:
    """Return for each chosen pair its left word with words of other names: three alike to its right word, one not."""
    dice = random.Random(seed)
    spellings: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        spellings[a].add(b)
        spellings[b].add(a)
    words = sorted({b for _, b in pairs})
    found: list[Pair] = []
    for start in range(0, len(chosen), CHUNK):
        chunk, pool = chosen[start : start + CHUNK], dice.sample(words, min(MANY, len(words)))
        for candidates in (pool, pool[:FEW], pool[FEW : 3 * FEW], dice.sample(pool, 2)):
            alike = process.cdist([b for _, b in chunk], candidates, scorer=JaroWinkler.similarity, dtype=np.float32)
            for (a, b), row in zip(chunk, alike, strict=True):
                likest = (candidates[k] for k in np.argsort(-row, kind="stable")[:6])
                found += [(a, other) for other in likest if not is_spelling(a, b, other, spellings)][:1]
    return found


def is_spelling(left: str, right: str, other: str, spellings: dict[str, set[str]]) -> bool:
    """Tell whether a word may stand for the same name as a pair."""
    return other in (left, right) or other in spellings[left] or not spellings[right].isdisjoint(spellings[other])
