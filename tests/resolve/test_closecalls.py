"""Close calls: what was joined or kept apart on less than certain evidence, with the reasons; invented people."""

import pytest

from dragoman.records import Judged, Judgement, Reading, StoryGroup
from dragoman.resolve import resolve_entities
from tests.annotate.tags import read

LATIN = read("en", "Kenyan Foreign Minister [p Abdulkarim Noro] spoke.", "a")
ARABIC = read("ar", "تحدث وزير الخارجية الكيني [p عبد الكريم نورو] أمس", "b")
AGAIN = read("en", "[p Abdulkarim Noro] left.", "c")
BROTHER = read("en", "Ugandan Foreign Minister [p Abdulkarim Noro] sang.", "d")


def calls(*readings: Reading, judged: Judged | None = None) -> tuple[Judgement, ...]:
    stories = (StoryGroup(tuple(sorted(r.document.id for r in readings))),)
    found = resolve_entities(readings, stories, judged or Judged())
    assert found == resolve_entities(readings[::-1], stories, judged or Judged())
    ids = {e.id for e in found.entities}
    assert all(set(j.about) <= ids for j in found.judgements)
    return found.judgements


def test_spellings_joined_by_likeness_are_told_once_with_their_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.resolve.closecalls.SURE", 1.01)  # whatever the names' scores are today
    (call,) = calls(LATIN, ARABIC, AGAIN)
    assert (call.verdict, call.by, len(call.about)) == ("same", "program", 1)
    reasons = {r.feature: r for r in call.reasons}
    assert set(reasons) == {"name", "post", "country", "story"}
    assert 0.6 < reasons["name"].score <= 1
    assert "Abdulkarim Noro" in reasons["name"].detail
    texts = {r.document.id: r.document for r in (LATIN, ARABIC, AGAIN)}
    words = {texts[span.document].words(span) for span in call.evidence}
    assert "عبد الكريم نورو" in words


def test_equal_names_are_no_close_call() -> None:
    assert calls(LATIN, AGAIN) == ()


def test_namesakes_of_two_countries_are_told_as_different() -> None:
    (call,) = calls(LATIN, BROTHER)
    assert (call.verdict, len(call.about)) == ("different", 2)
    assert [r.score for r in call.reasons if r.feature == "country"] == [-1.0]


def test_what_a_person_judged_is_no_call_of_the_program() -> None:
    ids = [m.id for r in (LATIN, BROTHER) for m in r.mentions if m.kind == "person" and m.form == "name"]
    judged = Judged(part_of=dict.fromkeys(ids, min(ids)))
    assert calls(LATIN, BROTHER, judged=judged) == ()


@pytest.mark.parametrize("readings", [(LATIN,), (AGAIN,), ()])
def test_one_document_alone_holds_no_call(readings: tuple[Reading, ...]) -> None:
    assert calls(*readings) == ()
