"""'The minister said': the last speaker who holds such a post, nobody where another may be meant."""

import pytest

from dragoman.annotate.quotations import find_quotations
from dragoman.annotate.sentences import find_sentences
from dragoman.ids import make_id
from dragoman.records import Document, Mention, PostMention
from dragoman.reference import load_language
from tests.builders import doc, span

# language, text, (speaker before, their post), (person named later, their post), described speaker, who is chosen
ROWS = [
    (
        "en", "Transport minister Arne Holm said the bridge was safe. He spent the whole evening in long talks with "
        "trade minister Lars Moe. “We spent nothing,” the minister said.",
        ("Arne Holm", "Transport minister"), ("Lars Moe", "trade minister"), "the minister", "Arne Holm",
    ),
    (
        "en", "Transport minister Arne Holm said the bridge was safe. The trade minister, Lars Moe, came later. “We "
        "spent nothing,” the minister said.",
        ("Arne Holm", "Transport minister"), ("Lars Moe", "trade minister"), "the minister", None,
    ),
    (
        "ru", "«Мост безопасен», — сказал министр транспорта Павел Грачёв. Ремонт начался вчера вечером при участии "
        "министра торговли Ивана Седова. «Мы не потратили ни рубля», — подчеркнул министр.",
        ("Павел Грачёв", "министр транспорта"), ("Ивана Седова", "министра торговли"), "министр", "Павел Грачёв",
    ),
]  # fmt: skip


def person(document: Document, words: str) -> Mention:
    """Return a person's name."""
    return Mention(id=make_id("men", words), span=span(document, words), kind="person", form="name")


def post(document: Document, words: str, title: str, holder: Mention) -> PostMention:
    """Return a post with its holder."""
    return PostMention(id=make_id("post", words), span=span(document, words), title=title, holder=holder.id)


@pytest.mark.parametrize(("language", "text", "first", "second", "described", "chosen"), ROWS)
def test_a_described_speaker(
    language: str, text: str, first: tuple[str, str], second: tuple[str, str], described: str, chosen: str | None
) -> None:
    document, known = doc(text, language), load_language(language)
    names = [person(document, words) for words, _ in (first, second)]
    at = text.rindex(described)
    place = document.span(at, at + len(described))
    speaker = Mention(id="men-described", span=place, kind="person", form="post", refers_to=names[1].id)
    titles = ("transport minister", "trade minister")
    posts = [post(document, p[1], t, n) for p, t, n in zip((first, second), titles, names, strict=True)]
    posts.append(PostMention(id="post-described", span=place, title="minister"))
    sentences = list(find_sentences(document, known))
    found = list(find_quotations(document, sentences, [*names, speaker], posts, known))[-1]
    assert found.speaker is not None
    wanted = next((n.id for n in names if document.words(n.span) == chosen), None)
    assert found.speaker_mention == wanted
