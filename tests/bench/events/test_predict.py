"""Predictions of events hang on the records alone: the reading is given here."""

import pytest

from dragoman.bench.events import predict
from dragoman.records import Document, Reading
from tests.bench.events.told import read, told
from tests.fakes import FakeReader

TEXT = "Asa Holt asked that guards beat miners. Rune Vik met Tove Lie."
ROW = {"id": "row", "text": TEXT, "actor": [40, 48], "recipient": None}


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> FakeReader:
    def read_until(document: Document, last: str, reader: FakeReader) -> Reading:
        assert last == "events"
        assert "row" not in document.id  # ids of the gold tell the type
        hurt = told(document, "beat", "ASSAULT", [("recipient", "miners")], "demanded", "Asa Holt", 0.5)
        met = told(document, "met", "CONSULT", [("actor", "Rune Vik"), ("recipient", "Tove Lie")])
        return read(document, hurt, met)

    monkeypatch.setattr(predict, "read_until", read_until)
    return FakeReader()


def test_the_marked_pair_gets_the_type_of_its_event(reader: FakeReader) -> None:
    assert predict.predict_event_type([ROW], reader) == [{"id": "row", "type": "CONSULT"}]  # type: ignore[arg-type]


def test_events_are_strict_and_the_surest_leads(reader: FakeReader) -> None:
    (row,) = predict.predict_events([ROW], reader)  # type: ignore[arg-type]
    met, asked = row["events"]
    assert (met["type"], asked["type"]) == ("CONSULT", "REQUEST")
    assert [TEXT[slice(*side["span"])] for side in asked["actors"]] == ["Asa Holt"]
    assert (met["score"], asked["score"]) == (1.0, 0.5)


def test_types_are_strict_and_spans_are_those_of_the_deed(reader: FakeReader, monkeypatch: pytest.MonkeyPatch) -> None:
    assert predict.predict_detection([ROW], reader) == [{"id": "row", "types": []}]  # type: ignore[arg-type]
    monkeypatch.setattr(predict, "is_told", lambda reading, trigger: True)
    assert predict.predict_detection([ROW], reader) == [{"id": "row", "types": ["CONSULT", "REQUEST"]}]  # type: ignore[arg-type]
    (row,) = predict.predict_spans([ROW], reader)  # type: ignore[arg-type]
    deed = row["events"][0]
    assert (deed["type"], deed["actors"]) == ("ASSAULT", [])
    assert [TEXT[slice(*side["span"])] for side in deed["recipients"]] == ["miners"]
    assert TEXT[slice(*deed["trigger"])] == "beat"


def test_only_what_happened_breaks_the_quiet(reader: FakeReader) -> None:
    assert predict.predict_happened([ROW], reader) == [{"id": "row", "happened": True}]  # type: ignore[arg-type]
