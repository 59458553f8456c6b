"""The annotate stage against bare ONNX Runtime: which calls are noted; no sessions leave no share."""

from typing import Any

from dragoman.bench import bare
from dragoman.bench.bare import measure_share, note_calls
from tests.builders import doc
from tests.fakes import FakeReader


class Session:
    """Counts how often it is run."""

    runs = 0

    def run(self, names: object, feeds: dict[str, int]) -> int:
        self.runs += 1
        return feeds["sums"]


def test_calls_are_noted_answered_and_made_again(monkeypatch: Any) -> None:
    monkeypatch.setattr(bare, "InferenceSession", Session)
    session, calls = Session(), []
    with note_calls(calls):
        assert session.run(None, {"sums": 7}) == 7
    session.run(None, {"sums": 8})
    assert [call() for call in calls] == [7]
    assert session.runs == 3


def test_a_reader_without_sessions_leaves_no_share_to_them() -> None:
    figures = measure_share([doc("Ida Morn met Kofi Brandt.")], FakeReader())  # type: ignore[arg-type]
    assert figures["annotate_share"] < 0.5
