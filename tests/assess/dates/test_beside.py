"""Undated reports beside dated ones: invented newsrooms, look-alike stories included."""

from itertools import permutations

import pytest

from dragoman.assess.dates import solve_dates
from dragoman.assess.dates.fresh import is_fresh_report, is_preview
from dragoman.records import Alignment, Date, DateSeen, Reading, StoryGroup
from tests.assess.dates.reports import report


def dated(text: str, day: str, name: str) -> Reading:
    return report(text, name=name, seen=(DateSeen(day, "meta"),))


def story(*readings: Reading) -> StoryGroup:
    return StoryGroup(tuple(sorted(r.document.id for r in readings)))


def align(left: Reading, right: Reading, first: int = 0, second: int = 0) -> Alignment:
    pair = sorted((left.sentences[first].id, right.sentences[second].id))
    return Alignment(pair[0], pair[1], 0.9, False)


def ask(asked: Reading, others: tuple[Reading, ...], *alignments: Alignment) -> Date | None:
    readings = (asked, *others)
    return solve_dates(readings, (), (story(*readings),), alignments).documents.get(asked.document.id)


SLUICE = "The sluice at Mopti opened on Tuesday. Boats were waiting."
FIRST = dated("Water ran at Mopti on Tuesday.", "2031-05-06", "first.txt")
SECOND = dated("The Mopti sluice is open.", "2031-05-07", "second.txt")


def test_a_report_beside_others_of_the_same_days() -> None:
    answer = ask(report(SLUICE, name="asked.txt"), (FIRST, SECOND))
    assert answer is not None
    assert (answer.earliest, answer.latest) == ("2031-05-06", "2031-05-07")
    assert {"published beside reports that tell the same", "weekday of the first sentence: today or yesterday"} <= {
        clue.clue for clue in answer.basis
    }


def test_one_sibling_alone_says_nothing_unless_it_tells_the_same() -> None:
    asked = report(SLUICE, name="asked.txt")
    assert ask(asked, (FIRST,)) is None
    answer = ask(asked, (FIRST,), align(asked, FIRST))
    assert answer is not None
    assert (answer.earliest, answer.latest) == ("2031-05-06", "2031-05-09")


def test_a_month_by_its_bare_name_is_not_that_of_the_siblings() -> None:
    asked = report(SLUICE + " It was built in May.", name="asked.txt")
    assert ask(asked, (FIRST, SECOND)) is None
    other = report(SLUICE + " It was built in March.", name="asked.txt")
    assert ask(other, (FIRST, SECOND)) is not None


def test_a_statement_of_another_weekday_is_not_the_same() -> None:
    asked = report(SLUICE.replace("Tuesday", "Friday"), name="asked.txt")
    assert ask(asked, (FIRST,), align(asked, FIRST)) is None


LATER = dated("The sluice at Mopti opened on Tuesday for a second year.", "2032-05-04", "later.txt")
LAST = dated("Boats were waiting at Mopti.", "2032-05-05", "last.txt")


def test_look_alike_stories_do_not_exchange_dates() -> None:
    asked = report(SLUICE, name="asked.txt")
    others = (FIRST, SECOND, LATER, LAST)
    assert ask(asked, others) is None
    assert ask(asked, others, align(asked, LATER)) is None  # one statement is too little to tell them apart
    assert ask(asked, others, align(asked, FIRST), align(asked, LATER)) is None
    answer = ask(asked, others, align(asked, FIRST), align(asked, SECOND, 1))
    assert answer is not None
    assert (answer.earliest, answer.latest) == ("2031-05-06", "2031-05-07")


def test_the_order_of_reports_does_not_matter() -> None:
    asked = report(SLUICE, name="asked.txt")
    readings, pairs = (asked, FIRST, SECOND), (align(asked, FIRST),)
    answers = [solve_dates(p, (), (story(*readings),), pairs) for p in permutations(readings)]
    assert all(a == answers[0] for a in answers)


@pytest.mark.parametrize(
    ("language", "text", "fresh"),
    [
        ("en", "The sluice opened on Tuesday.", True),
        ("en", "The sluice opened yesterday.", True),
        ("en", "The sluice is old.", None),
        ("en", "The sluice will open on Tuesday.", False),
        ("en", "The sluice opened last Tuesday. It shut on Friday.", False),
        ("en", "The sluice opened a year ago. It shut on Friday.", False),
        ("en", "It shut on Friday, nine days after the rains.", False),
        ("fr", "L'écluse a ouvert mardi.", True),
        ("fr", "L'écluse a ouvert il y a deux semaines. Elle a fermé mardi.", False),
        ("ar", "فتحت البوابة يوم الثلاثاء.", True),
        ("ru", "Шлюз открыли вчера.", True),
        ("es", "La esclusa abrió el martes.", True),
    ],
)
def test_fresh_reports(language: str, text: str, fresh: bool | None) -> None:
    assert is_fresh_report(report(text, language=language)) is fresh


def test_a_preview_is_beside_nothing() -> None:
    ahead = report(
        "The sluice will open at Mopti on Tuesday.", name="ahead.txt", seen=(DateSeen("2031-05-02", "meta"),)
    )
    assert is_preview(ahead)
    assert not is_preview(FIRST)
    asked = report(SLUICE, name="asked.txt")
    assert ask(asked, (ahead,), align(asked, ahead)) is None


def test_a_follow_up_is_not_dated_to_its_first_weekday() -> None:
    text = "The sluice at Mopti opened on Tuesday. On Thursday it jammed."
    answer = ask(report(text, name="asked.txt"), (FIRST, SECOND))
    assert answer is not None
    assert answer.latest == "2031-05-09"
