"""Dates from all evidence: invented newsrooms, invented people."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from dragoman.assess.dates import solve_dates
from dragoman.records import Dates, DateSeen, StoryGroup
from tests.assess.dates.reports import group, report

HAPPENED, ANNOUNCED = "happened", "announced"
JULY_MONDAYS = "[2023-07-03,2023-07-10,2023-07-17,2023-07-24,2023-07-31]"


def pair_of_undated() -> tuple:
    lake = report(
        "Ministers met on Wednesday to talk about fish. On Monday, Okello signed the lake treaty with Mbeki.",
        ("met", "Wednesday", HAPPENED), ("signed", "Monday", HAPPENED), name="lake.txt",
    )  # fmt: skip
    treaty = report("In July 2023 Okello and Mbeki signed a treaty.", ("signed", "July 2023", HAPPENED), name="t.txt")
    return lake, treaty, group(lake.events[1], treaty.events[0])


def test_a_weekday_and_a_month_of_another_report_meet() -> None:
    lake, treaty, signing = pair_of_undated()
    dates = solve_dates((lake, treaty), (signing,))
    met, signed = (dates.events[e.id] for e in lake.events)
    assert signed.edtf == JULY_MONDAYS
    assert dates.events[treaty.events[0].id].edtf == JULY_MONDAYS
    assert met.edtf == "[2023-07-05,2023-07-12,2023-07-19,2023-07-26,2023-08-02]"
    published = dates.documents[lake.document.id]
    assert (published.earliest, published.latest) == ("2023-07-05", "2023-08-05")
    assert treaty.document.id not in dates.documents  # nothing bounds it above


def test_the_month_itself_stays_a_month() -> None:
    lake, treaty, signing = pair_of_undated()
    assert solve_dates((lake, treaty), (signing,)).times[treaty.times[0].id].edtf == "2023-07"


def test_clues_point_at_words_of_both_reports() -> None:
    lake, treaty, signing = pair_of_undated()
    basis = solve_dates((lake, treaty), (signing,)).events[lake.events[1].id].basis
    words = {
        r.document.words(c.span) for c in basis for r in (lake, treaty) if c.span and c.span.document == r.document.id
    }
    assert {"Monday", "July 2023"} <= words


def test_order_of_the_readings_does_not_matter() -> None:
    lake, treaty, signing = pair_of_undated()
    other = report("On Tuesday Okello met Mbeki.", ("met", "Tuesday", HAPPENED), name="c.txt")
    answers = [solve_dates(p, (signing,)) for p in permutations((lake, treaty, other))]
    assert all(a == answers[0] for a in answers)


def test_a_page_date_is_an_upper_bound_only() -> None:
    text = "Tuesday, March 4, 2031\nOkello met Mbeki on Monday.\nThey last met in February 2030."
    page = report(text, ("met", "Monday", HAPPENED), name="p.txt", zones=[("Tuesday, March", "masthead")])
    published = solve_dates((page,)).documents[page.document.id]
    assert (published.earliest, published.latest) == ("2030-02-04", "2031-03-04")


def test_a_page_date_days_after_a_day_told_is_that_of_publication() -> None:
    zones = [("Thursday, 6 March", "masthead")]
    fresh = report("Thursday, 6 March 2031\nOkello led the talks of March 4.", zones=zones)
    stale = report("Thursday, 6 March 2031\nOkello led the talks of October 4.", zones=zones)
    assert solve_dates((fresh,)).documents[fresh.document.id].edtf == "2031-03-06"
    assert stale.document.id not in solve_dates((stale,)).documents


def test_a_page_fetched_later_does_not_move_the_event() -> None:
    text = "Sunday, March 9, 2031\nOkello signed with Mbeki on Monday."
    late = report(text, ("signed", "Monday", HAPPENED), name="p.txt", zones=[("Sunday, March", "masthead")])
    _, treaty, _ = pair_of_undated()
    dates = solve_dates((late, treaty), (group(late.events[0], treaty.events[0]),))
    assert dates.events[late.events[0].id].edtf == JULY_MONDAYS
    assert dates.documents[late.document.id].latest == "2023-08-03"


def test_a_byline_outweighs_a_later_update() -> None:
    text = "Last update: May 20, 2031\nBy Ann Mwale May 6, 2031\nOkello met Mbeki on Monday."
    zones = [("Last update", "masthead"), ("By Ann", "byline")]
    updated = report(text, ("met", "Monday", HAPPENED), zones=zones)
    dates = solve_dates((updated,))
    assert dates.documents[updated.document.id].edtf == "2031-05-06"
    assert dates.events[updated.events[0].id].edtf == "2031-05-05"


def test_a_wrong_date_of_fetching_is_outvoted_by_what_the_text_tells() -> None:
    seen = (DateSeen("2029-01-01", "url"),)
    text = "Okello met Mbeki on 3 March 2031.\nThey signed on 4 March 2031.\nThe bridge opened on 5 March 2031."
    wrong = report(text, ("met", "3 March 2031", HAPPENED), ("signed", "4 March 2031", HAPPENED), seen=seen)
    dates = solve_dates((wrong,))
    assert wrong.document.id not in dates.documents
    assert dates.events[wrong.events[1].id].edtf == "2031-03-04"


def test_a_contradicting_clue_is_outvoted_and_kept() -> None:
    first = report("Okello met Mbeki on 5 May 2031.", ("met", "5 May 2031", HAPPENED), name="1.txt")
    second = report("On 5 May 2031 Okello met Mbeki.", ("met", "5 May 2031", HAPPENED), name="2.txt")
    third = report("Okello met Mbeki on 12 May 2031.", ("met", "12 May 2031", HAPPENED), name="3.txt")
    met = group(first.events[0], second.events[0], third.events[0])
    dates = solve_dates((first, second, third), (met,))
    kept = dates.events[first.events[0].id]
    assert kept.edtf == "2031-05-05"
    assert [c.edtf for c in kept.basis if c.outvoted] == ["2031-05-12"]
    assert dates.events[third.events[0].id].edtf == "2031-05-12"  # its own account stays


def test_an_event_that_opens_two_reports_is_fresh_in_both() -> None:
    silent = report("Okello met Mbeki.", ("met", None, HAPPENED), name="s.txt", sentence=0)
    told = report("Okello met Mbeki on 5 May 2031.", ("met", "5 May 2031", HAPPENED), name="t.txt", sentence=0)
    text = "Rain fell. It rained again. Okello met Mbeki."
    later = report(text, ("met", None, HAPPENED), name="l.txt", sentence=2)
    met = group(silent.events[0], told.events[0], later.events[0])
    documents = solve_dates((silent, told, later), (met,)).documents
    published = documents[silent.document.id]
    assert (published.earliest, published.latest) == ("2031-05-05", "2031-05-12")
    assert later.document.id not in documents  # there it is no news, but may be told of much later


def test_no_time_word_no_date() -> None:
    silent = report("Okello met Mbeki. They signed.", ("met", None, HAPPENED), ("signed", None, HAPPENED))
    assert solve_dates((silent,)) == Dates()


def test_a_group_dates_a_mention_without_words_of_time() -> None:
    silent = report("Okello met Mbeki.", ("met", None, HAPPENED), name="s.txt")
    told = report("Okello met Mbeki on 5 May 2031.", ("met", "5 May 2031", HAPPENED), name="t.txt")
    dates = solve_dates((silent, told), (group(silent.events[0], told.events[0]),))
    assert dates.events[silent.events[0].id].edtf == "2031-05-05"


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        ("en", "Okello met Mbeki on Monday.", "Monday", "2031-05-05"),
        ("en", "Okello met Mbeki in March.", "March", "2031-03"),
        ("en", "Okello met Mbeki in June.", "June", "2030-06"),
        ("en", "Okello met Mbeki last year.", "last year", "2030"),
        ("en", "Okello met Mbeki in June last year.", "June last year", "2030-06"),
        ("en", "Okello met Mbeki yesterday.", "yesterday", "2031-05-06"),
        ("en", "Okello met Mbeki last month.", "last month", "2031-04"),
        ("en", "Okello met Mbeki on December 30.", "December 30", "2030-12-30"),
        ("en", "Okello met Mbeki on Wednesday.", "Wednesday", "2031-05-07"),
        ("ar", "التقى أوكيلو مبيكي يوم الاثنين.", "يوم الاثنين", "2031-05-05"),
        ("ar", "التقى أوكيلو مبيكي أول أمس.", "أول أمس", "2031-05-05"),
        ("ar", "التقى أوكيلو مبيكي في آذار/مارس الماضي.", "آذار/مارس الماضي", "2031-03"),
        ("fr", "Okello a rencontré Mbeki lundi.", "lundi", "2031-05-05"),
        ("ru", "Окелло встретился с Мбеки в понедельник.", "понедельник", "2031-05-05"),
        ("es", "Okello se reunió con Mbeki el lunes.", "lunes", "2031-05-05"),
        ("fa", "اوکلو روز دوشنبه با مبکی دیدار کرد.", "روز دوشنبه", "2031-05-05"),
    ],
)
def test_words_count_from_publication(language: str, text: str, words: str, expected: str) -> None:
    trigger = text.split(" ")[0].rstrip(".")
    known = report(text, (trigger, words, HAPPENED), language=language, seen=(DateSeen("2031-05-07", "meta"),))
    assert solve_dates((known,)).events[known.events[0].id].edtf == expected


def test_what_is_announced_lies_ahead() -> None:
    seen = (DateSeen("2031-05-07", "meta"),)
    ahead = report("Okello will meet Mbeki on Monday.", ("meet", "Monday", ANNOUNCED), seen=seen)
    assert solve_dates((ahead,)).events[ahead.events[0].id].edtf == "2031-05-12"


def test_a_day_later_counts_from_the_time_told_before() -> None:
    text = "Okello met Mbeki on 5 May 2031. Two days later they signed."
    later = report(text, ("signed", "Two days later", HAPPENED))
    assert solve_dates((later,)).events[later.events[0].id].edtf == "2031-05-07"


def test_a_dateline_without_a_year_takes_it_from_the_address() -> None:
    text = "LUSAKA, 5 May\nOkello met Mbeki on Monday."
    seen = (DateSeen("2031", "url"),)
    told = report(text, ("met", "Monday", HAPPENED), zones=[("LUSAKA", "dateline")], seen=seen)
    published = solve_dates((told,)).documents[told.document.id]
    assert (published.earliest, published.latest) == ("2031-05-05", "2031-05-06")


def test_an_ambiguous_date_stays_two_days_until_a_weekday_decides() -> None:
    text = "By Ann Mwale 04/03/2031\nOkello met Mbeki."
    open_ = report(text, zones=[("By Ann", "byline")])
    assert solve_dates((open_,)).documents[open_.document.id].edtf == "[2031-03-04,2031-04-03]"
    decided = report("By Ann Mwale 04/03/2031\nOkello met Mbeki on 28 March 2031.", zones=[("By Ann", "byline")])
    assert solve_dates((decided,)).documents[decided.document.id].edtf == "2031-04-03"


def test_one_weekday_in_two_reports_of_a_story_is_not_one_day() -> None:
    """Half a year after the signing the same ministers meet again on a weekday of the same name."""
    seen = (DateSeen("2031-05-07", "meta"),)
    first = report("Okello signed with Mbeki on Tuesday.", ("signed", "Tuesday", HAPPENED), name="f.txt", seen=seen)
    text = "On Tuesday Okello met Mbeki. In May they signed a treaty."
    second = report(text, ("met", "Tuesday", HAPPENED), ("signed", "May", HAPPENED), name="s.txt")
    signing = group(first.events[0], second.events[1])
    story = StoryGroup(tuple(sorted((first.document.id, second.document.id))))
    dates = solve_dates((first, second), (signing,), (story,))
    assert dates.events[second.events[1].id].edtf == "2031-05-06"
    assert dates.documents[second.document.id].latest > "2032-05-01"
    guess = solve_dates((first, second), (), (story,))  # before events are aligned: news of another kind
    assert second.document.id not in guess.documents


def test_before_events_are_aligned_news_of_one_kind_on_one_weekday_is_taken_for_one_day() -> None:
    seen = (DateSeen("2031-05-06", "meta"),)
    dated = report("Okello met Mbeki on Monday.", ("met", "Monday", HAPPENED), name="d.txt", seen=seen)
    undated = report("Talks were held on Monday.", ("Talks", "Monday", HAPPENED), name="u.txt")
    story = StoryGroup(tuple(sorted((dated.document.id, undated.document.id))))
    assert solve_dates((dated, undated), (), (story,)).times[undated.times[0].id].edtf == "2031-05-05"
    assert undated.document.id not in solve_dates((dated, undated), (group(dated.events[0]),), (story,)).documents


def test_a_sentence_that_two_reports_share_is_of_one_day() -> None:
    text = "Okello met Mbeki on Monday to talk about fish, ferries and the price of fuel."
    seen = (DateSeen("2031-05-06", "meta"),)
    dated = report(text, name="d.txt", seen=seen)
    copied = report(text, name="c.txt")
    other = report(text.replace("ferries", "boats"), name="o.txt")
    documents = solve_dates((dated, copied, other)).documents
    assert (documents[copied.document.id].earliest, documents[copied.document.id].latest) == (
        "2031-05-05",
        "2031-05-08",
    )
    assert other.document.id not in documents


def test_what_opens_a_report_told_by_month_is_not_its_news() -> None:
    seen = (DateSeen("2031-05-07", "meta"),)
    first = report("Okello signed on Tuesday.", ("signed", "Tuesday", HAPPENED), name="f.txt", seen=seen, sentence=0)
    later = report(
        "Okello, who signed in May, met Mbeki.", ("signed", "May", HAPPENED), ("met", None, HAPPENED),
        name="l.txt", sentence=0,
    )  # fmt: skip
    beside = report(
        "The two who signed met on Friday.", ("signed", None, HAPPENED), ("met", "Friday", HAPPENED),
        name="b.txt", sentence=0,
    )  # fmt: skip
    signing = group(first.events[0], later.events[0], beside.events[0])
    documents = solve_dates((first, later, beside), (signing,)).documents
    assert documents[later.document.id].latest == "2032-05-31"  # a year: 'in May' says no more
    assert beside.document.id not in documents


def test_a_day_and_a_weekday_without_a_year_are_of_the_year_before_the_fetching() -> None:
    text = "Crawled 2031-11-30\nLUSAKA, May 6\nOkello met Mbeki on Tuesday."  # also a Tuesday in 2025 and 2036
    zones = [("Crawled", "masthead"), ("LUSAKA", "dateline")]
    told = report(text, ("met", "Tuesday", HAPPENED), zones=zones)
    dates = solve_dates((told,))
    assert dates.events[told.events[0].id].edtf == "2031-05-06"
    basis = dates.documents[told.document.id].basis
    assert any(c.clue.startswith("likely") and not c.outvoted for c in basis)
    other = report(text.replace("Tuesday", "Friday"), ("met", "Friday", HAPPENED), zones=zones, name="o.txt")
    met = solve_dates((other,)).events.get(other.events[0].id)
    assert met is None or met.edtf != "2031-05-06"


def test_an_update_days_after_a_day_told_dates_a_report() -> None:
    text = "Updated 9 May 2031\nOkello met Mbeki on Thursday. The bridge fell on May 6."
    told = report(text, ("met", "Thursday", HAPPENED), zones=[("Updated", "masthead")])
    dates = solve_dates((told,))
    assert (dates.documents[told.document.id].earliest, dates.documents[told.document.id].latest) == (
        "2031-05-08", "2031-05-09",
    )  # fmt: skip
    assert dates.events[told.events[0].id].edtf == "2031-05-08"


def test_a_page_whose_yesterday_is_the_right_weekday_was_not_fetched_later() -> None:
    zones = [("2031", "masthead")]
    right = report("Wednesday 7 May 2031\nOkello met Mbeki yesterday, Tuesday.", zones=zones)
    wrong = report("Friday 9 May 2031\nOkello met Mbeki yesterday, Tuesday.", zones=zones)
    assert solve_dates((right,)).documents[right.document.id].edtf == "2031-05-07"
    assert wrong.document.id not in solve_dates((wrong,)).documents


def test_a_page_date_long_after_the_day_found_is_told_as_outvoted() -> None:
    text = "Last update: May 20, 2032\nOkello met Mbeki on Monday.\nOkello meets Mbeki on May 5, 2031. Photo"
    zones = [("Last update", "masthead"), ("Photo", "caption")]
    late = report(text, ("met", "Monday", HAPPENED), zones=zones)
    published = solve_dates((late,)).documents[late.document.id]
    assert published.latest == "2031-05-08"
    assert [c.edtf for c in published.basis if c.outvoted] == ["2032-05-20"]


def test_an_answer_is_two_years_wide_at_most_unless_stated() -> None:
    text = "Tuesday, March 4, 2031\nOkello met Mbeki on Monday.\nThey met in June 2019. It was built in the 1990s."
    page = report(
        text, ("met", "Monday", HAPPENED), ("built", "the 1990s", HAPPENED), zones=[("Tuesday, March", "masthead")]
    )  # fmt: skip
    dates = solve_dates((page,))
    assert page.document.id not in dates.documents
    assert page.events[0].id not in dates.events
    assert dates.events[page.events[1].id].edtf == "1990-01-01/1999-12-31"


def test_what_follows_a_meeting_is_of_its_day() -> None:
    text = "Okello saw Mbeki. Following their meeting on 5 May 2031 the two signed a treaty."
    signed = report(text, ("meeting", "5 May 2031", HAPPENED), ("signed", None, HAPPENED), sentence=1)
    dates = solve_dates((signed,))
    assert dates.events[signed.events[1].id].edtf == "2031-05-05"


def test_a_war_is_not_fought_at_the_talks_on_it() -> None:
    text = "Okello saw Mbeki. During their talks of 5 May 2031 on the war in Chad they signed a treaty."
    told = report(
        text, ("talks", "5 May 2031", HAPPENED), ("war", None, HAPPENED), ("signed", None, HAPPENED), sentence=1
    )
    dates = solve_dates((told,))
    assert dates.events[told.events[2].id].edtf == "2031-05-05"
    assert dates.events.get(told.events[1].id) is None or dates.events[told.events[1].id].earliest is None


def test_a_picture_of_the_same_weekday_dates_an_undated_report() -> None:
    text = "Okello meets Mbeki on May 5, 2031. Photo\nOkello met Mbeki on Monday."
    pictured = report(text, ("met", "Monday", HAPPENED), zones=[("Photo", "caption")])
    dates = solve_dates((pictured,))
    assert dates.events[pictured.events[0].id].edtf == "2031-05-05"
    published = dates.documents[pictured.document.id]
    assert (published.earliest, published.latest) == ("2031-05-05", "2031-05-08")


def test_what_is_done_during_a_visit_lies_within_it() -> None:
    text = "During the visit of Okello in March 2031 the two signed a treaty."
    month = report(text, ("visit", "March 2031", HAPPENED), ("signed", None, HAPPENED), sentence=0)
    assert solve_dates((month,)).events[month.events[1].id].edtf == "2031-03"
    text = "During the visit of Okello on 5 May 2031 the two signed a treaty."
    day = report(text, ("visit", "5 May 2031", HAPPENED), ("signed", None, HAPPENED), sentence=0)
    assert solve_dates((day,)).events[day.events[1].id].edtf == "2031-05-05/2031-05-08"


@pytest.mark.parametrize(
    ("language", "text", "words", "first", "second", "expected"),
    [
        ("en", "His talks in Gao in March 2031 and his meeting with Mbeki helped.", "March 2031", "talks", "meeting",
         "2031-03"),
        ("en", "The talks and the meeting of 5 May 2031 helped.", "5 May 2031", "talks", "meeting", "2031-05-05"),
        ("en", "The talks in March 2031; a meeting followed.", "March 2031", "talks", "meeting", None),
        ("fr", "Ses entretiens en mars 2031 et sa rencontre avec Mbeki ont aidé.", "mars 2031", "entretiens",
         "rencontre", "2031-03"),
        ("ar", "محادثات الوزير في مارس 2031 ولقاؤه مع مبيكي", "مارس 2031", "محادثات", "لقاؤه", "2031-03"),
    ],
)  # fmt: skip
def test_a_time_is_of_both_events_that_are_joined(
    language: str, text: str, words: str, first: str, second: str, expected: str | None
) -> None:
    for with_time, without in ((first, second), (second, first)):
        told = report(
            text, (with_time, words, HAPPENED), (without, None, HAPPENED), sentence=0, language=language
        )  # fmt: skip
        silent = next(e for e in told.events if not e.times)
        date_ = solve_dates((told,)).events.get(silent.id)
        if with_time == second or words.startswith("March") or language != "en":
            assert (date_.edtf if date_ else None) == expected


@pytest.mark.parametrize(
    ("language", "text", "words", "trigger"),
    [
        ("en", "Okello thanked Gao for its help after the fire in March.", "March", "thanked"),
        ("ar", "شكرت أوكيلو غاو على المساعدة بعد حريق في شهر مارس.", "شهر مارس", "شكرت"),
        ("fr", "Okello a remercié Gao après l'incendie de mars.", "mars", "remercié"),
    ],
)
def test_what_follows_another_happening_does_not_take_its_time(
    language: str, text: str, words: str, trigger: str
) -> None:
    seen = (DateSeen("2031-05-07", "meta"),)
    told = report(text, (trigger, words, HAPPENED), seen=seen, sentence=0, language=language)
    thanked = solve_dates((told,)).events[told.events[0].id]
    assert (thanked.earliest, thanked.latest) == ("2031-03-01", "2031-05-07")
    text = "Okello thanked Gao after the talks in March."
    own = report(text, ("talks", "March", HAPPENED), seen=seen, sentence=0)
    assert solve_dates((own,)).events[own.events[0].id].edtf == "2031-03"


def test_the_purpose_of_a_past_journey_is_not_put_into_the_future() -> None:
    text = "Okello travelled to Gao in March to sign the accord. She will sign another in June."
    seen = (DateSeen("2031-05-07", "meta"),)
    told = report(
        text, ("travelled", "March", HAPPENED), ("sign", "March", ANNOUNCED), seen=seen, sentence=0
    )  # fmt: skip
    assert solve_dates((told,)).events[told.events[1].id].edtf == "2031-03"
    ahead = report(text, ("sign another", "June", ANNOUNCED), seen=seen, sentence=1)
    assert solve_dates((ahead,)).events[ahead.events[0].id].edtf == "2031-06"


DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
SENTENCES = {"en": "Okello met Mbeki on {}.", "ar": "التقى أوكيلو مبيكي {}.", "fr": "Okello a vu Mbeki {}."}


@pytest.mark.parametrize("language", sorted(DAYS))
def test_a_hidden_date_is_found_again(language: str) -> None:
    """The day of publication of one report of three is hidden and asked for: it must be in the answer."""
    for step in range(0, 400, 13):
        happened = date(2030, 12, 20) + timedelta(days=step)
        hidden = happened + timedelta(days=step % 4)
        names = DAYS[language]
        asked = report(
            SENTENCES[language].format(names[happened.weekday()]),
            (SENTENCES[language].split(" ")[1], names[happened.weekday()], HAPPENED), language=language, name="a",
        )  # fmt: skip
        dated = report(
            SENTENCES["en"].format(DAYS["en"][happened.weekday()]), ("met", DAYS["en"][happened.weekday()], HAPPENED),
            name="dated.txt", seen=(DateSeen((happened + timedelta(days=1)).isoformat(), "meta"),),
        )  # fmt: skip
        answer = solve_dates((asked, dated), (group(asked.events[0], dated.events[0]),))
        published = answer.documents[asked.document.id]
        assert published.earliest <= hidden.isoformat() <= published.latest
        assert date.fromisoformat(published.latest) - date.fromisoformat(published.earliest) <= timedelta(days=7)
