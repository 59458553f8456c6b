from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.overlaps import Overlaps

stretch = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(stretch, max_size=30), st.lists(stretch, max_size=3))
def test_the_same_as_looking_at_everything(known: list[tuple[int, int]], asked: list[tuple[int, int]]) -> None:
    found = [n for n, (a, b) in enumerate(known) if any(a < d and c < b for c, d in asked)]
    assert Overlaps(known).find(*asked) == found
