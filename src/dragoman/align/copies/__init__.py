"""Copies: documents that carry one text, word for word or translated, grouped into families.

Shared words are counted without what is quoted, so that independent reports of one speech stay apart.
`words` a document as hashed words · `containment` how much of one stands in another · `translations` the same
across languages · `families` groups of them · `members` how each belongs · `direction` who translates whom ·
`judged` what persons say of it
"""

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.align.copies.candidates import Pair
from dragoman.align.copies.containment import find_containments
from dragoman.align.copies.direction import direct_members
from dragoman.align.copies.families import group_copies
from dragoman.align.copies.judged import add_judged, find_tied, judge_groups
from dragoman.align.copies.members import make_members
from dragoman.align.copies.translations import Translation, find_translations
from dragoman.align.copies.words import Words, find_twins, find_words
from dragoman.records import Judged, Member, Reading
from dragoman.records.judged import NOTHING

__all__ = ["find_copies"]


def find_copies(readings: Sequence[Reading], judged: Judged = NOTHING) -> tuple[tuple[Member, ...], ...]:
    """Return the families, every document in exactly one, each in order of document id."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    words = [find_words(reading) for reading in readings]
    groups, copied, translated = find_groups(readings, words)
    near = {*copied, *((t.left, t.right) for t in translated)}
    groups = judge_groups(groups, near, [r.document.id for r in readings], judged)
    copied_in, translated_in = sort_pairs(groups, copied), sort_translations(groups, translated)
    families = []
    for group, pairs, told in zip(groups, copied_in, translated_in, strict=True):
        tied = find_tied(group, pairs, told)
        members = make_members(tied, words, pairs, told) if tied else ()
        directed = direct_members(members, [readings[i] for i in tied])
        families.append(add_judged(directed, [readings[i] for i in group]))
    return tuple(sorted(families, key=lambda members: members[0].document))


def find_groups(
    readings: Sequence[Reading], words: Sequence[Words]
) -> tuple[list[list[int]], list[Pair], list[Translation]]:
    """Return the groups, the pairs that copy and those that translate; of very many equal texts a few are compared."""
    twins = find_twins(words)
    kept = [i for i in range(len(words)) if i not in twins]
    held = [words[i] for i in kept]
    copied = find_containments(held)
    translated = find_translations([readings[i] for i in kept], held)
    near = {**copied, **{(t.left, t.right): t.coverage for t in translated}}
    groups = [[kept[i] for i in group] for group in group_copies(near, [len(w.hashes) for w in held])]
    group_of = {item: group for group in groups for item in group}
    for twin, first in twins.items():
        group_of[first].append(twin)
    pairs = [*((kept[i], kept[j]) for i, j in copied), *((first, twin) for twin, first in twins.items())]
    moved = [msgspec.structs.replace(t, left=kept[t.left], right=kept[t.right]) for t in translated]
    return [sorted(group) for group in groups], pairs, moved


def sort_pairs(groups: Sequence[Sequence[int]], pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Return for each group the pairs that lie in it."""
    group_of = {item: number for number, group in enumerate(groups) for item in group}
    found: list[list[Pair]] = [[] for _ in groups]
    for left, right in pairs:
        if group_of[left] == group_of[right]:
            found[group_of[left]].append((left, right))
    return found


def sort_translations(groups: Sequence[Sequence[int]], found: Iterable[Translation]) -> list[list[Translation]]:
    """Return for each group the translations whose two sides lie in it."""
    by_pair = {(t.left, t.right): t for t in found}
    return [[by_pair[pair] for pair in pairs] for pairs in sort_pairs(groups, by_pair)]
