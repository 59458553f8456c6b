"""Where the text of one family comes from, as its documents state it; 'unknown' where none does.

An agency that a document credits with its text is the origin of every copy of that text. An agency that
is only cited is not: it stands behind a claim, and stays among the document's cited credits. Where documents
credit several outlets equally, all of them are the origin: none is chosen. What an outlet prints without a source is
one origin, that outlet's word, however many texts it has: nobody else is known to stand behind a second one.
"""

from collections.abc import Sequence

from dragoman.assess.origins.outlets import make_outlet, outlet_of
from dragoman.ids import make_id
from dragoman.records import Document, Member, Origin, OriginKind, Outlet, Reading, Span
from dragoman.reference.outlets import is_unnamed

KINDS: dict[str, OriginKind] = {"agency": "agency", "official": "office"}
SIGNED = ("byline", "credit", "dateline")  # zones whose credits weigh more than a tail's


def make_origin(members: Sequence[Member], readings: dict[str, Reading]) -> Origin:
    """Return the origin of a family: credited, else signed by its outlet, else unknown."""
    held = [readings[member.document] for member in members]
    return credited_origin(held) or own_origin(held) or unknown_origin(held)


def credited_origin(held: Sequence[Reading]) -> Origin | None:
    """Return the outlet that most documents credit with the text, or those that as many do, with the words for it."""
    spans: dict[str, list[Span]] = {}
    outlets: dict[str, Outlet] = {}
    for reading in held:
        for credit in reading.credits:
            if credit.kind == "text":
                outlet = make_outlet(credit.outlet)
                outlets[outlet.id] = outlet
                spans.setdefault(outlet.id, []).append(credit.span)
    if not spans:
        return None
    zones = {reading.document.id: reading.document for reading in held}

    def weight(id: str) -> tuple[bool, int, int]:
        signed = {s.document for s in spans[id] if zones[s.document].zone_at(s.start) in SIGNED}
        return is_unnamed(outlets[id].name), -len({s.document for s in spans[id]}), -len(signed)

    best = sorted(id for id in spans if weight(id) == min(map(weight, spans)))
    evidence = tuple(sorted(span for id in best for span in spans[id]))
    if len(best) > 1 and not is_unnamed(outlets[best[0]].name):
        return joint_origin([outlets[id] for id in best], evidence)
    return outlet_origin(outlets[best[0]], tuple(sorted(spans[best[0]])), held)


def joint_origin(named: Sequence[Outlet], evidence: tuple[Span, ...]) -> Origin:
    """Return the origin of a text that is credited to several outlets alike: all of them, by name."""
    kinds = {KINDS.get(outlet.kind, "outlet") for outlet in named}
    kind: OriginKind = "agency" if "agency" in kinds else min(kinds)
    name = " and ".join(sorted(outlet.name for outlet in named))
    return Origin(id=make_id("origin", kind, *(o.id for o in named)), kind=kind, name=name, evidence=evidence)


def outlet_origin(outlet: Outlet, evidence: tuple[Span, ...], held: Sequence[Reading]) -> Origin:
    """Return the origin that an outlet is; words that name no one ('agencies') are one origin for each family."""
    kind = KINDS.get(outlet.kind, "outlet")
    parts = (outlet.id, held[0].document.id) if is_unnamed(outlet.name) else (outlet.id,)
    return Origin(id=make_id("origin", kind, *parts), kind=kind, name=outlet.name, outlet=outlet.id, evidence=evidence)


def own_origin(held: Sequence[Reading]) -> Origin | None:
    """Return the outlet whose own reporter or staff signs the text, or the agency that publishes it itself."""
    signed = [reading.document for reading in held if reading.document.byline]
    own = {outlet.id if outlet else document.id for document in signed for outlet in [outlet_of(document)]}
    if len(own) == 1:
        return signed_origin(signed)
    agencies = [(d.outlet.span, o) for d in documents(held) for o in [outlet_of(d)] if d.outlet and o]
    spans = {o.id: [s for s, other in agencies if other.id == o.id and s] for _, o in agencies if o.kind == "agency"}
    if len(spans) == 1 and not signed:
        ((id, found),) = spans.items()
        outlet = next(o for _, o in agencies if o.id == id)
        return outlet_origin(outlet, tuple(sorted(found)), held) if found else None
    return None


def documents(held: Sequence[Reading]) -> list[Document]:
    """Return the documents of readings."""
    return [reading.document for reading in held]


def signed_origin(signed: Sequence[Document]) -> Origin:
    """Return the origin of a text that its outlet's own people sign; by their name where no outlet is told."""
    evidence = tuple(sorted(d.byline.span for d in signed if d.byline and d.byline.span))
    outlet = outlet_of(signed[0])
    if outlet is not None:
        return Origin(
            id=make_id("origin", "outlet", outlet.id), kind="outlet", name=outlet.name, outlet=outlet.id,
            evidence=evidence,
        )  # fmt: skip
    byline = signed[0].byline
    name = " ".join(byline.text.split()) if byline else ""
    shown = f"{name} (outlet not stated)"
    return Origin(id=make_id("origin", "outlet", "byline", name), kind="outlet", name=shown, evidence=evidence)


def unknown_origin(held: Sequence[Reading]) -> Origin:
    """Return the origin of a text whose documents do not state it: one for an outlet, else one for the family."""
    outlets = [outlet_of(document) for document in documents(held)]
    ids = {outlet.id if outlet else "" for outlet in outlets}
    names = [
        outlet.name if outlet else document.path or document.url or document.id
        for document, outlet in zip(documents(held), outlets, strict=True)
    ]
    own = ids.pop() if len(ids) == 1 else ""
    id = make_id("origin", "unknown", "outlet", own) if own else make_id("origin", "unknown", held[0].document.id)
    name = "not stated: " + ", ".join(dict.fromkeys(names))
    return Origin(id=id, kind="unknown", name=name, outlet=own or None)
