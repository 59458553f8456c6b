"""Claims: what one account says of a slot, gathered into the values that part."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.ids import make_id
from dragoman.records import (
    About,
    Date,
    Dates,
    Difference,
    DifferenceKind,
    DifferenceValue,
    DifferenceVerdict,
    Entity,
    Origins,
    Reading,
    Span,
)


class Case(msgspec.Struct, frozen=True):
    """What all kinds of difference are looked up in: readings and entities by id, dates, origins.

    `named` holds each document's mentions of entities, in the order of the entities.
    """

    readings: Mapping[str, Reading]
    entities: Mapping[str, Entity]
    dates: Dates
    origins: Origins
    named: Mapping[str, Sequence[tuple[Span, Entity]]]

    def origin(self, document: str) -> str | None:
        """Return the id of the origin of a document's text."""
        return self.origins.origin_of.get(document)

    def words(self, span: Span) -> str:
        """Return the words of a span, white space made single."""
        return " ".join(self.readings[span.document].document.words(span).split())

    def name(self, entity: str) -> str:
        """Return an entity's name."""
        return self.entities[entity].name if entity in self.entities else entity


def make_case(readings: Sequence[Reading], entities: Sequence[Entity], dates: Dates, origins: Origins) -> Case:
    """Return the case of what was read and concluded."""
    named: dict[str, list[tuple[Span, Entity]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            named.setdefault(mention.span.document, []).append((mention.span, entity))
    by_document = {reading.document.id: reading for reading in readings}
    return Case(by_document, {entity.id: entity for entity in entities}, dates, origins, named)


def exact_day(date: Date | None) -> str | None:
    """Return the ISO day of a date, None where it is a range or unknown."""
    return date.earliest if date and date.earliest == date.latest else None


class Claim(msgspec.Struct, frozen=True):
    """One value as one document gives it, with the words behind it."""

    value: str
    document: str
    spans: tuple[Span, ...]
    as_of: str | None = None


def make_values(claims: Iterable[Claim], case: Case) -> tuple[DifferenceValue, ...]:
    """Return the values in the order in which they first stand, each with its origins and words."""
    gathered: dict[str, list[Claim]] = {}
    for claim in claims:
        gathered.setdefault(claim.value, []).append(claim)
    return tuple(make_value(value, held, case) for value, held in gathered.items())


def make_value(value: str, claims: Sequence[Claim], case: Case) -> DifferenceValue:
    """Return one value."""
    origins = {origin for claim in claims for origin in [case.origin(claim.document)] if origin}
    days = sorted({claim.as_of for claim in claims if claim.as_of})
    return DifferenceValue(
        value=value,
        origins=tuple(sorted(origins)),
        evidence=tuple(sorted({span for claim in claims for span in claim.spans})),
        as_of=days[0] if days else None,
    )


def make_difference(
    kind: DifferenceKind, about: About, values: Sequence[DifferenceValue], verdict: DifferenceVerdict
) -> Difference:
    """Return a difference; its id says kind and what it is about."""
    id = make_id("difference", kind, about.kind, about.id, about.slot)
    return Difference(id=id, kind=kind, about=about, values=tuple(values), verdict=verdict)


def parts_origins(values: Sequence[DifferenceValue]) -> bool:
    """Tell whether at least two values have words, and no two come from the very same origins."""
    told = [value for value in values if value.evidence]
    return len(told) > 1 and len({value.origins for value in told}) > 1
