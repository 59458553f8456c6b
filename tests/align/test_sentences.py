"""Sentences aligned across documents: mutual best pairs, clear of the second best; often none."""

import numpy as np
import pytest

from dragoman.align.centring import centre_rows, find_centres
from dragoman.align.sentences import align_sentences, find_mutual
from dragoman.records import Reading, StoryGroup
from tests.builders import doc, sentence


@pytest.fixture(autouse=True)
def no_priors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Toy vectors have no real language's centre."""
    monkeypatch.setattr("dragoman.align.sentences.load_priors", dict)


EN = (
    "The bridge over the Sela reopened on Monday.",
    "Two workers were hurt by falling ice.",
    "The mayor thanked the crews of both towns.",
)
ES = (
    "El puente sobre el Sela reabrió el lunes.",
    "Los precios del trigo subieron otra vez.",
    "La alcaldesa dio las gracias a las cuadrillas.",
)


def make_reading(name: str, language: str, lines: tuple[str, ...], vectors: list[list[float]]) -> Reading:
    """Return a reading whose sentences have the vectors given; a common part stands for the language."""
    document = doc("\n".join(lines), language, name=name)
    rows = np.zeros((len(vectors), 384), np.float32)
    rows[:, : len(vectors[0])] = vectors
    return Reading(document=document, sentences=tuple(sentence(document, line) for line in lines), vectors=rows)


def words(readings: list[Reading], id: str) -> str:
    """Return the words of a sentence by its id."""
    return next(r.document.words(s.span) for r in readings for s in r.sentences if s.id == id)


def make_pair() -> list[Reading]:
    """Return an English and a Spanish document: first and last sentences are translations."""
    english = make_reading("en.txt", "en", EN, [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]])
    spanish = make_reading("es.txt", "es", ES, [[0.9, 0, 0.1, 0], [0, 0, 0, 1], [0.1, 0, 0.9, 0]])
    return sorted([english, spanish], key=lambda r: r.document.id)


def test_translations_align_and_the_rest_has_no_partner() -> None:
    readings = make_pair()
    found = align_sentences(readings, [StoryGroup(tuple(r.document.id for r in readings))])
    assert {frozenset((words(readings, a.left), words(readings, a.right))) for a in found} == {
        frozenset((EN[0], ES[0])),
        frozenset((EN[2], ES[2])),
    }
    assert all(a.translated and a.left < a.right for a in found)


def test_documents_of_different_stories_do_not_align() -> None:
    readings = make_pair()
    assert align_sentences(readings, [StoryGroup((r.document.id,)) for r in readings]) == ()


def test_order_of_readings_does_not_matter() -> None:
    readings = make_pair()
    story = [StoryGroup(tuple(r.document.id for r in readings))]
    assert align_sentences(readings, story) == align_sentences(readings[::-1], story)


def test_one_language_needs_words_in_common() -> None:
    left = make_reading("a.txt", "en", EN, [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    other = ("The Sela bridge reopened on Monday morning.", "Wheat was sold at a new record price.", "Nobody spoke.")
    right = make_reading("b.txt", "en", other, [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    readings = sorted([left, right], key=lambda r: r.document.id)
    found = align_sentences(readings, [StoryGroup(tuple(r.document.id for r in readings))])
    assert [{words(readings, a.left), words(readings, a.right)} for a in found] == [{EN[0], other[0]}]


def test_a_close_second_leaves_a_pair_undecided() -> None:
    scores = np.asarray([[0.8, 0.79], [0.78, 0.2]], np.float32)
    assert list(find_mutual(scores, 0.45, 0.08)) == []
    assert [(i, j) for i, j, _ in find_mutual(scores, 0.45, 0.0)] == [(0, 0)]


def test_centre_is_drawn_to_the_prior_where_vectors_are_few() -> None:
    prior = np.asarray([1, 0], np.float32)
    few = find_centres({"xx": [np.asarray([[0, 1]], np.float32)]}, {"*": prior})["xx"]
    many = find_centres({"xx": [np.tile(np.asarray([[0, 1]], np.float32), (10000, 1))]}, {"*": prior})["xx"]
    assert few[0] > 0.9
    assert many[1] > 0.9
    assert np.allclose(np.linalg.norm(centre_rows(np.asarray([[3, 4]], np.float32), prior), axis=1), 1)
