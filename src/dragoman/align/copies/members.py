"""Members of a family: what each shares with the others, how it belongs, and the words that show it."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.copies.translations import Translation
from dragoman.align.copies.words import WIDTH, Words, find_shingles
from dragoman.records import Member, Span

SHORTEST_RUN = 8  # words; a run that shows copying
FULL = 0.6  # of the longest member's words, below which a member is an excerpt
OWN = 0.4  # share of a long member's words, below which others only print excerpts of it


def make_members(
    group: Sequence[int], words: Sequence[Words], copied: Sequence[tuple[int, int]], translated: Sequence[Translation]
) -> tuple[Member, ...]:
    """Return the members of one family, in the order given. `copied` and `translated` are its pairs."""
    if len(group) == 1:
        return (Member(document=words[group[0]].document, kind="sole", share=1.0),)
    others: dict[int, list[Words]] = {i: [] for i in group}
    for left, right in copied:
        others[left].append(words[right])
        others[right].append(words[left])
    shared = {i: mark_shared(words[i], others[i]) for i in group}
    longest = max(len(words[i].hashes) for i in group)
    members = [make_member(i, words[i], shared[i], longest, translated) for i in group]
    kinds = {member.kind for member in members if not is_own(member)}
    return tuple(msgspec.structs.replace(m, kind="sole") if is_own(m) and kinds else m for m in members)


def is_own(member: Member) -> bool:
    """Tell whether a long member shares little of its text: it copies no other."""
    return member.kind == "copy" and member.share < OWN


def make_member(
    index: int, words: Words, shared: NDArray[np.bool_], longest: int, translated: Sequence[Translation]
) -> Member:
    """Return one member: a copy, an excerpt where it is much shorter than the longest, or a translation."""
    count = int(shared.sum())
    if count:
        share = round(count / len(shared), 4)
        full = len(shared) >= FULL * longest
        evidence = find_runs(words, shared)
        return Member(document=words.document, kind="copy" if full else "excerpt", share=share, evidence=evidence)
    sides = [
        (t.coverage, t.spans[0] if t.left == index else t.spans[1]) for t in translated if index in (t.left, t.right)
    ]
    coverage, spans = max(sides, key=lambda side: side[0])
    return Member(document=words.document, kind="translation", share=round(coverage, 4), evidence=spans)


def mark_shared(words: Words, others: Sequence[Words]) -> NDArray[np.bool_]:
    """Return for each word whether it stands in a shingle that one of the others holds too, (n,) bool."""
    marks = np.zeros(len(words.hashes), dtype=bool)
    if others and len(marks) >= WIDTH:
        held = np.concatenate([find_shingles(other.hashes) for other in others])
        for start in np.flatnonzero(np.isin(find_shingles(words.hashes), held)):
            marks[start : start + WIDTH] = True
    return marks


def find_runs(words: Words, shared: NDArray[np.bool_]) -> tuple[Span, ...]:
    """Return the longest stretches of shared words, those of eight or more, else the longest one."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], shared, [False])).astype(np.int8)))
    runs = [(int(first), int(last)) for first, last in edges.reshape(-1, 2)]
    long = [run for run in runs if run[1] - run[0] >= SHORTEST_RUN] or [max(runs, key=lambda r: (r[1] - r[0], -r[0]))]
    return tuple(Span(words.document, int(words.starts[a]), int(words.ends[b - 1])) for a, b in long)
