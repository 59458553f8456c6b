"""Grouping: remarks that are each other's best, clear of the next best, become one utterance.

Different remarks of one speaker on one topic stay apart: a pair must be the best of both sides in its
pair of documents and beat the second best; nearest pairs join first; no document gives an utterance
twice unless it repeats it word for word.
"""

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.align.quotations.candidates import Candidate, find_pairs, find_stories, make_candidates
from dragoman.align.quotations.compare import compare_quotations
from dragoman.align.quotations.judged import fit_candidates, judge_groups
from dragoman.align.quotations.parts import mention_of
from dragoman.align.quotations.wholes import find_wholes
from dragoman.align.rarity import make_rarity
from dragoman.records import Alignment, Judged, Reading, Resolution, StoryGroup
from dragoman.records.judged import NOTHING, allows

SAME_LANGUAGE = 0.5
ACROSS = 0.5  # with a known speaker a cosine of .45, as for sentences
UNMARKED = 0.05  # more where neither side has quoted words
UNKNOWN = 0.08  # more where one speaker is not known
OTHERWISE = 0.07  # more still where that one is named by words for nobody known: 'both governments'
APART = 0.05  # more where the documents tell different stories
MARGIN = 0.06  # by which a pair beats the second best of either side
LINKED = 0.5  # share of the pairs across two groups that must be near enough
Groups = dict[str, tuple[Candidate, ...]]


class Match(msgspec.Struct, frozen=True):
    """A pair of remarks, how alike they are, and whether their documents tell different stories."""

    score: float
    apart: bool
    left: Candidate
    right: Candidate


def align_quotations(
    readings: Sequence[Reading],
    stories: Sequence[StoryGroup],
    resolution: Resolution,
    alignments: Sequence[Alignment],
    judged: Judged = NOTHING,
) -> tuple[tuple[str, ...], ...]:
    """Return groups of ids of quotation mentions, or of their parts where these belong to two utterances."""
    parts, wholes = make_candidates(readings, resolution), make_candidates(readings, resolution, split=False)
    rarity = make_rarity(c.stems for d in sorted(parts) for c in parts[d])
    aligned = {(a.left, a.right): a.score for a in alignments}
    kept = find_wholes(parts, wholes, stories, lambda a, b: compare_quotations(a, b, rarity, aligned), SAME_LANGUAGE)
    made = {
        d: [c for c in parts[d] if mention_of(c.id) not in kept] + [c for c in wholes[d] if c.id in kept] for d in parts
    }
    everything, story_of = [c for d in sorted(made) for c in made[d]], find_stories(stories)
    of_mention: dict[str, list[Candidate]] = {}
    for candidate in everything:
        of_mention.setdefault(mention_of(candidate.id), []).append(candidate)
    judged = fit_candidates(judged, of_mention)
    scored = [
        Match(compare_quotations(a, b, rarity, aligned), story_of.get(a.document) != story_of.get(b.document), a, b)
        for a, b in find_pairs(made, stories)
        if allows(judged.sides((a.id,)), judged.sides((b.id,)))
    ]
    groups = join_repeats(everything)
    near = {(m.left.id, m.right.id) for m in scored if m.score >= least(m)}
    for match in sorted(find_mutual(scored), key=lambda m: (-m.score, m.left.id, m.right.id)):
        join_groups(groups, match, near)
    groups = rejoin_parts(groups, of_mention)
    return tuple(sorted({name_members(g, of_mention) for g in judge_groups(groups, judged)}))


def least(match: Match) -> float:
    """Return how alike a pair must be."""
    across = match.left.language != match.right.language
    unmarked = not (match.left.marked or match.right.marked)
    nobody = [c for c in (match.left, match.right) if c.speaker is None]
    doubt = UNKNOWN * bool(nobody) + OTHERWISE * (len(nobody) == 1 and nobody[0].stated)
    return (ACROSS if across else SAME_LANGUAGE) + UNMARKED * unmarked + doubt + APART * match.apart


def find_mutual(scored: Sequence[Match]) -> list[Match]:
    """Return the pairs near enough that beat every other pair of either side between the same documents."""
    rivals: dict[tuple[str, str], list[tuple[float, Candidate]]] = {}
    for m in scored:
        rivals.setdefault((m.left.id, m.right.document), []).append((m.score, m.right))
        rivals.setdefault((m.right.id, m.left.document), []).append((m.score, m.left))
    return [
        m
        for m in scored
        if m.score >= least(m)
        and stands_out(m.score, m.right, rivals[m.left.id, m.right.document])
        and stands_out(m.score, m.left, rivals[m.right.id, m.left.document])
    ]


def stands_out(score: float, chosen: Candidate, rivals: Sequence[tuple[float, Candidate]]) -> bool:
    """Tell whether a remark is the best, and by the margin better than all remarks of other sentences."""
    for other, rival in rivals:
        if rival.id == chosen.id:
            continue
        kin = bool(set(rival.sentences) & set(chosen.sentences))
        if other > score or (not kin and score - other < MARGIN) or (other == score and rival.id < chosen.id):
            return False
    return True


def join_repeats(candidates: Sequence[Candidate]) -> Groups:
    """Return the first groups by id: each remark alone, literal repeats of a document together."""
    by_words: dict[tuple[str, str | None, tuple[str, ...]], list[Candidate]] = {}
    for c in candidates:
        by_words.setdefault((c.document, c.speaker, c.words), []).append(c)
    return {c.id: tuple(members) for members in by_words.values() for c in members}


def join_groups(groups: Groups, match: Match, near: set[tuple[str, str]]) -> None:
    """Join the groups of a pair where no document or speaker speaks against it."""
    left, right = groups[match.left.id], groups[match.right.id]
    if left is right or not may_join(left, right, near):
        return
    joined = tuple(sorted((*left, *right), key=lambda c: (c.document, c.start, c.id)))
    groups.update(dict.fromkeys((c.id for c in joined), joined))


def may_join(left: Sequence[Candidate], right: Sequence[Candidate], near: set[tuple[str, str]]) -> bool:
    """Tell whether two groups share no document, have one speaker at most, and are near on most pairs."""
    if {c.document for c in left} & {c.document for c in right}:
        return False
    if len({c.speaker for c in (*left, *right) if c.speaker}) > 1:
        return False
    pairs = [(a.id, b.id) for a in left for b in right]
    return sum(p in near or p[::-1] in near for p in pairs) >= LINKED * len(pairs)


def rejoin_parts(groups: Groups, of_mention: Mapping[str, Sequence[Candidate]]) -> Groups:
    """Return the groups with the parts of a mention together again where at most one of them found a partner."""
    joined = dict(groups)
    for parts in of_mention.values():
        alone = [p for p in parts if len(joined[p.id]) == 1]
        if len(parts) > 1 and len(parts) - len(alone) <= 1:
            host = next((joined[p.id] for p in parts if p not in alone), ())
            whole = tuple(sorted((*host, *alone), key=lambda c: (c.document, c.start, c.id)))
            joined.update(dict.fromkeys((c.id for c in whole), whole))
    return joined


def name_members(group: Sequence[Candidate], of_mention: Mapping[str, Sequence[Candidate]]) -> tuple[str, ...]:
    """Return the ids of a group; a mention all of whose parts are in it stands there as a whole."""
    inside = {c.id for c in group}
    names = []
    for candidate in group:
        mention = mention_of(candidate.id)
        whole = all(p.id in inside for p in of_mention[mention])
        names.append(mention if whole else candidate.id)
    return tuple(dict.fromkeys(names))
