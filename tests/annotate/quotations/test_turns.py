"""Transcripts: who speaks stands before a colon, turn by turn."""

import pytest

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


def said(language: str, marked: str) -> list[tuple[str | None, str]]:
    reading = read(language, marked)
    document, words = reading.document, reading.document.words
    found = find_quotations(document, reading.sentences, reading.mentions, reading.posts, load_language(language))
    return [
        (words(q.speaker) if q.speaker else None, " / ".join(map(words, q.fragments)))
        for q in found
        if q.found_by == "turn"
    ]


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


@pytest.mark.parametrize(
    "text",
    [
        "Photo: The quay.\nPhoto: The ferry.\nPhoto: The island, where [p Ola Bryn] lives.",
        "Bryn: ferry stays\n[p Ola Bryn] said the ferry stays.\nThe council met.\nNote: It meets monthly.",
        "[p Ola Bryn]: 3 votes\n[p Sidi Keita]: 2 votes\n[p Ola Bryn]: 7 votes",
    ],
)
def test_lists_and_captions_are_no_transcript(text: str) -> None:
    assert said("en", text) == []
