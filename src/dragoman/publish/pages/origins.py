"""Origins: which texts the reports rest on, who copies or translates whom, and what each says of its source."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import list_evidence
from dragoman.publish.pages.judged import JudgedRow, list_judged
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.urls import make_anchor
from dragoman.publish.wording import CREDITS, MEMBERS, ORIGINS, name_country
from dragoman.publish.words import Evidence, flatten_text
from dragoman.records import DocumentRecord, Family, Origin, Span


class MemberRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a family: how it belongs, the share of its words, and the passages that match."""

    document: Link
    source: str
    kind: str
    share: int  # per cent
    copied: bool
    passages: tuple[Evidence, ...]


class FamilyRow(msgspec.Struct, frozen=True):
    """Documents that carry one text."""

    anchor: str
    members: tuple[MemberRow, ...]
    judged: tuple[JudgedRow, ...] = ()


class OriginRow(msgspec.Struct, frozen=True, kw_only=True):
    """An origin with its families. `stated` are the words that name it; none where nothing is stated."""

    anchor: str
    name: str
    kind: str
    stated: tuple[Evidence, ...]
    families: tuple[FamilyRow, ...]


class CreditRow(msgspec.Struct, frozen=True):
    """What a document says of its sources: by kind, the credited outlets with the words that name them."""

    document: Link
    source: str
    kinds: tuple[tuple[tuple[str, tuple[Evidence, ...]], ...], ...]  # in the order of `CREDITS`


class OriginsPage(msgspec.Struct, frozen=True):
    """All origins, the one of most documents first, and the credits of every document."""

    origins: tuple[OriginRow, ...]
    credits: tuple[CreditRow, ...]
    outlets: tuple[tuple[str, str, str], ...]  # name, kind, country


def make_origins(case: Case) -> OriginsPage:
    """Return origins with families, then what each document states."""
    rows = []
    for origin in case.origins.values():
        families = [family for family in case.families.values() if family.origin == origin.id]
        documents = sorted(case.places[m.document] for family in families for m in family.members)
        rows.append((-len(documents), documents, origin.id, make_origin(case, origin, families)))
    outlets = sorted({(flatten_text(o.name), o.kind, name_country(o.country)) for o in case.outlets.values()})
    return OriginsPage(
        tuple(row for *_, row in sorted(rows, key=lambda found: found[:3])),
        tuple(make_credits(case, document) for document in case.documents.values()),
        tuple(outlets),
    )


def make_origin(case: Case, origin: Origin, families: list[Family]) -> OriginRow:
    """Return one origin."""
    return OriginRow(
        anchor=make_anchor("origin", origin.id),
        name=name_origin(origin),
        kind=ORIGINS[origin.kind],
        stated=list_evidence(case, origin.evidence),
        families=tuple(make_family(case, family) for family in sorted(families, key=lambda f: first_place(case, f))),
    )


def first_place(case: Case, family: Family) -> int:
    """Return the place of a family's first document on the page."""
    return min(case.places[member.document] for member in family.members)


def name_origin(origin: Origin) -> str:
    """Return the name of an origin; none is given where the reports state none."""
    return "Source not stated" if origin.kind == "unknown" else flatten_text(origin.name)


def make_family(case: Case, family: Family) -> FamilyRow:
    """Return one family, its documents in the page's order."""
    members = sorted(family.members, key=lambda member: case.places[member.document])
    return FamilyRow(
        make_anchor("family", family.id),
        tuple(
            MemberRow(
                document=link_document(case, member.document),
                source=case.sources[member.document],
                kind=MEMBERS[member.kind],
                share=round(member.share * 100),
                copied=member.kind != "sole" and member.share > 0,
                passages=list_evidence(case, member.evidence),
            )
            for member in members
        ),
        list_judged(case, family.id),
    )


def make_credits(case: Case, document: DocumentRecord) -> CreditRow:
    """Return the stated credits of a document: for its text, for its claims, for photographs."""
    kinds = []
    for kind in CREDITS:
        found: dict[str, list[Span]] = {}
        for credit in sorted((c for c in document.credits if c.kind == kind), key=lambda c: c.span):
            found.setdefault(name_credited(case, credit.outlet), []).append(credit.span)
        kinds.append(tuple((outlet, list_evidence(case, spans)) for outlet, spans in found.items()))
    return CreditRow(link_document(case, document.id), case.sources[document.id], tuple(kinds))


def name_credited(case: Case, outlet: str) -> str:
    """Return the name of a credited outlet."""
    return flatten_text(case.outlets[outlet].name if outlet in case.outlets else outlet)
