"""A denial by itself reaches the deed of the sentence before; what is claimed and denied is alleged."""

import pytest

from dragoman.align.events import align_events
from dragoman.assess.denials import is_denial
from dragoman.assess.events import make_events
from dragoman.records import Event
from dragoman.reference import load_language
from tests.align.events.told import Case

DENIED = [
    ("en", "The navy denied it."),
    ("en", "A spokesman has denied the allegations."),
    ("ar", "ونفت الوزارة ذلك."),
    ("fa", "وزارت کشور این خبر را تکذیب کرد."),
    ("ru", "Министерство это опровергло и отрицает."),
    ("fr", "La marine a démenti."),
    ("es", "La marina lo negó."),
]
OTHER = [
    ("en", "The navy denied him entry to the port."),
    ("en", "It was raining."),
    ("ar", "ونفت الوزارة وجود خلاف مع البلدية."),
    ("fr", "La marine a démenti tout retard dans les travaux."),
    ("de", "Die Marine bestritt das."),
]


@pytest.mark.parametrize(("code", "text"), DENIED)
def test_a_sentence_that_only_denies(code: str, text: str) -> None:
    assert is_denial(text, load_language(code))


@pytest.mark.parametrize(("code", "text"), OTHER)
def test_a_sentence_that_denies_something_of_its_own(code: str, text: str) -> None:
    assert not is_denial(text, load_language(code))


def only_event(text: str) -> Event:
    """Return the one event of an English text."""
    case = Case([("en", text)])
    groups = align_events(case.readings, case.stories, case.resolution, case.dates)
    (event,) = make_events(case.readings, groups, case.stories, case.resolution, case.dates, case.origins)
    return event


def test_a_claim_and_the_denial_after_it_are_one_account() -> None:
    claim = "[p|Sara Ould] said that [g|Red Front] killed [p|Musa Adam]."
    assert only_event(claim).status == "happened"
    event = only_event(claim + "\nThe group denied it.")
    assert event.status == "alleged"
    assert len(event.accounts[0].spans) == 2
