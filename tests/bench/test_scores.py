"""Scorers, on cases small enough to count by hand."""

import pytest

from dragoman.bench.scores.clusters import score_b_cubed, score_coreference, score_muc, score_stories
from dragoman.bench.scores.counts import score_counts, score_macro
from dragoman.bench.scores.dates import score_date_phrases, score_dates
from dragoman.bench.scores.names import find_entities, score_names
from dragoman.bench.scores.quotations import mask_quoted, score_quotations


def test_counts() -> None:
    assert score_counts(1, 2, 4) == {"p": 0.5, "r": 0.25, "f1": 0.3333}
    assert score_counts(0, 0, 0) == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert score_macro([("a", "a"), ("a", "b"), ("b", "b")]) == pytest.approx(0.6667)


def test_entities_of_tags() -> None:
    assert find_entities(["B-PER", "I-PER", "O", "I-LOC", "B-LOC"]) == {(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")}
    assert find_entities(["B-PER", "I-ORG"]) == {(0, 1, "PER"), (1, 2, "ORG")}


def test_names_are_strict() -> None:
    gold = [{"tags": ["B-PER", "I-PER", "O", "B-LOC"]}]
    said = [{"tags": ["B-PER", "O", "O", "B-LOC"]}]
    figures = score_names(gold, said)
    assert figures["PER"]["f1"] == 0.0
    assert figures["LOC"]["f1"] == 1.0
    assert figures["all"] == {"p": 0.5, "r": 0.5, "f1": 0.5}


def test_marks_close_with_the_paragraph() -> None:
    text = '“one\ntwo" x"'
    assert [text[i] for i, inside in enumerate(mask_quoted(text, "en")) if inside] == ["o", "n", "e", " ", "x"]


def test_quotations_are_joint() -> None:
    text = 'Ana said "we will go". Ben denied it.'
    quote = {"content": [[10, 20]], "cue": [[4, 8]], "speaker": [[0, 3]], "mode": "direct"}
    gold = [{"text": text, "language": "en", "quotes": [quote]}]
    right = score_quotations(gold, [{"quotations": [{"content": [[9, 21]], "speaker": [[0, 3]]}]}])
    wrong = score_quotations(gold, [{"quotations": [{"content": [[9, 21]], "speaker": [[23, 26]]}]}])
    assert right["quoted"]["joint"]["f1"] == 1.0
    assert right["recall_by_mode"]["direct"] == 1.0
    assert wrong["all"]["joint"]["f1"] == 0.0
    assert wrong["all"]["iou50"]["f1"] == 1.0
    assert wrong["all"]["speaker_precision"] == 0.0


def test_dates_by_overlap_and_value() -> None:
    gold = [{"timexes": [{"start": 0, "end": 6, "type": "DATE", "value": "2031-03-03"}]}]
    said = [{"timexes": [{"start": 3, "end": 6, "type": "DATE", "value": "2031-03-03"}]}]
    assert score_dates(gold, said)["all"] == {"strict": 0.0, "relaxed": 1.0, "value": 1.0}


def test_date_phrases_of_both_kinds() -> None:
    gold = [
        {"expected": ["2031-03-03"]},
        {"resolution_checked": True, "results": [{"start": 0, "end": 4, "past": "2031"}]},
        {"resolution_checked": False, "results": []},
    ]
    said = [{"value": "2031-03-03"}, {"timexes": [{"start": 2, "end": 8, "value": "2030"}]}, {"timexes": []}]
    assert score_date_phrases(gold, said) == {"right": 0.5, "rows": 2}


def test_clusters() -> None:
    gold, said = {"a": 1, "b": 1, "c": 2}, {"a": 1, "b": 2, "c": 2}
    assert score_b_cubed(gold, said) == {"p": 0.6667, "r": 0.6667, "f1": 0.6667}
    assert score_muc(gold, gold) == 1.0
    assert score_muc(gold, said) == 0.0
    assert score_stories([{"id": "a", "story": 1}], [{"id": "a", "story": 9}])["b_cubed"]["f1"] == 1.0


def test_coreference_takes_missing_mentions_as_alone() -> None:
    pytest.importorskip("scipy")
    mentions = [{"id": i, "kind": "event", "cluster": c} for i, c in ((1, "x"), (2, "x"), (3, "y"))]
    gold = [{"id": "d", "mentions": mentions}]
    perfect = [{"id": "d", "mentions": [{"id": 1, "cluster": 1}, {"id": 2, "cluster": 1}]}]
    assert score_coreference(gold, perfect)["conll"] == 1.0
