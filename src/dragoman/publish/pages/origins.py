"""Origins: which texts the reports rest on, who copies or translates whom, and what each says of its source."""

import msgspec

from dragoman.publish.case import Case
from dragoman.publish.evidence import list_evidence
from dragoman.publish.pages.judged import JudgedRow, list_judged
from dragoman.publish.pages.link import Link, link_document
from dragoman.publish.urls import make_anchor
from dragoman.publish.wording import CREDITS, MEMBERS, ORIGINS, count_words, name_country
from dragoman.publish.words import Evidence, flatten_text
from dragoman.records import DocumentRecord, Family, Origin, Span

NOT_STATED = "not stated: "  # as records name such an origin
OWN_WORD = "counted once for the outlet"
ELSEWHERE = "source stated in another report of this text"
BESIDE = "source not stated here; counted with the outlet's other reports"


class MemberRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a family: how it belongs, the share of its words, and the passages that match."""

    document: Link
    source: str
    kind: str
    share: int  # per cent
    copied: bool
    passages: tuple[Evidence, ...]
    note: str = ""  # where another report of the text states its source


class FamilyRow(msgspec.Struct, frozen=True):
    """Documents that carry one text. `also` are outlets credited with it less often than its origin, with the words."""

    anchor: str
    members: tuple[MemberRow, ...]
    judged: tuple[JudgedRow, ...] = ()
    also: tuple[tuple[str, tuple[Evidence, ...]], ...] = ()


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
    """All origins, the one of most documents first, and the credits of every document; `bound` says what they count."""

    bound: str
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
        write_bound(case),
        tuple(row for *_, row in sorted(rows, key=lambda found: found[:3])),
        tuple(make_credits(case, document) for document in case.documents.values()),
        tuple(outlets),
    )


def write_bound(case: Case) -> str:
    """Return how many of the origins are stated, and how many are merely not known to be related to another."""
    held = {family.origin for family in case.families.values()} or set(case.origins)
    stated = sum(bool(case.origins[id].evidence) for id in held)
    loose = len(held) - stated
    if not held:
        return ""
    named = f"Of {count_words(len(held), 'origin')} {count_words(stated, 'is stated', 'are stated')} by a report"
    if not loose:
        return f"{named}."
    rest = count_words(loose, "is", "are")
    return f"{named}; {rest} only not known to be related to another, so that there may be fewer."


def make_origin(case: Case, origin: Origin, families: list[Family]) -> OriginRow:
    """Return one origin."""
    ordered = sorted(families, key=lambda family: first_place(case, family))
    return OriginRow(
        anchor=make_anchor("origin", origin.id),
        name=name_origin(origin),
        kind=OWN_WORD if origin.kind == "unknown" and len(families) > 1 else ORIGINS[origin.kind],
        stated=list_evidence(case, origin.evidence),
        families=tuple(make_family(case, family, origin) for family in ordered),
    )


def first_place(case: Case, family: Family) -> int:
    """Return the place of a family's first document on the page."""
    return min(case.places[member.document] for member in family.members)


def name_origin(origin: Origin) -> str:
    """Return the name of an origin; where the reports state none, that of the one outlet that prints them."""
    if origin.kind != "unknown":
        return flatten_text(origin.name)
    outlet = origin.name.removeprefix(NOT_STATED) if origin.outlet else ""
    return f"Source not stated ({flatten_text(outlet)})" if outlet else "Source not stated"


def make_family(case: Case, family: Family, origin: Origin) -> FamilyRow:
    """Return one family, its documents in the page's order."""
    members = sorted(family.members, key=lambda member: case.places[member.document])
    stating = {span.document for span in origin.evidence}
    note = ELSEWHERE if any(member.document in stating for member in members) else BESIDE
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
                note=note if stating and member.document not in stating else "",
            )
            for member in members
        ),
        list_judged(case, family.id),
        list_also(case, family, origin),
    )


def list_also(case: Case, family: Family, origin: Origin) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """Return the outlets that a family's documents credit with the text beside its origin, with the words."""
    counted = {*origin.evidence}
    found: dict[str, list[Span]] = {}
    for document in (case.documents[member.document] for member in family.members):
        for credit in document.credits:
            if credit.kind == "text" and credit.span not in counted and credit.outlet != origin.outlet:
                found.setdefault(name_credited(case, credit.outlet), []).append(credit.span)
    return tuple((name, list_evidence(case, tuple(sorted(found[name])))) for name in sorted(found))


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
