"""The plan: what a stage needs is given earlier; keys change with what they hang on."""

from collections.abc import Sequence
from threading import Event
from time import monotonic

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from dragoman.pipeline import read
from dragoman.pipeline.plan import PLAN
from dragoman.pipeline.read import read_document, resume_document, stage_key
from dragoman.reader import Reader
from dragoman.records import Reading
from dragoman.reference import Language
from tests.builders import doc
from tests.fakes import FakeReader


def test_needs_are_given_earlier() -> None:
    given: set[str] = set()
    for stage in PLAN:
        assert set(stage.needs) <= given, stage.name
        assert stage.field in Reading.__struct_fields__
        given.add(stage.name)


def test_keys_hang_on_version_needs_and_models() -> None:
    stage = next(s for s in PLAN if s.name == "marks")
    reader, other = FakeReader(), FakeReader()
    other.models = (("fake", "1" * 64),)
    key = stage_key(stage, {"sentences": "a"}, "s", reader)
    assert key == stage_key(stage, {"sentences": "a"}, "s", FakeReader())
    assert key != stage_key(stage, {"sentences": "b"}, "s", reader)
    assert key != stage_key(stage, {"sentences": "a"}, "t", reader)
    assert key != stage_key(stage, {"sentences": "a"}, "s", other)


def test_what_is_stored_is_not_made_again() -> None:
    document = doc("Trade Minister Lina Qasem met Amr Fadel in Tunis on Monday. She said: “We agree.”")
    reading, made = resume_document(document, FakeReader(), "s", {})
    again, nothing = resume_document(document, FakeReader(), "s", made)
    assert set(made) == {stage.name for stage in PLAN}
    assert nothing == {}
    assert again.mentions == reading.mentions
    assert again.events == reading.events
    assert again.vectors is not None
    assert reading.vectors is not None
    assert (again.vectors == reading.vectors).all()


def test_reading_does_not_hang_on_other_documents() -> None:
    first, second = doc("Lina Qasem met Amr Fadel.", name="a"), doc("Amr Fadel left Oran.", name="b")
    alone = read_document(first, FakeReader())
    read_document(second, FakeReader())
    assert read_document(first, FakeReader()).mentions == alone.mentions


class Deaf(FakeReader):
    """A reader whose embedder fails."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise OSError("no weights")


def test_an_encoder_that_fails_fails_the_document() -> None:
    with pytest.raises(OSError, match="no weights"):
        read_document(doc("Lina Qasem met Amr Fadel in Tunis."), Deaf())


def test_a_rule_that_fails_waits_for_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(reading: Reading, language: Language, reader: Reader) -> object:
        raise ValueError("no mentions")

    plan = [msgspec.structs.replace(s, run=fail) if s.name == "mentions" else s for s in PLAN]
    monkeypatch.setattr(read, "PLAN", plan)
    free, begin = Event(), monotonic()
    monkeypatch.setattr(FakeReader, "embed", lambda reader, texts: free.wait(20))
    with pytest.raises(ValueError, match="no mentions"):
        read_document(doc("Lina Qasem met Amr Fadel in Tunis."), FakeReader())
    assert monotonic() - begin < 10
    free.set()
