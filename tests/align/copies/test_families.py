"""Families from pairs: versions and excerpts join, round-ups stay out, whatever the order."""

import pytest

from dragoman.align.copies.families import find_roundups, group_copies

LONG, SHORT = 100, 20

FAMILIES = [
    # an excerpt of one long version joins the versions though the other holds none of it
    ({(0, 1): 0.6, (1, 2): 0.9}, [100, 100, 20], [[0, 1, 2]]),
    # two excerpts of one text that share nothing
    ({(0, 1): 0.9, (0, 2): 0.9}, [100, 20, 20], [[0, 1, 2]]),
    # a round-up of three texts ties none of them together
    ({(0, 1): 0.9, (0, 2): 0.9, (0, 3): 0.9}, [100, 20, 20, 20], [[0], [1], [2], [3]]),
    # two prints of the round-up are one
    ({(0, 1): 0.9, (0, 2): 0.9, (0, 3): 0.9, (0, 4): 0.95, (1, 4): 0.9, (2, 4): 0.9, (3, 4): 0.9},
     [100, 20, 20, 20, 100], [[0, 4], [1], [2], [3]]),
    # three prints of one excerpt are no round-up
    ({(0, 1): 0.9, (0, 2): 0.9, (0, 3): 0.9, (1, 2): 1.0, (1, 3): 1.0, (2, 3): 1.0}, [100, 20, 20, 20], [[0, 1, 2, 3]]),
    # what joined as an excerpt holds no others
    ({(0, 1): 0.9, (1, 2): 0.9}, [100, 50, 10], [[0, 1, 2]]),
    ({}, [5, 5], [[0], [1]]),
]  # fmt: skip


@pytest.mark.parametrize(("near", "sizes", "expected"), FAMILIES)
def test_group_copies(near: dict[tuple[int, int], float], sizes: list[int], expected: list[list[int]]) -> None:
    assert sorted(group_copies(near, sizes)) == expected


@pytest.mark.parametrize(("near", "sizes", "expected"), FAMILIES)
def test_families_do_not_hang_on_numbering(
    near: dict[tuple[int, int], float], sizes: list[int], expected: list[list[int]]
) -> None:
    last = len(sizes) - 1
    turned = {(last - j, last - i): share for (i, j), share in near.items()}
    groups = sorted(sorted(last - i for i in group) for group in group_copies(turned, sizes[::-1]))
    assert groups == expected


def test_an_article_that_holds_two_texts_is_no_round_up() -> None:
    assert find_roundups({(0, 1): 0.9, (0, 2): 0.9}, [100, 20, 20]) == frozenset()
    assert find_roundups({(0, 1): 0.9, (0, 2): 0.9, (0, 3): 0.5}, [100, 20, 20, 60]) == frozenset()
    assert find_roundups({(0, 1): 0.9, (0, 2): 0.9, (0, 3): 0.5}, [100, 20, 20, 40]) == frozenset({0})
