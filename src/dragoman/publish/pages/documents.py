"""Documents: each report as read, its zones and dates, its text with all evidence linked both ways."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import find_href, make_evidence
from dragoman.publish.nodes import Node
from dragoman.publish.pages.clues import DateBasis, make_basis
from dragoman.publish.pages.link import Link, link_difference, link_entity, link_event, link_quotation
from dragoman.publish.urls import make_anchor, make_href
from dragoman.publish.wording import WHERE, ZONES, name_language, plain_words
from dragoman.publish.words import (
    Evidence,
    clean_text,
    direction_attribute,
    flatten_text,
    language_attribute,
)
from dragoman.records import DocumentRecord, Rejection


class BlockRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the text: its zone (named where it changes), its nodes, and links to what it states."""

    zone: str
    zone_words: str
    nodes: tuple[Node, ...]
    notes: tuple[Link, ...]
    opens: bool
    skipped: bool


class DateSeenRow(msgspec.Struct, frozen=True):
    """A date that stands on or about the document."""

    edtf: str
    where: str
    words: Evidence | None


class DocumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """One report."""

    anchor: str
    siglum: str
    title: str
    title_href: str | None
    outlet: str  # its name, '' where not stated
    address: str
    web: str | None  # the address as a link, for http and https only
    byline: str
    byline_href: str | None
    language: str
    direction: str
    language_name: str
    published: DateBasis
    dates_seen: tuple[DateSeenRow, ...]
    story: Link | None
    truncated: bool
    retrieved_at: str
    sha256: str
    blocks: tuple[BlockRow, ...]


def make_documents(case: Case) -> tuple[DocumentRow, ...]:
    """Return the reports in the page's order."""
    targets = list_targets(case)
    return tuple(make_document(case, document, targets) for document in case.documents.values())


def make_document(case: Case, document: DocumentRecord, targets: dict[str, Link]) -> DocumentRow:
    """Return one report."""
    title, byline = document.title, document.byline
    address = document.url or document.path or ""
    return DocumentRow(
        anchor=make_anchor("document", document.id),
        siglum=case.sigla[document.id],
        title=flatten_text(title.text) if title else "",
        title_href=find_href(case, title.span) if title and title.span else None,
        outlet=case.sources[document.id] if document.outlet in case.outlets else "",
        address=flatten_text(address),
        web=address if address.startswith(("https://", "http://")) else None,
        byline=flatten_text(byline.text) if byline else "",
        byline_href=find_href(case, byline.span) if byline and byline.span else None,
        language=language_attribute(document.language),
        direction=direction_attribute(document.language),
        language_name=name_language(document.language),
        published=make_basis(case, document.published),
        dates_seen=make_dates_seen(case, document),
        story=link_document_story(case, document),
        truncated=document.truncated,
        retrieved_at=clean_text(document.retrieved_at or ""),
        sha256=document.sha256,
        blocks=make_block_rows(case, document, targets),
    )


def make_dates_seen(case: Case, document: DocumentRecord) -> tuple[DateSeenRow, ...]:
    """Return every date seen, with where it stood."""
    return tuple(
        DateSeenRow(
            seen.edtf,
            WHERE.get(seen.where, plain_words(seen.where)),
            make_evidence(case, seen.span) if seen.span else None,
        )
        for seen in document.dates_seen
    )


def link_document_story(case: Case, document: DocumentRecord) -> Link | None:
    """Return the document's story where the case has several."""
    if len(case.stories) < 2 or document.story not in case.stories:
        return None
    story = case.stories[document.story]
    return Link(href=make_href(make_anchor("story", story.id)), text=flatten_text(story.label))


def make_block_rows(case: Case, document: DocumentRecord, targets: dict[str, Link]) -> tuple[BlockRow, ...]:
    """Return the lines of the text with their notes."""
    rows = []
    before: str | None = None
    for block in case.blocks[document.id]:
        changed = block.zone != before or block.skipped
        rows.append(
            BlockRow(
                zone=block.zone or "none",
                zone_words=ZONES.get(block.zone, "Between zones") if changed else "",
                nodes=block.nodes,
                notes=tuple(targets[note] for note in block.notes if note in targets),
                opens=block.opens,
                skipped=block.skipped,
            )
        )
        before = block.zone
    return tuple(rows)


def list_targets(case: Case) -> dict[str, Link]:
    """Return by anchor the link to everything that words can state."""
    found = {make_anchor("event", event): link_event(case, event) for event in case.events}
    found |= {make_anchor("quotation", q): link_quotation(case, q) for q in case.quotations}
    found |= {make_anchor("difference", d): link_difference(case, d) for d in case.differences}
    return found | {make_anchor("entity", e): link_entity(case, e) for e in case.entities}


def make_rejections(rejections: tuple[Rejection, ...]) -> tuple[tuple[str, str, str], ...]:
    """Return the inputs that could not be read: where, at which stage, why."""
    return tuple(
        (flatten_text(r.path or r.url or "input"), plain_words(r.stage), plain_words(r.reason)) for r in rejections
    )
