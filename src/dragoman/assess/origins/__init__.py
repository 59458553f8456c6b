"""Origins: which outlets a case holds, which documents copy one text, and where each text comes from.

The number of origins is an upper bound of independence: a text that states no source may still have one.
"""

from collections.abc import Sequence

from dragoman.assess.origins.origin import make_origin
from dragoman.assess.origins.outlets import credits_in, find_outlets, outlet_of
from dragoman.ids import make_id
from dragoman.records import Family, Member, Origin, Origins, Reading

__all__ = ["find_origins"]


def find_origins(readings: Sequence[Reading], copies: Sequence[Sequence[Member]]) -> Origins:
    """Return outlets, families and origins, and what each document has of them."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    by_id = {reading.document.id: reading for reading in readings}
    ordered = [tuple(sorted(members, key=lambda m: m.document)) for members in copies]
    ordered.sort(key=lambda members: members[0].document)
    found = [make_origin(members, by_id) for members in ordered]
    families = [
        Family(id=make_id("family", members[0].document), origin=origin.id, members=members)
        for members, origin in zip(ordered, found, strict=True)
    ]
    published = {id: outlet_of(reading.document) for id, reading in by_id.items()}
    return Origins(
        outlets=find_outlets(readings),
        origins=merge_origins(found),
        families=tuple(sorted(families, key=lambda family: family.id)),
        outlet_of={id: outlet.id for id, outlet in published.items() if outlet},
        origin_of={m.document: family.origin for family in families for m in family.members},
        credits_of={id: credits_in(reading) for id, reading in by_id.items()},
    )


def merge_origins(found: Sequence[Origin]) -> tuple[Origin, ...]:
    """Return each origin once, with the evidence of all its families, sorted by id."""
    merged: dict[str, Origin] = {}
    for origin in found:
        old = merged.get(origin.id)
        evidence = tuple(sorted({*(old.evidence if old else ()), *origin.evidence}))
        merged[origin.id] = Origin(
            id=origin.id, kind=origin.kind, name=origin.name, outlet=origin.outlet, evidence=evidence
        )
    return tuple(merged[id] for id in sorted(merged))
