"""The examples are read with the zones that were planted: `examples/zones.txt` says the kind of every stretch."""

from pathlib import Path

from dragoman.ingest import read_inputs
from dragoman.records import Document

FOLDER = Path(__file__).parents[2] / "examples"


def test_the_examples_have_the_zones_that_were_planted() -> None:
    found = [d for d in read_inputs([FOLDER / "reports"]) if isinstance(d, Document)]
    assert write_zones(found).split("\n") == (FOLDER / "zones.txt").read_text(encoding="utf-8").split("\n")


def write_zones(documents: list[Document]) -> str:
    """Return a line for each report and each of its zones: the kind, its first words, its length."""
    rows: list[str] = []
    for document in documents:
        outlet = document.outlet.text if document.outlet else "-"
        rows.append(f"== {document.path} | {outlet} | {document.byline.text if document.byline else '-'}")
        for zone in document.zones:
            words = document.text[zone.start : zone.end].split()
            rows.append(f"{zone.kind}: {' '.join(words[:6])} ({len(words)})")
    return "\n".join(rows) + "\n"
