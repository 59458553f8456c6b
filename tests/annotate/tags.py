"""A reader for tests: tags stand in the text as [person Idris Habré], in the given order of kinds."""

import re

import msgspec

from dragoman.annotate.mentions import find_mentions
from dragoman.annotate.posts import find_posts
from dragoman.annotate.references import find_references
from dragoman.ids import make_id
from dragoman.records import Document, Mention, PostMention, Reading, Sentence, Span
from dragoman.reference import load_language
from tests.builders import doc

KINDS = {"p": "person", "o": "organization", "l": "place"}
MARK = re.compile(r"\[([pol]) ([^\]]+)\]")


class FakeTag(msgspec.Struct, frozen=True):
    """What the reader would say of a stretch of a sentence."""

    start: int
    end: int
    label: str
    score: float = 0.95


def read(language: str, marked: str, name: str = "t.txt", zone: str = "body") -> Reading:
    """Return the reading of a text with marked names; each line is a sentence."""
    text, tags = unmark(marked)
    document = doc(text, language, name=name)
    sentences, by_sentence = [], []
    start = 0
    for number, line in enumerate(text.split("\n")):
        span = Span(document.id, start, start + len(line))
        sentences.append(Sentence(make_id("sen", document.id, start, span.end), span, zone, number))
        inside = [t for t in tags if span.start <= t.start and t.end <= span.end]
        by_sentence.append([FakeTag(t.start - start, t.end - start, t.label) for t in inside])
        start += len(line) + 1
    return annotate(document, sentences, by_sentence, language)


def annotate(document: Document, sentences: list[Sentence], tags: list[list[FakeTag]], language: str) -> Reading:
    """Return the document with mentions, posts and references."""
    words = load_language(language)
    mentions = list(find_mentions(document, sentences, tags, words))
    posts = list(find_posts(document, sentences, mentions, words))
    references = list(find_references(document, sentences, mentions, posts, words))
    return Reading(
        document=document,
        sentences=tuple(sentences),
        mentions=tuple(sorted([*mentions, *references], key=lambda m: (m.span, m.id))),
        posts=tuple(posts),
    )


def unmark(marked: str) -> tuple[str, list[FakeTag]]:
    """Return the text without marks, and the tags that they gave."""
    text, tags, last = "", [], 0
    for found in MARK.finditer(marked):
        text += marked[last : found.start()]
        tags.append(FakeTag(len(text), len(text) + len(found[2]), KINDS[found[1]]))
        text += found[2]
        last = found.end()
    return text + marked[last:], tags


def words(reading: Reading, mention: Mention | PostMention) -> str:
    """Return the words of a mention."""
    return reading.document.words(mention.span)


def holder(reading: Reading, post: PostMention) -> str | None:
    """Return the holder's name, None where none is named."""
    return next((words(reading, m) for m in reading.mentions if m.id == post.holder), None)
