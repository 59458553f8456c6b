"""Clues from reports that say the same: an undated report of fresh news was published near those of known day.

A story may hold look-alikes, the same people at the same place a month or a year later. So a report without a day of
its own takes none from its story where that tells of several occasions, unless what it shares is of one of them only.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from dragoman.assess.dates.keys import document_key, time_key
from dragoman.assess.dates.network import Evidence, Network, days_of
from dragoman.assess.dates.relations import Relation, reach
from dragoman.assess.dates.tense import find_sentence, find_tense, has_words, is_coming
from dragoman.assess.dates.told import find_pegs, is_bare_weekday, is_counted
from dragoman.assess.dates.words import LENGTHS
from dragoman.records import FACT_ZONES, Alignment, Reading, Sentence, StoryGroup, TimeMention
from dragoman.text.calendar import Days, is_bounded, unite_days

KNOWN_DAYS = 2  # a day of publication known to two days is known
OCCASION_DAYS = 14  # between reports of one occasion and those of the next
BESIDE = (-1, 2)  # days from one report to another of the same news
NEAR_DAYS = 3  # from a report that says the same to others of the story that count beside it
LEAD = Relation(low=-1, high=0)  # days (115 of 120 in dev sets)
NEWS_SENTENCES = 4  # at the beginning of a report, which tell its news
FRESH_SENTENCES = 6

WEEK = 6  # days that are no longer near, with some slack
AFTER_REACH = 8  # code points after a duration in which 'after' makes it a distance
LEAST_SHARED = 2  # statements that a report of a story of several occasions must share

Told = tuple[Reading, Sentence, int]  # a sentence, and its place among those of its document
Partner = tuple[str, bool]  # a document with which a statement is shared, and whether it is of the news


def find_known(readings: Sequence[Reading], network: Network) -> dict[str, Days]:
    """Return the days of publication that are known to two days, by document."""
    found = {r.document.id: days_of(network, document_key(r.document.id)) for r in readings}
    return {n: days for n, days in found.items() if is_bounded(days) and days[-1][1] - days[0][0] < KNOWN_DAYS}


def find_doubtful(stories: Sequence[StoryGroup], known: Mapping[str, Days]) -> frozenset[str]:
    """Return the documents whose day is not known, of stories whose reports are of several occasions."""
    doubtful: set[str] = set()
    for story in stories:
        days = sorted(known[name] for name in story.documents if name in known)
        if any(after[0][0] - before[-1][1] > OCCASION_DAYS for before, after in pairwise(days)):
            doubtful.update(name for name in story.documents if name not in known)
    return frozenset(doubtful)


def find_beside_clues(
    readings: Sequence[Reading],
    stories: Sequence[StoryGroup],
    alignments: Sequence[Alignment],
    network: Network,
    known: Mapping[str, Days],
) -> Iterator[Evidence]:
    """Yield for each undated report of fresh news that it was published near reports that tell the same news."""
    partners = find_partners(readings, alignments, network)
    story_of = {name: story.documents for story in stories for name in story.documents}
    ahead = {reading.document.id for reading in readings if is_preview(reading)}
    for reading in readings:
        name = reading.document.id
        fresh = None if name in known else is_fresh_report(reading)
        if name in known or fresh is False:
            continue
        story = {n: known[n] for n in story_of.get(name, ()) if n in known and n not in ahead}
        told = choose_partners(partners.get(name, []) if fresh else [], story)
        if told:
            window = unite_days(*(reach(days, *BESIDE) for days in told))
            words = "published beside reports that tell the same"
            yield Evidence(f"{name} beside", "beside", words, document_key(name), days=window)
            yield from find_lead(reading)


def choose_partners(partners: Sequence[Partner], story: Mapping[str, Days]) -> list[Days]:
    """Return the days of the reports that tell the news of a report; none where these may be several occasions.

    A story whose reports are all of the same few days tells one news; else a statement of the news must be shared,
    and all that is shared must be of one occasion.
    """
    if len(story) > 1 and spread(story.values()) <= NEAR_DAYS:
        return list(story.values())
    shared = [story[name] for name, _ in partners if name in story]
    if not any(news for name, news in partners if name in story) or spread(shared) > OCCASION_DAYS:
        return []
    if spread(story.values()) > OCCASION_DAYS and len(shared) < LEAST_SHARED:
        return []
    beside = unite_days(*(reach(days, -NEAR_DAYS, NEAR_DAYS) for days in shared))
    return [days for days in story.values() if touches(days, beside)]


def spread(known: Collection[Days]) -> int:
    """Return the days from the first to the last of some days."""
    return max(days[-1][1] for days in known) - min(days[0][0] for days in known) if known else 0


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


def touches(days: Days, others: Days) -> bool:
    """Tell whether some day of a known set lies in a wider one."""
    return any(a <= days[-1][1] and days[0][0] <= b for a, b in others)


def find_partners(
    readings: Sequence[Reading], alignments: Sequence[Alignment], network: Network
) -> dict[str, list[Partner]]:
    """Return for each document those with which it shares a statement, once for each, and whether it is of its news.

    Statements that tell of other weekdays are not the same.
    """
    home: dict[str, Told] = {
        s.id: (reading, s, place) for reading in readings for place, s in enumerate(reading.sentences)
    }
    found: dict[str, list[Partner]] = {}
    for pair in alignments:
        if pair.left not in home or pair.right not in home:
            continue
        left, right = home[pair.left], home[pair.right]
        if agree_days(find_weekdays(left, network), find_weekdays(right, network)):
            for one, other in ((left, right), (right, left)):
                news = one[2] < NEWS_SENTENCES
                found.setdefault(one[0].document.id, []).append((other[0].document.id, news))
    return found


def agree_days(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether what two sentences tell of days may be the same; where one tells none, nothing speaks against it."""
    return not left or not right or bool(left & right)


def find_weekdays(told: Told, network: Network) -> frozenset[str]:
    """Return the weekdays that a sentence tells of, by name or as solved, and longer stretches by their unit.

    Empty where some time may be any day.
    """
    reading, sentence, _ = told
    found: set[str] = set()
    for time in reading.times:
        if not sentence.span.covers(time.span) or time.type not in ("DATE", "TIME"):
            continue
        days = days_of(network, time_key(time.id))
        if is_bounded(days) and days[-1][1] == days[0][0]:
            found.add(str(days[0][0] % 7 or 7))
        elif time.weekday is not None:
            found.add(str(time.weekday))
        elif time.unit in (None, "day") and time.month is None:
            return frozenset()
        else:
            found.add(time.unit or f"month {time.month}")
    return frozenset(found)


def is_fresh_report(reading: Reading) -> bool | None:
    """Tell whether the first sentences of a report tell of days near its own; None where they tell of no day.

    The first of these days must be past or present; one that counts back a week or more, 'a year ago', looks back.
    """
    opening = list_opening(reading)
    if any(find_sentence(reading.sentences, t) in opening and looks_back(reading, t) for t in reading.times):
        return False
    time, sentence = find_near_day(reading, opening)
    if time is None or sentence is None:
        return None
    told = [e for e in reading.events if time.id in e.times]
    return find_tense(reading, time, sentence, told) < 0 or (time.offset is not None and time.offset <= 0)


def is_preview(reading: Reading) -> bool:
    """Tell whether the first day near its own that a report tells of lies ahead."""
    time, sentence = find_near_day(reading, list_opening(reading))
    return time is not None and sentence is not None and is_coming(reading, time, sentence)


def list_opening(reading: Reading) -> list[Sentence]:
    """Return the first sentences of a report."""
    return [s for s in reading.sentences if s.zone in FACT_ZONES][:FRESH_SENTENCES]


def find_near_day(reading: Reading, opening: Sequence[Sentence]) -> tuple[TimeMention | None, Sentence | None]:
    """Return the first weekday or day from today in some sentences, with its sentence."""
    for time in reading.times:
        sentence = find_sentence(reading.sentences, time)
        if sentence is not None and sentence in opening and is_near_day(time):
            return time, sentence
    return None, None


def looks_back(reading: Reading, time: TimeMention) -> bool:
    """Tell whether words count a week or more back: 'two weeks ago', 'last Thursday', 'nine days after'."""
    length = LENGTHS.get(time.unit or "", 0)
    if time.type == "DURATION":
        after = reading.document.text[time.span.end : time.span.end + AFTER_REACH]
        days = sum(int(n) for n in re.findall(r"^P(\d+)", time.value)) * length
        return days >= WEEK and has_words(after, reading.document.language, "after")
    distant = time.anchor == "publication" and (time.offset or 0) * length <= -WEEK
    return (distant and (time.unit == "day" or is_counted(reading, time))) or (
        time.weekday is not None and time.direction == -1
    )


def is_near_day(time: TimeMention) -> bool:
    """Tell whether a time is a bare weekday, or a day or two from today."""
    near = time.anchor == "publication" and time.unit == "day" and abs(time.offset or 0) < KNOWN_DAYS
    return is_bare_weekday(time) or (near and time.type in ("DATE", "TIME"))
