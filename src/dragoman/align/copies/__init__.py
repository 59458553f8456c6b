"""Copies: documents that carry one text, word for word or translated, grouped into families.

Shared words are counted without what is quoted, so that independent reports of one speech stay apart;
average link keeps a page that embeds several texts from tying their families together.
"""

from collections.abc import Sequence

import numpy as np

from dragoman.align.copies.containment import find_containments
from dragoman.align.copies.direction import direct_members
from dragoman.align.copies.linkage import find_components, link_average
from dragoman.align.copies.members import make_members
from dragoman.align.copies.translations import find_translations
from dragoman.align.copies.words import find_words
from dragoman.records import Member, Reading

__all__ = ["find_copies"]

THRESHOLD = 0.4  # mean containment within a family


def find_copies(readings: Sequence[Reading]) -> tuple[tuple[Member, ...], ...]:
    """Return the families, every document in exactly one, each in order of document id."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    words = [find_words(reading) for reading in readings]
    copied = find_containments(words)
    translated = find_translations(readings, words)
    near = {**copied, **{(t.left, t.right): t.coverage for t in translated}}
    families = []
    for linked in find_components(len(readings), list(near)):
        for group in split_component(linked, near):
            pairs = [pair for pair in copied if pair[0] in group and pair[1] in group]
            told = [t for t in translated if t.left in group and t.right in group]
            members = make_members(group, words, pairs, told)
            families.append(direct_members(members, [readings[i] for i in group]))
    return tuple(sorted(families, key=lambda members: members[0].document))


def split_component(items: Sequence[int], near: dict[tuple[int, int], float]) -> list[list[int]]:
    """Return the average-link clusters of one component."""
    if len(items) < 2:
        return [list(items)]
    similarity = np.zeros((len(items), len(items)), np.float32)
    for a, i in enumerate(items):
        for b, j in enumerate(items):
            similarity[a, b] = near.get((min(i, j), max(i, j)), 0.0)
    return [[items[k] for k in cluster] for cluster in link_average(similarity, THRESHOLD)]
