"""Weighing judgements: the newest counts, what falls is named, what is gone waits."""

import random

import pytest

from dragoman.pipeline.verdicts import Outcome, Verdicts, weigh_judgements
from dragoman.records import StatedJudgement
from dragoman.records.judged import allows

EVERYTHING = frozenset("abcdexyz")


def said(name: str, verdict: str, left: str, right: str, second: int) -> StatedJudgement:
    """Return a judgement about mentions that are called by one letter each."""
    return StatedJudgement(
        id=name, kind="entity", verdict=verdict, left=tuple(left), right=tuple(right), left_name=left,  # type: ignore[arg-type]
        right_name=right, who="Ann", at=f"2031-03-03T10:00:{second:02}Z", why="test", sequence=second,
    )  # fmt: skip


def weigh(*stated: StatedJudgement, present: frozenset[str] = EVERYTHING) -> Verdicts:
    return weigh_judgements(stated, present)


def is_one(verdicts: Verdicts, left: str, right: str) -> bool:
    part = verdicts.judged["entity"].part_of
    return part.get(left, left) == part.get(right, right)


def is_apart(verdicts: Verdicts, left: str, right: str) -> bool:
    judged = verdicts.judged["entity"]
    return not allows(judged.sides([left]), judged.sides([right]))


def test_same_joins_all_of_both_sides() -> None:
    found = weigh(said("j1", "same", "ab", "c", 1))
    assert is_one(found, "a", "b")
    assert is_one(found, "a", "c")
    assert found.outcomes == {"j1": Outcome()}


def test_different_keeps_sides_apart_and_joins_none() -> None:
    found = weigh(said("j1", "different", "ab", "cd", 1))
    assert is_apart(found, "a", "c")
    assert is_apart(found, "b", "d")
    assert not is_apart(found, "a", "b")
    assert not is_one(found, "a", "b")


@pytest.mark.parametrize(("first", "second"), [("same", "different"), ("different", "same")])
def test_of_two_that_contradict_the_newest_counts(first: str, second: str) -> None:
    found = weigh(said("j1", first, "a", "b", 1), said("j2", second, "a", "b", 2))
    assert is_one(found, "a", "b") == (second == "same")
    assert is_apart(found, "a", "b") == (second == "different")
    assert found.outcomes == {"j1": Outcome("overruled", ("j2",)), "j2": Outcome()}


def test_a_cycle_overrules_its_oldest_and_names_the_others() -> None:
    found = weigh(
        said("j1", "same", "a", "b", 1), said("j2", "same", "b", "c", 2), said("j3", "different", "a", "c", 3)
    )  # fmt: skip
    assert is_one(found, "b", "c")
    assert is_apart(found, "a", "b")
    assert found.outcomes["j1"] == Outcome("overruled", ("j2", "j3"))
    assert found.outcomes["j3"] == Outcome()


def test_a_cycle_that_a_same_closes_overrules_the_difference() -> None:
    found = weigh(
        said("j1", "different", "a", "c", 1), said("j2", "same", "a", "b", 2), said("j3", "same", "b", "c", 3)
    )  # fmt: skip
    assert is_one(found, "a", "c")
    assert not is_apart(found, "a", "c")
    assert found.outcomes["j1"] == Outcome("overruled", ("j2", "j3"))


def test_a_later_split_takes_out_of_an_older_same_what_it_names() -> None:
    found = weigh(said("j1", "same", "ab", "cd", 1), said("j2", "different", "b", "acd", 2))
    assert is_one(found, "a", "d")
    assert not is_one(found, "a", "b")
    assert is_apart(found, "b", "c")
    assert found.outcomes == {"j1": Outcome("partly", ("j2",)), "j2": Outcome()}


def test_a_later_same_takes_out_of_an_older_difference_what_it_joins() -> None:
    found = weigh(said("j1", "different", "ab", "cd", 1), said("j2", "same", "a", "c", 2))
    assert is_one(found, "a", "c")
    assert is_apart(found, "b", "d")
    assert found.outcomes["j1"] == Outcome("partly", ("j2",))


def test_what_is_joined_is_kept_apart_as_a_whole() -> None:
    found = weigh(
        said("j1", "different", "a", "b", 1), said("j2", "same", "a", "x", 2), said("j3", "same", "b", "y", 3)
    )
    assert is_apart(found, "x", "y")


def test_what_is_gone_waits() -> None:
    stated = said("j1", "same", "ab", "c", 1)
    assert weigh(stated, present=frozenset("ab")).outcomes == {"j1": Outcome("missing")}
    assert not weigh(stated, present=frozenset("ab")).judged["entity"]
    some = weigh(stated, present=frozenset("bc"))
    assert is_one(some, "b", "c")
    assert some.outcomes == {"j1": Outcome()}


def test_kinds_do_not_meddle() -> None:
    story = StatedJudgement(
        id="j1", kind="story", verdict="same", left=("a",), right=("b",), left_name="", right_name="", who="Ann",
        at="2031-03-03T10:00:00Z", why="test", sequence=1,
    )  # fmt: skip
    found = weigh(story, said("j2", "different", "a", "b", 2))
    assert found.judged["story"].part_of == {"a": "a", "b": "a"}
    assert is_apart(found, "a", "b")
    assert found.outcomes == {"j1": Outcome(), "j2": Outcome()}


def test_the_order_of_reading_does_not_matter() -> None:
    rng = random.Random(7)
    stated = [
        said(f"j{n}", rng.choice(["same", "different"]), *rng.sample(["a", "b", "cd", "e", "x", "yz"], 2), n)
        for n in range(12)
    ]
    found = weigh(*stated)
    assert found == weigh(*stated[::-1])
    assert {outcome.state for outcome in found.outcomes.values()} > {"applied"}


def test_within_one_second_the_sequence_decides() -> None:
    first, second = said("j9", "same", "a", "b", 1), said("j1", "different", "a", "b", 2)
    late = StatedJudgement(**{name: getattr(second, name) for name in second.__struct_fields__} | {"at": first.at})
    assert is_apart(weigh(late, first), "a", "b")
