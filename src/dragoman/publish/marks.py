"""Marks: every stretch of text that something in the record rests on, and what rests on it."""

from collections.abc import Iterator

import msgspec

from dragoman.publish.urls import make_anchor
from dragoman.records import Account, Date, DocumentRecord, Event, Quotation, Record, Span


class Mark(msgspec.Struct, frozen=True, order=True):
    """Words that state something. `target` is the anchor of what they state, '' where the text suffices.

    kind: mention, trigger, said, reported, post, differs (these have targets), stated, sentence, evidence.
    """

    span: Span
    kind: str
    target: str = ""


def find_marks(record: Record) -> tuple[Mark, ...]:
    """Return all marks of a record in text order, each once."""
    found: set[Mark] = set()
    for document in record.documents:
        found.update(find_document_marks(document))
    found.update(find_origin_marks(record))
    found.update(find_entity_marks(record))
    for quotation in record.quotations:
        found.update(find_quotation_marks(quotation))
    for event in record.events:
        found.update(find_event_marks(event))
    found.update(find_comparison_marks(record))
    return tuple(sorted(found))


def find_document_marks(document: DocumentRecord) -> Iterator[Mark]:
    """Yield where title, byline, dates and credits stand."""
    stated = (document.title, document.byline, *document.dates_seen)
    for text in stated:
        if text is not None and text.span is not None:
            yield Mark(text.span, "stated")
    for credit in document.credits:
        yield Mark(credit.span, "stated")
    yield from find_date_marks(document.published)


def find_date_marks(date: Date | None) -> Iterator[Mark]:
    """Yield the words of a date's clues."""
    for clue in date.basis if date else ():
        if clue.span is not None:
            yield Mark(clue.span, "stated")


def find_origin_marks(record: Record) -> Iterator[Mark]:
    """Yield the words that name an origin, and the passages that show copying."""
    for origin in record.origins:
        for span in origin.evidence:
            yield Mark(span, "stated")
    for family in record.families:
        for member in family.members:
            for span in member.evidence:
                yield Mark(span, "evidence")


def find_entity_marks(record: Record) -> Iterator[Mark]:
    """Yield the mentions of entities, and the words that give a post."""
    for entity in record.entities:
        for mention in entity.mentions:
            yield Mark(mention.span, "mention", make_anchor("entity", entity.id))
    for post in record.posts:
        for span in post.evidence:
            yield Mark(span, "post", make_anchor("entity", post.holder))


def find_quotation_marks(quotation: Quotation) -> Iterator[Mark]:
    """Yield what is quoted, the cue and the speaker's words."""
    target = make_anchor("quotation", quotation.id)
    for variant in quotation.variants:
        kind = "reported" if variant.mode == "indirect" else "said"
        for span in variant.fragments:
            yield Mark(span, kind, target)
        for words in (variant.cue, variant.speaker, *variant.insertions):
            if words is not None:
                yield Mark(words, "evidence")
    yield from find_date_marks(quotation.date)


def find_event_marks(event: Event) -> Iterator[Mark]:
    """Yield the triggers, the sentences and everything an account states."""
    target = make_anchor("event", event.id)
    for account in event.accounts:
        yield Mark(account.trigger, "trigger", target)
        for span in account.spans:
            yield Mark(span, "sentence")
        for words in account_words(account):
            yield Mark(words, "evidence")
        yield from find_date_marks(account.date)
    yield from find_date_marks(event.date)


def account_words(account: Account) -> Iterator[Span]:
    """Yield the spans of participants, quantities, place and attribution."""
    for participant in account.participants:
        yield participant.span
    for quantity in account.quantities:
        yield quantity.span
    if account.place is not None:
        yield account.place.span
    if account.attributed_to is not None:
        yield account.attributed_to.span


def find_comparison_marks(record: Record) -> Iterator[Mark]:
    """Yield the sentences of points and the words that part."""
    for point in record.points:
        for span in point.sentences:
            yield Mark(span, "sentence")
    for difference in record.differences:
        target = make_anchor("difference", difference.id)
        for value in difference.values:
            for span in value.evidence:
                yield Mark(span, "differs", target)
