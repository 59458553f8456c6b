"""Sentences that number one thing differently become points of their own; everything is invented."""

import numpy as np

from dragoman.align.points import find_points
from dragoman.records import Origins, Reading, StoryGroup
from tests.builders import doc, sentence


def reading(name: str, topics: tuple[int, ...], *lines: str) -> Reading:
    """Return a reading with a sentence a line, its vectors by topic; one below zero is the topic's opposite."""
    document = doc("\n".join(lines), name=name)
    rows = [np.sign(topic) * np.random.default_rng(abs(topic)).normal(size=384) for topic in topics]
    vectors = np.stack([row / np.linalg.norm(row) for row in rows]).astype(np.float32)
    return Reading(document=document, sentences=tuple(sentence(document, line) for line in lines), vectors=vectors)


def labels(*readings: Reading) -> list[tuple[str | None, int]]:
    ordered = sorted(readings, key=lambda r: r.document.id)
    stories = [StoryGroup(tuple(r.document.id for r in ordered))]
    return [(p.label, len(p.sentences)) for p in find_points(ordered, stories, [], Origins())]


ONE = reading("a.txt", (1, 2), "The lease runs for seven years.", "The road is closed.")
TWO = reading("b.txt", (1, 3), "The lease of the mill was made for six years.", "Snow fell.")
FAR = reading("c.txt", (-1, 4), "He was jailed for two years.", "Snow fell again.")
SAME = reading("d.txt", (1, 5), "The lease runs for seven years, then.", "Snow fell twice.")


def test_the_same_slot_in_sentences_that_are_near() -> None:
    assert labels(ONE, TWO) == [("duration in years", 2)]


def test_not_of_other_matters_nor_of_equal_numbers() -> None:
    assert labels(ONE, FAR) == []
    assert labels(ONE, SAME) == []


def test_sentences_side_by_side_in_one_document() -> None:
    lines = ("About 300 people marched, the mayor said.", "The union said more than 4,000 people marched.")
    assert labels(reading("e.txt", (1, 7), *lines)) == [("people present", 2)]
