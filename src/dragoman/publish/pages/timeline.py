"""The timeline: every event in order, drawn as exactly as its day is known."""

from itertools import groupby

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.days import Scale, When, choose_scale, draw_date, name_period
from dragoman.publish.evidence import make_evidence
from dragoman.publish.pages.clues import DateBasis, make_basis
from dragoman.publish.pages.judged import JudgedRow, list_judged
from dragoman.publish.pages.link import Link, link_entity
from dragoman.publish.urls import make_anchor, make_href
from dragoman.publish.wording import EVENT_TYPES, STATUSES, count_words, plain_words
from dragoman.publish.words import Evidence, flatten_text
from dragoman.records import Account, Event, Quantity


class AccountRow(msgspec.Struct, frozen=True, kw_only=True):
    """One document's telling: the words that tell it, whose claim it is, and its numbers."""

    words: Evidence
    status: str  # '' where it is the event's own
    claimed_by: Link | None
    claim: Evidence | None
    numbers: tuple[tuple[str, Evidence], ...]


class RoleRow(msgspec.Struct, frozen=True):
    """A participant or place: the role in words, who, and how many of the origins say so."""

    role: str
    who: Link
    told: str


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event."""

    anchor: str
    number: int
    when: When
    scale: str  # the name of what the drawing spans
    ticks: tuple[int, ...]  # per mille of its length
    label: str
    href: str | None  # the first words that tell it
    type: str
    pills: tuple[str, ...]
    support: str
    story: Link | None
    accounts: tuple[AccountRow, ...]
    roles: tuple[RoleRow, ...]
    basis: DateBasis
    judged: tuple[JudgedRow, ...]


class TimelineGroup(msgspec.Struct, frozen=True):
    """Events of one year, or of no known one."""

    heading: str
    rows: tuple[TimelineRow, ...]


def make_timeline(case: Case) -> tuple[TimelineGroup, ...]:
    """Return the events of all stories in order, grouped by year."""
    groups = groupby(case.events.values(), key=lambda event: name_period(event.date))
    return tuple(TimelineGroup(heading, tuple(make_row(case, event) for event in events)) for heading, events in groups)


def make_ticks(scale: Scale) -> tuple[int, ...]:
    """Return where weeks begin in a month, quarters in a year."""
    if scale.unit == "month":
        days = int(scale.last[-2:])
        return tuple(day * 1000 // days for day in (7, 14, 21, 28) if day < days)
    return (250, 500, 750) if scale.unit == "year" else ()


def make_row(case: Case, event: Event) -> TimelineRow:
    """Return one event's row."""
    anchor = make_anchor("event", event.id)
    accounts = order_accounts(case, event)
    basis = make_basis(case, event.date)
    scale = choose_scale(event.date)
    return TimelineRow(
        anchor=anchor,
        number=case.numbers[anchor],
        when=draw_date(event.date, scale),
        scale=scale.name,
        ticks=make_ticks(scale),
        label=flatten_text(event.label),
        href=make_evidence(case, accounts[0].trigger).href,
        type=EVENT_TYPES.get(event.type, plain_words(event.type.lower())),
        pills=make_pills(event, basis),
        support=write_support(event),
        story=link_story(case, event),
        accounts=tuple(make_account(case, event, account) for account in accounts),
        roles=make_roles(case, event),
        basis=basis,
        judged=list_judged(case, event.id),
    )


def order_accounts(case: Case, event: Event) -> list[Account]:
    """Return the accounts in the order of the documents on the page."""
    return sorted(event.accounts, key=lambda account: (case.places[account.document], account.trigger))


def make_pills(event: Event, basis: DateBasis) -> tuple[str, ...]:
    """Return the words that qualify an event: its status, other statuses told, refused dates."""
    pills = [name_status(event)] if name_status(event) else []
    others = sorted({account.status for account in event.accounts} - {event.status})
    documents = {
        status: len({account.document for account in event.accounts if account.status == status}) for status in others
    }
    pills += [f"{STATUSES[s] or 'told as done'} in {count_words(documents[s], 'report')}" for s in others]
    if basis.outvoted:
        pills.append(count_words(basis.outvoted, "date clue contradicts", "date clues contradict"))
    return tuple(pills)


def name_status(event: Event) -> str:
    """Return the status in words, '' where it happened or where the label says it already."""
    status = STATUSES[event.status]
    return "" if event.label.endswith(f"({status})") else status


def write_support(event: Event) -> str:
    """Return '2 origins · 4 reports'."""
    reports = count_words(len({account.document for account in event.accounts}), "report")
    return f"{count_words(len(event.origins), 'origin')} · {reports}" if event.origins else reports


def link_story(case: Case, event: Event) -> Link | None:
    """Return the link to the event's story where the case has several."""
    if len(case.stories) < 2 or event.story not in case.stories:
        return None
    place = list(case.stories).index(event.story) + 1
    return Link(href=make_href(make_anchor("story", event.story)), text=f"story {place}")


def make_account(case: Case, event: Event, account: Account) -> AccountRow:
    """Return one document's telling of an event."""
    source = account.attributed_to
    claimed_by = None
    if source is not None and source.entity in case.entities:
        claimed_by = link_entity(case, source.entity)
    elif source is not None and source.outlet in case.outlets:
        claimed_by = Link(href=None, text=flatten_text(case.outlets[source.outlet].name))
    return AccountRow(
        words=make_evidence(case, account.trigger),
        status="" if account.status == event.status else STATUSES[account.status] or "told as done",
        claimed_by=claimed_by,
        claim=make_evidence(case, source.span) if source is not None else None,
        numbers=tuple((write_number(quantity), make_evidence(case, quantity.span)) for quantity in account.quantities),
    )


def write_number(quantity: Quantity) -> str:
    """Return what a quantity counts: 'killed', 'amount'; '' where only 'other' is known."""
    return "" if quantity.role == "other" else plain_words(quantity.role)


def make_roles(case: Case, event: Event) -> tuple[RoleRow, ...]:
    """Return who took part and where, as links."""
    rows = []
    for participant in event.participants:
        few = len(participant.origins) < len(event.origins) and participant.origins
        told = f"{len(participant.origins)} of {count_words(len(event.origins), 'origin')}" if few else ""
        rows.append(RoleRow(participant.role, link_entity(case, participant.entity), told))
    if event.place in case.entities:
        rows.append(RoleRow("place", link_entity(case, event.place), ""))
    return tuple(rows)
