"""The order in which pages show records: by day, by story, by how many origins tell them; never by chance."""

from collections.abc import Iterable

import msgspec

from dragoman.publish.days import is_open
from dragoman.records import Difference, DocumentRecord, Entity, Event, Quotation, Record, Story

VERDICTS = ("conflict", "update", "refinement", "wording", "single")
MODES = ("direct", "mixed", "indirect")
LAST_DAY = "9999-12-31"


def order_stories(record: Record) -> list[Story]:
    """Return the stories, the one of most documents first."""
    return sorted(record.stories, key=lambda story: (-len(story.documents), story.id))


def order_documents(record: Record) -> list[DocumentRecord]:
    """Return the documents by story, then by day of publication, the undated last."""
    place = {story.id: i for i, story in enumerate(order_stories(record))}

    def key(document: DocumentRecord) -> tuple[int, str, str, str]:
        first = document.published.earliest if document.published else LAST_DAY
        last = document.published.latest if document.published else LAST_DAY
        return place.get(document.story or "", len(place)), last, first, document.id

    return sorted(record.documents, key=key)


def order_events(events: Iterable[Event]) -> list[Event]:
    """Return events by day, those known from one side only after them, those of unknown day last."""

    def key(event: Event) -> tuple[object, ...]:
        known = 2 if event.date is None else int(is_open(event.date))
        day = (event.date.earliest, event.date.latest) if event.date else (LAST_DAY, LAST_DAY)
        return known, day, -len(event.origins), event.label, event.id

    return sorted(events, key=key)


def best_mode(quotation: Quotation) -> int:
    """Return 0 where a variant is direct, 1 where one is mixed, 2 where all are indirect."""
    return min(MODES.index(variant.mode) for variant in quotation.variants)


def order_quotations(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Return quotations, direct ones first, then by how many documents hold them, then by place."""

    def key(quotation: Quotation) -> tuple[object, ...]:
        first = quotation.variants[0].fragments[0]
        return best_mode(quotation), -len(quotation.variants), first, quotation.id

    return sorted(quotations, key=key)


def order_differences(differences: Iterable[Difference]) -> list[Difference]:
    """Return differences, those that cannot both hold first."""
    return sorted(differences, key=lambda d: (VERDICTS.index(d.verdict), d.kind, d.about.id, d.id))


def order_entities(entities: Iterable[Entity]) -> list[Entity]:
    """Return entities, the most mentioned first."""
    return sorted(entities, key=lambda entity: (-len(entity.mentions), entity.name, entity.id))


class SpeakerGroup(msgspec.Struct, frozen=True):
    """What one speaker said; `speaker` is None where the reports do not say who spoke."""

    speaker: str | None
    quotations: tuple[Quotation, ...]


def group_by_speaker(record: Record) -> list[SpeakerGroup]:
    """Return the quotations by speaker: most quoted first, unknown speakers last."""
    groups: dict[str | None, list[Quotation]] = {}
    for quotation in order_quotations(record.quotations):
        groups.setdefault(quotation.speaker, []).append(quotation)

    def key(item: tuple[str | None, list[Quotation]]) -> tuple[bool, int, int, str]:
        speaker, quotations = item
        direct = sum(best_mode(quotation) < 2 for quotation in quotations)
        return speaker is None, -direct, -len(quotations), speaker or ""

    return [SpeakerGroup(speaker, tuple(found)) for speaker, found in sorted(groups.items(), key=key)]
