"""Transcripts: who speaks stands before a colon, turn by turn."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.quotations import find_quotations
from dragoman.reference import load_language
from tests.annotate.tags import read

INTERVIEW = (
    "[p Ola Bryn] sat down with our reporter.\n"
    "Question: Will the ferry be sold?\n"
    "Bryn: No, it will not. We have said \"never\" before.\n"
    "It belongs to the island.\n"
    "Question: And the quay?\n"
    "Bryn: Ask the council.\n"
    "The council did not answer."
)  # fmt: skip


def told(language: str, marked: str) -> list[tuple[str | None, str, str | None]]:
    """Return label, words and the name meant by it of each turn."""
    reading = read(language, marked)
    document, words = reading.document, reading.document.words
    names = {m.id: words(m.span) for m in reading.mentions}
    found = find_quotations(document, reading.sentences, reading.mentions, reading.posts, load_language(language))
    return [
        (
            words(q.speaker) if q.speaker else None,
            " / ".join(map(words, q.fragments)),
            names.get(q.speaker_mention or ""),
        )
        for q in found
        if q.found_by == "turn"
    ]


def said(language: str, marked: str) -> list[tuple[str | None, str]]:
    """Return label and words of each turn."""
    return [(label, words) for label, words, _ in told(language, marked)]


def test_each_turn_is_what_its_label_says() -> None:
    assert said("en", INTERVIEW) == [
        (None, "Will the ferry be sold?"),
        ("Bryn", 'No, it will not. We have said "never" before. / It belongs to the island.'),
        (None, "And the quay?"),
        ("Bryn", "Ask the council."),
    ]


def test_turns_in_marks_lose_them_and_go_on_in_marks_only() -> None:
    text = (
        "A Debate\n\"BRYN: The ferry stays.\n\"(APPLAUSE.)\n\"KEITA: It goes.\n"
        "[p Sidi Keita] smiled.\n\"BRYN: It stays.\"\nThe hall emptied."
    )  # fmt: skip
    assert said("en", text) == [("BRYN", "The ferry stays."), ("KEITA", "It goes."), ("BRYN", "It stays.")]


def test_labels_may_stand_above_their_words() -> None:
    text = "OLA BRYN:\nThe ferry stays.\n[p SIDI KEITA]:\nIt goes.\nOLA BRYN:\nIt stays.\nThey parted."
    assert said("en", text) == [
        ("OLA BRYN", "The ferry stays."), ("SIDI KEITA", "It goes."), ("OLA BRYN", "It stays."),
    ]  # fmt: skip


def test_arabic_questions_and_answers() -> None:
    text = "تحدث [p سيدي كيتا] إلينا.\nسؤال: هل يباع الرصيف؟\nكيتا: لا نبيعه.\nسؤال: والعبارة؟\nكيتا: نبقيها."
    assert said("ar", text) == [
        (None, "هل يباع الرصيف؟"), ("كيتا", "لا نبيعه."), (None, "والعبارة؟"), ("كيتا", "نبقيها."),
    ]  # fmt: skip


def test_an_unknown_label_ends_a_turn_and_a_number_begins_words() -> None:
    text = (
        "[p Ola Bryn] came.\nQuestion: How many?\nBryn: 300 boats were sunk.\nMr Volkov: We sank them.\n"
        "Question (translated): Why?\nBryn: (Laughs.) We were not there. (Applause.)"
    )
    assert said("en", text) == [
        (None, "How many?"), ("Bryn", "300 boats were sunk."), (None, "Why?"),
        ("Bryn", "(Laughs.) We were not there. (Applause.)"),
    ]  # fmt: skip


def test_who_is_meant_by_a_label() -> None:
    text = (
        "[p Donald Trump] and [p Ida Morn] came.\nQUESTION: Well?\nTRUMP: Yes.\nLARA TRUMP: No.\nQUESTION: And?\n"
        "President Morn: Perhaps."
    )
    found = {words: mention for _, words, mention in told("en", text)}
    assert found == {"Well?": None, "Yes.": "TRUMP", "No.": None, "And?": None, "Perhaps.": "Morn"}


def test_quotations_outside_of_turns_stay_and_inside_need_a_cue() -> None:
    text = (
        "“We lost all that we had in the fire,” [p Ida Morn] told reporters.\nQuestion: Who said “never”?\n"
        "Morn: [p Ola Bryn] said the ferry would go.\nQuestion: When?\nMorn: Soon."
    )
    reading = read("en", text)
    found = find_quotations(
        reading.document, reading.sentences, reading.mentions, reading.posts, load_language("en")
    )  # fmt: skip
    words = [(q.found_by, " ".join(map(reading.document.words, q.fragments))) for q in found]
    assert ("statement", "We lost all that we had in the fire") in words
    assert ("statement", "the ferry would go") in words
    assert [w for by, w in words if by == "marks"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Photo: The quay.\nPhoto: The ferry.\nPhoto: The island, where [p Ola Bryn] lives."),
        ("en", "Bryn: ferry stays\n[p Ola Bryn] said the ferry stays.\nThe council met.\nNote: It meets monthly."),
        ("en", "[p Ola Bryn]: 3 votes\n[p Sidi Keita]: 2 votes\n[p Ola Bryn]: 7 votes"),
        ("en", "[p Ola Bryn]: A lawyer.\nHe was accused of fraud.\n[p Sidi Keita]: A farmer.\n[p Ida Morn]: A banker."),
        ("en", "[p Ola Bryn] said: It stays.\n[p Sidi Keita] replied: It goes.\nBryn said: It stays."),
        ("en", "Lawyer for Bryn: No.\nThe fall of [p Ola Bryn]: A tale.\nLawyer for Bryn: Yes."),
        ("en", "Host: [p Ola Bryn]\nReporter: [p Ida Morn]\nHost: [p Sidi Keita]"),
        ("en", "READ MORE: The quay.\n[p Ola Bryn]: a profile\nREAD MORE: The ferry."),
        ("ar", "وقال [p سامح شكري]: لن نبيع.\nوأضاف شكري: لن نبيع.\nقتل عشرة أمس.\nوقال [p سامح شكري]: نبقى."),
        ("en", "\ufe70: x\n\ufc5e: y\n\ufe70: z"),
    ],
)
def test_lists_captions_and_reports_are_no_transcript(language: str, text: str) -> None:
    assert said(language, text) == []


def test_a_caption_between_turns_is_nobodys() -> None:
    reading = read("en", INTERVIEW)
    zones = ["caption" if "island" in reading.document.words(s.span) else "body" for s in reading.sentences]
    sentences = [msgspec.structs.replace(s, zone=z) for s, z in zip(reading.sentences, zones, strict=True)]
    found = find_quotations(reading.document, sentences, reading.mentions, reading.posts, load_language("en"))
    assert not any("island" in reading.document.words(f) for q in found for f in q.fragments)


@given(st.lists(st.text('Aa:Bb ."“()[]١ﹰس\n', max_size=30), max_size=8))
def test_no_text_breaks_it(lines: list[str]) -> None:
    reading = read("en", "\n".join([*lines, "Q: A?", "A: B.", "Q: C?"]))
    for quotation in find_quotations(
        reading.document, reading.sentences, reading.mentions, reading.posts, load_language("en")
    ):
        assert all(reading.document.words(fragment).strip() for fragment in quotation.fragments)
