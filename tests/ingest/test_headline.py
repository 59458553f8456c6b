"""The headline of a page dump: not the outlet's name above it, even where no word of it says that it is one."""

from pathlib import Path

import pytest

from dragoman.ingest import read_inputs
from dragoman.records import Document

BODY = (
    "The council of Bergamo voted on Tuesday to close two bridges for repairs, its mayor said after the session.\n\n"
    "Drivers will have to cross the river further south until the autumn, according to the plan that was approved.\n"
)


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("The Lantern of Lombardy\n\nCouncil votes to close two bridges", "Council votes to close two bridges"),
        ("Voices from the Valley\nTuesday, 4 May 2032\n\nTwo bridges to close soon", "Two bridges to close soon"),
        ("Two bridges to close\n\nDrivers will have to cross further south", "Two bridges to close"),
        ("A crossing too far for us all here\n\nBridges close", "A crossing too far for us all here"),
    ],
)
def test_headline(top: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"{top}\n\n{BODY}", encoding="utf-8")
    (document,) = read_inputs([tmp_path])
    assert isinstance(document, Document)
    assert document.title
    assert document.title.text == expected
