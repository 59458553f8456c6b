"""Entities as persons judged them: people, places and organizations, in any script; everything is invented."""

import pytest

from dragoman.records import Judged, Mention, Reading, Resolution, StoryGroup
from dragoman.resolve import resolve_entities
from tests.annotate.tags import read


def resolve(readings: list[Reading], judged: Judged, one_story: bool = True) -> Resolution:
    ids = tuple(sorted(r.document.id for r in readings))
    stories = (StoryGroup(ids),) if one_story else tuple(StoryGroup((i,)) for i in ids)
    found = resolve_entities(readings, stories, judged)
    assert found == resolve_entities(readings[::-1], stories, judged)
    return found


def names_of(reading: Reading, words: str) -> list[Mention]:
    return [m for m in reading.mentions if m.form == "name" and reading.document.words(m.span) == words]


def apart(left: list[Mention], right: list[Mention]) -> Judged:
    sides = {m.id: frozenset({1}) for m in left} | {m.id: frozenset({-1}) for m in right}
    return Judged(sides_of=sides)


def joined(*mentions: Mention) -> Judged:
    first = min(m.id for m in mentions)
    return Judged(part_of={m.id: first for m in mentions})


ROWS = [
    ("person", "en", "[p Tarek Onwudi] spoke.", "en", "[p Tarek Onwudi] sang.", "Tarek Onwudi", "Tarek Onwudi"),
    ("scripts", "en", "[p Tarek Onwudi] spoke.", "ru", "[p Тарек Онвуди] пел.", "Tarek Onwudi", "Тарек Онвуди"),
    ("place", "en", "They met in [l Qalmuz].", "en", "Rain fell in [l Qalmuz].", "Qalmuz", "Qalmuz"),
    ("country", "en", "They met in [l Jordan].", "en", "She left [l Jordan].", "Jordan", "Jordan"),
    ("organization", "en", "The [o Sedro Union] met.", "en", "The [o Sedro Union] left.", "Sedro Union", "Sedro Union"),
]


@pytest.mark.parametrize(("kind", "code", "text", "other", "beside", "left", "right"), ROWS, ids=[r[0] for r in ROWS])
def test_what_the_program_joins_is_parted(
    kind: str, code: str, text: str, other: str, beside: str, left: str, right: str
) -> None:
    first, second = read(code, text, "a"), read(other, beside, "b")
    ours, theirs = names_of(first, left), names_of(second, right)
    free = resolve([first, second], Judged())
    assert free.entity_of[ours[0].id] == free.entity_of[theirs[0].id]
    held = resolve([first, second], apart(ours, theirs))
    assert held.entity_of[ours[0].id] != held.entity_of[theirs[0].id]
    assert len({e.id for e in held.entities}) == len(held.entities)


def test_what_the_program_parts_is_joined() -> None:
    first, second = read("en", "[p Tarek Onwudi] met the [o Sedro Union]."), read("en", "[p Bo Lind] met [o SDU].", "b")
    for left, right in (("Tarek Onwudi", "Bo Lind"), ("Sedro Union", "SDU")):
        (ours,), (theirs,) = names_of(first, left), names_of(second, right)
        assert len({resolve([first, second], Judged()).entity_of[m.id] for m in (ours, theirs)}) == 2
        found = resolve([first, second], joined(ours, theirs))
        assert len({found.entity_of[m.id] for m in (ours, theirs)}) == 1


def test_two_namesakes_of_one_document_and_what_refers_to_each() -> None:
    reading = read("en", "[p Tarek Onwudi] sang.\nHe bowed.\nLater [p Tarek Onwudi] signed the law.\nHe smiled.")
    singer, ruler = names_of(reading, "Tarek Onwudi")
    found = resolve([reading], apart([singer], [ruler]))
    assert found.entity_of[singer.id] != found.entity_of[ruler.id]
    pronouns = {m.refers_to: m.id for m in reading.mentions if m.form == "pronoun"}
    assert all(found.entity_of[pronoun] == found.entity_of[name or ""] for name, pronoun in pronouns.items())


def test_a_third_report_joins_one_side_and_never_ties_both() -> None:
    texts = ["[p Tarek Onwudi] spoke.", "[p Tarek Onwudi] sang.", "[p Tarek Onwudi] left.", "[p Tarek Onwudi] won."]
    readings = [read("en", text, name) for text, name in zip(texts, "abcd", strict=True)]
    ours, theirs = names_of(readings[0], "Tarek Onwudi"), names_of(readings[1], "Tarek Onwudi")
    found = resolve(readings, apart(ours, theirs))
    held = [found.entity_of[names_of(r, "Tarek Onwudi")[0].id] for r in readings]
    assert held[0] != held[1]
    assert set(held) == set(held[:2])


def test_what_leaves_a_country_is_no_country() -> None:
    first, second = read("en", "They met in [l Jordan].", "a"), read("en", "She swam in the [l Jordan].", "b")
    third = read("en", "He left [l Jordan].", "c")
    river = names_of(second, "Jordan")
    kingdom = [*names_of(first, "Jordan"), *names_of(third, "Jordan")]
    found = resolve([first, second, third], apart(kingdom, river))
    rows = {e.id: e for e in found.entities}
    assert rows[found.entity_of[kingdom[0].id]].country == "JOR"
    assert rows[found.entity_of[kingdom[0].id]].external
    assert rows[found.entity_of[river[0].id]].external == {}
