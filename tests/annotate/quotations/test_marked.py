import pytest

from dragoman.annotate.marks import Marks
from dragoman.annotate.quotations.frames import find_paragraphs
from dragoman.annotate.quotations.lexicon import load_lexicon
from dragoman.annotate.quotations.marked import find_marked
from dragoman.annotate.quotations.mentions import make_quotation
from dragoman.records import QuotationMention
from dragoman.reference import load_language
from tests.marked import marked

ROWS = [
    ("en", "{per:a|Ane Holm} {cue:q by=a|fears} {ind of=q|that the dam will not hold}.",
     [("that the dam will not hold", "fears", "Ane Holm")]),
    ("en", "{ind of=q|The dam holds}, {cue:q by=b|according to} the {grp:b|engineers}, {ind of=q|it leaks}.",
     [("The dam holds|it leaks", "according to", "engineers")]),
    ("ar", "{cue:q by=a|نفت} {org:a|وزارة المياه} {ind of=q|صحة الأنباء عن انهيار السد}.",
     [("صحة الأنباء عن انهيار السد", "نفت", "وزارة المياه")]),
    ("fr", "{per:a|Léa Roch} {cue:q by=a|:} {ind of=q|la ville a refusé}.",
     [("la ville a refusé", None, "Léa Roch")]),
    ("fr", "{ind by=m|La ville aurait refusé}. {per:m|Léa Roch} se tait.",
     [("La ville aurait refusé", None, "Léa Roch")]),
]  # fmt: skip


def find(language: str, noted: str) -> tuple[str, list[QuotationMention]]:
    document, sentences, marks = marked(language, noted)
    lexicon = load_lexicon(load_language(language))
    paragraphs = list(find_paragraphs(document, sentences, lexicon))
    drafts = find_marked(document, Marks(marks, ()), paragraphs)
    return document.text, [make_quotation(document, draft, lexicon) for draft in drafts]


@pytest.mark.parametrize(("language", "noted", "expected"), ROWS)
def test_marks_become_quotations(language: str, noted: str, expected: list[tuple[str, str | None, str]]) -> None:
    text, found = find(language, noted)
    told = [
        (
            "|".join(f.within(text) for f in q.fragments),
            q.cue.within(text) if q.cue else None,
            q.speaker.within(text) if q.speaker else None,
        )
        for q in found
    ]
    assert told == expected


def test_quotation_marks_settle_the_edges() -> None:
    text, (found,) = find("en", '{per:a|Ane Holm} {cue:q by=a|said}: "The dam {dir of=q|holds and will hold}."')
    assert [f.within(text) for f in found.fragments] == ["The dam holds and will hold."]
    assert found.mode == "direct"
    assert found.confidence == 0.9
