"""Quotation records: speaker by majority, event and date beside the words, origins, copies, parts."""

import msgspec
import pytest

from dragoman.assess.quotations import decide_speaker, make_quotations
from dragoman.ids import make_id
from dragoman.records import (
    Account,
    Clue,
    Date,
    Dates,
    Event,
    Family,
    Member,
    Mention,
    Origins,
    Participant,
    Quotation,
    QuotationMention,
    Reading,
    Resolution,
)
from tests.builders import doc, span

DAY = Date("2031-03-03", "2031-03-03", "2031-03-03", (Clue("told", "2031-03-03"),))


def make(name: str, text: str, fragments: list[str], speaker: str | None, refers_to: str | None = None) -> Reading:
    """Return a reading with one quotation by the speaker whose words are given."""
    document = doc(text, name=name)
    mentions: tuple[Mention, ...] = ()
    if speaker:
        at = span(document, speaker)
        id = make_id("men", document.id, at.start)
        form = "pronoun" if refers_to else "name"
        mentions = (Mention(id=id, span=at, kind="person", form=form, refers_to=refers_to),)  # type: ignore[arg-type]
    spans = tuple(span(document, f) for f in fragments)
    quotation = QuotationMention(
        id=make_id("quo", document.id),
        mode="direct",
        fragments=spans,
        speaker_mention=mentions[0].id if speaker else None,
    )
    return Reading(document=document, mentions=mentions, quotations=(quotation,))


def conclude(
    readings: list[Reading], entities: dict[str, str], origins: Origins | None = None, events: tuple[Event, ...] = ()
) -> Quotation:
    """Return the one utterance of the readings."""
    group = tuple(q.id for r in readings for q in r.quotations)
    made = make_quotations(readings, [group], Resolution(entity_of=entities), Dates(), origins or Origins(), events)
    assert len(made) == 1
    return made[0]


ONE = make("a.txt", "Ada Moen met them in Arvik. “We will stay,” Moen said.", ["We will stay,"], "Ada Moen")
TWO = make("b.txt", "“We will stay here,” she said.", ["We will stay here,"], "she", "men-elsewhere")
THREE = make("c.txt", "“We will stay,” a source said.", ["We will stay,"], None)
ENTITIES = {ONE.mentions[0].id: "ent-moen", "men-elsewhere": "ent-moen"}


def test_speaker_of_names_and_pronouns() -> None:
    assert conclude([ONE, TWO, THREE], ENTITIES).speaker == "ent-moen"
    assert conclude([THREE], ENTITIES).speaker is None


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        (["x", "x", "y"], "x"),
        (["x", "y"], None),
        (["x", None], "x"),
        ([None], None),
    ],
)
def test_majority_speaks(speakers: list[str | None], expected: str | None) -> None:
    assert decide_speaker(speakers) == expected


def make_event(reading: Reading, words: str, entity: str, type: str = "CONSULT") -> Event:
    """Return a happening told at the words, with one participant."""
    at = span(reading.document, words)
    account = Account(document=reading.document.id, trigger=at, spans=(at,), type=type, status="happened")
    return Event(
        id="evt-1", type=type, status="happened", label="A met B",
        participants=(Participant(entity=entity, role="actor"),),
        date=DAY, accounts=(account,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("entity", "type", "found"),
    [("ent-moen", "CONSULT", True), ("ent-berg", "CONSULT", False), ("ent-moen", "ASSAULT", False)],
)
def test_event_is_a_meeting_of_the_speaker_told_before(entity: str, type: str, found: bool) -> None:
    made = conclude([ONE], ENTITIES, events=(make_event(ONE, "met", entity, type),))
    assert (made.event, made.date) == (("evt-1", DAY) if found else (None, None))


def test_event_told_after_the_words_is_not_theirs() -> None:
    reading = make("d.txt", "“We will stay,” Moen said. Later they met in Arvik.", ["We will stay,"], "Moen")
    entities = {reading.mentions[0].id: "ent-moen"}
    assert conclude([reading], entities, events=(make_event(reading, "met", "ent-moen"),)).event is None


def test_origins_and_copies() -> None:
    members = tuple(Member(document=r.document.id, kind="copy", share=1.0) for r in (ONE, TWO))
    origins = Origins(
        families=(Family(id="fam-1", origin="ori-1", members=members),),
        origin_of={ONE.document.id: "ori-1", TWO.document.id: "ori-1", THREE.document.id: "ori-2"},
    )
    made = conclude([ONE, TWO, THREE], ENTITIES, origins)
    assert made.origins == ("ori-1", "ori-2")
    source = {v.document: v.derived_from for v in made.variants}
    first, second = sorted((ONE, TWO), key=lambda r: r.document.id)
    assert source[second.document.id] == first.quotations[0].id
    assert source[first.document.id] is None
    assert source[THREE.document.id] is None


def test_a_part_of_a_quotation_is_a_variant_of_its_own() -> None:
    reading = make("e.txt", "“We stay.” she said. “They go.”", ["We stay.", "They go."], None)
    mention, second = reading.quotations[0], reading.quotations[0].fragments[1]
    part = f"{mention.id}#{second.start}-{second.end}"
    made = make_quotations([reading], [(part,)], Resolution(), Dates(), Origins(), ())
    assert made[0].variants[0].fragments == (second,)
    assert made[0].variants[0].id != mention.id


def test_order_of_readings_does_not_matter() -> None:
    assert conclude([ONE, TWO, THREE], ENTITIES) == conclude([THREE, TWO, ONE], ENTITIES)


@pytest.mark.parametrize(
    ("text", "words", "others", "found"),
    [
        ("Moen met Berg. “We will stay,” Moen said.", ["met"], ["ent-moen"], True),
        ("Moen met Berg. Lund saw Holm. “We will stay,” Moen said.", ["met", "saw"], ["ent-moen", "ent-lund"], False),
        ("Moen met Berg. " + "It rained. " * 90 + "“We will stay,” Moen said.", ["met"], ["ent-moen"], False),
    ],
)
def test_words_belong_to_the_meeting_told_right_before(
    text: str, words: list[str], others: list[str], found: bool
) -> None:
    reading = make("e.txt", text, ["We will stay,"], "Moen")
    events = tuple(make_event(reading, w, e) for w, e in zip(words, others, strict=True))
    assert (conclude([reading], {reading.mentions[0].id: "ent-moen"}, events=events).event is not None) is found


def test_a_visit_gives_no_day() -> None:
    visit = msgspec.structs.replace(make_event(ONE, "met", "ent-moen"), mode="visit")
    assert conclude([ONE], ENTITIES, events=(visit,)).event is None
