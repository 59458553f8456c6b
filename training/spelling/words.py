"""Pairs of words to learn from: tokens of the CC0 lists of COLING 2018 (Merhav and Ash), and pairs by way of a third.

Two Latin spellings of one Arabic or Russian token are a pair, and so are the Arabic and the Russian of one Latin token.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from dragoman.text.spelling.letters import letters_of, script_code

Pair = tuple[str, str]  # letters of both, in order of their scripts' codes
LONGEST, SHORTEST = 16, 3  # with the mark at the end
MOST_SPELLINGS = 6  # of one token; more are a mix of names


def read_words(path: Path) -> dict[str, list[Pair]]:
    """Return the pairs of words of each pair of scripts with Latin, in order of the alphabet."""
    found: dict[str, set[Pair]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        left, right = row["left"].split(), row["right"].split()
        if len(left) == len(right):
            for one, other in zip(left, right, strict=True):
                add_pair(found, one, other)
    return {codes: sorted(pairs) for codes, pairs in sorted(found.items())}


def add_pair(found: dict[str, set[Pair]], one: str, other: str) -> None:
    """Put the letters of two words where their scripts belong."""
    (code, letters), (second, others) = sorted((script_code(w), letters_of(w)) for w in (one, other))
    if code != second and all(SHORTEST <= len(word) <= LONGEST for word in (letters, others)):
        found[code + second].add((letters, others))


def side_of(codes: str, script: str) -> int:
    """Return which side of the pairs of two scripts is in one of them."""
    return codes.index(script)


def spellings_in(pairs: Iterable[Pair], side: int) -> dict[str, list[str]]:
    """Return for each word of one side the words of the other, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        found[pair[side]].append(pair[1 - side])
    return found


def join_spellings(words: dict[str, list[Pair]], codes: str) -> list[Pair]:
    """Return the pairs of two scripts that stand for one word of a third one."""
    found: set[Pair] = set()
    for pivot in "LACH":
        sides = ["".join(sorted((code, pivot))) for code in codes]
        if (pivot in codes and codes[0] != codes[1]) or any(s not in words for s in sides):
            continue
        left, right = (spellings_in(words[s], side_of(s, pivot)) for s in sides)
        for shared in sorted(left.keys() & right.keys()):
            few = len(left[shared]) <= MOST_SPELLINGS and len(right[shared]) <= MOST_SPELLINGS
            pairs = ((a, b) for a in left[shared] for b in right[shared]) if few else ()
            found |= {tuple(sorted(p)) if codes[0] == codes[1] else p for p in pairs if p[0] != p[1]}  # type: ignore[misc]
    return sorted(found)
