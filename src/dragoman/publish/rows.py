"""Rows for the terminal: what `dragoman show KIND` prints, a line a record."""

from collections.abc import Callable, Iterator
from typing import Any

from dragoman.records import Date, Difference, DocumentRecord, Entity, Event, Judgement, Quotation, Record


def choose_rows(record: Record, kind: str) -> list[Any]:
    """Return the record's rows of a kind: events, people, quotations, timeline, differences, judgements, ..."""
    if kind == "people":
        return [entity for entity in record.entities if entity.kind == "person"]
    if kind == "timeline":
        return sorted((e for e in record.events if e.date), key=when_first)
    return list(getattr(record, kind))


def describe_rows(record: Record, kind: str) -> Iterator[str]:
    """Yield a line of text for each row of a kind."""
    texts = {document.id: document.text for document in record.documents}
    describe: dict[str, Callable[[Any], str]] = {
        "events": describe_event,
        "timeline": describe_event,
        "people": lambda entity: describe_person(record, entity),
        "quotations": lambda quotation: describe_quotation(record, quotation),
        "differences": describe_difference,
        "judgements": lambda judgement: describe_judgement(texts, judgement),
        "origins": lambda origin: f"{origin.kind:8} {origin.name}",
        "documents": describe_document,
    }
    return (describe[kind](row) for row in choose_rows(record, kind))


def when_first(event: Event) -> tuple[str, str, str]:
    """Order of a timeline: earliest day, latest day, id."""
    return (event.date.earliest, event.date.latest, event.id) if event.date else ("", "", event.id)


def describe_date(date: Date | None) -> str:
    """Return the EDTF of a date, '?' where unknown."""
    return date.edtf if date else "?"


def describe_event(event: Event) -> str:
    """Return date, type, status, label and the number of origins and reports."""
    reports = len({account.document for account in event.accounts})
    counts = f"[{len(event.origins)} origins, {reports} reports]"
    return f"{describe_date(event.date):24} {event.type:9} {event.status:11} {event.label}  {counts}"


def describe_person(record: Record, entity: Entity) -> str:
    """Return a person's name, spellings and posts."""
    posts = [
        f"{post.title} ({post.country or '?'}, {post.standing})" for post in record.posts if post.holder == entity.id
    ]
    names = " | ".join(name.text for name in entity.names)
    return f"{entity.name} [{entity.country or '?'}]  {names}" + (f"  — {'; '.join(posts)}" if posts else "")


def describe_quotation(record: Record, quotation: Quotation) -> str:
    """Return the speaker and every variant's words."""
    names = {entity.id: entity.name for entity in record.entities}
    texts = {document.id: document.text for document in record.documents}
    variants = (
        " … ".join(fragment.within(texts[variant.document]) for fragment in variant.fragments) + f" ({variant.mode})"
        for variant in quotation.variants
    )
    return f"{names.get(quotation.speaker or '', 'unknown')}: " + "\n    = ".join(variants)


def describe_difference(difference: Difference) -> str:
    """Return the kind, the slot, the verdict and the values."""
    values = " | ".join(value.value for value in difference.values)
    return f"{difference.kind:12} {difference.verdict:10} {difference.about.kind} {difference.about.slot}: {values}"


def describe_judgement(texts: dict[str, str], judgement: Judgement) -> str:
    """Return verdict, the words of both sides, who judged and why, and the ids of what it is about."""
    words = " / ".join(span.within(texts[span.document]) for span in judgement.evidence) or judgement.kind
    reasons = ", ".join(f"{r.feature} {r.score:g}" for r in judgement.reasons)
    said = f"{judgement.who}, {judgement.at}: {judgement.why} [{judgement.state}]" if judgement.who else reasons
    return f"{judgement.verdict:9} {judgement.by:7} {words}  ({said})  {' '.join(judgement.about)}"


def describe_document(document: DocumentRecord) -> str:
    """Return language, day of publication, place and title."""
    title = document.title.text if document.title else "(no title)"
    return f"{document.language:4} {describe_date(document.published):24} {document.path or document.url}  {title}"
