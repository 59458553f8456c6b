"""A rich small record of invented data: every page has something of every kind to show."""

# ruff: noqa: E501

from functools import lru_cache

from dragoman.records import (
    About,
    Attested,
    Clue,
    Difference,
    DifferenceValue,
    Family,
    Generator,
    Judgement,
    Member,
    Model,
    Origin,
    Outlet,
    Point,
    Post,
    Quotation,
    Record,
    Rejection,
    Story,
    Variant,
)
from tests.publish.sample_documents import Documents, make_documents, make_entities
from tests.publish.sample_events import find_sentence, make_events
from tests.publish.sample_texts import at, day


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
    sentences = tuple(
        at(d[k], find_sentence(d[k], w)) for k, w in (("wire", "told"), ("arabic", "وقالت"), ("french", "filets"))
    )
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
        judgements=tuple(Judgement(id=f"jud-{i}", kind=kind, left="a", right="b", verdict=verdict, by="person", who="آنا",
                at="2031-03-12T10:00:00Z", why="one account, told twice", about=about)
            for i, (kind, verdict, about) in enumerate((("entity", "different", ("ent-kande", "ent-sidatt")),
                ("event", "same", ("evt-meeting",)), ("quotation", "same", ("quo-nets",)), ("story", "same", ("sto-accord",)),
                ("family", "different", tuple(f.id for f in make_families(d)))))),
        rejections=(Rejection("reports/broken.bin", None, "ingest", "binary"),),
    )  # fmt: skip
