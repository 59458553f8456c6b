"""People who act for a body."""

import pytest

from dragoman.annotate.mentions import find_mentions
from dragoman.annotate.sentences import find_sentences
from dragoman.reader import Tag
from dragoman.reference import load_language
from tests.builders import doc


@pytest.mark.parametrize(
    ("code", "text", "body", "people"),
    [
        ("en", "Front Nord officials met reporters.", "Front Nord", "officials"),
        ("en", "Two fighters of the Front Nord were held.", "Front Nord", "fighters"),
        ("en", "Front Nord’s fighters crossed the river.", "Front Nord", "fighters"),
        ("en", "Front Nord workers walked out.", "Front Nord", None),
        ("en", "Front Nord said officials had left.", "Front Nord", None),
        ("en", "In talks with officials Front Nord denied it.", "Front Nord", None),
        ("en", "Officials in Front Nord denied it.", "Front Nord", None),
        ("es", "Guerrilleros de las Brigadas Kasa quemaron un bus.", "Brigadas Kasa", "Guerrilleros"),
        ("fr", "Selon des responsables Front Nord a quitté la salle.", "Front Nord", None),
        ("ar", "عاد مقاتلو كاسا نورد أمس.", "كاسا نورد", "مقاتلو"),
        ("ar", "هاجم مسلحون كاسا نورد أمس.", "كاسا نورد", None),
        ("ar", "قال مسؤولون في كاسا نورد إن الطريق مفتوح.", "كاسا نورد", None),
        ("fa", "شورشیان کاسا نورد عقب نشستند.", "کاسا نورد", "شورشیان"),
        ("fa", "شورشیان کاسا نورد را شکست دادند.", "کاسا نورد", None),
        ("ru", "Боевики Каса Норд ушли.", "Каса Норд", "Боевики"),
    ],
)
def test_who_acts_for_a_body_stands_for_it(code: str, text: str, body: str, people: str | None) -> None:
    document, language = doc(text, code), load_language(code)
    sentences = tuple(find_sentences(document, language))
    at = text.index(body) - sentences[0].span.start
    tags = [[Tag(at, at + len(body), "organization", 0.95)]]
    found = list(find_mentions(document, sentences, tags, language))
    by_id = {mention.id: document.words(mention.span) for mention in found}
    assert [(by_id[m.id], by_id[m.refers_to]) for m in found if m.refers_to] == ([(people, body)] if people else [])
