"""Nouns with one side: whoever 'faces charges' or stands 'under sanctions' has them done to it.

The reader, which learned few of them, takes that side for the one who acts.
"""

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.records import Document, EventMention, ParticipantMention, Sentence, Span
from dragoman.reference.plover import load_plover
from dragoman.text.phrases import split_words

REACH = 5  # words between such a word and the noun: 'facing growing international criticism'
FARTHEST = 1000  # code points that hold so many words, whatever the length of the sentence
CONFLICT = frozenset({"verbal conflict", "material conflict"})


def turn_suffered(event: EventMention, document: Document, sentence: Sentence, lexicon: Lexicon) -> EventMention:
    """Return the event with those who suffer it as recipients, where a word before its trigger says so."""
    kind = load_plover().types[event.type]
    if kind.quad not in CONFLICT or not any(part.role == "actor" for part in event.participants):
        return event
    at = find_suffered(document, sentence, event.trigger, lexicon)
    if at is None:
        return event
    parts = (turn(part, at, event.trigger, lexicon.data.verb_first) for part in event.participants)
    return msgspec.structs.replace(event, participants=tuple(parts))


def find_suffered(document: Document, sentence: Sentence, trigger: Span, lexicon: Lexicon) -> int | None:
    """Return where the nearest such word before a trigger begins; None where there is none."""
    start = max(sentence.span.start, trigger.start - FARTHEST)
    before = split_words(document.text[start : trigger.start], start)[-REACH:]
    texts = [word.text for word in before]
    longest = max((len(words) for words in lexicon.suffered), default=0)
    for first in reversed(range(len(texts))):
        if any(tuple(texts[first : first + length]) in lexicon.suffered for length in range(1, longest + 1)):
            return before[first].start
    return None


def turn(part: ParticipantMention, at: int, trigger: Span, verb_first: bool) -> ParticipantMention:
    """Return an actor as recipient who stands before the word at a place, or behind it where the verb comes first."""
    between = verb_first and at < part.span.start < trigger.start
    suffers = part.role == "actor" and (part.span.end <= at or between)
    return msgspec.structs.replace(part, role="recipient") if suffers else part
