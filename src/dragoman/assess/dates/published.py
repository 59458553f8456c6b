"""Clues of a document's day of publication: metadata, address, byline, dateline, page head.

A date in the byline or the metadata is the day. A bare date at the head of a page may be the day on which the
page was fetched, and a stamp of an update is later than publication: both are upper bounds only.
"""

from collections.abc import Iterator

from dragoman.assess.dates.keys import (
    document_key,
    time_key,
)
from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.page import find_fresh_day, is_below_headline, is_stamp, line_before
from dragoman.assess.dates.relations import Relation
from dragoman.assess.dates.tense import has_words
from dragoman.assess.dates.words import stated_days
from dragoman.records import FACT_ZONES, Reading, Span, TimeMention
from dragoman.text.calendar import FIRST, LAST, Days, count_days, is_weekday, select_weekday
from dragoman.text.edtf import read_edtf

LIKELY_DAYS = 364  # before a page's date: every day of the year comes once
WHERE = ("meta", "url", "feed")


def until(days: Days) -> Days:
    """Return all days up to the last of a set."""
    return ((FIRST, days[-1][1]),)


def since(days: Days) -> Days:
    """Return all days from the first of a set."""
    return ((days[0][0], LAST),)


def find_published_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield the clues that stand about the document or at its edges."""
    yield from find_outer_clues(reading)
    for time in reading.times:
        days = stated_days(time)
        if days and (time.day is not None or time.value.startswith("[")):
            given = list(find_zone_clues(reading, time, days))
            yield from given
            if any(clue.kind in ("byline", "labelled", "dateline") for clue in given):
                yield from find_other_weekday(time, days, document_key(reading.document.id))
        elif not days:
            yield from find_partial_clue(reading, time)


def find_outer_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield what stands about the document outside its text: metadata, address, feed, file."""
    document = reading.document
    variable = document_key(document.id)
    for i, seen in enumerate(document.dates_seen):
        try:
            days = read_edtf(seen.edtf)
        except ValueError:
            continue
        key = f"{document.id} seen {i:03}"
        if seen.where == "file":
            words = "date of the file: published no later"
            yield Evidence(key, "file", words, variable, days=until(days), span=seen.span)
            yield from find_likely_clue(reading, f"{key} likely", days, seen.span)
        elif seen.where in WHERE:
            words = f"date in the {seen.where}"
            yield Evidence(key, seen.where, words, variable, days=days, span=seen.span)


def find_zone_clues(reading: Reading, time: TimeMention, days: Days) -> Iterator[Evidence]:
    """Yield what a full date says by where it stands."""
    document = reading.document
    variable, key = document_key(document.id), f"{time.id} zone"
    zone = document.zone_at(time.span.start)
    if zone == "dateline":
        later = ((days[0][0], days[-1][1] + 1),)
        yield Evidence(key, "dateline", "date in the dateline", variable, days=later, span=time.span)
    if zone not in ("byline", "masthead") and not is_stamp(reading, time):
        return
    line = line_before(document.text, time.span.start)
    if has_words(line, document.language, "updated") or has_words(line, document.language, "fetched"):
        yield from find_later_clues(reading, time, days)
    elif zone == "byline":
        yield Evidence(key, "byline", "date in the byline", variable, days=days, span=time.span)
    elif has_words(line, document.language, "published"):
        yield Evidence(key, "labelled", "date of publication on the page", variable, days=days, span=time.span)
    elif is_below_headline(reading, time):
        words = "date below the headline"
        yield Evidence(key, "below", words, variable, days=days, span=time.span)
    else:
        words = "date of the page: published no later"
        yield Evidence(key, "page", words, variable, days=until(days), span=time.span)
        if find_fresh_day(reading, days) is not None:
            words = "date of the page, days after a day that the text tells of without its year"
            yield Evidence(f"{time.id} fresh", "fresh", words, variable, days=days, span=time.span)
        yield from find_likely_clue(reading, f"{time.id} likely", days, time.span)


def find_other_weekday(time: TimeMention, days: Days, variable: str) -> Iterator[Evidence]:
    """Yield the day that the weekday beside a full date would mean, where the two do not fit: one of them is wrong."""
    if time.weekday is not None and count_days(days) == 1 and not is_weekday(days[0][0], time.weekday):
        near = select_weekday(((days[0][0] - 3, days[0][0] + 3),), time.weekday)
        words = "the weekday beside the date is another one"
        yield Evidence(f"{time.id} weekday", "weekday", words, variable, days=near, span=time.span)


def find_later_clues(reading: Reading, time: TimeMention, days: Days) -> Iterator[Evidence]:
    """Yield what the date of an update or of a fetching says: a bound above, near where the text agrees."""
    variable = document_key(reading.document.id)
    line = line_before(reading.document.text, time.span.start)
    updated = has_words(line, reading.document.language, "updated")
    words = f"date of {'an update' if updated else 'the fetching'}: published no later"
    yield Evidence(
        f"{time.id} zone", "updated" if updated else "fetched", words, variable, days=until(days), span=time.span
    )
    first = find_fresh_day(reading, days) if updated else None
    if first is not None:
        week = ((first, days[-1][1]),)
        words = "date of an update, days after a day that the text tells of without its year"
        yield Evidence(f"{time.id} fresh", "fresh", words, variable, days=week, span=time.span)
    yield from find_likely_clue(reading, f"{time.id} likely", days, time.span)


def find_likely_clue(reading: Reading, key: str, days: Days, span: Span | None) -> Iterator[Evidence]:
    """Yield the guess that a day and a weekday without a year are of the year before the page's date.

    It weighs least: whatever else the reports say of the year outvotes it.
    """
    document = reading.document
    edges = [t for t in reading.times if document.zone_at(t.span.start) in ("byline", "dateline")]
    of_day = any(t.month is not None and t.day is not None and t.year is None for t in edges)
    weekday = any(t.weekday is not None and document.zone_at(t.span.start) in FACT_ZONES for t in reading.times)
    if of_day and weekday:
        year = ((days[0][0] - LIKELY_DAYS, days[-1][1]),)
        words = "likely the year before the page's date: day and weekday fit"
        yield Evidence(key, "likely", words, document_key(document.id), days=year, span=span)


def find_partial_clue(reading: Reading, time: TimeMention) -> Iterator[Evidence]:
    """Yield what a day without its year says in a byline or a dateline: '(Lusaka, 5 May)'."""
    zone = reading.document.zone_at(time.span.start)
    of_day = time.weekday is not None or (time.month is not None and time.day is not None)
    if zone not in ("byline", "dateline") or not of_day or time.type != "DATE" or time.offset is not None:
        return
    relation = Relation(low=-1 if zone == "dateline" else 0, month=time.month, day=time.day, weekday=time.weekday)
    yield Evidence(
        f"{time.id} zone", "dateline", f"date in the {zone}", document_key(reading.document.id), time_key(time.id),
        relation, span=time.span,
    )  # fmt: skip
