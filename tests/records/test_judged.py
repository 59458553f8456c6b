"""What persons judged, heeded by any grouping: joined first, then divided, the rest left as it was."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.records import Judged
from dragoman.records.judged import allows, divide, is_whole, regroup

APART = Judged(sides_of={"a": frozenset({1}), "b": frozenset({-1})})
JOINED = Judged(part_of={"a": "a", "c": "a"})


def as_sets(groups: list[tuple[str, ...]]) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


def test_groups_of_one_part_are_joined_whole() -> None:
    assert as_sets(regroup([["a", "x"], ["b"], ["c", "y"]], JOINED)) == {frozenset("axcy"), frozenset("b")}


def test_a_part_of_many_groups_is_joined_whole() -> None:
    judged = Judged(part_of=dict.fromkeys(["d", "b", "c", "a"], "a"))
    assert as_sets(regroup([["d", "x"], ["c"], ["b"], ["a"]], judged)) == {frozenset("abcdx")}


def test_what_is_kept_apart_is_divided_and_the_rest_goes_with_its_kin() -> None:
    kin = {"a": "one", "x": "one", "b": "two", "y": "two"}
    assert as_sets(divide(["a", "b", "x", "y"], APART, kin)) == {frozenset("ax"), frozenset("by")}


def test_without_kin_the_rest_stays_with_the_largest_piece() -> None:
    judged = Judged(sides_of={**APART.sides_of, "c": frozenset({-1})})
    assert as_sets(divide(["a", "b", "c", "x"], judged, {})) == {frozenset("a"), frozenset("bcx")}


def test_nothing_judged_changes_nothing() -> None:
    groups = [["b", "a"], ["c"]]
    assert regroup(groups, Judged()) == [("b", "a"), ("c",)]
    assert regroup(groups, JOINED)[0][:2] == ("b", "a")


def test_links_join_the_items_that_hold_one_part() -> None:
    assert list(JOINED.links({"p": ["a"], "q": ["b"], "r": ["c"]})) == [("p", "r")]
    assert list(JOINED.links({"p": ["a", "c"]})) == []


def test_allows_asks_for_numbers_and_their_negatives() -> None:
    assert allows(frozenset({1, 2}), frozenset({3}))
    assert not allows(frozenset({1, 2}), frozenset({-2}))


IDS = st.integers(0, 11).map(lambda n: f"m{n:02}")


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[list[str]], Judged]:
    owners = {f"m{n:02}": draw(st.integers(0, 4)) for n in range(12)}
    groups = [[id for id, o in owners.items() if o == owner] for owner in range(5)]
    part_of = {id: draw(st.sampled_from(["m00", "m01"])) for id in draw(st.sets(IDS, max_size=4))}
    part_of = {id: min(i for i in part_of if part_of[i] == part) for id, part in part_of.items()}
    sides: dict[str, frozenset[int]] = {}
    for id in draw(st.sets(IDS, max_size=6)):
        name = part_of.get(id, id)
        number = draw(st.integers(1, 3)) * draw(st.sampled_from([1, -1]))
        if -number not in sides.get(name, ()):
            sides[name] = sides.get(name, frozenset()) | {number}
    of = {id: sides[part_of.get(id, id)] for id in owners if part_of.get(id, id) in sides}
    return [g for g in groups if g], Judged(part_of, of)


@given(cases())
def test_every_grouping_obeys(case: tuple[list[list[str]], Judged]) -> None:
    groups, judged = case
    made = regroup(groups, judged)
    assert sorted(id for group in made for id in group) == sorted(id for group in groups for id in group)
    home = {id: i for i, group in enumerate(made) for id in group}
    assert all(is_whole(group, judged) for group in made)
    for part in set(judged.part_of.values()):
        assert len({home[id] for id, of in judged.part_of.items() if of == part}) == 1


@given(cases(), st.randoms())
def test_the_order_of_groups_does_not_matter(case: tuple[list[list[str]], Judged], random: object) -> None:
    groups, judged = case
    shuffled = [list(group) for group in groups]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for group in shuffled:
        random.shuffle(group)  # type: ignore[attr-defined]
    assert as_sets(regroup(groups, judged)) == as_sets(regroup(shuffled, judged))
