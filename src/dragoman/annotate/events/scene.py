"""A scene: one sentence with its words, units, triggers, numbers and times."""

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word
from dragoman.records import Document, Quantity, QuotationMention, Sentence, TimeMention


class Scene(msgspec.Struct, frozen=True):
    """One sentence with what stands in it."""

    document: Document
    sentence: Sentence
    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    triggers: tuple[Trigger, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    quotations: tuple[QuotationMention, ...]
    lexicon: Lexicon
