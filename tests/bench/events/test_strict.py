"""Events of strict PLOVER: the status goes into the type, and with the type the parts change."""

import msgspec
import pytest

from dragoman.bench.events.strict import StrictEvent, make_strict
from dragoman.records import Document, EventMention, Mention, ParticipantMention, Role
from tests.bench.events.told import name, read, told
from tests.builders import doc, span

TEXT = "Vera Lund said that Omar Tesk freed Jon Akers and would meet him."
TESK_FREES_AKERS = (("actor", "Omar Tesk"), ("recipient", "Jon Akers"))


def sides(document: Document, event: StrictEvent) -> tuple[str, list[str], list[str]]:
    words = document.words
    return event.type, [words(s.span) for s in event.actors], [words(s.span) for s in event.recipients]


def strict(document: Document, *events: EventMention, mentions: tuple[Mention, ...] = ()) -> list[StrictEvent]:
    return list(make_strict(read(document, *events, mentions=mentions)))


@pytest.mark.parametrize(
    ("kind", "status", "source", "expected"),
    [
        ("RETREAT", "happened", "Vera Lund", ("RETREAT", ["Omar Tesk"], ["Jon Akers"])),
        ("RETREAT", "announced", None, ("AGREE", ["Omar Tesk"], ["Jon Akers"])),
        ("CONCEDE", "announced", None, ("AGREE", ["Omar Tesk"], ["Jon Akers"])),
        ("RETREAT", "demanded", "Vera Lund", ("REQUEST", ["Vera Lund"], ["Omar Tesk"])),
        ("RETREAT", "demanded", None, ("REQUEST", [], ["Omar Tesk"])),
        ("COERCE", "alleged", "Vera Lund", ("COERCE", ["Omar Tesk"], ["Jon Akers"])),
        ("REQUEST", "demanded", "Vera Lund", ("REQUEST", ["Omar Tesk"], ["Jon Akers"])),
    ],
)
def test_who_demands_or_accuses_acts(kind: str, status: str, source: str | None, expected: object) -> None:
    document = doc(TEXT)
    event = told(document, "freed", kind, TESK_FREES_AKERS, status, source)  # type: ignore[arg-type]
    assert [sides(document, found) for found in strict(document, event)] == [expected]


def test_a_demand_without_a_doer_is_made_to_whom_it_concerns() -> None:
    document = doc(TEXT)
    event = told(document, "freed", "RETREAT", [("recipient", "Jon Akers")], "demanded", "Vera Lund")
    assert sides(document, *strict(document, event)) == ("REQUEST", ["Vera Lund"], ["Jon Akers"])


@pytest.mark.parametrize(("mode", "expected"), [("ceasefire", "CONCEDE"), ("release", "AGREE")])
def test_a_ceasefire_declared_is_more_than_an_intention(mode: str, expected: str) -> None:
    document = doc(TEXT)
    (event,) = strict(document, told(document, "freed", "RETREAT", status="announced", mode=mode))
    assert event.type == expected


def test_what_plover_has_no_type_for_is_left_out_and_the_rest_stands_in_text_order() -> None:
    document = doc(TEXT)
    later, sooner = told(document, "meet", "CONSULT", status="announced"), told(document, "freed", "RETREAT")
    named = told(document, "said", "APPOINT", mode="name")
    assert [event.type for event in strict(document, later, named, sooner)] == ["RETREAT", "AGREE"]


def test_a_country_is_the_mention_s_else_that_of_its_name_else_that_of_its_words() -> None:
    document = doc("The envoy, he and the foreign ministry of Peru met.")
    mentions = (
        name(document, "envoy", country="CHL"), name(document, "he and", refers_to="envoy"),
        name(document, "foreign ministry of Peru"),
    )  # fmt: skip
    event = told(document, "met", "CONSULT", [("actor", mention.id) for mention in mentions])
    (found,) = strict(document, event, mentions=mentions)
    assert [document.words(side.named) for side in found.actors if side.named] == ["envoy"]
    assert [side.country for side in found.actors] == ["CHL", "CHL", "PER"]


@pytest.mark.parametrize(
    ("kind", "others", "recipients"),
    [
        ("PROTEST", [("actor", "Vera Lund")], ["Oruro"]),
        ("COERCE", [("actor", "Vera Lund"), ("recipient", "Omar Tesk")], ["Omar Tesk"]),
        ("CONSULT", [("actor", "Vera Lund")], []),
        ("COOPERATE", [("actor", "Vera Lund"), ("actor", "Omar Tesk")], []),
        ("MOBILIZE", [("actor", "Oruro")], []),
    ],
)
def test_a_place_has_done_to_it_what_nobody_else_has(
    kind: str, others: list[tuple[Role, str]], recipients: list[str]
) -> None:
    document = doc("Vera Lund saw Omar Tesk in Oruro.")
    (event,) = strict(document, told(document, "saw", kind, others, place="Oruro"))
    assert [document.words(side.span) for side in event.recipients] == recipients


def test_a_reference_is_named_by_the_mention_that_takes_part() -> None:
    document = doc("The envoy said he had met Omar Tesk.")
    envoy = name(document, "envoy")
    event = msgspec.structs.replace(
        told(document, "met", "CONSULT"),
        participants=(ParticipantMention(mention=envoy.id, role="actor", span=span(document, "he had")),),
    )
    (found,) = strict(document, event, mentions=(envoy,))
    assert [(document.words(s.span), s.named and document.words(s.named)) for s in found.actors] == [
        ("he had", "envoy")
    ]
