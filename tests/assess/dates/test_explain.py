"""Explanations: the fewest clues, the steps, and what was outvoted, on two invented reports."""

from dragoman.assess.dates import Trace, explain_variable
from dragoman.assess.dates.keys import document_key, event_key
from dragoman.assess.dates.solve import trace_dates
from dragoman.records import DateSeen
from dragoman.text.edtf import write_edtf
from tests.assess.dates.reports import group, report

HAPPENED = "happened"
B = report("Okello met Mbeki on 3 March 2031.", ("met", "3 March 2031", HAPPENED), name="b.txt")
A = report("On Monday Okello met Mbeki.", ("met", "Monday", HAPPENED), name="a.txt")


def trace_both() -> Trace:
    return trace_dates((A, B), (group(A.events[0], B.events[0]),))[1]


def test_steps_lead_from_the_answer_to_the_words_that_state_it() -> None:
    found = explain_variable(trace_both(), document_key(A.document.id))
    assert write_edtf(found.days) == "2031-03-03/2031-03-06"
    kinds = [step.clue.kind for step in found.steps]
    assert kinds[-1] == "stated"
    assert {"time", "member"} <= set(kinds)
    assert [step.depth for step in found.steps] == sorted(step.depth for step in found.steps)
    assert found.steps[-1].clue.span.document == B.document.id


def test_no_clue_is_shown_that_can_be_left_out() -> None:
    found = explain_variable(trace_both(), event_key(B.events[0].id))
    assert [clue.kind for clue, _ in found.clues] == ["stated", "time"]


def test_the_trace_gives_the_same_days_as_the_answer() -> None:
    groups = (group(A.events[0], B.events[0]),)
    dates, trace = trace_dates((A, B), groups)
    for name, date in dates.documents.items():
        assert write_edtf(explain_variable(trace, document_key(name)).days) == date.edtf
    for name, date in dates.events.items():
        assert write_edtf(explain_variable(trace, event_key(name)).days) == date.edtf


def test_an_outvoted_clue_names_what_excludes_it() -> None:
    seen = (DateSeen("2031-03-04", "meta"), DateSeen("2031-03-09", "url"))
    told = report("On Monday Okello met Mbeki.", ("met", "Monday", HAPPENED), name="c.txt", seen=seen)
    trace = trace_dates((told,))[1]
    found = explain_variable(trace, document_key(told.document.id))
    (outvoted,) = found.outvoted
    assert (outvoted.clue.kind, write_edtf(outvoted.allows)) == ("url", "2031-03-09")
    assert [clue.kind for clue in outvoted.against] == ["meta"]


def test_a_variable_without_clues_has_an_empty_explanation() -> None:
    found = explain_variable(trace_both(), document_key("doc-unknown"))
    assert found.clues == ()
    assert found.steps == ()
