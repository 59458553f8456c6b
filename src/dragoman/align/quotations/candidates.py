"""Candidates: the utterances of a story's documents with what they are compared by.

A quotation of several sentences (“A,” she said. “B.”) may hold two remarks that another document gives
apart, so each of its fragments that begins a sentence is a candidate of its own.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np

from dragoman.align.centring import Floats, centre_rows
from dragoman.align.quotations.parts import name_part, split_parts
from dragoman.align.rarity import split_words, stem_words
from dragoman.align.sentences import base, centres_of
from dragoman.records import Reading, Resolution, Span, StoryGroup

MOST = 400  # remarks of one speaker that are compared across stories: 80,000 pairs


NEAR = 0.25  # cosine below which two remarks are not compared word by word
BLOCK = 512  # rows of cosines held at a time
NOTHING: Floats = np.zeros(384, np.float32)


class Candidate(msgspec.Struct, frozen=True):
    """One remark of one document. `id` names the mention, with the part where the mention has several."""

    id: str
    document: str
    language: str
    speaker: str | None  # entity
    stated: bool  # words name a speaker, also one who is no known entity
    marked: bool  # has quoted words
    words: tuple[str, ...]  # folded, in order
    stems: frozenset[str]
    sentences: tuple[str, ...]  # those it stands in
    vector: Floats | None  # centred, (384,) float32
    start: int


def make_candidates(
    readings: Sequence[Reading], resolution: Resolution, split: bool = True
) -> dict[str, list[Candidate]]:
    """Return the candidates of each document, in text order; quotations in parts, or each as a whole."""
    centres = centres_of(readings)
    return {r.document.id: list(find_candidates(r, centres.get(base(r)), resolution, split)) for r in readings}


def find_candidates(
    reading: Reading, centre: Floats | None, resolution: Resolution, split: bool = True
) -> Iterator[Candidate]:
    """Yield the remarks of one reading; a part of a quotation has the vector of its sentences."""
    mentions = {m.id: m for m in reading.mentions}
    whole = centre_vectors(reading.quotation_vectors, centre)
    sentences = centre_vectors(reading.vectors, centre)
    for i, quotation in enumerate(reading.quotations):
        speaker = resolution.entity_for(mentions.get(quotation.speaker_mention or ""))
        parts = split_parts(reading.document, quotation) if split else [quotation.fragments]
        for spans in parts:
            inside = [k for k, s in enumerate(reading.sentences) if any(s.span.overlaps(f) for f in spans)]
            vector = whole[i] if whole is not None else None
            if len(parts) > 1 and sentences is not None and inside:
                vector = mean_vector(sentences[inside])
            name = name_part(quotation.id, spans) if len(parts) > 1 else quotation.id
            held = tuple(reading.sentences[k].id for k in inside)
            head = (name, speaker, quotation.speaker is not None, quotation.mode != "indirect")
            yield make_candidate(reading, head, spans, held, vector)


def make_candidate(
    reading: Reading,
    head: tuple[str, str | None, bool, bool],
    spans: Sequence[Span],
    sentences: tuple[str, ...],
    vector: Floats | None,
) -> Candidate:
    """Return what a remark is compared by; `head` is its id, speaker, whether one is stated, and marks."""
    words = split_words(" ".join(reading.document.words(s) for s in spans))
    name, speaker, stated, marked = head
    return Candidate(
        id=name, document=reading.document.id, language=base(reading), speaker=speaker, stated=stated, marked=marked,
        words=words, stems=stem_words(words), sentences=sentences, vector=vector, start=spans[0].start,
    )  # fmt: skip


def centre_vectors(vectors: Floats | None, centre: Floats | None) -> Floats | None:
    """Return the rows less their language's centre, None where there are none."""
    return centre_rows(vectors, centre) if vectors is not None and len(vectors) and centre is not None else None


def mean_vector(rows: Floats) -> Floats:
    """Return the unit mean of rows, (384,) float32."""
    mean: Floats = centre_rows(rows.mean(axis=0, keepdims=True), np.zeros_like(rows[0]))[0]
    return mean


def find_pairs(
    made: Mapping[str, Sequence[Candidate]], stories: Sequence[StoryGroup]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield the pairs of two documents that no known speakers part: in a story, or by one known speaker."""
    for story in stories:
        members = [c for d in sorted(story.documents) for c in made.get(d, ())]
        for left, right in find_near(members):
            parted = left.speaker and right.speaker and left.speaker != right.speaker
            if left.document != right.document and not parted:
                yield left, right
    story_of = find_stories(stories)
    for members in group_speakers(made):
        for left, right in find_near(members):
            if story_of.get(left.document) != story_of.get(right.document):
                yield left, right


def find_near(members: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield the pairs whose vectors are not far apart, or whose words are the same; block by block of rows."""
    rows = np.stack([c.vector if c.vector is not None else NOTHING for c in members]) if members else NOTHING[None]
    same: dict[frozenset[str], list[int]] = {}
    for j, candidate in enumerate(members):
        same.setdefault(candidate.stems, []).append(j)
    for start in range(0, len(members), BLOCK):
        near = rows[start : start + BLOCK] @ rows.T >= NEAR
        for i in range(start, min(start + BLOCK, len(members))):
            others = {int(j) for j in np.nonzero(near[i - start])[0]} | set(same[members[i].stems])
            for j in sorted(k for k in others if k > i):
                yield members[i], members[j]


def find_stories(stories: Sequence[StoryGroup]) -> dict[str, str]:
    """Return the first document of each document's story."""
    return {d: min(story.documents) for story in stories for d in story.documents}


def group_speakers(made: Mapping[str, Sequence[Candidate]]) -> list[list[Candidate]]:
    """Return the remarks of each known speaker who has few enough to compare them all."""
    groups: dict[str, list[Candidate]] = {}
    for document in sorted(made):
        for candidate in made[document]:
            if candidate.speaker:
                groups.setdefault(candidate.speaker, []).append(candidate)
    return [groups[s] for s in sorted(groups) if 1 < len(groups[s]) <= MOST]
