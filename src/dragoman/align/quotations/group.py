"""Grouping: quotations that are each other's best, clear of the next best, become one utterance.

Different remarks of one speaker on one topic stay apart: a pair must be the best of both sides in its
pair of documents and beat the second best; nearest pairs join first; no document gives an utterance
twice unless it repeats it word for word.
"""

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.align.quotations.candidates import Candidate, aligned_pairs, find_pairs, make_candidates
from dragoman.align.quotations.compare import compare_quotations, make_rarity
from dragoman.records import Alignment, Reading, Resolution, StoryGroup

SAME_LANGUAGE = 0.5
ACROSS = 0.55
MARGIN = 0.06  # by which a pair beats the second best of either side
LINKED = 0.5  # share of the pairs across two groups that must be near enough


class Match(msgspec.Struct, frozen=True):
    """A pair of quotations and how alike they are."""

    score: float
    left: Candidate
    right: Candidate


def align_quotations(
    readings: Sequence[Reading],
    stories: Sequence[StoryGroup],
    resolution: Resolution,
    alignments: Sequence[Alignment],
) -> tuple[tuple[str, ...], ...]:
    """Return groups of quotation mention ids, every mention in exactly one, in canonical order."""
    made = make_candidates(readings, resolution)
    everything = [c for d in sorted(made) for c in made[d]]
    rarity = make_rarity(everything)
    aligned = aligned_pairs(alignments)
    scored = [Match(compare_quotations(a, b, rarity, aligned), a, b) for a, b in find_pairs(made, stories)]
    groups = join_repeats(everything)
    chosen = {(m.left.id, m.right.id) for m in scored if m.score >= least(m)}
    for match in sorted(find_mutual(scored), key=lambda m: (-m.score, m.left.id, m.right.id)):
        join_groups(groups, match, chosen)
    return tuple(sorted({tuple(c.id for c in g) for g in groups.values()}))


def least(match: Match) -> float:
    """Return how alike a pair must be."""
    return SAME_LANGUAGE if match.left.language == match.right.language else ACROSS


def find_mutual(scored: Sequence[Match]) -> list[Match]:
    """Return the pairs near enough that beat every other pair of either side between the same documents."""
    rivals: dict[tuple[str, str], list[float]] = {}
    for m in scored:
        rivals.setdefault((m.left.id, m.right.document), []).append(m.score)
        rivals.setdefault((m.right.id, m.left.document), []).append(m.score)
    for scores in rivals.values():
        scores.sort(reverse=True)
    return [m for m in scored if m.score >= least(m) and stands_out(m, rivals)]


def stands_out(match: Match, rivals: Mapping[tuple[str, str], Sequence[float]]) -> bool:
    """Tell whether a pair is the best of both sides, by the margin unless it is all but literal."""
    for key in ((match.left.id, match.right.document), (match.right.id, match.left.document)):
        scores = rivals[key]
        if match.score < scores[0] or (len(scores) > 1 and match.score - scores[1] < MARGIN):
            return False
    return True


def join_repeats(candidates: Sequence[Candidate]) -> dict[str, tuple[Candidate, ...]]:
    """Return the first groups by mention id: each mention alone, literal repeats of a document together."""
    by_words: dict[tuple[str, str | None, tuple[str, ...]], list[Candidate]] = {}
    for c in candidates:
        by_words.setdefault((c.document, c.speaker, c.words), []).append(c)
    return {c.id: tuple(members) for members in by_words.values() for c in members}


def join_groups(groups: dict[str, tuple[Candidate, ...]], match: Match, chosen: set[tuple[str, str]]) -> None:
    """Join the groups of a pair where no document or speaker speaks against it."""
    left, right = groups[match.left.id], groups[match.right.id]
    if left is right or not may_join(left, right, chosen):
        return
    joined = tuple(sorted((*left, *right), key=lambda c: (c.document, c.start, c.id)))
    for candidate in joined:
        groups[candidate.id] = joined


def may_join(left: Sequence[Candidate], right: Sequence[Candidate], chosen: set[tuple[str, str]]) -> bool:
    """Tell whether two groups share no document, have one speaker at most, and are near on most pairs."""
    if {c.document for c in left} & {c.document for c in right}:
        return False
    if len({c.speaker for c in (*left, *right) if c.speaker}) > 1:
        return False
    pairs = [(a.id, b.id) for a in left for b in right]
    near = sum(p in chosen or p[::-1] in chosen for p in pairs)
    return near >= LINKED * len(pairs)
