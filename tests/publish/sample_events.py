"""The events of the sample: of all statuses, with days known, bounded, open and unknown."""

# ruff: noqa: E501

import msgspec

from dragoman.records import (
    Account,
    AccountAttribution,
    AccountParticipant,
    AccountPlace,
    Clue,
    DocumentRecord,
    Event,
    Participant,
    Quantity,
    Span,
)
from tests.publish.sample_documents import Documents
from tests.publish.sample_texts import at, day


def tell(
    d: Documents, key: str, type_: str, trigger: str, sentence: str, *who: tuple[str, str, str], **more: object
) -> Account:
    """Return one document's account; `who` are (entity, role, words)."""
    status = more.pop("status", "happened")
    return Account(
        document=d[key].id, trigger=at(d[key], trigger), spans=(at(d[key], sentence),), type=type_, status=status,
        participants=tuple(AccountParticipant(entity=f"ent-{e}", role=r, span=at(d[key], w)) for e, r, w in who),
        **more,
    )  # type: ignore[arg-type]  # fmt: skip


def find_sentence(document: DocumentRecord, words: str) -> str:
    """Return the line of the text that holds words."""
    return next(line for line in document.text.split("\n") if words in line)


def make_meeting(d: Documents) -> Event:
    """Return the meeting that four reports tell."""
    told = (("wire", "met", "Mariam Sidatt", "Ousmane Kandé"), ("copy", "met", "Mariam Sidatt", "Ousmane Kandé"),
        ("french", "rencontré", "Mariam Sidatt", "Ousmane Kandé"),
        ("arabic", "استقبلت", "مريم سيدات", "عثمان كاندي"))  # fmt: skip
    accounts = tuple(
        tell(d, key, "CONSULT", trigger, find_sentence(d[key], trigger), ("sidatt", "actor", a), ("kande", "actor", b))
        for key, trigger, a, b in told
    )
    monday = Clue("Monday, counted from the dateline", "2031-03-03", at(d["wire"], "Monday"))
    page = Clue("Monday, counted from the page header", "2031-08-18", at(d["copy"], "Monday"), outvoted=True)
    return Event(
        id="evt-meeting", type="CONSULT", status="happened", label="Mariam Sidatt met Ousmane Kandé", place="ent-port",
        story="sto-accord", date=day("2031-03-03", monday, page), origins=("ori-wire", "ori-sada"),
        outlets=("out-daily", "out-phare", "out-sada", "out-wire"), accounts=accounts,
        participants=(Participant(entity="ent-sidatt", role="actor", origins=("ori-wire", "ori-sada")),
            Participant(entity="ent-kande", role="actor", origins=("ori-wire", "ori-sada"))),
    )  # fmt: skip


def make_signing(d: Documents) -> Event:
    """Return the signing: told in both stories, with numbers that part."""

    def number(key: str, value: float, words: str) -> tuple[Quantity, ...]:
        return (Quantity(role="other", value=value, unit="boats", span=at(d[key], words)),)

    boats = {"wire": number("wire", 40, "40 patrol boats"), "arabic": number("arabic", 60, "60 زورقا"),
        "copy": number("copy", 40, "40 patrol boats"), "french": number("french", 40, "40 vedettes"), "strike": ()}  # fmt: skip
    words = {"wire": "signed", "copy": "signed", "french": "signé un", "arabic": "ووقع", "strike": "signed"}
    lines = {"french": "Les deux responsables", "wire": "The two signed", "copy": "The two signed"}
    accounts = []
    for key, trigger in words.items():
        sentence = find_sentence(d[key], lines.get(key, trigger))
        start = at(d[key], sentence).start + sentence.index(trigger)
        account = tell(d, key, "SUPPORT", sentence, sentence, quantities=boats[key])
        accounts.append(msgspec.structs.replace(account, trigger=Span(d[key].id, start, start + len(trigger))))
    week = Clue("a week before 10 March 2031", "2031-03-03", at(d["strike"], "a week ago"))
    return Event(
        id="evt-signing",
        type="SUPPORT",
        status="happened",
        label="Mariam Sidatt and Ousmane Kandé signed an accord",
        story="sto-accord",
        date=day("2031-03-03", week),
        origins=("ori-wire", "ori-sada", "ori-daily"),
        accounts=tuple(accounts),
    )


def make_events(d: Documents) -> tuple[Event, ...]:
    """Return events of all statuses, with days known, bounded, open and unknown."""
    blocked = find_sentence(d["strike"], "blocked")
    force = find_sentence(d["wire"], "enter into force")
    killed = find_sentence(d["arabic"], "وقتل")
    last_month = Clue("last month, counted from March 2031", "2031-02", at(d["arabic"], "الشهر الماضي"))
    union = AccountAttribution(span=at(d["arabic"], "نقابة الصيادين"), entity="ent-union")
    deaths = (Quantity(role="killed", low=1, span=at(d["arabic"], "واحد على الأقل")),)
    return (
        Event(id="evt-blocked", type="PROTEST", status="happened", label="A group blocked Port Tanit", place="ent-port",
            story="sto-strike", date=day("2031-03-10", Clue("Monday", "2031-03-10", at(d["strike"], "Monday"))),
            origins=("ori-daily",), participants=(Participant(entity="ent-dockers", role="actor"),), accounts=(
                tell(d, "strike", "PROTEST", "blocked", blocked, ("dockers", "actor", "dockers"),
                    place=AccountPlace(entity="ent-port", span=at(d["strike"], "Port Tanit"))),)),
        Event(id="evt-denied", type="PROTEST", status="denied", label="A stoppage of work at Port Tanit",
            story="sto-strike", origins=("ori-denial",), accounts=(
                tell(d, "denial", "PROTEST", "توقف العمل", find_sentence(d["denial"], "نفت"), status="denied"),)),
        Event(id="evt-force", type="AGREE", status="announced", label="The accord enters into force",
            story="sto-accord", origins=("ori-wire", "ori-denial"), date=day("2031-03-03", Clue("before summer",
                "2031-03-03/2031-06-20", at(d["wire"], "before summer")), latest="2031-06-20"), accounts=(
                tell(d, "wire", "AGREE", "enter into force", force, status="announced"),
                tell(d, "denial", "AGREE", "سيدخل حيز التنفيذ", find_sentence(d["denial"], "سيدخل"), status="announced"))),
        Event(id="evt-killed", type="ASSAULT", status="alleged", label="A person was killed", story="sto-accord",
            date=day("2031-02-01", last_month, latest="2031-02-28", edtf="2031-02"), origins=("ori-sada",), accounts=(
                tell(d, "arabic", "ASSAULT", "وقتل", killed, status="alleged", attributed_to=union, quantities=deaths),)),
        make_meeting(d),
        make_signing(d),
        Event(id="evt-zopen", type="COOPERATE", status="conditional", label="Talks on the accord", story="sto-accord",
            date=day("1900-01-01", Clue("before the signing", "../2031-03-03", None), latest="2031-03-03",
                edtf="../2031-03-03"), accounts=(tell(d, "wire", "COOPERATE", "talks", find_sentence(d["wire"], "talks")),)),
    )  # fmt: skip
