"""Sentences of a story that number the same thing and differ: how many marched, how long a treaty runs.

Such sentences part in words as well as in numbers, so that they seldom align as the same statement; here the
same slot in sentences that are near is enough, and near-by sentences of one document go together.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.align.centring import centre_rows
from dragoman.align.rarity import Rarity, make_rarity, share_words, split_words, stem_words
from dragoman.align.sentences import base, centres_of
from dragoman.records import Reading, Sentence, StoryGroup
from dragoman.records.components import find_components
from dragoman.reference import load_language
from dragoman.reference.counts import Count, find_counts, is_correction
from dragoman.text.names import name_tokens
from dragoman.text.sounds import skeleton

NEAR = 0.25  # cosine of centred vectors; sentences on one matter, not of one meaning
SHARED = 0.08  # words in common, of sentences in one language
BESIDE = 3  # sentences apart, within which one document goes on about the same
SLOTS = ("people present", "duration")  # of others only what aligns is compared: tolls of other days stand beside


class Numbered(msgspec.Struct, frozen=True):
    """A sentence with its counts of one slot, and what it is compared by: sense, stems, years and persons."""

    document: str
    language: str
    place: int
    stems: frozenset[str]
    sentence: Sentence
    slot: str
    counts: tuple[Count, ...]
    vector: NDArray[np.float32] | None
    years: frozenset[int]
    persons: frozenset[str]  # parts of their names, by sound
    corrects: bool


def find_parting(
    readings: Sequence[Reading], stories: Sequence[StoryGroup]
) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    """Yield (slot, sentences) of two sentences or more whose numbers differ, story by story."""
    rows = list(find_numbered(readings))
    rarities = weigh_stems(rows)
    story_of = {document: place for place, story in enumerate(stories) for document in story.documents}
    by_slot: dict[tuple[int, str], list[Numbered]] = {}
    for row in rows:
        if row.document in story_of:
            by_slot.setdefault((story_of[row.document], row.slot), []).append(row)
    for (_, slot), held in sorted(by_slot.items(), key=lambda item: item[0]):
        linked = [(i, j) for i, j in combinations(range(len(held)), 2) if are_linked(held[i], held[j], rarities)]
        for group in find_components(range(len(held)), linked):
            members = [held[i] for i in group]
            if len(members) > 1 and len({(c.low, c.high) for m in members for c in m.counts}) > 1:
                yield slot, tuple(m.sentence for m in members)


def find_numbered(readings: Sequence[Reading]) -> Iterator[Numbered]:
    """Yield the sentences that count something, slot by slot."""
    centres = centres_of(readings)
    for reading in readings:
        language = load_language(reading.document.language)
        texts = [reading.document.words(s.span) for s in reading.sentences]
        counted = [find_counts(text, language) for text in texts]
        if not any(counted):
            continue
        corrects = any(is_correction(text, language) for text in texts)
        vectors = reading.vectors
        if vectors is not None and len(vectors):
            vectors = centre_rows(vectors, centres[base(reading)])
        for place, (sentence, counts) in enumerate(zip(reading.sentences, counted, strict=True)):
            for slot in sorted({c.slot for c in counts if c.slot.startswith(SLOTS)}):
                yield Numbered(
                    document=reading.document.id, language=base(reading), place=place,
                    stems=stem_words(split_words(texts[place])), sentence=sentence, slot=slot,
                    counts=tuple(c for c in counts if c.slot == slot),
                    vector=None if vectors is None or not len(vectors) else vectors[place],
                    years=find_years(reading, sentence), persons=find_persons(reading, sentence),
                    corrects=corrects,
                )  # fmt: skip


def find_years(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """Return the years that a sentence names."""
    at = sentence.span
    return frozenset(t.year for t in reading.times if t.year and at.start <= t.span.start < at.end)


def find_persons(reading: Reading, sentence: Sentence) -> frozenset[str]:
    """Return the parts of the names of the people whom a sentence names, by sound."""
    at = sentence.span
    spans = [m.span for m in reading.mentions if m.kind == "person" and m.form == "name"]
    inside = [s for s in spans if at.start <= s.start < at.end]
    return frozenset(skeleton(token) for s in inside for token in name_tokens(reading.document.words(s)))


def weigh_stems(rows: Sequence[Numbered]) -> dict[str, Rarity]:
    """Return the rarity of stems among the numbered sentences of each language."""
    codes = sorted({row.language for row in rows})
    return {code: make_rarity(row.stems for row in rows if row.language == code) for code in codes}


def are_linked(left: Numbered, right: Numbered, rarities: Mapping[str, Rarity]) -> bool:
    """Tell whether two sentences number the same: near in sense, or beside each other in one document."""
    if left.document == right.document:
        beside = abs(left.place - right.place) <= BESIDE and left.slot.startswith("people")
        return beside or left.corrects
    for ours, theirs in ((left.years, right.years), (left.persons, right.persons)):
        if ours and theirs and not ours & theirs:
            return False
    if left.language == right.language and share_words(left.stems, right.stems, rarities[left.language]) < SHARED:
        return False
    if left.vector is None or right.vector is None:
        return False
    return float(left.vector @ right.vector) >= NEAR
