"""Clues from reports that say the same: an undated report of fresh news was published near those of known day.

A story may hold look-alikes, the same people at the same place a month or a year later. So a report without a day of
its own takes none from its story where that tells of several occasions, unless what it shares is of one of them only.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dragoman.assess.dates.fresh import FRESH_SENTENCES, is_fresh_report, is_preview
from dragoman.assess.dates.keys import document_key, time_key
from dragoman.assess.dates.network import Evidence, Network
from dragoman.assess.dates.partners import NEAR_DAYS, choose_partners, find_partners, spread
from dragoman.assess.dates.relations import Relation, reach
from dragoman.assess.dates.tense import find_sentence
from dragoman.assess.dates.told import find_pegs, is_bare_weekday, is_other_month
from dragoman.records import Alignment, Reading, StoryGroup, TimeMention
from dragoman.text.calendar import Days, select_month_day, subtract_days, unite_days

BESIDE = (-1, 4)  # days from one report to another of the same news: some come late
SAME_DAYS = 1  # between reports that agree on the day of their news
LEAD = Relation(low=-1, high=0)  # days (115 of 120 in dev sets)


def find_beside_clues(
    readings: Sequence[Reading],
    stories: Sequence[StoryGroup],
    alignments: Sequence[Alignment],
    network: Network,
    known: Mapping[str, Days],
) -> Iterator[Evidence]:
    """Yield for each undated report of fresh news that it was published near reports that tell the same news."""
    partners = find_partners(readings, alignments, network)
    ahead = {reading.document.id for reading in readings if is_preview(reading)}
    siblings = find_siblings(stories, known, ahead)
    for reading in readings:
        name = reading.document.id
        fresh = None if name in known else is_fresh_report(reading)
        if name in known or fresh is False:
            continue
        told = choose_partners(partners.get(name, []) if fresh else [], siblings.get(name, {}))
        if told:
            agreed = len(told) > 1 and spread(told) <= SAME_DAYS
            window = leave_months(reading, unite_days(*(reach(days, *BESIDE) for days in told)))
            if not window:
                continue
            words = "published beside reports that tell the same"
            yield Evidence(f"{name} beside", "beside", words, document_key(name), days=window)
            if agreed:
                yield from find_lead(reading)


def leave_months(reading: Reading, days: Days) -> Days:
    """Return days without those of the months that a report tells by their bare names: it appeared in none of them."""
    sentences = reading.sentences
    named = {t.month for t in reading.times if is_other_month(reading, t, find_sentence(sentences, t))}
    for month in sorted(month for month in named if month is not None):
        days = subtract_days(days, select_month_day(days, month, None))
    return days


def find_siblings(
    stories: Sequence[StoryGroup], known: Mapping[str, Days], ahead: Collection[str]
) -> dict[str, dict[str, Days]]:
    """Return for each document the days of the reports of its story that are known and tell of what has come."""
    found: dict[str, dict[str, Days]] = {}
    for story in stories:
        days = {name: known[name] for name in story.documents if name in known and name not in ahead}
        found.update(dict.fromkeys(story.documents, days))
    return found


def find_lead(reading: Reading) -> Iterator[Evidence]:
    """Yield that the weekday of the first sentence is today's or yesterday's, where no later one follows it."""
    first = next((s for s in reading.sentences if s.zone == "body"), None)
    for time in find_pegs(reading):
        if first is not None and first.span.covers(time.span) and not has_later(reading, time):
            words = "weekday of the first sentence: today or yesterday"
            yield Evidence(
                f"{time.id} lead", "lead", words, document_key(reading.document.id), time_key(time.id), LEAD,
                span=time.span,
            )  # fmt: skip


def has_later(reading: Reading, weekday: TimeMention) -> bool:
    """Tell whether a report's first sentences go on from a weekday to one that lies up to three days after it."""
    opening = [s.span for s in reading.sentences if s.zone == "body"][:FRESH_SENTENCES]
    others = (t for t in reading.times if is_bare_weekday(t) and any(s.covers(t.span) for s in opening))
    return any(
        0 < ((t.weekday or 0) - (weekday.weekday or 0)) % 7 <= NEAR_DAYS for t in others if t.span > weekday.span
    )
