"""Denials of what was just told: 'The army denied it', a sentence by itself about the deed of the sentence before."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dragoman.records import Reading, Span
from dragoman.reference import Language, load_language
from dragoman.text.fold import fold

LONGEST = 12  # words of a sentence that does nothing but deny
WORD = re.compile(r"\w+")


class Denials(msgspec.Struct, frozen=True):
    """`languages/<code>/denials.toml`: forms of 'deny', words for what was told, letters glued before a verb."""

    verbs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()


def find_denials(reading: Reading) -> dict[str, Span]:
    """Return by id the event mentions that the next sentence denies, with that sentence."""
    language = load_language(reading.document.language)
    starts = sorted((event.trigger.start, event.id) for event in reading.events)
    body = sorted((s.span for s in reading.sentences if s.zone == "body"), key=lambda s: s.start)
    found: dict[str, Span] = {}
    at = 0
    for before, span in pairwise(body):
        told: list[str] = []
        while at < len(starts) and starts[at][0] < before.end:
            if starts[at][0] >= before.start:
                told.append(starts[at][1])
            at += 1
        own = at < len(starts) and starts[at][0] < span.end
        if told and not own and is_denial(reading.document.words(span), language):
            found[told[-1]] = span
    return found


def is_denial(text: str, language: Language) -> bool:
    """Tell whether a sentence ends in 'denied it' or in a verb of denying, and is no more than that."""
    data = language.load("denials", Denials)
    words = WORD.findall(fold(text))
    if not data.verbs or len(words) > LONGEST:
        return False
    verbs = tuple(tuple(fold(v).split()) for v in data.verbs)
    objects = tuple(tuple(fold(o).split()) for o in data.objects)
    bare = [strip_clitic(word, data.clitics) for word in words]
    denies = any(ends(bare[:i], verb) or ends(words[:i], verb) for i in range(1, len(words) + 1) for verb in verbs)
    last = any(ends(words, o) for o in objects) or any(ends(bare, v) or ends(words, v) for v in verbs)
    return denies and last


def strip_clitic(word: str, clitics: Sequence[str]) -> str:
    """Return a word without a glued conjunction."""
    return next((word[len(c) :] for c in clitics if word.startswith(c) and len(word) > len(c) + 2), word)


def ends(words: Sequence[str], tail: Sequence[str]) -> bool:
    """Tell whether words end in others."""
    return tuple(words[-len(tail) :]) == tuple(tail)
