"""Events put together from their mentions: accounts, participants with origins, status, labels, parts."""

from dragoman.align.events import align_events
from dragoman.assess.events import make_events
from dragoman.assess.labels import make_label
from dragoman.records import Event
from tests.align.events.told import Case

MET = "[p|Musa Adam] met [p|Hassan Kori] in [l+NER|Agadez]."


def events_of(case: Case) -> tuple[Event, ...]:
    """Return the events of a case."""
    groups = align_events(case.readings, case.stories, case.resolution, case.dates)
    return make_events(case.readings, groups, case.stories, case.resolution, case.dates, case.origins)


def test_one_account_a_document_with_all_its_sentences() -> None:
    (event,) = events_of(Case([("en", MET + "\nThe meeting lasted an hour."), ("en", MET)]))
    assert sorted(len(account.spans) for account in event.accounts) == [1, 2]
    assert len(event.origins) == 2


def test_all_who_meet_are_actors_and_bear_their_origins() -> None:
    (event,) = events_of(Case([("en", MET), ("en", "[p|Hassan Kori] held talks with [p|Musa Adam].")]))
    assert {(p.role, len(p.origins)) for p in event.participants} == {("actor", 2)}
    assert event.label in {"Musa Adam met Hassan Kori", "Hassan Kori met Musa Adam"}


def test_a_perpetrator_whom_some_leave_out_is_no_part_of_the_label() -> None:
    texts = [("en", "[p|Musa Adam] was killed in [l|Agadez]."), ("en", "[g|Red Front] assassinated [p|Musa Adam].")]
    (event,) = events_of(Case(texts))
    assert event.label == "Musa Adam was killed"
    assert sorted((p.role, len(p.origins)) for p in event.participants) == [("actor", 1), ("recipient", 2)]


def test_what_happened_outranks_what_was_announced() -> None:
    (event,) = events_of(Case([("en", "[p|Musa Adam] will meet [p|Hassan Kori]."), ("en", MET)]))
    assert event.status == "happened"
    assert {account.status for account in event.accounts} == {"announced", "happened"}


def test_a_claim_stays_a_claim_unless_the_report_tells_it_itself() -> None:
    claimed = "[p|Sara Ould] said that [g|Red Front] killed [p|Musa Adam]."
    (event,) = events_of(Case([("en", claimed)]))
    assert event.accounts[0].attributed_to is not None
    assert event.label == "Musa Adam was killed"
    (event,) = events_of(Case([("en", claimed + "\n[p|Musa Adam] was killed in [l|Agadez].")]))
    assert event.accounts[0].attributed_to is None


def test_a_claim_that_another_denies_is_alleged() -> None:
    claimed = "[p|Musa Adam] was arrested in [l|Agadez], relatives and activists said."
    (event,) = events_of(Case([("en", claimed), ("en", "[p|Musa Adam] was not arrested.")]))
    assert event.status == "alleged"
    assert {account.status for account in event.accounts} == {"alleged", "denied"}


def test_a_meeting_in_the_country_visited_is_part_of_the_visit() -> None:
    text = "[p|Hassan Kori] visited [l+NER|Niger].\n" + MET
    events = {e.mode: e for e in events_of(Case([("en", text)], days={0: "2031-03-03"}))}
    assert events[None].part_of == events["visit"].id


def test_an_event_of_nobody_nowhere_is_dropped_and_counted_victims_keep_it() -> None:
    assert events_of(Case([("en", "Gunmen opened fire on a crowd.")])) == ()
    (event,) = events_of(Case([("en", "Gunmen killed eleven people.")]))
    assert event.label == "People were killed"


def test_labels_are_neutral_and_show_the_status() -> None:
    assert make_label("CONSULT", None, "happened", ["A", "B"], []) == "A met B"
    assert make_label("CONSULT", None, "happened", ["A", "B", "C"], []) == "A, B and C met"
    assert make_label("CONSULT", None, "happened", ["A"], []) == "A took part in a meeting"
    assert make_label("CONSULT", "visit", "announced", ["A"], ["B"]) == "A visited B (announced)"
    assert make_label("SUPPORT", "sign", "happened", ["A", "B"], []) == "A and B signed an agreement"
    assert make_label("ASSAULT", "kill", "alleged", [], ["A"]) == "A was killed (alleged)"
