"""Putting documents into the record: as read, with what was concluded about each."""

from collections.abc import Sequence

from dragoman.assess.dates.seen import find_dates_seen
from dragoman.records import Dates, DocumentRecord, Origins, Reading, Story


def describe_documents(
    readings: Sequence[Reading], stories: Sequence[Story], dates: Dates, origins: Origins
) -> tuple[DocumentRecord, ...]:
    """Return one row a document, in the order of the readings."""
    story_of = {document: story.id for story in stories for document in story.documents}
    family_of = {m.document: family.id for family in origins.families for m in family.members}
    return tuple(
        describe_document(reading, story_of, family_of, dates, origins) for reading in readings
    )  # fmt: skip


def describe_document(
    reading: Reading, story_of: dict[str, str], family_of: dict[str, str], dates: Dates, origins: Origins
) -> DocumentRecord:
    """Return a document's row of the record."""
    document = reading.document
    return DocumentRecord(
        id=document.id,
        path=document.path,
        url=document.url,
        outlet=origins.outlet_of.get(document.id),
        language=document.language,
        title=document.title,
        byline=document.byline,
        published=dates.documents.get(document.id),
        dates_seen=find_dates_seen(reading, dates),
        text=document.text,
        zones=document.zones,
        sha256=document.sha256,
        source_sha256=document.source_sha256,
        retrieved_at=document.retrieved_at,
        supersedes=document.supersedes,
        truncated=document.truncated,
        credits=origins.credits_of.get(document.id, ()),
        family=family_of.get(document.id),
        story=story_of.get(document.id),
    )
