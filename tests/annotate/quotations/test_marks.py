"""Quotation marks of many conventions; apostrophes; nesting; marks left open; insertions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.quotations.marks import find_insertions, find_pieces

CASES = [
    ("curly", "He said “yes, we will” and left.", ["yes, we will"]),
    ("straight", 'He said "yes, we will" and "go".', ["yes, we will", "go"]),
    ("low", "Она сказала: „Мы идём“ и ушла.", ["Мы идём"]),
    ("angles", "Il dit «\u00a0nous partons\u00a0» puis s'en va.", ["\u00a0nous partons\u00a0"]),
    ("angles turned", "Er sagte »wir gehen« und ging.", ["wir gehen"]),
    ("single angles", "Il dit ‹ non ›.", [" non "]),
    ("corners", "彼は「行きます」と言った。", ["行きます"]),
    ("typewriter", "She said ``never again'' twice.", ["never again"]),
    ("Persian", "وزیر گفت: «ما می‌آییم».", ["ما می‌آییم"]),
    ("Arabic, marks swapped", "قال الوزير: ”سنفتح الميناء“ غدا.", ["سنفتح الميناء"]),
    ("Arabic, straight", 'قال: "سنفتح الميناء".', ["سنفتح الميناء"]),
    ("apostrophes", "Nobody’s job isn’t safe, the workers’ union doesn't say.", []),
    ("decades", "In the ’90s and '80s they didn't.", []),
    ("single", "‘We don’t know,’ she said.", ["We don’t know,"]),
    ("possessive inside single", "‘The workers’ rights are gone,’ she said.", ["The workers’ rights are gone,"]),
    ("nested", "“He told me ‘go home’ and I went,” she said.", ["He told me ‘go home’ and I went,"]),
    ("nested alike", "«On parle de «paix» ici», dit-elle.", ["On parle de «paix» ici"]),
    ("no words", "He wrote “…” and “!”.", []),
    ("open", "“We begin today and we go on", ["We begin today and we go on"]),
]


@pytest.mark.parametrize(("name", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_pieces(name: str, text: str, expected: list[str]) -> None:
    pieces, _ = find_pieces(text, 0, len(text))
    assert [text[p.inner : p.outer] for p in pieces] == expected


def test_open_mark_goes_on_in_the_next_paragraph() -> None:
    first, second = "“We begin today.", "“We go on tomorrow,” she said."
    pieces, left_open = find_pieces(first, 0, len(first))
    assert left_open
    assert not pieces[0].closed
    pieces, left_open = find_pieces(second, 0, len(second), open_before=True)
    assert pieces[0].continues
    assert not left_open


def test_open_mark_closed_in_the_next_paragraph_without_an_opener() -> None:
    text = "and we go on tomorrow,” she said."
    pieces, _ = find_pieces(text, 0, len(text), open_before=True)
    assert [text[p.inner : p.outer] for p in pieces] == ["and we go on tomorrow,"]
    assert find_pieces(text, 0, len(text))[0] == []


def test_insertions() -> None:
    text = "we trust them [the farmers] and it (the law) will () hold"
    assert [text[a:b] for a, b in find_insertions(text, 0, len(text))] == ["[the farmers]", "(the law)"]


@given(st.text(alphabet="ab .,'’‘“”\"«»„‹›「」`\u200f\n", max_size=60))
def test_pieces_slice_back_and_do_not_overlap(text: str) -> None:
    pieces, _ = find_pieces(text, 0, len(text))
    ends = [0, *(p.end for p in pieces)]
    for piece, end in zip(pieces, ends, strict=False):
        assert end <= piece.start <= piece.inner < piece.outer <= piece.end <= len(text)
        assert any(c.isalnum() for c in text[piece.inner : piece.outer])
