"""A rich small record of invented data: every page has something of every kind to show."""

from functools import lru_cache

import msgspec

from dragoman.records import (
    About, Account, AccountAttribution, AccountParticipant, AccountPlace, Attested, Clue, Credit, Difference,
    DifferenceValue, DocumentRecord, Entity, EntityMention, EntityName, Event, Family, Generator, Member, Model,
    Origin, Outlet, Participant, Point, Post, Quantity, Quotation, Record, Rejection, Span, Story, Text, Variant,
)  # fmt: skip
from tests.publish.sample_texts import (
    ARABIC, COPY, DENIAL, FRENCH, STRIKE, WIRE, at, day, make_document, seen,
)  # fmt: skip

Documents = dict[str, DocumentRecord]


def make_documents() -> Documents:
    """Return the six reports by a short name."""
    accord = {"story": "sto-accord"}
    found = {
        "wire": make_document(WIRE, "wire.txt", "en", "out-wire", family="fam-wire", **accord),
        "copy": make_document(COPY, "copy.txt", "en", "out-daily", family="fam-wire", **accord),
        "french": make_document(FRENCH, "phare.txt", "fr", "out-phare", family="fam-wire", **accord),
        "arabic": make_document(ARABIC, "sada.txt", "ar", "out-sada", family="fam-sada", **accord),
        "strike": make_document(STRIKE, "strike.txt", "en", "out-daily", family="fam-daily", story="sto-strike"),
        "denial": make_document(DENIAL, "denial.txt", "ar", None, family="fam-denial", story="sto-strike"),
    }
    return found | date_documents(found)


def date_documents(d: Documents) -> Documents:
    """Return the documents with bylines, dates and credits; the last stays undated."""
    replace = msgspec.structs.replace
    dateline = Clue("dateline names the day", "2031-03-03", at(d["wire"], "3 March"))
    wrong = Clue("page header", "2031-08-19", at(d["copy"], "19 August 2031"), outvoted=True)
    same = Clue("the text appeared on 3 March 2031 at its agency", "2031-03-03/2031-03-04", None)
    byline = "By Aly Fenn, Nouadhibou Daily"
    photo = Credit(outlet="out-studio", kind="photo", span=at(d["wire"], "Studio Arguin"))
    return {
        "wire": replace(d["wire"], published=day("2031-03-03", dateline), credits=(
            Credit(outlet="out-wire", kind="text", span=at(d["wire"], "(Coastal Wire)")), photo),
            dates_seen=(seen(d["wire"], "3 March 2031", "2031-03-03", "caption"),), url="https://wire.example/1"),
        "copy": replace(d["copy"], published=day("2031-03-03", same, wrong, latest="2031-03-04"),
            credits=(Credit(outlet="out-wire", kind="text", span=at(d["copy"], "(Coastal Wire)")),),
            dates_seen=(seen(d["copy"], "19 August 2031", "2031-08-19", "masthead"),)),
        "french": replace(d["french"], published=day("2031-03-04", Clue("page header", "2031-03-04",
            at(d["french"], "4 mars 2031")))),
        "arabic": replace(d["arabic"], published=day("2031-03-03", Clue("Monday, and the day of the talks",
            "2031-03-03", at(d["arabic"], "يوم الاثنين")), latest="2031-03-09"),
            credits=(Credit(outlet="out-union", kind="cited", span=at(d["arabic"], "نقابة الصيادين")),)),
        "strike": replace(d["strike"], byline=Text(byline, at(d["strike"], byline)),
            published=day("2031-03-10", Clue("page header", "2031-03-10", at(d["strike"], "10 March 2031")))),
    }  # fmt: skip


def make_entity(d: Documents, key: str, kind: str, country: str | None, *places: tuple[str, str]) -> Entity:
    """Return an entity with the mentions (document, words); the first gives its name."""
    counts: dict[tuple[str, str], int] = {}
    for document, words in places:
        counts[words, d[document].language] = counts.get((words, d[document].language), 0) + 1
    return Entity(
        id=f"ent-{key}", kind=kind, name=places[0][1], country=country,
        names=tuple(EntityName(text, language, n) for (text, language), n in sorted(counts.items())),
        mentions=tuple(EntityMention(at(d[document], words), "name") for document, words in places),
    )  # type: ignore[arg-type]  # fmt: skip


def make_entities(d: Documents) -> tuple[Entity, ...]:
    """Return people, organizations and places."""
    return (
        make_entity(d, "kande", "person", "SEN", ("wire", "Ousmane Kandé"), ("copy", "Ousmane Kandé"),
            ("french", "Ousmane Kandé"), ("arabic", "عثمان كاندي"), ("strike", "Kandé"), ("denial", "عثمان كاندي")),
        make_entity(d, "authority", "organization", "SEN", ("wire", "river authority"), ("copy", "river authority"),
            ("arabic", "هيئة النهر")),
        make_entity(d, "port", "place", "MRT", ("wire", "Port Tanit"), ("french", "Port-Tanit"),
            ("arabic", "ميناء تانيت"), ("strike", "Port Tanit"), ("denial", "ميناء تانيت")),
        make_entity(d, "sidatt", "person", "MRT", ("wire", "Mariam Sidatt"), ("copy", "Mariam Sidatt"),
            ("french", "Mariam Sidatt"), ("arabic", "مريم سيدات"), ("strike", "Sidatt")),
        make_entity(d, "dockers", "group", None, ("strike", "dockers")),
        make_entity(d, "union", "organization", None, ("arabic", "نقابة الصيادين")),
        make_entity(d, "fenn", "person", None, ("strike", "Aly Fenn")),
    )  # fmt: skip


def tell(d: Documents, key: str, type_: str, trigger: str, sentence: str, *who: tuple[str, str, str], **more: object) -> Account:
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
        id="evt-signing", type="SUPPORT", status="happened", label="Mariam Sidatt and Ousmane Kandé signed an accord",
        story="sto-accord", date=day("2031-03-03", week), origins=("ori-wire", "ori-sada", "ori-daily"),
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


def say(d: Documents, key: str, words: str, mode: str, **more: object) -> Variant:
    """Return a variant of a quotation."""
    return Variant(
        id=f"quo-{key}-{words[:4].strip()}", document=d[key].id, language=d[key].language, mode=mode,
        fragments=(at(d[key], words),), **more,
    )  # type: ignore[arg-type]  # fmt: skip


def make_quotations(d: Documents) -> tuple[Quotation, ...]:
    """Return a quotation in three languages, an unknown speaker's, and reported speech."""
    wire, copy = "We will not leave our nets to the storm", "We will not abandon our nets to the storm"
    told = {"speaker_basis": "subject-of-cue", "source_kind": "named official"}
    return (
        Quotation(id="quo-force", speaker="ent-kande", origins=("ori-wire",), variants=(
            say(d, "wire", "the accord could enter into force before summer", "indirect",
                cue=at(d["wire"], "said"), speaker=at(d["wire"], "Kandé", 2), **told),)),
        Quotation(id="quo-nets", speaker="ent-sidatt", original_language="ar", origins=("ori-wire", "ori-sada"),
            date=day("2031-03-03", Clue("at the talks", "2031-03-03", None)), event="evt-meeting", variants=(
                say(d, "wire", wire, "direct", cue=at(d["wire"], "told"), speaker=at(d["wire"], "Sidatt", 1), **told),
                say(d, "copy", copy, "direct", cue=at(d["copy"], "told"), speaker=at(d["copy"], "Sidatt", 1), **told),
                say(d, "french", "Nous n'abandonnerons pas nos filets à la tempête", "direct",
                    speaker=at(d["french"], "Mme Sidatt"), **told),
                say(d, "arabic", "لن نترك شباكنا للعاصفة", "direct", cue=at(d["arabic"], "وقالت"),
                    speaker=at(d["arabic"], "سيدات", 1), **told))),
        Quotation(id="quo-nobody", variants=(say(d, "strike", "Nobody asked us", "direct", cue=at(d["strike"], "said"),
            source_kind="witness"),)),
        Quotation(id="quo-year", speaker="ent-kande", origins=("ori-denial",), variants=(
            say(d, "denial", "الاتفاق سيدخل حيز التنفيذ العام المقبل", "indirect", cue=at(d["denial"], "وقال"),
                speaker=at(d["denial"], "عثمان كاندي"), **told),)),
    )  # fmt: skip


def part(key: str, kind: str, about: About, verdict: str, *values: DifferenceValue) -> Difference:
    """Return a difference."""
    return Difference(id=f"dif-{key}", kind=kind, about=about, values=values, verdict=verdict)  # type: ignore[arg-type]


def make_differences(d: Documents) -> tuple[Difference, ...]:
    """Return differences of several kinds and all verdicts."""
    def value(text: str, origin: str, key: str, words: str, **more: str) -> DifferenceValue:
        return DifferenceValue(value=text, origins=(f"ori-{origin}",), evidence=(at(d[key], words),), **more)

    nets = About("quotation", "quo-nets", "words")
    return (
        part("boats", "number", About("event", "evt-signing", "boats"), "conflict",
            value("40 boats", "wire", "wire", "40 patrol boats"), value("60 boats", "sada", "arabic", "60 زورقا")),
        part("force", "date", About("event", "evt-force", "date"), "update",
            value("before summer 2031", "wire", "wire", "before summer", as_of="2031-03-03"),
            value("next year", "denial", "denial", "العام المقبل")),
        part("killed", "omission", About("event", "evt-killed", "account"), "single",
            value("told by one origin", "sada", "arabic", "وقتل")),
        part("status", "status", About("event", "evt-denied", "status"), "conflict",
            value("happened", "daily", "strike", "blocked"), value("denied", "denial", "denial", "نفت")),
        part("words", "wording", nets, "wording", value("leave", "wire", "wire", "leave"),
            value("abandon", "wire", "copy", "abandon")),
    )  # fmt: skip


def make_families(d: Documents) -> tuple[Family, ...]:
    """Return an agency's text with a copy and a translation, and three texts of their own."""
    passage = "The two signed an accord on 40 patrol boats after the talks."
    french = "Les deux responsables ont signé un accord portant sur 40 vedettes."
    sole = (("daily", "strike"), ("denial", "denial"), ("sada", "arabic"))
    return (
        *(Family(id=f"fam-{key}", origin=f"ori-{key}", members=(Member(document=d[doc].id, kind="sole", share=1.0),))
            for key, doc in sole),
        Family(id="fam-wire", origin="ori-wire", members=(
            Member(document=d["wire"].id, kind="sole", share=1.0),
            Member(document=d["copy"].id, kind="copy", share=0.82, evidence=(at(d["copy"], passage),)),
            Member(document=d["french"].id, kind="translation", share=0.75, evidence=(at(d["french"], french),)))),
    )  # fmt: skip


@lru_cache(maxsize=1)
def make_record() -> Record:
    """Return the whole record."""
    d = make_documents()
    sentences = tuple(at(d[k], find_sentence(d[k], w)) for k, w in (("wire", "told"), ("arabic", "وقالت"), ("french", "filets")))
    return Record(
        generator=Generator(version="0.0.0", models=(Model("reader", "0" * 64),), settings={"seed": "none"}),
        documents=tuple(sorted(d.values(), key=lambda document: document.id)),
        outlets=(Outlet(id="out-daily", name="Nouadhibou Daily", kind="private", country="MRT"),
            Outlet(id="out-phare", name="Le Phare du Fleuve", country="SEN"),
            Outlet(id="out-sada", name="صدى الساحل", country="MRT"), Outlet(id="out-studio", name="Studio Arguin"),
            Outlet(id="out-union", name="Fishers’ union"), Outlet(id="out-wire", name="Coastal Wire", kind="agency")),
        origins=(Origin(id="ori-daily", kind="outlet", name="Nouadhibou Daily", outlet="out-daily",
                evidence=(at(d["strike"], "By Aly Fenn"),)),
            Origin(id="ori-denial", kind="unknown", name="not stated"),
            Origin(id="ori-sada", kind="unknown", name="not stated"),
            Origin(id="ori-wire", kind="agency", name="Coastal Wire", outlet="out-wire",
                evidence=(at(d["wire"], "(Coastal Wire)"), at(d["copy"], "(Coastal Wire)")))),
        families=make_families(d),
        stories=(Story(id="sto-accord", label="Fisheries accord between Mauritania and Senegal", date=day("2031-03-03"),
                documents=tuple(sorted(d[k].id for k in ("wire", "copy", "french", "arabic")))),
            Story(id="sto-strike", label="Protest at Port Tanit", documents=tuple(sorted((d["strike"].id, d["denial"].id))))),
        entities=make_entities(d),
        posts=(Post(id="pos-head", title="head", organization="ent-authority", country="SEN", holder="ent-kande",
                attested=Attested("2031-03-03", "2031-03-03"), evidence=(at(d["wire"], "head of Senegal's river authority"),)),
            Post(id="pos-minister", title="fisheries minister", country="MRT", holder="ent-sidatt",
                attested=Attested("2031-03-03", "2031-03-10"), evidence=(at(d["wire"], "fisheries minister"),
                    at(d["arabic"], "وزيرة الصيد الموريتانية")))),
        quotations=make_quotations(d), events=make_events(d), differences=make_differences(d),
        points=(Point(id="poi-nets", story="sto-accord", sentences=tuple(sorted(sentences)), origins=("ori-sada", "ori-wire")),),
        rejections=(Rejection("reports/broken.bin", None, "ingest", "binary"),),
    )  # fmt: skip
