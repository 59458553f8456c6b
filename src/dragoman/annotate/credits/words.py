"""What a language says of credits (`credits.toml`), and the phrases of it as folded words."""

from functools import cache

import msgspec
import regex

from dragoman.reference import Language
from dragoman.reference.outlets import name_words


class CreditWords(msgspec.Struct, frozen=True):
    """Words that cite, credit or label; `unknown` and `vague` are patterns with a group `outlet`."""

    breaks: tuple[str, ...] = ()  # words that end the reach of a citing word
    clitics: dict[str, str] = {}  # letters written onto the next word, and what stands there without them
    before: tuple[str, ...] = ()  # words that cite the outlet they stand before
    after: tuple[str, ...] = ()
    contributed_before: tuple[str, ...] = ()
    contributed_after: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()  # 'source:' at the head of a line
    photos: tuple[str, ...] = ()
    copyright: tuple[str, ...] = ()  # words at the head of a line that say whose the text is
    shared: tuple[str, ...] = ()  # 'agencies'
    kinds: tuple[str, ...] = ()  # words that may stand by an outlet's name in a credit line
    staff: tuple[str, ...] = ()  # an outlet's own people, without a name
    closings: tuple[str, ...] = ()  # 'ends', 'more': what stands in brackets at a tail without being a name
    services: tuple[str, ...] = ()  # what to put before a nation's adjective to have its agency's name
    unknown: tuple[str, ...] = ()  # names of outlets that are not in the table
    vague: tuple[str, ...] = ()  # 'state media'


Phrases = tuple[tuple[str, ...], ...]


class CreditPhrases(msgspec.Struct, frozen=True):
    """The phrases of a language as folded words, its patterns compiled."""

    code: str
    breaks: frozenset[str]
    clitics: tuple[tuple[str, str], ...]
    before: Phrases
    after: Phrases
    contributed_before: Phrases
    contributed_after: Phrases
    sources: Phrases
    photos: Phrases
    copyright: Phrases
    shared: Phrases
    kinds: frozenset[str]
    staff: frozenset[tuple[str, ...]]
    closings: frozenset[tuple[str, ...]]
    services: tuple[str, ...]
    unknown: tuple[regex.Pattern[str], ...]
    vague: tuple[regex.Pattern[str], ...]


@cache
def load_phrases(code: str) -> CreditPhrases:
    """Return the phrases of a language, the longest first."""
    words = Language(code).load("credits", CreditWords)
    return CreditPhrases(
        code=code,
        breaks=frozenset(word for phrase in words.breaks for word in name_words(phrase)),
        clitics=tuple(sorted(words.clitics.items(), key=lambda item: (-len(item[0]), item))),
        before=fold_phrases(words.before),
        after=fold_phrases(words.after),
        contributed_before=fold_phrases(words.contributed_before),
        contributed_after=fold_phrases(words.contributed_after),
        sources=fold_phrases(words.sources),
        photos=fold_phrases(words.photos),
        copyright=fold_phrases(words.copyright),
        shared=fold_phrases(words.shared),
        kinds=frozenset(word for phrase in words.kinds for word in name_words(phrase)),
        staff=frozenset(fold_phrases(words.staff)),
        closings=frozenset(fold_phrases(words.closings)),
        services=words.services,
        unknown=tuple(regex.compile(pattern) for pattern in words.unknown),
        vague=tuple(regex.compile(pattern) for pattern in words.vague),
    )


def fold_phrases(phrases: tuple[str, ...]) -> Phrases:
    """Return the phrases as folded words, the longest first, each once."""
    return tuple(sorted({name_words(phrase) for phrase in phrases} - {()}, key=lambda p: (-len(p), p)))
