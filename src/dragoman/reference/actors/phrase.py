"""A mention taken apart: its parts ('commander' of 'the army' in 'Chad'), and in each the words that tell something.

The first part holds the head, which says what the actor is; later ones say what it belongs to. What stands behind
'to', 'against' or 'by' belongs to somebody else and is left out.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.reference.actors.matches import (
    POSSESSIVE,
    Stretch,
    inside,
    is_capital,
    is_common,
    is_given,
    is_name_word,
    is_sided,
    is_written,
)
from dragoman.reference.actors.named import Named, load_named
from dragoman.reference.actors.words import ActorTables, Term, load_actor_words
from dragoman.reference.countries import CountryForm, load_countries
from dragoman.reference.language import load_language
from dragoman.reference.names import merged_clitics
from dragoman.text.phrases import Match, Phrases, Word, find_phrases, match_at, split_words

FURTHEST = 2  # words before the one that says 'former' of the head


class Part(msgspec.Struct, frozen=True):
    """Words of a mention between two links, and what was found in them, in the order of the text."""

    words: tuple[Word, ...]
    terms: tuple[Match[Term], ...]
    countries: tuple[Match[CountryForm], ...]
    named: tuple[Match[tuple[Named, ...]], ...]

    @property
    def rest(self) -> tuple[Word, ...]:
        """The words that no table knows: a name of a person or a place, perhaps."""
        matches: list[Stretch] = [*self.terms, *self.countries, *self.named]
        known = [(m.start, m.end) for m in matches]
        return tuple(w for w in self.words if w.text not in POSSESSIVE and not any(a <= w.start < b for a, b in known))


class Taken(msgspec.Struct, frozen=True):
    """A mention without its article, its parts, and whether it speaks of somebody who was something."""

    text: str
    parts: tuple[Part, ...]
    former: bool


def take_apart(mention: str, code: str) -> Taken:
    """Return a mention taken apart."""
    tables = load_actor_words(code)
    words = without_articles(mention, split_words(mention), tables)
    former = [m for m in find_phrases(mention, words, tables.former) if m.first <= FURTHEST]
    gone = [m for m in former if (words[m.first].text,) not in tables.terms.entries]  # 'exministro' stays a word
    words = tuple(w for w in words if not any(m.start <= w.start < m.end for m in gone))
    text = mention[words[0].start : words[-1].end] if words else ""
    return Taken(
        text, tuple(make_part(mention, part, code) for part in split_parts(mention, words, code)), bool(former)
    )


def without_articles(mention: str, words: tuple[Word, ...], tables: ActorTables) -> tuple[Word, ...]:
    """Return the words behind the articles and counts that a mention begins with."""
    while words and (match := match_at(mention, words, 0, tables.articles)) and match.last < len(words):
        words = words[match.last :]
    return words


def split_parts(mention: str, words: tuple[Word, ...], code: str) -> Iterator[tuple[Word, ...]]:
    """Yield the parts between links and commas, up to the first break; known phrases stay whole."""
    tables = load_actor_words(code)
    whole = inside_phrases(mention, words, code)
    part: list[Word] = []
    skipped = 0
    for i, word in enumerate(words):
        if i < skipped:
            continue
        if i not in whole and word.text in tables.breaks and i:
            break
        link = None if i in whole else match_at(mention, words, i, tables.links)
        comma = i > 0 and any(c in ",،;(" for c in mention[words[i - 1].end : word.start])
        if (link or comma) and part:
            yield tuple(part)
            part = []
        if link:
            skipped = link.last
        else:
            part.append(word)
    if part:
        yield tuple(part)


def inside_phrases(mention: str, words: tuple[Word, ...], code: str) -> frozenset[int]:
    """Return the places of words that stand inside a known phrase of several words ('member of parliament')."""
    clitics = merged_clitics(load_language(code))
    tables: tuple[Phrases[Any], ...] = (load_actor_words(code).terms, load_countries(code), load_named(code))
    matches = (m for table in tables for m in find_phrases(mention, words, table, clitics))
    return frozenset(i for m in matches if m.last - m.first > 1 for i in range(m.first, m.last))


def make_part(mention: str, words: tuple[Word, ...], code: str) -> Part:
    """Return a part with what its words tell: of two that overlap, what is longer, then what is a name."""
    clitics, tables = merged_clitics(load_language(code)), load_actor_words(code)
    forms = find_phrases(mention, words, load_countries(code), clitics)
    countries = [
        m for m in forms if (not m.value.upper or is_capital(mention, m)) and not is_given(mention, m, words, tables)
    ]
    found = find_phrases(mention, words, tables.terms, clitics)
    terms = [m for m in found if not is_name_word(mention, m, words)]
    every = [m for m in find_phrases(mention, words, load_named(code), clitics) if is_written(mention, m)]
    stated = {c for m in countries for c in m.value.countries}
    named = tuple(
        m for m in every if not inside(m, terms, is_common(m, stated)) and not inside(m, countries, equal=False)
    )
    sided = [m for m in countries if is_sided(m, words, tables)]
    words = tuple(w for i, w in enumerate(words) if not any(m.first <= i <= m.last for m in sided))
    own = [m for m in countries if m not in sided and not inside(m, named)]
    return Part(words, tuple(t for t in terms if not inside(t, (*own, *named))), tuple(own), named)
