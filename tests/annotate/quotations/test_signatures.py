import pytest

from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import make_names
from dragoman.annotate.quotations.signatures import with_signature
from tests.annotate.tags import read

ROWS = [
    ("en", "”The ferry never came on time.” ― [p Ola Bryn]", "Ola Bryn"),
    ("en", '"No, we will not sell the quay" — [p Sidi Keita], fisherman', "Sidi Keita"),
    ("ar", "«لن نبيع الرصيف» — [p سيدي كيتا]", "سيدي كيتا"),
    ("en", "”The ferry never came on time.” ― The line below says more.", None),
    ("en", "”The ferry never came on time.”\n― [p Ola Bryn] left early.", None),
    ("en", "”The ferry never came on time.” Then [p Ola Bryn] left.", None),
]


@pytest.mark.parametrize(("language", "marked", "speaker"), ROWS)
def test_who_signs_behind_a_dash_has_spoken(language: str, marked: str, speaker: str | None) -> None:
    reading = read(language, marked)
    text = reading.document.text
    end = max(text.find(mark, 2) for mark in '”"»')
    draft = Draft(spans=((1, end),), pieces=(Piece(0, end + 1, 1, end),), found_by="marks")
    found = with_signature(reading.document, draft, make_names(reading.mentions, reading.posts)).speaker
    assert (text[found.start : found.end] if found else None) == speaker
