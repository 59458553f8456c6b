"""What sentences count, in six languages; all sentences are invented."""

import pytest

from dragoman.reference import load_language
from dragoman.reference.counts import find_counts, is_correction

ROWS = [
    ("en", "The lease runs for seven years.", [("7", "duration in years")]),
    ("en", "The mill closed seven years ago, after three years of quarrels.", []),
    ("en", "About 300 people marched to the bridge.", [("about 300", "people present")]),
    ("en", "Police put the number of marchers and demonstrators at about 300; the union spoke of more than 4,000.",
     [("about 300", "people present"), ("more than 4,000", "people present")]),
    ("en", "Two protesters were arrested near the bridge.", [("2", "people arrested")]),
    ("en", "The roof cost $1.5 million.", [("1,500,000", "amount (USD)")]),
    ("en", "More than $40 million went to the dam.", [("more than 40,000,000", "amount (USD)")]),
    ("en", "It holds 90 billion cubic metres and is 90 metres high.", [("90", "distance (m)")]),
    ("en", "The flood killed 40, the worst since 1953.", []),
    ("en", "The flood killed 40 people, the worst since 1953.", [("40", "people killed")]),
    ("en", "Room 300; seat 12.", []),
    ("fr", "Le bail est conclu pour sept ans.", [("7", "duration in years")]),
    ("fr", "Le moulin est fermé depuis sept ans.", []),
    ("fr", "Plus de 4 000 personnes ont défilé sur le pont.", [("more than 4,000", "people present")]),
    ("ar", "عقد الإيجار الذي يسري سبع سنوات وقع أمس.", [("7", "duration in years")]),
    ("ar", "إن عدد المتظاهرين فاق 4000، وفق النقابة.", [("more than 4,000", "people present")]),
    ("ar", "نحو 300 شخص شاركوا في المسيرة.", [("about 300", "people present")]),
    ("ar", "كلف السد ما يقدر بنحو 40 مليون دولار ويتسع إلى 90 متر مكعب.", [("about 40,000,000", "amount (USD)")]),
    ("ru", "Договор заключён сроком на семь лет.", [("7", "duration in years")]),
    ("ru", "Около 300 человек вышли на митинг.", [("about 300", "people present")]),
    ("es", "El contrato dura siete años.", [("7", "duration in years")]),
    ("es", "Más de 4.000 personas marcharon por el puente.", [("more than 4,000", "people present")]),
    ("fa", "قرارداد به مدت هفت سال امضا شد.", [("7", "duration in years")]),
    ("fa", "سد 250،000 دلار هزینه داشت.", [("250,000", "amount (USD)")]),
    ("fa", "حدود 300 نفر در تجمع شرکت کردند.", [("about 300", "people present")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_counts_of_a_sentence(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.shown, c.slot) for c in find_counts(text, load_language(language))] == expected


def test_places_and_bounds() -> None:
    text = "At least 40 villagers were killed."
    (count,) = find_counts(text, load_language("en"))
    assert (text[count.start : count.end], count.low, count.high) == ("At least 40", 40, float("inf"))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Correction: the lease runs for six years.", True),
        ("en", "The court corrected nothing.", False),
        ("fr", "C'est une erreur.", True),
        ("ar", "تصحيح: العقد يسري ست سنوات", True),
    ],
)
def test_corrections(language: str, text: str, expected: bool) -> None:
    assert is_correction(text, load_language(language)) is expected
