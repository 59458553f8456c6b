"""Folding: one form for what readers take as one word, and every offset kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.fold import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Élan", "elan"),
        ("ISTANBUL", "istanbul"),
        ("أَحْمَد", "احمد"),
        ("القاهـــرة", "القاهره"),
        ("٢٠٣١", "2031"),
        ("۱۴۰۲", "1402"),
        ("کیف", "كيف"),
        ("Алёна", "алена"),
        ("it’s", "it's"),
        ("A\u200fB", "ab"),
        ("ﬁve", "five"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(min_size=1), st.data())
def test_offsets_lead_back(text: str, data: st.DataObject) -> None:
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    if folded.text:
        at = data.draw(st.integers(0, len(folded.text) - 1))
        start, end = folded.original(at, at + 1)
        assert folded.text[at] in fold(text[start:end])
