"""Families and stories as persons judged them; invented news of invented people."""

from dragoman.align.copies import find_copies
from dragoman.align.stories import find_stories
from dragoman.align.stories.judged import judge_stories
from dragoman.records import Judged, Member, Reading, StoryGroup
from tests.align.test_copies import LONGER, OTHER, WIRE, kinds, reading
from tests.align.test_stories import FERRY, MARKET, alone
from tests.align.test_stories import reading as story_reading


def ids(readings: list[Reading]) -> list[str]:
    return [r.document.id for r in readings]


def copies(readings: list[Reading], judged: Judged) -> list[dict[str | None, str]]:
    found = find_copies(readings, judged)
    assert found == find_copies(readings[::-1], judged)
    return kinds(found, readings)


def test_documents_without_a_word_in_common_are_one_family() -> None:
    readings = [reading(WIRE, "a"), reading(OTHER, "b"), reading("رست العبارة في الميناء.", "c", "ar")]
    a, b, c = ids(readings)
    judged = Judged(part_of=dict.fromkeys((a, b, c), min(a, b, c)))
    (family,) = find_copies(readings, judged)
    texts = {r.document.id: r.document.text for r in readings}
    assert [m.share for m in family] == [0.0, 0.0, 0.0]
    assert all("".join(s.within(texts[m.document]) for s in m.evidence) == texts[m.document] for m in family)
    assert {m.kind for m in family} == {"copy", "translation"}


def test_a_judged_member_leaves_what_was_found_of_the_others_as_it_is() -> None:
    readings = [reading(LONGER, "a"), reading(LONGER, "b"), reading(WIRE[:240], "c"), reading(OTHER, "d")]
    a, _, _, d = ids(readings)
    judged = Judged(part_of={a: min(a, d), d: min(a, d)})
    assert copies(readings, judged) == [{"a": "copy", "b": "copy", "c": "excerpt", "d": "copy"}]
    before = {m.document: m for members in find_copies(readings) for m in members}
    (family,) = find_copies(readings, judged)
    assert [m for m in family if m.document != d] == [before[m.document] for m in family if m.document != d]


def test_a_copy_that_was_taken_out_is_a_text_of_its_own() -> None:
    readings = [reading(LONGER, "a"), reading(LONGER, "b"), reading(LONGER, "c")]
    a, b, c = ids(readings)
    judged = Judged(sides_of={a: frozenset({1}), b: frozenset({-1}), c: frozenset({-1})})
    assert copies(readings, judged) == [{"a": "sole"}, {"b": "copy", "c": "copy"}]


def test_what_only_the_one_taken_out_held_together_falls_apart() -> None:
    first, second = WIRE[:210], WIRE[210:]
    readings = [reading(WIRE, "a"), reading(first, "b"), reading(second, "c")]
    a, b, c = ids(readings)
    assert copies(readings, Judged()) == [{"a": "copy", "b": "excerpt", "c": "excerpt"}]
    judged = Judged(sides_of={a: frozenset({1}), b: frozenset({-1}), c: frozenset({-1})})
    assert copies(readings, judged) == [{"a": "sole"}, {"b": "sole"}, {"c": "sole"}]


def test_stories_are_joined_and_divided_with_the_copies_of_a_text() -> None:
    stories = (StoryGroup(("doc-a", "doc-b", "doc-c")), StoryGroup(("doc-d",)))
    families = [[Member(document=d, kind="copy", share=1.0) for d in ("doc-b", "doc-c")]]
    apart = Judged(sides_of={"doc-a": frozenset({1}), "doc-b": frozenset({-1})})
    assert judge_stories(stories, families, apart) == (
        StoryGroup(("doc-a",)), StoryGroup(("doc-b", "doc-c")), StoryGroup(("doc-d",))
    )  # fmt: skip
    one = Judged(part_of={"doc-c": "doc-c", "doc-d": "doc-c"})
    assert judge_stories(stories, families, one) == (StoryGroup(("doc-a", "doc-b", "doc-c", "doc-d")),)
    assert judge_stories(stories, families, Judged()) == stories


def test_a_report_that_nobody_judged_goes_to_the_nearer_of_two_stories_kept_apart() -> None:
    texts = [(FERRY[0], 1), (FERRY[0] + " Boats wait.", 1), (FERRY[1], 1), (MARKET[0], 2)]
    readings = [story_reading(text, topic) for text, topic in texts]
    a, b, c, _ = ids(readings)
    assert {len(s.documents) for s in find_stories(readings, alone(readings))} == {3, 1}
    judged = Judged(sides_of={a: frozenset({1}), b: frozenset({1}), c: frozenset({-1})})
    found = {frozenset(s.documents) for s in find_stories(readings, alone(readings), judged)}
    assert frozenset((a, b)) in found
    assert frozenset((c,)) in found
    free = Judged(sides_of={a: frozenset({1}), c: frozenset({-1})})
    assert frozenset((a, b)) in {frozenset(s.documents) for s in find_stories(readings, alone(readings), free)}
