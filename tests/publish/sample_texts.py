"""Six invented reports by four invented outlets, two stories: a fisheries accord, and a strike at a port."""

# ruff: noqa: E501

from dragoman.ids import hash_text, make_id
from dragoman.records import Date, DateSeen, DocumentRecord, Span, Text, Zone

WIRE = """Fisheries accord signed at Port Tanit

By Coastal Wire

PORT TANIT, 3 March (Coastal Wire) - Mauritania's fisheries minister Mariam Sidatt met Ousmane Kandé, head of Senegal's river authority, in Port Tanit on Monday.

The two signed an accord on 40 patrol boats after the talks.

"We will not leave our nets to the storm," Sidatt told reporters.

Kandé said the accord could enter into force before summer.

Sidatt and Kandé at the quay in Port Tanit, 3 March 2031. (Photo: Studio Arguin)

Share this story with your friends"""

COPY = """19 August 2031
Nouadhibou Daily

Accord on fisheries signed

PORT TANIT (Coastal Wire) - Mauritania's fisheries minister Mariam Sidatt met Ousmane Kandé, head of Senegal's river authority, in Port Tanit on Monday.

The two signed an accord on 40 patrol boats after the talks.

"We will not abandon our nets to the storm," Sidatt told reporters.

Subscribe to our newsletter"""

FRENCH = """Un accord de pêche signé à Port-Tanit

Le Phare du Fleuve, le 4 mars 2031

La ministre mauritanienne des Pêches, Mariam Sidatt, a rencontré lundi à Port-Tanit Ousmane Kandé, chef de l'autorité du fleuve du Sénégal.

Les deux responsables ont signé un accord portant sur 40 vedettes.

« Nous n'abandonnerons pas nos filets à la tempête », a déclaré Mme Sidatt aux journalistes."""

ARABIC = """توقيع اتفاق صيد في ميناء تانيت

نواكشوط - صدى الساحل

استقبلت وزيرة الصيد الموريتانية مريم سيدات رئيس هيئة النهر السنغالية عثمان كاندي يوم الاثنين في ميناء تانيت.

ووقع الطرفان اتفاقا بشأن 60 زورقا.

وقالت سيدات: «لن نترك شباكنا للعاصفة».

وقتل صياد واحد على الأقل في حادث الشهر الماضي بحسب نقابة الصيادين."""

STRIKE = """Dockers stop work at Port Tanit

By Aly Fenn, Nouadhibou Daily
10 March 2031

Some 200 dockers blocked the gate of Port Tanit on Monday over the accord that Sidatt and Kandé signed a week ago.

The port's director denied that any ship had been turned away.

"Nobody asked us," said a docker who did not give his name."""

DENIAL = """إدارة الميناء تنفي توقف العمل

نفت إدارة ميناء تانيت توقف العمل في الميناء.

وقال عثمان كاندي إن الاتفاق سيدخل حيز التنفيذ العام المقبل."""

ZONES = {
    WIRE: ("headline", "byline", "body", "body", "body", "body", "caption", "furniture"),
    COPY: ("masthead", "masthead", "headline", "body", "body", "body", "furniture"),
    FRENCH: ("headline", "masthead", "body", "body", "body"),
    ARABIC: ("headline", "byline", "body", "body", "body", "body"),
    STRIKE: ("headline", "byline", "masthead", "body", "body", "body"),
    DENIAL: ("headline", "body", "body"),
}


def make_zones(text: str) -> tuple[Zone, ...]:
    """Return a zone for each line that holds words."""
    zones, at = [], 0
    kinds = iter(ZONES[text])
    for line in text.split("\n"):
        if line.strip():
            zones.append(Zone(next(kinds), at, at + len(line)))
        at += len(line) + 1
    return tuple(zones)


def make_document(text: str, name: str, language: str, outlet: str | None, **fields: object) -> DocumentRecord:
    """Return a document record with its title, zones and hashes."""
    sha = hash_text(text)
    identity = make_id("doc", sha, name)
    zones = make_zones(text)
    title = next(zone for zone in zones if zone.kind == "headline")
    return DocumentRecord(
        id=identity, path=f"reports/{name}", outlet=outlet, language=language, text=text, zones=zones,
        sha256=sha, source_sha256=sha,
        title=Text(text[title.start : title.end], Span(identity, title.start, title.end)), **fields,
    )  # type: ignore[arg-type]  # fmt: skip


def at(document: DocumentRecord, words: str, nth: int = 0) -> Span:
    """Return the span of the nth place where `words` stand."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(document.id, start, start + len(words))


def day(iso: str, *basis: object, latest: str | None = None, edtf: str | None = None) -> Date:
    """Return a date of one day, or of a range."""
    return Date(edtf or (iso if latest is None else f"{iso}/{latest}"), iso, latest or iso, tuple(basis))  # type: ignore[arg-type]


def seen(document: DocumentRecord, words: str, edtf: str, where: str) -> DateSeen:
    """Return a date seen in the text of a document."""
    return DateSeen(edtf, where, at(document, words))
