"""The invariants of a record: every span holds words, every reference leads somewhere, facts stand in fact zones."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.ids import hash_text
from dragoman.records import FACT_ZONES, Date, Record, Span

EDTF = re.compile(r"[\d~?%XYE\-+:TZ/.,\[\]{}S ]+")


def walk(value: Any) -> Iterator[Any]:
    """Yield every struct below a value, itself included."""
    if isinstance(value, msgspec.Struct):
        yield value
        for field in value.__struct_fields__:
            yield from walk(getattr(value, field))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from walk(each)


def find_breaches(record: Record) -> list[str]:
    """Return a line for each breach of an invariant."""
    texts = {document.id: document for document in record.documents}
    breaches = [f"{d.id}: sha256" for d in record.documents if hash_text(d.text) != d.sha256]
    for found in walk(record):
        if isinstance(found, Span):
            breaches += check_span(found, texts)
        if isinstance(found, Date):
            breaches += check_date(found)
    return [*breaches, *check_ids(record), *check_references(record), *check_zones(record, texts)]


def check_span(span: Span, texts: dict[str, Any]) -> list[str]:
    """A span lies inside its document and holds a letter or digit."""
    document = texts.get(span.document)
    if document is None:
        return [f"{span}: no such document"]
    if not 0 <= span.start < span.end <= len(document.text):
        return [f"{span}: outside"]
    return [] if any(c.isalnum() for c in span.within(document.text)) else [f"{span}: no words"]


def check_date(date: Date) -> list[str]:
    """A date has EDTF, bounds in order, and a basis."""
    low, high = (datetime.date.fromisoformat(day) for day in (date.earliest, date.latest))
    fits = bool(EDTF.fullmatch(date.edtf)) and low <= high and bool(date.basis)
    return [] if fits else [f"{date.edtf}: {low} {high} {len(date.basis)} clues"]


def check_ids(record: Record) -> list[str]:
    """An id stands once in its list."""
    lists = ("documents", "outlets", "origins", "families", "stories", "entities", "posts", "quotations", "events",
             "points", "differences")  # fmt: skip
    return [
        f"{name}: {i} stands {times} times"
        for name in lists
        for i, times in Counter(row.id for row in getattr(record, name)).items()
        if times > 1
    ]


def check_references(record: Record) -> list[str]:
    """What a record refers to exists; a participant stands in some account."""
    known = {name: {row.id for row in getattr(record, name)} for name in
             ("documents", "outlets", "origins", "families", "stories", "entities", "events")}  # fmt: skip
    wanted: list[tuple[str, str | None]] = []
    for document in record.documents:
        wanted += [("outlets", document.outlet), ("families", document.family), ("stories", document.story)]
        wanted += [("outlets", credit.outlet) for credit in document.credits]
    for post in record.posts:
        wanted += [("entities", post.holder), ("entities", post.organization)]
    for quotation in record.quotations:
        wanted += [("entities", quotation.speaker), ("events", quotation.event)]
        wanted += [("origins", origin) for origin in quotation.origins]
    for event in record.events:
        told = {p.entity for account in event.accounts for p in account.participants}
        wanted += [("entities", p.entity if p.entity in told else f"untold {p.entity}") for p in event.participants]
        wanted += [("entities", event.place), ("stories", event.story), *(("origins", o) for o in event.origins)]
    for family in record.families:
        wanted += [("origins", family.origin), *(("documents", m.document) for m in family.members)]
    return [f"{kind}: no {i}" for kind, i in wanted if i is not None and i not in known[kind]]


def check_zones(record: Record, texts: dict[str, Any]) -> list[str]:
    """Quotations and events are read in fact zones."""
    spans = [f for q in record.quotations for v in q.variants for f in v.fragments]
    spans += [account.trigger for event in record.events for account in event.accounts]
    zones = {i: document.zones for i, document in texts.items()}
    return [
        f"{span}: not in a fact zone"
        for span in spans
        if not any(z.kind in FACT_ZONES and z.start <= span.start < z.end for z in zones[span.document])
    ]
