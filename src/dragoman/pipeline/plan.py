"""THE list of stages, in the order in which they run on one document."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from dragoman.annotate.credits import find_credits
from dragoman.annotate.events import find_events
from dragoman.annotate.mentions import find_mentions, find_tags
from dragoman.annotate.posts import find_posts
from dragoman.annotate.quotations import find_quotations
from dragoman.annotate.references import find_references
from dragoman.annotate.sentences import find_sentences, join_paragraphs
from dragoman.annotate.times import find_times
from dragoman.pipeline.stage import Stage
from dragoman.reader import Reader
from dragoman.records import (
    CreditMention,
    EventMention,
    Mark,
    Mention,
    PostMention,
    QuotationMention,
    Reading,
    Sentence,
    TimeMention,
)
from dragoman.reference import Language


def sentences(reading: Reading, language: Language, reader: Reader) -> tuple[Sentence, ...]:
    """Sentences of the fact zones."""
    return tuple(find_sentences(reading.document, language))


def times(reading: Reading, language: Language, reader: Reader) -> tuple[TimeMention, ...]:
    """Times of all zones."""
    return tuple(find_times(reading.document, language))


def marks(reading: Reading, language: Language, reader: Reader) -> tuple[Mark, ...]:
    """All that the reader marks in the fact zones, paragraph after paragraph."""
    return tuple(reader.read(reading.document.id, reading.document.text, join_paragraphs(reading.sentences)))


def mentions(reading: Reading, language: Language, reader: Reader) -> tuple[Mention, ...]:
    """Names: what the reader marks, joined with what the tables know."""
    tags = find_tags(reading.sentences, reading.marks)
    return tuple(find_mentions(reading.document, reading.sentences, tags, language, reading.marks))


def posts(reading: Reading, language: Language, reader: Reader) -> tuple[PostMention, ...]:
    """Posts before and after names."""
    return tuple(find_posts(reading.document, reading.sentences, reading.mentions, language, reading.marks))


def references(reading: Reading, language: Language, reader: Reader) -> tuple[Mention, ...]:
    """Posts, descriptions and pronouns that stand for a name."""
    found = find_references(reading.document, reading.sentences, reading.mentions, reading.posts, language)
    return tuple(found)


def quotations(reading: Reading, language: Language, reader: Reader) -> tuple[QuotationMention, ...]:
    """Quotations with cue and speaker."""
    found = find_quotations(
        reading.document, reading.sentences, reading.mentions, reading.posts, language, reading.marks
    )  # fmt: skip
    return tuple(found)


def events(reading: Reading, language: Language, reader: Reader) -> tuple[EventMention, ...]:
    """Event mentions with participants and status."""
    return tuple(find_events(reading, language))


def credits(reading: Reading, language: Language, reader: Reader) -> tuple[CreditMention, ...]:
    """Credits of text, claims and photographs."""
    return tuple(find_credits(reading.document, reading.sentences, language))


def vectors(reading: Reading, language: Language, reader: Reader) -> NDArray[np.float32]:
    """(sentences, 384) unit vectors."""
    return embed(reader, sentence_words(reading))


def quotation_vectors(reading: Reading, language: Language, reader: Reader) -> NDArray[np.float32]:
    """(quotations, 384) unit vectors of the joined fragments."""
    words = (
        " ".join(reading.document.words(fragment) for fragment in quotation.fragments)
        for quotation in reading.quotations
    )
    return embed(reader, words)


def embed(reader: Reader, texts: Iterable[str]) -> NDArray[np.float32]:
    """(n, 384) float32; no text gives (0, 384)."""
    listed = list(texts)
    return reader.embed(listed) if listed else np.zeros((0, 384), np.float32)


def sentence_words(reading: Reading) -> list[str]:
    """The words of every sentence, in order."""
    return [reading.document.words(sentence.span) for sentence in reading.sentences]


PLAN: tuple[Stage, ...] = (
    Stage("sentences", "sentences", sentences, Sentence),
    Stage("times", "times", times, TimeMention, version=3),
    Stage("marks", "marks", marks, Mark, needs=("sentences",), version=2, models=True),
    Stage("mentions", "mentions", mentions, Mention, needs=("marks",), version=8),
    Stage("posts", "posts", posts, PostMention, needs=("mentions",), version=6),
    Stage("references", "mentions", references, Mention, needs=("mentions", "posts"), version=2),
    Stage("quotations", "quotations", quotations, QuotationMention, needs=("references",), version=3),
    Stage("events", "events", events, EventMention, needs=("times", "quotations"), version=5),
    Stage("credits", "credits", credits, CreditMention, needs=("sentences",), version=2),
    Stage("vectors", "vectors", vectors, None, needs=("sentences",), models=True),
    Stage("quotation_vectors", "quotation_vectors", quotation_vectors, None, needs=("quotations",), models=True),
)
