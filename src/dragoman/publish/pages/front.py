"""The front: what a reader with five minutes sees first: how many origins, what happened when, what is disputed."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import day_of, is_open, write_date, write_day, write_range
from dragoman.publish.pages.differences import DifferenceRow, DifferencesPage
from dragoman.publish.pages.link import Link, link_event
from dragoman.publish.pages.stories import StoryRow, make_story
from dragoman.publish.pages.timeline import name_status, write_support
from dragoman.publish.wording import count_words, join_words, name_language
from dragoman.publish.words import flatten_text
from dragoman.records import Event

FIRST_EVENTS = 7
FIRST_DIFFERENCES = 5


class Count(msgspec.Struct, frozen=True):
    """A number of the front with its words; `key` for the number of origins, `href` to its section."""

    number: str
    words: str
    href: str
    key: bool = False


class EventLine(msgspec.Struct, frozen=True):
    """An event on the front."""

    when: str
    link: Link
    status: str
    support: str


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """The first screen."""

    title: str
    lede: str
    origins: str
    counts: tuple[Count, ...]
    events: tuple[EventLine, ...]
    more_events: int
    disputed: tuple[DifferenceRow, ...]
    more_disputed: int
    stories: tuple[StoryRow, ...]


def make_front(case: Case, differences: DifferencesPage) -> Front:
    """Return the first screen."""
    disputed = [row for row in differences.main if row.verdict in ("conflict", "update")]
    stories = list(case.stories.values())
    count = count_words(len(case.documents), "report")
    title = flatten_text(stories[0].label) if stories and stories[0].label else f"A case of {count}"
    return Front(
        title=title,
        lede=write_lede(case),
        origins=write_origins(case),
        counts=make_counts(case),
        events=make_lines(case),
        more_events=max(0, len(case.events) - FIRST_EVENTS),
        disputed=tuple(disputed[:FIRST_DIFFERENCES]),
        more_disputed=len(case.differences) - len(disputed[:FIRST_DIFFERENCES]),
        stories=tuple(make_story(case, story, i) for i, story in enumerate(stories, start=1)),
    )


def write_lede(case: Case) -> str:
    """Return what was read: reports, outlets, languages, days of publication."""
    tags = sorted({document.language for document in case.documents.values()})
    languages = join_words([name_language(tag) for tag in tags])
    outlets = [document.outlet for document in case.documents.values()]
    named = set(outlets) - {None}
    parts = [count_words(len(outlets), "report")]
    if languages:
        parts.append(f"in {languages}")
    if named:
        parts.append(f"from {count_words(len(named), 'outlet')}")
    if named and None in outlets:
        parts.append(f"({count_words(outlets.count(None), 'names none', 'name none')})")
    return f"{' '.join(parts)}{write_publication(case)}."


def write_publication(case: Case) -> str:
    """Return ', published 3 to 6 Mar 2031; 1 undated'."""
    dates = [document.published for document in case.documents.values()]
    known = [date for date in dates if date is not None]
    if not known:
        return ", none with a known day of publication" if dates else ""
    first = day_of(min(date.earliest for date in known))
    last = day_of(max(date.latest for date in known))
    days = write_day(first, weekday=False) if first == last else write_range(first, last)
    undated = len(dates) - len(known)
    return f", published {days}" + (f"; {undated} undated" if undated else "")


def write_origins(case: Case) -> str:
    """Return the number of origins as the upper bound it is, and how many are stated."""
    number = len({family.origin for family in case.families.values()} or case.origins)
    if not number:
        return ""
    stated = sum(bool(origin.evidence) for origin in case.origins.values())
    says = count_words(stated, "states its source", "state their source") if stated else "none states its source"
    return f"They rest on at most {count_words(number, 'independent origin')}; {says}."


def make_counts(case: Case) -> tuple[Count, ...]:
    """Return the counts of the header, each leading to its section."""
    origins = len({family.origin for family in case.families.values()} or case.origins)
    languages = len({document.language for document in case.documents.values()})
    rows = (
        (len(case.documents), "report", "documents"),
        (languages, "language", "documents"),
        (len({d.outlet for d in case.documents.values() if d.outlet}), "outlet", "origins"),
        (origins, "origin at most", "origins"),
        (len(case.events), "event", "timeline"),
        (len(case.quotations), "quotation", "quotations"),
        (len(case.differences), "difference", "differences"),
    )
    return tuple(make_count(*row) for row in rows)


def make_count(number: int, word: str, section: str) -> Count:
    """Return one count; that of origins is an upper bound and says so."""
    words = word if number == 1 else word.replace(" at most", "s at most") if " " in word else f"{word}s"
    return Count(f"{number:,}", words, f"#{section}", word.startswith("origin"))


def choose_events(case: Case) -> list[Event]:
    """Return the events that most origins tell, in the order of the timeline."""
    dated = [event for event in case.events.values() if event.date and not is_open(event.date)]
    told = sorted(dated, key=lambda e: (-len(e.origins), -len({a.document for a in e.accounts}), e.id))
    chosen = {event.id for event in told[:FIRST_EVENTS]}
    return sorted((e for e in dated if e.id in chosen), key=when_first)


def when_first(event: Event) -> tuple[str, str, str]:
    """Return the order of days."""
    return (event.date.earliest, event.date.latest, event.id) if event.date else ("", "", event.id)


def make_lines(case: Case) -> tuple[EventLine, ...]:
    """Return the events of the front."""
    return tuple(
        EventLine(write_date(e.date), link_event(case, e.id), name_status(e), write_support(e))
        for e in choose_events(case)
    )
