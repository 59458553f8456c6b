"""Stories: documents of one happening, across languages, with copies kept together; everything is invented."""

import numpy as np
import pytest

from dragoman.align.copies.linkage import link_average
from dragoman.align.stories import candidates, find_stories
from dragoman.align.stories.counts import find_cosines, make_counts
from dragoman.align.stories.likeness import Likeness
from dragoman.align.stories.linkage import link_pairs
from dragoman.align.stories.profile import make_profiles
from dragoman.ids import make_id
from dragoman.records import DateSeen, Member, Mention, Reading, Sentence
from tests.builders import doc, span

FERRY = (
    "Lake authority director Amina Tesso closed the northern ferry after inspectors found cracks in two hulls.",
    "Ferry inspectors found cracked hulls on the lake, so Amina Tesso closed the northern line to the island.",
)
MARKET = (
    "Mayor Viktor Molnar reopened the grain market in the old town after nine months of repairs to its roof.",
    "The old town's grain market has a new roof and mayor Viktor Molnar reopened it, nine months later.",
)
FERRY_AR = "أغلقت أمينة تيسو مديرة هيئة البحيرة خط العبارة الشمالي بعد العثور على شقوق"
NAMES = ("Amina Tesso", "Viktor Molnar", "أمينة تيسو")


def sense(topic: int, drift: int) -> np.ndarray:
    """A unit vector near that of its topic, (1, 384) float32."""
    generator = np.random.default_rng(drift + 100)
    base = np.random.default_rng(topic).normal(size=384)
    vector = base + 0.5 * generator.normal(size=384)
    return (vector / np.linalg.norm(vector)).astype(np.float32)[None, :]


def reading(text: str, topic: int, language: str = "en", day: str | None = None) -> Reading:
    seen = (DateSeen(day, "meta"),) if day else ()
    document = doc(text, language, name=text[:9] + language + str(day), dates_seen=seen)
    at = document.span(0, len(text))
    mentions = tuple(
        Mention(id=make_id("m", name), span=span(document, name), kind="person", form="name")
        for name in NAMES
        if name in text
    )
    sentence = Sentence(make_id("s", document.id), at, "body", 0)
    vectors = sense(topic, len(text))
    return Reading(document=document, sentences=(sentence,), mentions=mentions, vectors=vectors)


def alone(readings: list[Reading]) -> list[tuple[Member, ...]]:
    return [(Member(document=r.document.id, kind="sole", share=1.0),) for r in readings]


def groups(readings: list[Reading], copies: list[tuple[Member, ...]]) -> set[frozenset[int]]:
    place = {r.document.id: i for i, r in enumerate(readings)}
    return {frozenset(place[d] for d in story.documents) for story in find_stories(readings, copies)}


def test_two_happenings_are_two_stories_in_whatever_order() -> None:
    readings = [reading(FERRY[0], 1), reading(MARKET[0], 2), reading(FERRY[1], 1), reading(MARKET[1], 2)]
    assert groups(readings, alone(readings)) == {frozenset({0, 2}), frozenset({1, 3})}
    assert find_stories(readings[::-1], alone(readings)) == find_stories(readings, alone(readings))


def test_a_report_in_another_language_joins_by_sense_and_names() -> None:
    readings = [reading(FERRY[0], 1), reading(FERRY[1], 1), reading(MARKET[0], 2), reading(FERRY_AR, 1, "ar")]
    assert groups(readings, alone(readings)) == {frozenset({0, 1, 3}), frozenset({2})}


def test_copies_stay_together() -> None:
    readings = [reading(FERRY[0], 1), reading(MARKET[0], 2)]
    family = tuple(Member(document=r.document.id, kind="copy", share=1.0) for r in readings)
    assert groups(readings, [family]) == {frozenset({0, 1})}


def test_days_far_apart_part_look_alikes_and_no_day_is_neutral() -> None:
    near = [reading(FERRY[0], 1, day="2031-05-01"), reading(FERRY[1], 3, day="2031-05-02")]
    far = [reading(FERRY[0], 1, day="2031-05-01"), reading(FERRY[1], 3, day="2033-05-02")]
    none = [reading(FERRY[0], 1), reading(FERRY[1], 3, day="2033-05-02")]

    values = [float(Likeness(make_profiles(pair)).compare(0, np.array([1]))[0]) for pair in (near, none, far)]
    assert values[0] > values[1] > values[2]


KASA = "Amina Tesso and Viktor Molnar met in Kasa, where the ferry of the lake authority was closed."
STRIKE = "Sailors struck for two days, and neither Viktor Molnar nor Amina Tesso would say when boats sail again."


def test_the_same_people_within_a_few_days_are_one_chain() -> None:
    near = make_profiles([reading(KASA, 1, day="2031-05-01"), reading(STRIKE, 2, day="2031-05-04")])
    far = make_profiles([reading(KASA, 1, day="2031-05-01"), reading(STRIKE, 2, day="2031-05-09")])
    undated = make_profiles([reading(KASA, 1), reading(STRIKE, 2, day="2031-05-04")])
    one = make_profiles([reading(FERRY[0], 1, day="2031-05-01"), reading(KASA, 2, day="2031-05-02")])
    chained = [float(Likeness(pair).find_chains(0, np.array([1]))[0]) for pair in (near, far, undated, one)]
    assert chained == [1.0, 0.0, 0.0, 0.0]


def test_names_that_every_one_of_few_reports_holds_still_tell() -> None:
    rows = [{"tesso": 2, "@XXA": 1}, {"tesso": 1, "@XXA": 3}, {"tesso": 1, "molnar": 1, "@XXA": 1}]
    assert cosine(rows) == 0.0
    assert cosine(rows, others=7) > 0.9
    assert cosine([{"@XXA": 1, "b": 1}, {"@XXA": 1, "c": 1}], others=8) < 0.1


def cosine(rows: list[dict[str, int]], others: int = 0) -> float:
    """The cosine of the first two rows of names."""
    counts = make_counts(rows, 0.0, 1.0, others)
    return float(find_cosines(counts, 0, np.array([1]), np.zeros(len(counts.held)))[0])


def test_a_few_strong_pairs_link_as_the_full_matrix_does() -> None:
    random = np.random.default_rng(7)
    for _ in range(30):
        half = np.triu(random.random((14, 14)) ** 2, 1)
        table = half + half.T
        near = {(i, j): (table[i, j], 1.0) for i in range(14) for j in range(i + 1, 14) if table[i, j] >= 0.4}
        linked = link_pairs(near, lambda i, j, t=table: (t[i, j], 1.0), 14, 0.4)  # type: ignore[misc]
        assert linked == link_average(table.astype(np.float32), 0.4)


def test_a_large_batch_finds_what_the_comparison_of_all_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{FERRY[k % 2]} Boat {n} of Kasa{n} was towed to Port{n}." for n in range(30) for k in range(2)]
    readings = [reading(text, k // 2) for k, text in enumerate(texts)]
    whole = find_stories(readings, alone(readings))
    monkeypatch.setattr(candidates, "ALL", 0)
    assert find_stories(readings, alone(readings)) == whole
    assert len(whole) < len(readings)


def test_no_documents_and_documents_without_vectors() -> None:
    assert find_stories([], []) == ()
    bare = [Reading(document=doc(text, name=text[:3])) for text in (FERRY[0], FERRY[1], MARKET[0])]
    assert sum(len(s.documents) for s in find_stories(bare, alone(bare))) == 3
