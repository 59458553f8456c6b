"""Whoever faces charges or stands under sanctions has them done to it, though the reader says otherwise."""

import pytest

from dragoman.annotate.events.lexicon import load_lexicon
from dragoman.annotate.events.suffered import turn_suffered
from dragoman.records import EventMention, ParticipantMention
from dragoman.reference import load_language
from tests.builders import doc, sentence, span


@pytest.mark.parametrize(
    ("language", "text", "kind", "trigger", "sides", "roles"),
    [
        ("en", "Peru faces growing criticism over it.", "ACCUSE", "criticism", ["Peru"], ["recipient"]),
        ("en", "Peru is under Danish sanctions.", "SANCTION", "sanctions", ["Peru", "Danish"], ["recipient", "actor"]),
        ("en", "Peru voiced criticism of Chile.", "ACCUSE", "criticism", ["Peru"], ["actor"]),
        ("en", "Peru faces talks with Chile.", "CONSULT", "talks", ["Peru"], ["actor"]),
        ("ar", "تواجه بيرو انتقادات حادة.", "ACCUSE", "انتقادات", ["بيرو"], ["recipient"]),
        ("fr", "Le Pérou est sous le coup de sanctions.", "SANCTION", "sanctions", ["Pérou"], ["recipient"]),
    ],
)
def test_sides_of_nouns_with_one_side(
    language: str, text: str, kind: str, trigger: str, sides: list[str], roles: list[str]
) -> None:
    document = doc(text, language)
    parts = tuple(ParticipantMention(mention=words, role="actor", span=span(document, words)) for words in sides)
    at = span(document, trigger)
    event = EventMention(id="e", trigger=at, spans=(at,), type=kind, status="happened", participants=parts)
    turned = turn_suffered(event, document, sentence(document), load_lexicon(load_language(language)))
    assert [part.role for part in turned.participants] == roles
