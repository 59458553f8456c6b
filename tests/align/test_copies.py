"""Copies: families by shared words and by aligned sentences; invented news of invented people."""

import msgspec
import numpy as np
import pytest

from dragoman.align.copies import find_copies
from dragoman.align.copies.linkage import link_average
from dragoman.align.copies.ordering import Segment, align_in_order
from dragoman.align.copies.rows import Rows
from dragoman.align.copies.sources import Source
from dragoman.align.copies.translations import measure_coverage, number_others
from dragoman.align.copies.words import find_twins, find_words
from dragoman.records import CreditMention, DateSeen, Member, Reading, Sentence, Span, Text, Zone
from tests.builders import doc, span

WIRE = """The lake authority of Bwera closed the northern ferry on Tuesday after its inspectors found cracks in
two of the three hulls that carry passengers to the island. Director Amina Tesso said the boats would stay in
the dock until engineers from the port had welded new plates, which may take eleven days. Traders on the island
said that flour and fuel were running short and asked the army to lend a barge.""".replace("\n", " ")
LONGER = (
    WIRE
    + """ The ferry company has run the line since 1974 and lost one boat in a storm nine years ago. Its
chairman declined to comment. Fishermen offered to carry the sick for free, and the district gave them petrol."""
)
OTHER = """Bwera's ferry will not sail this week: cracks were discovered by inspectors in the hulls of two boats,
the authority announced, and repair by welders of the port could last a week and a half. Islanders complain
about missing flour and petrol. Director Amina Tesso called it a matter of safety first.""".replace("\n", " ")
QUOTE = "“No passenger will step on a boat that we would not take with our own children, not now and never again,”"


def reading(text: str, name: str, language: str = "en") -> Reading:
    return Reading(document=doc(text, language, name=name))


def kinds(families: tuple[tuple[Member, ...], ...], readings: list[Reading]) -> list[dict[str | None, str]]:
    paths = {r.document.id: r.document.path for r in readings}
    found = [{paths[m.document]: m.kind for m in family} for family in families]
    return sorted(found, key=lambda family: min(str(path) for path in family))


def test_copies_excerpts_and_independent_reports() -> None:
    readings = [reading(LONGER, "a"), reading(LONGER, "b"), reading(WIRE[:240], "c"), reading(OTHER, "d")]
    families = find_copies(readings)
    assert kinds(families, readings) == [{"a": "copy", "b": "copy", "c": "excerpt"}, {"d": "sole"}]


def test_shared_quotations_alone_make_no_copy() -> None:
    said = [f"{QUOTE} Tesso said. {rest}" for rest in (OTHER, "The rain went on and the market stayed shut all day.")]
    readings = [reading(text, name) for text, name in zip(said, "ab", strict=True)]
    assert kinds(find_copies(readings), readings) == [{"a": "sole"}, {"b": "sole"}]


def test_evidence_are_the_shared_words_in_each_member() -> None:
    readings = [reading(f"Ferries idle again. {WIRE}", "a"), reading(WIRE, "b")]
    families = find_copies(readings)
    texts = {r.document.id: r.document for r in readings}
    for member in families[0]:
        assert [texts[member.document].words(s) for s in member.evidence] == [WIRE.rstrip(".")]
    assert sorted(m.share for m in families[0]) == [pytest.approx(0.96, abs=0.01), 1.0]


def test_captions_and_furniture_are_not_compared() -> None:
    readings = []
    for name, body in (("a", OTHER), ("b", "Rain fell on the hills for nine days and the road to Kasa was cut.")):
        text = f"{body}\n{WIRE}"
        zones = (Zone("body", 0, len(body)), Zone("furniture", len(body) + 1, len(text)))
        readings.append(Reading(document=doc(text, name=name, zones=zones)))
    assert kinds(find_copies(readings), readings) == [{"a": "sole"}, {"b": "sole"}]


def test_a_text_printed_by_very_many_is_one_family() -> None:
    readings = [reading(f"{WIRE} Printed in the town of number {i}.", f"{i:02}") for i in range(20)]
    assert [len(family) for family in find_copies(readings)] == [20]


def test_of_very_many_equal_texts_a_few_are_compared() -> None:
    readings = [reading(WIRE, f"{i:02}") for i in range(50)] + [reading(OTHER, "other"), reading(LONGER, "longer")]
    families = find_copies(readings)
    assert sorted(len(family) for family in families) == [1, 51]
    assert len(find_twins([find_words(r) for r in readings])) == 30
    assert {m.kind for family in families for m in family if len(family) > 1} == {"copy"}


def test_arabic_spelling_does_not_hide_a_copy() -> None:
    text = (
        "أعلنت هيئة البحيرة في بويرا إغلاق العبارة الشمالية يوم الثلاثاء بعد أن وجد المفتشون شقوقا "
        "في هيكلين من الهياكل الثلاثة التي تنقل الركاب إلى الجزيرة"
    )
    readings = [reading(text, "a", "ar"), reading(text.replace("أ", "ا").replace("إ", "ا"), "b", "ar")]
    assert kinds(find_copies(readings), readings) == [{"a": "copy", "b": "copy"}]


def sense(readings: list[tuple[str, str]], topics: list[list[int]]) -> list[Reading]:
    """Readings of one sentence a topic; the same topic has nearly the same vector in every language."""
    generator = np.random.default_rng(7)
    base = generator.normal(size=(20, 384))
    found = []
    for (language, name), told in zip(readings, topics, strict=True):
        lines = [f"{language} statement number {topic} is told here" for topic in told]
        document = doc("\n".join(lines), language, name=name)
        sentences = tuple(Sentence(f"{name}{i}", span(document, line), "body", i) for i, line in enumerate(lines))
        vectors = base[told] + 0.1 * generator.normal(size=(len(told), 384))
        vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
        found.append(Reading(document=document, sentences=sentences, vectors=vectors))
    return found


def test_a_translation_aligns_in_order_and_an_independent_report_does_not() -> None:
    names = [("xx", "a"), ("yy", "b"), ("yy", "c"), ("yy", "d")]
    readings = sense(names, [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [5, 3, 11, 12, 0, 13], [14, 15, 16, 17, 18, 19]])
    families = find_copies(readings)
    assert kinds(families, readings) == [{"a": "translation", "b": "translation"}, {"c": "sole"}, {"d": "sole"}]
    pair = next(family for family in families if len(family) == 2)
    assert {len(member.evidence) for member in pair} == {5}


def test_a_translation_follows_what_an_agency_is_credited_with_or_what_stands_earlier() -> None:
    names, told = [("xx", "a"), ("yy", "b")], [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4]]
    left, right = sense(names, told)
    credit = CreditMention(id="c", span=right.sentences[0].span, outlet="Bwera Wire", kind="text")
    credited = [left, msgspec.structs.replace(right, credits=(credit,))]
    assert kinds(find_copies(credited), credited) == [{"a": "translation", "b": "sole"}]
    unnamed = [left, msgspec.structs.replace(right, credits=(msgspec.structs.replace(credit, outlet="agencies"),))]
    assert kinds(find_copies(unnamed), unnamed) == [{"a": "translation", "b": "translation"}]
    assert kinds(find_copies(dated(left, right, "2031-05-02", "2031-05-03")), [left, right]) == [
        {"a": "sole", "b": "translation"}
    ]
    assert kinds(find_copies(dated(left, right, "2031-05-02", "2031-05-02")), [left, right]) == [
        {"a": "translation", "b": "translation"}
    ]


COVERAGES = [  # (aligned, left, right, coverage): sentences that align in full, of so many
    (4, 4, 4, 1.0),
    (4, 4, 8, 0.75),
    (5, 6, 6, 0.8333),
    (6, 6, 20, 0.65),
    (6, 6, 30, 0.0),  # too little of the longer
    (2, 4, 4, 0.0),
    (4, 10, 11, 0.0),
]


@pytest.mark.parametrize(("aligned", "left", "right", "coverage"), COVERAGES)
def test_a_translation_covers_enough_of_both_texts(aligned: int, left: int, right: int, coverage: float) -> None:
    segments = [Segment(i, i, 1, 1, 1.0) for i in range(aligned)]
    assert round(measure_coverage(segments, rows_of(left), rows_of(right)), 4) == coverage


def test_sentences_that_are_only_near_in_sense_prove_no_translation() -> None:
    near, clear = ([Segment(i, i, 1, 1, gain) for i in range(5)] for gain in (0.7, 0.9))
    assert measure_coverage(near, rows_of(5), rows_of(5)) == 0.0
    assert round(measure_coverage(clear, rows_of(5), rows_of(5)), 4) == 0.9


def test_of_texts_that_credit_one_outlet_the_shorter_is_enough() -> None:
    segments = [Segment(i, i, 1, 1, 1.0) for i in range(4)]
    assert measure_coverage(segments, rows_of(4, "reuters"), rows_of(20, "reuters")) == 0.6
    assert measure_coverage(segments, rows_of(4, "reuters"), rows_of(20, "xinhua")) == 0.0


def test_sentences_are_cut_and_joined_and_paragraphs_moved() -> None:
    base = np.linalg.qr(np.random.default_rng(3).normal(size=(384, 8)))[0].T.astype(np.float32)
    joined = (base[2] + base[3]) / np.sqrt(2)
    left, right = base[:6], np.stack([base[4], base[5], base[0], base[1], joined])
    found = [(s.row, s.rows, s.column, s.columns) for s in align_in_order(left, right)]
    assert found == [(0, 1, 2, 1), (1, 1, 3, 1), (2, 2, 4, 1), (4, 1, 0, 1), (5, 1, 1, 1)]


def rows_of(count: int, *outlets: str) -> Rows:
    """Return a document of so many sentences, credited to the outlets."""
    spans = tuple(Span("d", i, i + 1) for i in range(count))
    zeros, ones = np.zeros((count, 384), np.float32), np.ones(count)
    return Rows(
        document="d",
        language="xx",
        spans=spans,
        vectors=zeros,
        weights=ones,
        source=Source(frozenset(outlets)),
        day=-1,
        numbers=np.empty(0, np.uint32),
    )


@pytest.mark.parametrize(
    ("left", "right", "others"),
    [((12, 340, 17), (12, 340, 18), False), ((12, 340, 17, 9), (12, 400, 18, 8), True), ((12, 340), (15, 400), False)],
)
def test_texts_of_other_numbers_are_no_translations(
    left: tuple[int, ...], right: tuple[int, ...], others: bool
) -> None:
    rows = [msgspec.structs.replace(rows_of(5), numbers=np.array(n, np.uint32)) for n in (left, right)]
    assert number_others(*rows) == others


SOURCES = [
    ("reuters", "xinhua", 2),
    ("reuters", "reuters", 1),
    ("Bwera Wire", "Nyala Wire", 2),
    ("Bwera Wire", "نورس", 1),
    ("agencies", "reuters", 1),
]


@pytest.mark.parametrize(("left", "right", "families"), SOURCES)
def test_texts_of_two_agencies_are_no_translations(left: str, right: str, families: int) -> None:
    told = sense([("xx", "a"), ("yy", "b")], [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4]])
    readings = [credited_with(r, outlet) for r, outlet in zip(told, (left, right), strict=True)]
    assert len(find_copies(readings)) == families


BYLINES = [
    ("By Ada Nkosi", "Jo Banda", 2),
    ("Ada Nkosi", "ада нкоси", 1),
    ("Ada Nkosi", "Reuters", 1),
    ("Ada Nkosi", None, 1),
]


@pytest.mark.parametrize(("left", "right", "families"), BYLINES)
def test_texts_of_two_reporters_are_no_translations(left: str, right: str | None, families: int) -> None:
    told = sense([("xx", "a"), ("yy", "b")], [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4]])
    signed = [
        msgspec.structs.replace(r, document=msgspec.structs.replace(r.document, byline=Text(name) if name else None))
        for r, name in zip(told, (left, right), strict=True)
    ]
    assert len(find_copies(signed)) == families


def test_staff_is_no_reporter() -> None:
    told = sense([("en", "a"), ("fr", "b")], [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4]])
    document = msgspec.structs.replace(told[0].document, byline=Text("Staff Writer"))
    other = msgspec.structs.replace(told[1].document, byline=Text("Jo Banda"))
    readings = [msgspec.structs.replace(r, document=d) for r, d in zip(told, (document, other), strict=True)]
    assert len(find_copies(readings)) == 1


def credited_with(reading: Reading, outlet: str) -> Reading:
    """Return a reading whose text an outlet is credited with."""
    credit = CreditMention(id="c", span=reading.sentences[0].span, outlet=outlet, kind="text")
    return msgspec.structs.replace(reading, credits=(credit,))


def dated(left: Reading, right: Reading, *days: str) -> list[Reading]:
    """Return two readings with the days that their pages state."""
    rows = zip((left, right), days, strict=True)
    return [
        msgspec.structs.replace(r, document=msgspec.structs.replace(r.document, dates_seen=(DateSeen(day, "meta"),)))
        for r, day in rows
    ]


def test_order_of_documents_does_not_matter() -> None:
    readings = [reading(LONGER, "a"), reading(WIRE, "b"), reading(OTHER, "c"), reading(WIRE[:240], "d")]
    assert find_copies(readings) == find_copies(readings[::-1])


def test_no_documents_and_empty_documents() -> None:
    assert find_copies([]) == ()
    assert [m.kind for family in find_copies([reading("", "a"), reading("", "b")]) for m in family] == ["sole"] * 2


def test_words_mark_what_is_quoted() -> None:
    words = find_words(reading("She said “the boats are safe” and left", "a"))
    assert words.quoted.tolist() == [False, False, True, True, True, True, False, False]


@pytest.mark.parametrize(
    ("pairs", "threshold", "expected"),
    [
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8}, 0.5, [[0, 1, 2]]),
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.0}, 0.5, [[0, 1], [2]]),  # no chain
        ({(0, 1): 0.4}, 0.5, [[0], [1], [2]]),
        ({(1, 2): 0.6, (0, 2): 0.5}, 0.4, [[0], [1, 2]]),
    ],
)
def test_link_average(pairs: dict[tuple[int, int], float], threshold: float, expected: list[list[int]]) -> None:
    similarity = np.zeros((3, 3), np.float32)
    for (i, j), value in pairs.items():
        similarity[i, j] = similarity[j, i] = value
    assert link_average(similarity, threshold) == expected
