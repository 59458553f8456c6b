"""Points: aligned sentences joined over documents, never two of one document."""

from dragoman.align.points import find_points
from dragoman.records import Alignment, Origins, Reading, Sentence, StoryGroup
from tests.builders import doc, sentence


def make(name: str, *lines: str) -> Reading:
    """Return a reading with a sentence a line."""
    document = doc("\n".join(lines), name=name)
    return Reading(document=document, sentences=tuple(sentence(document, line) for line in lines))


def align(left: Sentence, right: Sentence, score: float) -> Alignment:
    """Return an alignment in canonical order."""
    first, second = sorted((left.id, right.id))
    return Alignment(first, second, score, False)


ONE = make("a.txt", "The dam holds today.", "The road is closed today.")
TWO = make("b.txt", "The dam is holding now.", "Nothing else is known.")
THREE = make("c.txt", "The old dam holds, they say.")
READINGS = sorted([ONE, TWO, THREE], key=lambda r: r.document.id)
STORIES = [StoryGroup(tuple(r.document.id for r in READINGS))]
ORIGINS = Origins(origin_of={ONE.document.id: "ori-1", TWO.document.id: "ori-1", THREE.document.id: "ori-2"})


def test_three_documents_make_one_point() -> None:
    a, b, c = ONE.sentences[0], TWO.sentences[0], THREE.sentences[0]
    points = find_points(READINGS, STORIES, [align(a, b, 0.9), align(b, c, 0.8), align(a, c, 0.7)], ORIGINS)
    assert [set(p.sentences) for p in points] == [{a.span, b.span, c.span}]
    assert points[0].origins == ("ori-1", "ori-2")
    assert points[0].story is not None


def test_no_point_holds_two_sentences_of_one_document() -> None:
    a, other, b = ONE.sentences[0], ONE.sentences[1], TWO.sentences[0]
    points = find_points(READINGS, STORIES, [align(a, b, 0.9), align(other, b, 0.8)], ORIGINS)
    assert [set(p.sentences) for p in points] == [{a.span, b.span}]


def test_a_chain_of_half_alike_sentences_is_cut() -> None:
    four = make("d.txt", "They say many things.")
    five = make("e.txt", "Things were said by many.")
    readings = [*READINGS, four, five]
    chain = [ONE.sentences[0], TWO.sentences[0], four.sentences[0], five.sentences[0]]
    links = [align(chain[0], chain[1], 0.9), align(chain[2], chain[3], 0.8), align(chain[1], chain[2], 0.5)]
    points = find_points(readings, STORIES, links, ORIGINS)
    assert sorted(len(p.sentences) for p in points) == [2, 2]


def test_single_sentences_are_no_points() -> None:
    assert find_points(READINGS, STORIES, [], ORIGINS) == ()
