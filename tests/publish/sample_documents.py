"""The six documents of the sample with their dates and credits, and the people and places they name."""

import msgspec

from dragoman.records import Clue, Credit, DocumentRecord, Entity, EntityMention, EntityName, Text
from tests.publish.sample_texts import ARABIC, COPY, DENIAL, FRENCH, STRIKE, WIRE, at, day, make_document, seen

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
