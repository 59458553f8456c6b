import msgspec
import pytest

from dragoman.annotate.events import find_events
from dragoman.annotate.mentions import find_mentions, find_tags
from dragoman.annotate.times import find_times
from dragoman.records import EventMention, Link, Mention, QuotationMention, Reading
from dragoman.reference import load_language
from tests.builders import span
from tests.marked import marked

SEIZED = (
    "{grp:g|Lorry drivers} {evt type=PROTEST mode=obstruct actor=g where=p when=t|blocked} a bridge in {loc:p|Oruro} "
    "on {time:t|3 May 2021}, and "
    "{evt type=COERCE mode=visit status=conditional recipient=g source=s|fines} would follow, "
    "{cue by=s|said} the {org:s|water board}."
)


def read(noted: str, score: float = 0.9) -> tuple[str, list[EventMention], dict[str, Mention]]:
    document, sentences, marks = marked("en", noted, score)
    language = load_language("en")
    mentions = tuple(find_mentions(document, sentences, find_tags(sentences, marks), language, marks))
    times = tuple(find_times(document, language))
    reading = Reading(document=document, sentences=sentences, marks=marks, mentions=mentions, times=times)
    events = find_events(reading, language)
    return document.text, [e for e in events if e.found_by == "reader"], {m.id: m for m in mentions}


def test_marks_become_events_with_who_and_where() -> None:
    text, (blocked, fined), mentions = read(SEIZED)
    assert (blocked.type, blocked.mode, blocked.status) == ("PROTEST", "obstruct", "happened")
    assert [(p.role, mentions[p.mention].span.within(text)) for p in blocked.participants] == [
        ("actor", "Lorry drivers")
    ]
    assert blocked.place is not None
    assert mentions[blocked.place.mention].span.within(text) == "Oruro"
    assert (fined.status, fined.mode) == ("conditional", None)  # COERCE has no mode 'visit'
    assert fined.attributed_to is not None
    assert fined.attributed_to.span.within(text) == "water board"


@pytest.mark.parametrize("score", [0.45])
def test_what_is_improbable_is_not_told(score: float) -> None:
    assert read(SEIZED, score)[1] == []


def test_who_takes_part_becomes_a_mention() -> None:
    text, _, mentions = read(SEIZED)
    told = {(m.kind, m.form, m.span.within(text)) for m in mentions.values()}
    assert ("group", "description", "Lorry drivers") in told
    assert ("organization", "description", "water board") in told


@pytest.mark.parametrize(("score", "status"), [(0.95, "denied"), (0.6, "conditional")])
def test_a_status_that_the_reader_is_sure_of_outdoes_the_rule(score: float, status: str) -> None:
    noted = "{org:a|Front Nord} would {evt type=CONSULT status=denied actor=a|hold talks} with {org:b|Peru} soon."
    document, sentences, marks = marked("en", noted, score)
    language = load_language("en")
    mentions = tuple(find_mentions(document, sentences, find_tags(sentences, marks), language, marks))
    reading = Reading(document=document, sentences=sentences, marks=marks, mentions=mentions)
    assert [(e.found_by, e.status) for e in find_events(reading, language)] == [("lexicon", status)]


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("{org:a|Front Nord} held talks with {org:b|Peru} on Friday.", []),
        ("{org:a|Front Nord} {evt type=CONSULT actor=a,b|held talks} with {org:b|Peru} on Friday.", ["held talks"]),
        ("Chad held talks with Peru on Friday.", ["held talks"]),  # no reader was asked
    ],
)
def test_a_rule_s_trigger_that_the_reader_does_not_list_is_no_deed(noted: str, told: list[str]) -> None:
    document, sentences, marks = marked("en", noted)
    language = load_language("en")
    mentions = tuple(find_mentions(document, sentences, find_tags(sentences, marks), language, marks))
    reading = Reading(document=document, sentences=sentences, marks=marks, mentions=mentions)
    assert [document.words(event.trigger) for event in find_events(reading, language)] == told


def test_numbers_beside_a_deed_are_counted_in_their_roles() -> None:
    noted = (
        "{org:a|Front Nord} {evt type=AID actor=a recipient=g count=n,m,k|gave} {qty:n role=amount|12 million kina} "
        "and {qty:m role=other|40} boats to {qty:k role=present|more than 300} {grp:g|fishermen}."
    )
    text, (gave,), _ = read(noted)
    assert [(q.role, q.value, q.low, q.unit, q.span.within(text)) for q in gave.quantities] == [
        ("amount", 12_000_000.0, None, "kina", "12 million kina"),
        ("other", 40.0, None, None, "40"),
        ("present", None, 300.0, "person", "more than 300 fishermen"),
    ]


@pytest.mark.parametrize(
    ("kind", "word", "mode"),
    [("SUPPORT", "signed", "sign"), ("SUPPORT", "sealed", None), ("ASSAULT", "held up", None)],
)
def test_a_word_of_the_lexicon_has_its_mode_where_the_reader_tells_none(kind: str, word: str, mode: str | None) -> None:
    noted = f"{{org:a|Front Nord}} {{evt type={kind} actor=a|{word}}} it in the end."
    assert [event.mode for event in read(noted)[1]] == [mode]


@pytest.mark.parametrize(("score", "acting"), [(0.45, []), (0.6, ["Highmoor"])])
def test_a_place_acts_for_its_country_or_if_it_surely_does(score: float, acting: list[str]) -> None:
    noted = "{loc:h|Highmoor} {evt type=REJECT actor=h recipient=g|refused} the {grp:g|boatmen}."
    document, sentences, marks = marked("en", noted)
    links = [
        msgspec.structs.replace(mark, links=tuple(Link(k.relation, k.target, score) for k in mark.links))
        for mark in marks
    ]
    language = load_language("en")
    mentions = tuple(find_mentions(document, sentences, find_tags(sentences, marks), language, marks))
    reading = Reading(document=document, sentences=sentences, marks=tuple(links), mentions=mentions)
    (event,) = find_events(reading, language)
    assert [document.words(p.span) for p in event.participants if p.role == "actor"] == acting


@pytest.mark.parametrize(("status", "source"), [("demanded", "Vera Lund"), ("denied", "Vera Lund"), ("happened", None)])
def test_what_did_not_simply_happen_is_the_claim_of_who_says_so(status: str, source: str | None) -> None:
    fed = f"{{evt type=AID status={status} actor=p recipient=g|fed}}"
    noted = f"Vera Lund said the {{org:p|Bay Port}} {fed} {{grp:g|boatmen}}."
    document, sentences, marks = marked("en", noted)
    language = load_language("en")
    mentions = tuple(find_mentions(document, sentences, find_tags(sentences, marks), language, marks))
    said = QuotationMention(
        id="q", mode="indirect", fragments=(span(document, "the Bay Port fed boatmen"),), cue=span(document, "said"),
        speaker=span(document, "Vera Lund"), found_by="statement",
    )  # fmt: skip
    reading = Reading(document=document, sentences=sentences, marks=marks, mentions=mentions, quotations=(said,))
    (event,) = (e for e in find_events(reading, language) if e.found_by == "reader")
    assert (event.attributed_to and document.words(event.attributed_to.span)) == source
