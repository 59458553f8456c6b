"""Curves of trust: what is believed of a probability, and that nothing else of a mark changes."""

import math
from pathlib import Path

import msgspec
import pytest

from dragoman.reader import Reader, weights
from dragoman.reader.trust import Trust, bend
from dragoman.records import Choice, Link, Mark, Span

CURVES = {"events": (0.5, -0.2), "events type": (1.0, 1.0), "events actor": (2.0, 0.0)}
MARK = Mark(
    span=Span("d1", 3, 7), layer="events", label="AID", score=0.9,
    choices=(Choice("type", "AID", 0.5), Choice("mode", "none", 0.7)),
    links=(Link("actor", 4, 0.8), Link("where", 5, 0.3)),
)  # fmt: skip


@pytest.fixture
def trust(tmp_path: Path) -> Trust:
    (tmp_path / "trust.json").write_bytes(msgspec.json.encode(CURVES))
    return Trust(tmp_path / "trust.json")


def test_each_probability_follows_the_curve_of_its_kind(trust: Trust) -> None:
    weighed = trust.weigh(MARK)
    assert weighed.score == pytest.approx(1 / (1 + math.exp(-0.5 * math.log(9) + 0.2)))
    assert [each.score for each in weighed.choices] == pytest.approx([1 / (1 + math.exp(-1)), 0.7])
    assert [each.score for each in weighed.links] == pytest.approx([16 / 17, 0.3])


def test_nothing_but_probabilities_changes(trust: Trust) -> None:
    weighed = trust.weigh(MARK)
    assert (weighed.span, weighed.layer, weighed.label) == (MARK.span, MARK.layer, MARK.label)
    assert [(each.name, each.value) for each in weighed.choices] == [("type", "AID"), ("mode", "none")]
    assert [(each.relation, each.target) for each in weighed.links] == [("actor", 4), ("where", 5)]


def test_without_curves_the_model_is_believed(tmp_path: Path) -> None:
    assert Trust(tmp_path / "trust.json").weigh(MARK) == MARK


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_certainty_has_a_finite_logit(chance: float) -> None:
    assert 0 <= bend(chance, (0.5, 0.1)) <= 1


def test_what_is_more_probable_stays_so() -> None:
    believed = [bend(number / 100, (0.4, -0.4)) for number in range(101)]
    assert believed == sorted(believed)


def test_a_reader_believes_by_its_curves_unless_it_is_trusting(tmp_path: Path) -> None:
    for file in weights.FOLDER.iterdir():
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / weights.TRUST).unlink(missing_ok=True)
    (tmp_path / weights.TRUST).write_bytes(msgspec.json.encode({"events": (1.0, -3.0)}))
    text = "Ministers of Chad and Togo met in Lomé on Monday."
    bent, raw = (Reader(tmp_path, trusting=each).read("d1", text, [(0, len(text))]) for each in (False, True))
    assert [(mark.span, mark.layer) for mark in bent] == [(mark.span, mark.layer) for mark in raw]
    pairs = [(b.score, r.score) for b, r in zip(bent, raw, strict=True) if b.layer == "events"]
    assert pairs
    assert all(b == pytest.approx(bend(r, (1.0, -3.0))) for b, r in pairs)
