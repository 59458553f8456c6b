"""Ids: the same parts give the same id, other parts another."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.ids import hash_text, make_id

parts = st.lists(st.one_of(st.text(), st.integers(), st.none()), max_size=4)


@given(parts, parts)
def test_ids_are_injective(left: list, right: list) -> None:
    same = [type(x) for x in left] == [type(x) for x in right] and left == right
    assert (make_id("x", *left) == make_id("x", *right)) == same


def test_joined_parts_stay_apart() -> None:
    assert make_id("doc", "ab", "c") != make_id("doc", "a", "bc")
    assert make_id("doc", "1") != make_id("doc", 1)


def test_id_is_stable() -> None:
    assert make_id("doc", "a", 1, None) == "doc-" + hash_text('["doc","a",1,null]')[:12]
