"""Sets of days and their EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.calendar import (
    ALWAYS,
    FIRST,
    LAST,
    Days,
    count_days,
    day_number,
    intersect_days,
    is_bounded,
    iso_day,
    list_days,
    make_days,
    period_days,
    period_index,
    select_month_day,
    select_weekday,
    shift_period,
    unite_days,
)
from dragoman.text.edtf import read_edtf, write_edtf
from dragoman.text.eras import hijri_days, jalali_days

START = day_number("2031-01-01")
INTERVALS = st.lists(st.tuples(st.integers(START, START + 900), st.integers(0, 40)), min_size=1, max_size=6)


def days(text: str) -> Days:
    return read_edtf(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "count"),
    [
        ("2031-03-03", "2031-03-03", "2031-03-03", 1),
        ("2031-02", "2031-02-01", "2031-02-28", 28),
        ("2031-05~", "2031-05-01", "2031-05-31", 31),
        ("2032", "2032-01-01", "2032-12-31", 366),
        ("[2031-03-03,2031-03-10]", "2031-03-03", "2031-03-10", 2),
        ("2031-03-03/2031-04-10", "2031-03-03", "2031-04-10", 39),
    ],
)
def test_edtf_reads_and_writes_back(text: str, earliest: str, latest: str, count: int) -> None:
    found = days(text)
    assert (iso_day(found[0][0]), iso_day(found[-1][1]), count_days(found)) == (earliest, latest, count)
    assert write_edtf(found, approximate=text.endswith("~")) == text


@pytest.mark.parametrize("text", ["../2031-03-03", "2031-03-03/.."])
def test_open_ends(text: str) -> None:
    assert not is_bounded(days(text))
    assert write_edtf(days(text)) == text


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("197X", "1970-01-01/1979-12-31"),
        ("19XX", "1900-01-01/1999-12-31"),
        ("2031-XX", "2031"),
        ("2031-05-XX", "2031-05"),
    ],
)
def test_open_digits_are_read(text: str, same: str) -> None:
    assert days(text) == days(same)


@pytest.mark.parametrize("text", ["197", "1XXX", "2031-XX-05", "", "March 2031", "2031-13", "2031-02-30", "XXXX-03"])
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|month|day"):
        read_edtf(text)


@given(INTERVALS, INTERVALS)
def test_sets_of_days_are_sets(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    one, other = (make_days((a, a + n) for a, n in some) for some in (left, right))
    assert set(list_days(intersect_days(one, other))) == set(list_days(one)) & set(list_days(other))
    assert set(list_days(unite_days(one, other))) == set(list_days(one)) | set(list_days(other))
    assert intersect_days(one, ALWAYS) == one


@given(INTERVALS)
def test_edtf_never_loses_a_day(some: list[tuple[int, int]]) -> None:
    one = make_days((a, a + n) for a, n in some)
    back = read_edtf(write_edtf(one))
    assert set(list_days(one)) <= set(list_days(back))
    assert (back[0][0], back[-1][1]) == (one[0][0], one[-1][1])


def test_weekdays_and_days_of_the_year() -> None:
    july = days("2023-07")
    assert write_edtf(select_weekday(july, 1)) == "[2023-07-03,2023-07-10,2023-07-17,2023-07-24,2023-07-31]"
    assert write_edtf(select_month_day(days("2023-09-01/2025-08-31"), 2, 29)) == "2024-02-29"
    assert write_edtf(select_month_day(days("2023-09-01/2024-08-31"), 3, None)) == "2024-03"


@pytest.mark.parametrize(
    ("start", "unit", "by", "expected"),
    [
        ("2031-03-31", "month", -1, "2031-02"),
        ("2031-01-02", "year", -1, "2030"),
        ("2031-05-07", "week", -1, "2031-04-28/2031-05-04"),
        ("2031-05-07", "quarter", 1, "2031-07-01/2031-09-30"),
        ("2031-05-07", "decade", -1, "2020-01-01/2029-12-31"),
    ],
)
def test_periods_shift(start: str, unit: str, by: int, expected: str) -> None:
    assert write_edtf(shift_period(days(start), unit, by)) == expected  # type: ignore[arg-type]


@given(st.integers(START - 200_000, START + 200_000), st.sampled_from(["week", "month", "quarter", "year"]))
def test_a_day_lies_in_its_period(number: int, unit: str) -> None:
    first, last = period_days(period_index(number, unit), unit)  # type: ignore[arg-type]
    assert first <= number <= last
    assert period_index(first, unit) == period_index(last, unit)  # type: ignore[arg-type]


def test_ends_of_the_calendar() -> None:
    assert period_days(period_index(LAST, "year"), "year")[1] == LAST
    assert period_days(period_index(FIRST, "century"), "century")[0] == FIRST


def test_other_calendars() -> None:
    assert write_edtf(jalali_days(1410, 5, 25)) == "2031-08-16"
    assert write_edtf(hijri_days(1444, 9, 12)) == "2023-04-02/2023-04-04"  # a day around, for sighting
    assert hijri_days(1700, 1, 1) == ()
    assert jalali_days(1410, 12, 30) == ()
