"""Dates that part: accounts whose days exclude each other, and clues that the other evidence outvotes."""

from collections.abc import Iterator, Sequence

from dragoman.assess.differences.claims import Case, Claim, make_difference, make_values, parts_origins
from dragoman.records import About, Account, Date, Difference, Event, Span


def find_event_dates(event: Event, case: Case) -> Iterator[Difference]:
    """Yield the difference of an event's day, where accounts or clues exclude each other."""
    claims = [
        Claim(account.date.edtf, account.document, date_spans(account)) for account in event.accounts if account.date
    ]
    dates = {a.date.edtf: a.date for a in event.accounts if a.date}
    if event.date:
        claims += outvoted_claims(event.date)
    disjoint = any(are_apart(a, b) for a in dates.values() for b in dates.values())
    outvoted = bool(event.date and any(c.outvoted and c.span for c in event.date.basis))
    values = make_values(claims, case)
    if (disjoint or outvoted) and parts_origins(values):
        yield make_difference("date", About("event", event.id, "date"), values, "conflict")


def date_spans(account: Account) -> tuple[Span, ...]:
    """Return the words that date an account: its document's clues, else the words that tell the event."""
    basis = account.date.basis if account.date else ()
    spans = tuple(c.span for c in basis if c.span and c.span.document == account.document and not c.outvoted)
    return spans or (account.trigger,)


def are_apart(left: Date, right: Date) -> bool:
    """Tell whether two dates have no day in common."""
    return left.latest < right.earliest or right.latest < left.earliest


def outvoted_claims(date: Date) -> list[Claim]:
    """Return the clues that the other evidence outvotes."""
    return [Claim(c.edtf, c.span.document, (c.span,)) for c in date.basis if c.outvoted and c.span]


def find_document_dates(documents: Sequence[str], case: Case) -> Iterator[Difference]:
    """Yield a difference for each document whose own date the rest of the evidence outvotes."""
    for document in documents:
        date = case.dates.documents.get(document)
        if date is None:
            continue
        kept = tuple(c.span for c in date.basis if c.span and not c.outvoted)
        outvoted = outvoted_claims(date)
        if kept and outvoted:
            claims = [Claim(date.edtf, span.document, (span,)) for span in kept]
            values = make_values([*claims, *outvoted], case)
            if len(values) > 1:
                yield make_difference("date", About("document", document, "published"), values, "conflict")
