"""The examples hold what their truth says, and reading them gives it."""

import tomllib
from pathlib import Path

import pytest

from dragoman.ingest import read_inputs
from dragoman.records import FACT_ZONES, Document

FOLDER = Path(__file__).parents[2] / "examples"
TRUTH = tomllib.loads((FOLDER / "truth.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found = list(read_inputs([FOLDER / "reports"]))
    return {d.path or "": d for d in found if isinstance(d, Document)}


def told(document: Document) -> str:
    """Return the words of the zones that tell facts."""
    return "\n".join(document.text[z.start : z.end] for z in document.zones if z.kind in FACT_ZONES)


def test_every_report_is_read_with_outlet_and_language(documents: dict[str, Document]) -> None:
    expected = {d["path"]: (d["outlet"], d["language"]) for d in TRUTH["documents"]}
    assert {p: (d.outlet.text if d.outlet else None, d.language) for p, d in documents.items()} == expected


def test_quotations_stand_in_zones_that_tell_facts(documents: dict[str, Document]) -> None:
    for quotation in TRUTH["quotations"]:
        for variant in quotation["variants"]:
            path = variant["path"] + (f":{variant['line']}" if "line" in variant else "")
            assert variant["words"] in told(documents[path])


def test_names_stand_in_zones_that_tell_facts(documents: dict[str, Document]) -> None:
    everything = "\n".join(map(told, documents.values()))
    assert [n for person in TRUTH["persons"] for n in person["names"] if n not in everything] == []


def test_links_to_other_reports_are_furniture(documents: dict[str, Document]) -> None:
    everything = "\n".join(map(told, documents.values()))
    for words in ("Praslin ferry", "breadfruit", "القرنفل", "Volo-Volo", "dhow builders", "Fomboni", "Five beaches"):
        assert words not in everything


def test_the_copy_and_its_cut_share_their_paragraphs(documents: dict[str, Document]) -> None:
    whole, cut = (documents[path] for path in TRUTH["copies"]["members"])
    paragraphs = [cut.text[z.start : z.end] for z in cut.zones if z.kind == "body"]
    assert len(paragraphs) == 6
    assert all(p in told(whole) for p in paragraphs)
