"""Lines that an outlet repeats on its pages are the page; versions of one report repeat nothing."""

from pathlib import Path

from dragoman.ingest import read_inputs
from dragoman.records import Document

STORIES = {
    "ferry": (
        "Crews of the island ferries went back to work on Friday.",
        "Their union called the strike off at night.",
    ),
    "bridge": ("The bridge at Kasumu was opened to lorries on Monday.", "Customs officers work until ten at night."),
    "market": (
        "Rain closed the fish market for a third day in a row.",
        "Traders moved their stalls into the old depot.",
    ),
}


def write(
    folder: Path, name: str, paragraphs: tuple[str, ...], slogan: str = "Where the harbour meets the world."
) -> None:
    """Write a page with a slogan that no cue knows inside the text."""
    lines = (f"News of the {name} today", paragraphs[0], slogan, paragraphs[1], "© 2031 The Harbour Post")
    (folder / f"{name}.txt").write_text("\n".join(lines))


def kinds_of(folder: Path, words: str) -> list[str]:
    """Return the kinds of the zones that hold the words."""
    documents = [d for d in read_inputs([folder]) if isinstance(d, Document)]
    return [z.kind for d in documents for z in d.zones if words in d.text[z.start : z.end]]


def test_a_slogan_on_three_reports_is_furniture(tmp_path: Path) -> None:
    for name, paragraphs in STORIES.items():
        write(tmp_path, name, paragraphs)
    assert kinds_of(tmp_path, "Where the harbour") == ["furniture"] * 3


def test_two_reports_are_too_few(tmp_path: Path) -> None:
    for name in ("ferry", "bridge"):
        write(tmp_path, name, STORIES[name])
    assert kinds_of(tmp_path, "Where the harbour") == ["body"] * 2


def test_versions_of_one_report_do_not_count(tmp_path: Path) -> None:
    for i in range(4):
        write(tmp_path, f"ferry{i}", STORIES["ferry"])
    assert kinds_of(tmp_path, "Where the harbour") == ["body"] * 4
