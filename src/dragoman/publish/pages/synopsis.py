"""Side by side: what several reports tell, a row each, with every report's own sentence in its column."""

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import write_date
from dragoman.publish.evidence import find_href, make_passage
from dragoman.publish.pages.columns import OriginColumns, group_columns, make_columns
from dragoman.publish.pages.link import Link, link_document, link_event
from dragoman.publish.pages.matches import Aligned, find_match, index_points
from dragoman.publish.pages.points import make_point_row, order_points
from dragoman.publish.pages.tellings import SynopsisRow, Telling, note_repeats
from dragoman.publish.urls import make_anchor
from dragoman.publish.wording import EVENT_TYPES, STATUSES, plain_words
from dragoman.publish.words import flatten_text
from dragoman.records import Account, Event, Point


class Alone(msgspec.Struct, frozen=True):
    """What one report alone tells."""

    link: Link
    document: Link
    when: str


class Synopsis(msgspec.Struct, frozen=True, kw_only=True):
    """The table of one story."""

    anchor: str
    label: str
    origins: tuple[OriginColumns, ...]
    events: tuple[SynopsisRow, ...]
    points: tuple[SynopsisRow, ...]
    alone: tuple[Alone, ...]


def make_synopses(case: Case) -> tuple[Synopsis, ...]:
    """Return a table for each story in which something is told by more than one report."""
    aligned = index_points(case)
    made = (make_synopsis(case, story, aligned) for story in case.stories)
    return tuple(synopsis for synopsis in made if synopsis.events or synopsis.points or synopsis.alone)


def make_synopsis(case: Case, story: str, aligned: Aligned) -> Synopsis:
    """Return the table of one story: events told by several, points told by several, the rest as a list."""
    events = [event for event in case.events.values() if event.story == story]
    shared = [event for event in events if len({a.document for a in event.accounts}) > 1]
    points = [point for point in case.points.values() if point.story == story and is_new(point, shared)]
    used = {a.document for event in shared for a in event.accounts}
    used.update(span.document for point in points for span in point.sentences)
    groups = group_columns(case, used.union(case.stories[story].documents))
    documents = [document for _, found in groups for document in found]
    alone = [event for event in events if event not in shared]
    return Synopsis(
        anchor=make_anchor("synopsis", story),
        label=flatten_text(case.stories[story].label),
        origins=tuple(make_columns(case, origin, found) for origin, found in groups),
        events=tuple(make_event_row(case, event, documents, aligned) for event in shared),
        points=tuple(make_point_row(case, point, documents, aligned) for point in order_points(case, points)),
        alone=tuple(make_alone(case, event) for event in alone),
    )


def is_new(point: Point, events: Iterable[Event]) -> bool:
    """Tell whether a point is told by several and is not one event's sentences over again."""
    if len({span.document for span in point.sentences}) < 2:
        return False
    told = ({span for a in event.accounts for span in a.spans} for event in events)
    return not any(all(any(s.overlaps(t) for t in spans) for s in point.sentences) for spans in told)


def make_event_row(case: Case, event: Event, documents: Sequence[str], aligned: Aligned) -> SynopsisRow:
    """Return an event's row."""
    kind = EVENT_TYPES.get(event.type, plain_words(event.type.lower()))
    cells: list[Telling | None] = []
    for document in documents:
        accounts = sorted((a for a in event.accounts if a.document == document), key=lambda a: a.trigger)
        cells.append(make_telling(case, event, accounts, aligned) if accounts else None)
    note = " · ".join(filter(None, (write_date(event.date), kind, STATUSES[event.status])))
    return SynopsisRow(
        make_anchor("row", event.id), link_event(case, event.id), note, note_repeats(case, cells, documents)
    )


def make_telling(case: Case, event: Event, accounts: list[Account], aligned: Aligned) -> Telling:
    """Return the sentences of one report on an event, those of several accounts joined where they meet."""
    spans = [span for account in accounts for span in account.spans or (account.trigger,)]
    triggers = [(account.trigger, "trigger") for account in accounts]
    statuses = {STATUSES[a.status] or "told as done" for a in accounts if a.status != event.status}
    first = accounts[0]
    words = make_passage(case, spans, triggers)
    row = [span for account in event.accounts for span in account.spans]
    match = find_match(case, spans, aligned, row)
    return Telling(words, find_href(case, first.trigger), ", ".join(sorted(statuses)), match)


def make_alone(case: Case, event: Event) -> Alone:
    """Return an event that one report alone tells."""
    account = event.accounts[0]
    return Alone(link_event(case, event.id), link_document(case, account.document), write_date(event.date))
