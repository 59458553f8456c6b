"""What the pages show of the sample record."""

import msgspec
import pytest

from dragoman.publish.case import make_case
from dragoman.publish.evidence import list_evidence
from dragoman.publish.html import render_dossier
from dragoman.publish.pages import Dossier, make_dossier
from dragoman.publish.pages.tellings import Telling
from dragoman.publish.pages.variants import make_variants
from dragoman.publish.wording import count_words, join_words, name_country, name_language
from dragoman.publish.words import mark_words, shorten_text
from dragoman.records import Judgement
from tests.publish.sample import make_record
from tests.publish.sample_texts import at


@pytest.fixture(scope="module")
def page() -> Dossier:
    return make_dossier(make_record())


def test_the_front_counts_origins_as_an_upper_bound(page: Dossier) -> None:
    assert page.front.title == "Fisheries accord between Mauritania and Senegal"
    assert page.front.origins.startswith("They rest on at most 4 independent origins; 2 state their source")
    counts = {count.words: count.number for count in page.front.counts}
    assert counts == {
        "reports": "6", "languages": "3", "outlets": "4", "origins at most": "4", "events": "7", "quotations": "4",
        "differences": "5",
    }  # fmt: skip
    assert [row.kind for row in page.front.disputed] == ["number", "status", "date"]


def test_stories_say_which_events_tie_them(page: Dossier) -> None:
    ties = page.front.stories[0].ties
    assert [(number, [link.text for link in links]) for number, links in ties] == [
        (2, ["Mariam Sidatt and Ousmane Kandé signed an accord", "The accord enters into force"])
    ]


def test_the_timeline_runs_from_known_days_to_unknown_ones(page: Dossier) -> None:
    rows = [(group.heading, row.label, row.when.kind) for group in page.timeline for row in group.rows]
    assert [heading for heading, _, _ in rows] == ["2031"] * 5 + ["Known from one side only", "Day unknown"]
    assert [kind for _, _, kind in rows] == ["range", "day", "day", "range", "day", "before", "unknown"]


def test_statuses_and_refused_dates_are_words(page: Dossier) -> None:
    pills = {row.label: row.pills for group in page.timeline for row in group.rows}
    assert pills["A person was killed"] == ("alleged",)
    assert pills["Mariam Sidatt met Ousmane Kandé"] == ("1 date clue contradicts",)
    assert pills["Talks on the accord"] == ("conditional", "told as done in 1 report")


def test_a_claim_names_whose_it_is(page: Dossier) -> None:
    rows = {row.label: row for group in page.timeline for row in group.rows}
    account = rows["A person was killed"].accounts[0]
    assert account.claimed_by is not None
    assert account.claimed_by.text == "نقابة الصيادين"
    assert [(role, words.words.text) for role, words in account.numbers] == [("killed", "واحد على الأقل")]


def test_outvoted_clues_come_last_and_are_named(page: Dossier) -> None:
    rows = {row.label: row for group in page.timeline for row in group.rows}
    clues = rows["Mariam Sidatt met Ousmane Kandé"].basis.clues
    assert [clue.outvoted for clue in clues] == [False, True]


def test_quotations_put_the_original_first_and_mark_differing_words(page: Dossier) -> None:
    speakers = [speaker.speaker.text if speaker.speaker else None for speaker in page.speakers]
    assert speakers == ["Mariam Sidatt", "Ousmane Kandé", None]
    variants = page.speakers[0].direct[0].variants
    assert [variant.language_name for variant in variants] == ["Arabic", "English", "English", "French"]
    marked = [[p.text for p in v.words.pieces if p.mark == "differs"] for v in variants]
    assert marked == [[], ["leave"], ["abandon"], []]
    assert (variants[0].words.language, variants[0].words.direction) == ("ar", "rtl")


def test_wordings_that_are_the_same_are_counted_once() -> None:
    record = make_record()
    quotation = next(found for found in record.quotations if len(found.variants) == 4)
    case = make_case(record)
    copy = msgspec.structs.replace(quotation.variants[0], id="quo-again")
    rows = make_variants(case, [quotation.variants[0], quotation.variants[1], copy])
    assert [[p.text for p in row.words.pieces if p.mark] for row in rows] == [["leave"], ["abandon"], ["leave"]]
    assert [row.same_as for row in rows] == [None, None, None]  # of the same document


def test_reported_speech_is_kept_apart(page: Dossier) -> None:
    assert [(len(s.direct), len(s.indirect)) for s in page.speakers] == [(1, 0), (0, 2), (1, 0)]


def test_the_synopsis_groups_columns_by_origin_and_marks_the_words(page: Dossier) -> None:
    table = page.synopses[0]
    columns = [[column.source for column in group.columns] for group in table.origins]
    assert columns[0] == ["Coastal Wire", "Nouadhibou Daily", "Le Phare du Fleuve"]
    row = {row.link.text: row for row in table.events}["Mariam Sidatt met Ousmane Kandé"]
    cells: list[Telling | None] = list(row.cells)
    assert cells[-1] is None
    marks = [[p.text for p in cell.words.pieces if p.mark == "trigger"] for cell in cells if cell]
    assert marks == [["met"], ["met"], ["rencontré"], ["استقبلت"]]


def test_other_languages_are_matched_not_translated(page: Dossier) -> None:
    cells = page.synopses[0].points[0].cells
    matched = {cell.words.language: cell.match.document.text for cell in cells if cell and cell.match}
    assert matched == {"ar": "A", "fr": "A"}
    match = cells[3].match if cells[3] else None
    assert match is not None
    assert match.in_row  # the whole sentence stands in column A
    assert match.words.text == '"We will not leave our nets to the storm," Sidatt told…'


def test_repeated_words_say_whose_they_are(page: Dossier) -> None:
    row = {row.link.text: row for row in page.synopses[0].events}["Mariam Sidatt and Ousmane Kandé signed an accord"]
    assert [cell.same_as.text if cell and cell.same_as else None for cell in row.cells[:3]] == [None, "A", None]


def test_differences_begin_with_what_cannot_both_hold(page: Dossier) -> None:
    assert [row.verdict for row in page.differences.main] == ["conflict", "conflict", "update", "wording"]
    assert [row.verdict for row in page.differences.single] == ["single"]
    assert [value.value for value in page.differences.main[3].values] == ["", ""]  # the words are the value
    number = page.differences.main[0]
    assert [(value.value, value.evidence[0].siglum) for value in number.values] == [
        ("40 boats", "A"),
        ("60 boats", "D"),
    ]


def test_origins_say_how_many_are_stated(page: Dossier) -> None:
    assert page.origins.bound == (
        "Of 4 origins 2 are stated by a report; 2 are only not known to be related to another, "
        "so that there may be fewer."
    )


def test_origins_show_copies_with_their_share_and_passages(page: Dossier) -> None:
    first = page.origins.origins[0]
    members = [(m.document.text, m.kind, m.share, len(m.passages)) for m in first.families[0].members]
    assert members == [("A", "own text", 100, 0), ("B", "same words", 82, 1), ("C", "translated", 75, 1)]
    credited = {
        row.document.text: [[outlet for outlet, _ in kind] for kind in row.kinds] for row in page.origins.credits
    }
    assert credited["A"] == [["Coastal Wire"], [], ["Studio Arguin"]]
    assert credited["D"] == [[], ["Fishers’ union"], []]


def test_the_same_words_of_one_report_are_shown_once() -> None:
    case = make_case(make_record())
    document = next(found for found in case.documents.values() if found.text.count("Port Tanit") > 2)
    spans = [at(document, "Port Tanit", nth) for nth in (2, 0, 1)]
    found = list_evidence(case, [*spans, at(document, "fisheries minister")])
    assert [(one.words.text, len(one.again)) for one in found] == [("Port Tanit", 0), ("fisheries minister", 0)]
    assert case.sigla[document.id] == found[0].siglum


def test_people_have_their_posts_and_all_spellings(page: Dossier) -> None:
    rows = {row.name: row for row in page.people.people}
    assert set(rows) == {"Mariam Sidatt", "Ousmane Kandé"}
    assert {name.text for name in rows["Mariam Sidatt"].spellings} == {"Mariam Sidatt", "مريم سيدات", "Sidatt"}
    post = rows["Ousmane Kandé"].posts[0]
    assert (post.title, post.country, post.attested) == ("head", "Senegal", "named so on 3 Mar 2031")
    assert [heading for heading, _ in page.people.others] == ["Other people named", "Organizations", "Groups", "Places"]


def test_a_place_is_shown_in_its_province_and_a_post_after_whom_it_is_held() -> None:
    record = make_record()
    entities = tuple(
        msgspec.structs.replace(e, country="MRT", external={"admin1": "Inchiri"}) if e.kind == "place" else e
        for e in record.entities
    )
    posts = (msgspec.structs.replace(record.posts[0], predecessor="ent-sidatt", successor="nobody"), *record.posts[1:])
    people = make_dossier(msgspec.structs.replace(record, entities=entities, posts=posts)).people
    places = [row for heading, rows in people.others if heading == "Places" for row in rows]
    assert {row.country for row in places} == {"Inchiri, Mauritania"}
    (row,) = (row for row in people.people if row.name == "Ousmane Kandé")
    assert [(word, who.text) for word, who in row.posts[0].terms] == [("after", "Mariam Sidatt")]


def test_documents_link_back_to_what_they_state(page: Dossier) -> None:
    arabic = next(row for row in page.documents if row.siglum == "D")
    assert (arabic.language, arabic.direction) == ("ar", "rtl")
    kinds = [note.kind.split()[0] for block in arabic.blocks for note in block.notes]
    assert {"event", "quotation", "difference", "person"} == set(kinds)
    undated = next(row for row in page.documents if row.siglum == "F")
    assert undated.published.text == "day unknown"


def test_every_piece_of_evidence_is_linked_in_full_texts() -> None:
    case = make_case(make_record())
    assert len(case.anchors) > 80


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (count_words(1, "report"), "1 report"),
        (count_words(1204, "story", "stories"), "1,204 stories"),
        (join_words(["a", "b", "c"]), "a, b and c"),
        (join_words([]), ""),
        (name_country("MRT"), "Mauritania"),
        (name_country(None), ""),
        (name_language("fa"), "Persian"),
        (name_language("und"), "language unknown"),
        (shorten_text("one two three four", 12), "one two…"),
        (shorten_text("  spaced\n out ", 40), "spaced out"),
    ],
)
def test_words(found: str, expected: str) -> None:
    assert found == expected


def test_marked_words_that_overlap_are_cut_once() -> None:
    pieces = mark_words("abcdef", 0, 6, [(1, 4, "x"), (3, 5, "y")])
    assert [(piece.text, piece.mark) for piece in pieces] == [("a", None), ("bcd", "x"), ("e", "y"), ("f", None)]


JUDGED = Judgement(
    id="jud-1", left="men-1", right="men-2", verdict="same", by="person", who="Ann <b>", at="2031-03-05T10:00:00Z",
    why="one <i>minister</i>", about=("ent-sidatt",),
)  # fmt: skip


def test_what_a_person_judged_is_said_where_it_counts() -> None:
    overruled = msgspec.structs.replace(JUDGED, id="jud-2", state="overruled", about=("ent-kande",))
    program = msgspec.structs.replace(JUDGED, id="jud-3", by="program", about=("ent-kande",))
    record = msgspec.structs.replace(make_record(), judgements=(JUDGED, overruled, program))
    rows = {row.name: row for row in make_dossier(record).people.people}
    (said,) = rows["Mariam Sidatt"].judged
    assert (said.who, said.when, said.why, said.others) == ("Ann <b>", "5 Mar 2031", "one <i>minister</i>", ())
    assert rows["Ousmane Kandé"].judged == ()
    page = render_dossier(record)
    assert "one &lt;i&gt;minister&lt;/i&gt;" in page
    assert page.count('class="judged"') == 1


def test_what_was_kept_apart_links_to_the_other() -> None:
    both = msgspec.structs.replace(JUDGED, verdict="different", about=("ent-kande", "ent-sidatt"))
    record = msgspec.structs.replace(make_record(), judgements=(both,))
    rows = {row.name: row for row in make_dossier(record).people.people}
    assert [link.text for link in rows["Mariam Sidatt"].judged[0].others] == ["Ousmane Kandé"]
    assert [link.text for link in rows["Ousmane Kandé"].judged[0].others] == ["Mariam Sidatt"]
