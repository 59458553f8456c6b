"""Scorers of events, on cases small enough to count by hand."""

from typing import Any

import pytest

from dragoman.bench.scores.events import (
    is_eventless,
    score_detection,
    score_event_type,
    score_events,
    score_nonevents,
    score_spans,
)


def side(start: int, end: int, **codes: str) -> dict[str, Any]:
    return {"span": [start, end], **codes}


def test_types_of_pairs_by_root_quad_and_side() -> None:
    gold = [{"type": "YIELD"}, {"type": "AID"}, {"type": "ACCUSE"}, {"type": "ACCUSE", "codebook": True}]
    said = [{"type": "CONCEDE"}, {"type": "COOPERATE"}, {"type": "ASSAULT"}, {"type": None}]
    assert score_event_type(gold, said) == {
        "root": pytest.approx(0.3333, abs=1e-4), "root_own": pytest.approx(0.3333, abs=1e-4),
        "quad": 0.5, "binary": pytest.approx(0.8334, abs=1e-4), "accuracy": 0.25, "rows": 4,
    }  # fmt: skip


def test_conceding_counts_as_yielding_in_word_or_deed() -> None:
    gold = [{"type": "YIELD"}, {"type": "YIELD"}]
    assert score_event_type(gold, [{"type": "CONCEDE"}, {"type": "RETREAT"}])["quad"] == 1.0


def test_only_the_leading_event_counts_beside_the_gold_event_that_it_fits_best() -> None:
    other = {"type16": "AID", "actors": [side(60, 70)], "recipients": []}
    wanted = {"type16": "REJECT", "actors": [side(0, 5, code="TCDgov")], "recipients": [side(10, 15)]}
    leading = {"type": "REJECT", "actors": [side(4, 9, country="TCD")], "recipients": [side(15, 20)]}
    gold, said = [{"events": [other, wanted]}], [{"events": [leading, {"type": "AID", "actors": [], "recipients": []}]}]
    assert score_events(gold, said) == {
        "type": 1.0, "actor": 1.0, "recipient": 0.0, "country": 1.0, "triple": 0.0, "rows": 1,
    }  # fmt: skip


def test_a_side_without_a_gold_span_is_not_asked() -> None:
    gold = [{"events": [{"type16": "AID", "actors": [{"span": None, "text": "x"}], "recipients": []}]}, {"events": []}]
    assert score_events(gold, [{"events": []}, {"events": []}]) == {"type": 0.0, "triple": 0.0, "rows": 2}
    right = {"type": "AID", "actors": [], "recipients": []}
    assert score_events(gold, [{"events": [right]}, {"events": [right]}])["triple"] == 1.0


def test_detection_asks_each_type_of_its_own_rows() -> None:
    labels = [("AID", "yes"), ("AID", "no-easy"), ("AID", "no-difficult"), ("AID", "ambiguous"), ("ACCUSE", "yes")]
    gold = [{"type": kind, "label": label} for kind, label in labels]
    said = [{"types": ["AID"]}, {"types": ["AID"]}, {"types": []}, {"types": ["AID"]}, {"types": ["AID"]}]
    assert score_detection(gold, said) == {
        "ACCUSE": {"p": 0.0, "r": 0.0, "f1": 0.0}, "AID": {"p": 0.5, "r": 1.0, "f1": 0.6667},
    }  # fmt: skip


def test_spans_are_looked_for_in_every_event() -> None:
    gold = [{"actor": [0, 5], "recipient": None, "trigger": [6, 9]}, {"actor": [3, 4], "recipient": [8, 9]}]
    events = [
        {"actors": [], "recipients": [side(0, 5)], "trigger": [20, 25]},
        {"actors": [side(4, 6)], "recipients": [], "trigger": [8, 12]},
    ]
    assert score_spans(gold, [{"events": events}, {"events": []}]) == {"actor": 0.5, "trigger": 1.0, "recipient": 0.0}


@pytest.mark.parametrize(
    ("relevant", "expected"),
    [((False, False, True), True), ((True, True, False), False), ((True, False), False), ((False, None, None), True)],
)
def test_most_codings_decide_and_blanks_do_not_vote(relevant: tuple[bool | None, ...], expected: bool) -> None:
    assert is_eventless([{"relevant": vote} for vote in relevant]) is expected


def test_sentences_that_have_an_event_are_not_asked() -> None:
    gold = [{"coders": [{"relevant": vote}]} for vote in (False, False, False, True)]
    said = [{"happened": found} for found in (True, False, False, True)]
    assert score_nonevents(gold, said) == {"happened": 0.3333, "quiet": 0.6667, "rows": 3}
