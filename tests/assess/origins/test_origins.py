"""Origins: credited, signed, or not stated; invented outlets beside the table's agencies."""

from dragoman.assess.origins import find_origins
from dragoman.ids import make_id
from dragoman.records import CreditKind, CreditMention, Document, Member, Origin, Reading, Text, Zone
from tests.builders import doc, span


def reading(text: str, name: str, *credits: tuple[str, CreditKind, str], **fields: object) -> Reading:
    document = doc(text, name=name, **fields)
    found = tuple(
        CreditMention(id=make_id("c", words), span=span(document, words), outlet=outlet, kind=kind)
        for outlet, kind, words in credits
    )
    return Reading(document=document, credits=found)


def alone(*readings: Reading) -> list[tuple[Member, ...]]:
    return [(Member(document=r.document.id, kind="sole", share=1.0),) for r in readings]


def together(*readings: Reading) -> list[tuple[Member, ...]]:
    return [tuple(Member(document=r.document.id, kind="copy", share=1.0) for r in readings)]


def origin_of(document: Document, origins: tuple[Origin, ...], by: dict[str, str]) -> Origin:
    return next(origin for origin in origins if origin.id == by[document.id])


def test_credited_agency_is_the_origin_of_all_its_copies() -> None:
    credited = reading("The lake rose. (AFP)", "a", ("afp", "text", "AFP"), outlet=Text("Kivu Post"))
    silent = reading("The lake rose.", "b", outlet=Text("Bwera Herald"))
    found = find_origins([silent, credited], together(credited, silent))
    assert [(o.kind, o.name, o.outlet) for o in found.origins] == [("agency", "AFP", "afp")]
    assert found.origins[0].evidence == (span(credited.document, "AFP"),)
    assert set(found.origin_of.values()) == {found.origins[0].id}
    assert sorted(o.name for o in found.outlets) == ["AFP", "Bwera Herald", "Kivu Post"]


def test_cited_and_photo_credits_are_no_origin_but_stay() -> None:
    citing = reading("Kivu rose, AFP said. Pic by EFE", "a", ("afp", "cited", "AFP"), ("efe", "photo", "EFE"))
    found = find_origins([citing], alone(citing))
    assert [(o.kind, o.name, o.evidence) for o in found.origins] == [("unknown", "not stated: a", ())]
    assert [(c.outlet, c.kind) for c in found.credits_of[citing.document.id]] == [("afp", "cited"), ("efe", "photo")]


def test_two_texts_of_one_agency_are_one_origin() -> None:
    first = reading("One. (AFP)", "a", ("afp", "text", "AFP"))
    second = reading("Another text, AFP", "b", ("afp", "text", "AFP"))
    found = find_origins([first, second], alone(first, second))
    assert len(found.origins) == 1
    assert len(found.families) == 2
    assert len(found.origins[0].evidence) == 2


def test_unnamed_agencies_are_one_origin_for_each_text() -> None:
    readings = [reading(f"Text {i}. Agencies", f"{i}", ("Agencies", "text", "Agencies")) for i in range(2)]
    found = find_origins(readings, alone(*readings))
    assert [(o.kind, o.name) for o in found.origins] == [("agency", "Agencies")] * 2


def test_named_agency_weighs_more_than_unnamed_ones() -> None:
    unnamed = [reading(f"Agencies {i}", f"{i}", ("Agencies", "text", "Agencies")) for i in range(2)]
    named = reading("Great Lakes Wire", "c", ("Great Lakes Wire", "text", "Great Lakes Wire"))
    found = find_origins([*unnamed, named], together(*unnamed, named))
    assert [(o.kind, o.name) for o in found.origins] == [("agency", "Great Lakes Wire")]


def test_own_reporter_is_an_origin_and_copied_reporters_are_not_told_apart() -> None:
    text = "By Ada Nkosi\nThe lake rose."
    zones = (Zone("byline", 0, 12), Zone("body", 13, len(text)))
    signed = [
        reading(text, outlet, zones=zones, outlet=Text(outlet), byline=Text("Ada Nkosi"))
        for outlet in ("Kivu Post", "Bwera Herald")
    ]
    apart = find_origins(signed, alone(*signed))
    assert sorted((o.kind, o.name) for o in apart.origins) == [("outlet", "Bwera Herald"), ("outlet", "Kivu Post")]
    shared = find_origins(signed, together(*signed))
    assert [o.kind for o in shared.origins] == ["unknown"]


def test_outlet_by_address() -> None:
    known = reading("A", "a", url="https://www.reuters.com/world/x")
    other = reading("B", "b", url="https://news.bwera-herald.example/x")
    found = find_origins([known, other], alone(known, other))
    assert sorted(o.name for o in found.outlets) == ["Reuters", "news.bwera-herald.example"]


def test_an_outlet_known_only_by_its_domain() -> None:
    site = reading("A", "a", outlet=Text("www.reuters.com"))
    address = reading("B", "b", outlet=Text("https://bwera-herald.example/news/"))
    mobile = reading("C", "c", url="http://m.bwera-herald.example:8080/x?y=1")
    bare = reading("D", "d", url="bwera-herald.example/z")
    file = reading("E", "e", url="file.txt copy")
    named = reading("F", "f", outlet=Text("St. Bwera Herald"))
    held = (site, address, mobile, bare, file, named)
    found = find_origins(list(held), alone(*held))
    assert sorted(o.name for o in found.outlets) == ["Reuters", "St. Bwera Herald", "bwera-herald.example"]
    assert len({found.outlet_of[r.document.id] for r in (address, mobile, bare)}) == 1
    assert file.document.id not in found.outlet_of


def test_order_does_not_matter() -> None:
    readings = [reading("One. (AFP)", "a", ("afp", "text", "AFP")), reading("Two", "b")]
    assert find_origins(readings, alone(*readings)) == find_origins(readings[::-1], alone(*readings)[::-1])


def test_two_agencies_credited_alike_are_both_the_origin() -> None:
    left = reading("The lake rose. (AFP)", "a", ("afp", "text", "AFP"))
    right = reading("The lake rose. (EFE)", "b", ("efe", "text", "EFE"))
    third = reading("The lake rose again. (EFE)", "c", ("efe", "text", "EFE"))
    alike = find_origins([left, right], together(left, right))
    assert [(o.kind, o.name, o.outlet, len(o.evidence)) for o in alike.origins] == [("agency", "AFP and EFE", None, 2)]
    most = find_origins([left, right, third], together(left, right, third))
    assert [(o.name, o.outlet) for o in most.origins] == [("EFE", "efe")]


def test_what_an_outlet_prints_without_a_source_is_one_origin() -> None:
    readings = [reading(text, text, outlet=Text("Kivu Post")) for text in ("One.", "Two.")]
    other = reading("Three.", "c", outlet=Text("Bwera Herald"))
    nobody = [reading(text, text) for text in ("Four.", "Five.")]
    found = find_origins([*readings, other, *nobody], alone(*readings, other, *nobody))
    assert sorted(o.name for o in found.origins) == [
        "not stated: Bwera Herald",
        "not stated: Five.",
        "not stated: Four.",
        "not stated: Kivu Post",
    ]
    copied = find_origins([readings[0], other], together(readings[0], other))
    assert [o.outlet for o in copied.origins] == [None]
    assert {"Kivu Post", "Bwera Herald"} == set(copied.origins[0].name.removeprefix("not stated: ").split(", "))
