from hypothesis import given
from hypothesis import strategies as st

from dragoman.reader.windows import find_windows

sized = st.lists(st.tuples(st.sampled_from(["word", ".", ",", "J.", "U.S."]), st.integers(1, 16)), max_size=60)


@given(sized, st.integers(16, 40))
def test_windows_hold_every_word_once_and_are_never_too_long(words: list[tuple[str, int]], most: int) -> None:
    sizes = [size for _, size in words]
    windows = list(find_windows([word for word, _ in words], sizes, most))
    assert [place for begin, end in windows for place in range(begin, end)] == list(range(len(words)))
    assert all(sum(sizes[begin:end]) <= most for begin, end in windows)


def test_a_window_ends_where_a_sentence_ends() -> None:
    words = ["one", "two", "three", "four", "five", ".", "seven", "eight", "nine"]
    assert list(find_windows(words, [1] * 9, 8)) == [(0, 6), (6, 9)]


def test_an_initial_ends_no_sentence() -> None:
    words = ["one", "two", "three", "four", "J.", "Smith", "went", "home", "early"]
    assert list(find_windows(words, [1] * 9, 8)) == [(0, 8), (8, 9)]
