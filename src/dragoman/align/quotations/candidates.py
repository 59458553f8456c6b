"""Candidates: the quotations of a story with what they are compared by, and the pairs that may be one.

A pair may be one utterance when both stand in one story and no two known speakers part them.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dragoman.align.centring import Floats, centre_rows
from dragoman.align.sentences import base, centres_of
from dragoman.records import Alignment, Mention, QuotationMention, Reading, Resolution, StoryGroup
from dragoman.text.fold import fold

AGENCY = "other outlet"


class Candidate(msgspec.Struct, frozen=True):
    """One quotation mention: words folded in order, sentences it stands in, centred vector (384,) float32."""

    id: str
    document: str
    language: str
    speaker: str | None  # entity
    marked: bool  # has quoted words
    words: tuple[str, ...]
    sentences: tuple[str, ...]
    vector: Floats | None
    start: int


def make_candidates(readings: Sequence[Reading], resolution: Resolution) -> dict[str, list[Candidate]]:
    """Return the candidates of each document, in text order."""
    centres = centres_of(readings)
    made: dict[str, list[Candidate]] = {}
    for reading in readings:
        vectors = reading.quotation_vectors
        centre = centres.get(base(reading))
        rows = centre_rows(vectors, centre) if vectors is not None and len(vectors) and centre is not None else None
        mentions = {m.id: m for m in reading.mentions}
        made[reading.document.id] = [
            make_candidate(reading, q, rows[i] if rows is not None else None, mentions, resolution)
            for i, q in enumerate(reading.quotations)
        ]
    return made


def make_candidate(
    reading: Reading,
    quotation: QuotationMention,
    vector: Floats | None,
    mentions: Mapping[str, Mention],
    resolution: Resolution,
) -> Candidate:
    """Return what a quotation mention is compared by."""
    spans = quotation.fragments
    text = " ".join(reading.document.words(s) for s in spans)
    return Candidate(
        id=quotation.id,
        document=reading.document.id,
        language=base(reading),
        speaker=find_speaker(quotation, mentions, resolution),
        marked=quotation.mode != "indirect",
        words=split_words(text),
        sentences=tuple(s.id for s in reading.sentences if any(s.span.overlaps(f) for f in spans)),
        vector=vector,
        start=spans[0].start,
    )


def find_speaker(quotation: QuotationMention, mentions: Mapping[str, Mention], resolution: Resolution) -> str | None:
    """Return the entity that speaks: that of the mention, or of the name it stands for."""
    mention = mentions.get(quotation.speaker_mention or "")
    if mention is None:
        return None
    return resolution.entity_of.get(mention.id) or resolution.entity_of.get(mention.refers_to or "")


def split_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text; possessive endings go."""
    words = ("".join(c if c.isalnum() or c in "'-" else " " for c in fold(text))).split()
    return tuple(w.removesuffix("'s").strip("'-") for w in words if w.strip("'-"))


def find_pairs(
    made: Mapping[str, Sequence[Candidate]], stories: Sequence[StoryGroup]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield the pairs of a story that may be one utterance; within a document only literal repeats."""
    for story in stories:
        members = [c for d in sorted(story.documents) for c in made.get(d, ())]
        for i, left in enumerate(members):
            for right in members[i + 1 :]:
                if left.document != right.document and may_be_one(left, right):
                    yield left, right


def may_be_one(left: Candidate, right: Candidate) -> bool:
    """Tell whether no two known speakers part a pair."""
    return left.speaker is None or right.speaker is None or left.speaker == right.speaker


def aligned_pairs(alignments: Sequence[Alignment]) -> dict[tuple[str, str], float]:
    """Return the score of each pair of aligned sentences."""
    return {(a.left, a.right): a.score for a in alignments}
