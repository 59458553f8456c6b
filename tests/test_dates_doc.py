"""docs/dates.md shows the table of clues as the code has it."""

from pathlib import Path

from dragoman.publish.explanation import describe_kinds

PAGE = Path(__file__).parents[1] / "docs" / "dates.md"


def test_the_page_shows_every_kind_with_its_weight() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert rows[1:] == list(describe_kinds())
