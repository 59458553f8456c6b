"""Case: a record with everything that pages look up in it; made once, then only read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

import msgspec

from dragoman.publish.excerpts import find_excerpts
from dragoman.publish.marks import Mark, find_marks
from dragoman.publish.nodes import find_anchors
from dragoman.publish.order import (
    SpeakerGroup,
    group_by_speaker,
    order_differences,
    order_documents,
    order_events,
    order_stories,
)
from dragoman.publish.texts import Block, make_blocks
from dragoman.publish.urls import make_anchor
from dragoman.publish.words import flatten_text, shorten_text
from dragoman.records import (
    Difference,
    DocumentRecord,
    Entity,
    Event,
    Family,
    Judgement,
    Origin,
    Outlet,
    Point,
    Quotation,
    Record,
    Story,
)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A record, its rows by id in the order of the page, and the texts with the anchors that stand in them.

    `places` and `sigla` are the places and letters of the documents on the page; `numbers` count events,
    quotations and differences by anchor.
    """

    record: Record
    excerpts: bool
    documents: dict[str, DocumentRecord]
    stories: dict[str, Story]
    events: dict[str, Event]
    differences: dict[str, Difference]
    quotations: dict[str, Quotation]
    speakers: tuple[SpeakerGroup, ...]
    entities: dict[str, Entity]
    outlets: dict[str, Outlet]
    origins: dict[str, Origin]
    families: dict[str, Family]
    points: dict[str, Point]
    places: dict[str, int]
    sigla: dict[str, str]
    sources: dict[str, str]
    numbers: dict[str, int]
    blocks: dict[str, tuple[Block, ...]]
    anchors: frozenset[str]
    judged: dict[str, tuple[Judgement, ...]]  # by persons, by the record that rests on them


def make_case(record: Record, excerpts: bool = False) -> Case:
    """Look up everything once: rows by id, letters, numbers, texts and their anchors."""
    documents = {document.id: document for document in order_documents(record)}
    outlets = {outlet.id: outlet for outlet in record.outlets}
    events = {event.id: event for event in order_events(record.events)}
    differences = {difference.id: difference for difference in order_differences(record.differences)}
    speakers = tuple(group_by_speaker(record))
    quotations = {found.id: found for group in speakers for found in group.quotations}
    blocks = make_texts(documents, find_marks(record), excerpts)
    return Case(
        record=record,
        excerpts=excerpts,
        documents=documents,
        stories={story.id: story for story in order_stories(record)},
        events=events,
        differences=differences,
        quotations=quotations,
        speakers=speakers,
        entities={entity.id: entity for entity in record.entities},
        outlets=outlets,
        origins={origin.id: origin for origin in record.origins},
        families={family.id: family for family in record.families},
        points={point.id: point for point in record.points},
        places={document: i for i, document in enumerate(documents)},
        sigla={document: write_siglum(i) for i, document in enumerate(documents)},
        sources={found.id: name_source(found, outlets) for found in documents.values()},
        numbers=number_rows({"event": events, "quotation": quotations, "difference": differences}),
        blocks=blocks,
        anchors=frozenset(
            anchor for found in blocks.values() for block in found for anchor in find_anchors(block.nodes)
        ),
        judged=index_judgements(record.judgements),
    )


def index_judgements(judgements: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """Return the judgements of persons that hold, by the id of each record that they are about."""
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        for record in judgement.about if judgement.by == "person" and judgement.state in ("applied", "partly") else ():
            found[record].append(judgement)
    return {record: tuple(rows) for record, rows in found.items()}


def make_texts(
    documents: dict[str, DocumentRecord], marks: tuple[Mark, ...], excerpts: bool
) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of every document."""
    of_document: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        of_document[mark.span.document].append(mark)
    return {
        found.id: make_blocks(
            found, of_document[found.id], find_excerpts(found.text, of_document[found.id]) if excerpts else None
        )
        for found in documents.values()
    }


def number_rows(kinds: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return the number of each row on the page by its anchor; `kinds` holds the ids in order."""
    return {make_anchor(kind, row): number for kind, rows in kinds.items() for number, row in enumerate(rows, start=1)}


def write_siglum(place: int) -> str:
    """Return A to Z, then AA, AB and on, as editions name their witnesses."""
    head, last = divmod(place, len(LETTERS))
    return (write_siglum(head - 1) if head else "") + LETTERS[last]


def name_source(document: DocumentRecord, outlets: dict[str, Outlet]) -> str:
    """Return the outlet of a document, else its title, else where it was read."""
    if document.outlet in outlets:
        return flatten_text(outlets[document.outlet].name)
    if document.title is not None:
        return shorten_text(document.title.text, 40)
    return shorten_text(PurePosixPath(document.url or document.path or document.id).stem, 24)
