"""A mention taken apart: its parts ('commander' of 'the army' in 'Chad'), and in each the words that tell something.

The first part holds the head, which says what the actor is; later ones say what it belongs to. What stands behind
'to', 'against' or 'by' belongs to somebody else and is left out.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Protocol

import msgspec

from dragoman.reference.actors.named import LISTED, SHORTEST, Named, acronyms, is_acronym, load_named
from dragoman.reference.actors.words import ActorTables, Term, load_actor_words
from dragoman.reference.countries import CountryForm, load_countries
from dragoman.reference.language import load_language
from dragoman.reference.names import merged_clitics
from dragoman.text.phrases import Match, Phrases, Word, find_phrases, match_at, split_words

VAGUE = ("UNK", "CVL")  # of words that tell nothing in a name: 'Northern Territory', 'Cape Town'
ABBREVIATED = 3  # letters of an abbreviated title ('Sen.'), which is no last word
FURTHEST = 2  # words before the one that says 'former' of the head
POSSESSIVE = ("s",)  # what split_words leaves of 'Peru's'


class Stretch(Protocol):
    """What stands at [start, end) of a text."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""


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


def is_given(mention: str, match: Match[CountryForm], words: tuple[Word, ...], tables: ActorTables) -> bool:
    """Tell whether a country or capital is somebody's first name: 'Jordan' before one unknown word with a capital."""
    if words[match.first].text not in tables.given or match.last - match.first != 1 or match.last != len(words) - 1:
        return False
    last = words[match.last]
    return mention[last.start].isupper() and (last.text,) not in tables.terms.entries and last.text not in POSSESSIVE


def is_name_word(mention: str, match: Match[Term], words: tuple[Word, ...]) -> bool:
    """Tell whether a role word is a part of a name: 'Town' in 'Cape Town', 'Sen' at the end of a name."""
    written = mention[match.start : match.end]
    short = len(written) <= ABBREVIATED and written.istitle() and match.last == len(words)
    return match.first > 0 and (short or (match.value.sector in VAGUE and written[0].isupper()))


def is_sided(match: Match[CountryForm], words: tuple[Word, ...], tables: ActorTables) -> bool:
    """Tell whether a country is only the one that somebody is for, against or helped by: 'pro-', '-backed'."""
    before = words[match.first - 1].text if match.first else ""
    return before in tables.siding or (match.last < len(words) and words[match.last].text in tables.sided)


def is_common(match: Match[tuple[Named, ...]], stated: Collection[str]) -> bool:
    """Tell whether a name that is a role word too is the word: it is of a list ('National Guard'), or not of here."""
    return match.value[0].table in LISTED or bool(stated and not any(n.country in stated for n in match.value))


def is_capital(mention: str, match: Stretch) -> bool:
    """Tell whether an acronym is written in capitals: 'the CAR', not 'the car'."""
    return mention[match.start : match.end] == mention[match.start : match.end].upper()


def is_written(mention: str, match: Match[tuple[Named, ...]]) -> bool:
    """Tell whether a name is written as one: 'Hope' the party, not 'hope', and 'the WHO', not 'who'."""
    words = mention[match.start : match.end]
    if match.last - match.first == 1 and split_words(words)[0].text in acronyms():
        return is_acronym(words) or sum(c.isupper() for c in words) >= SHORTEST
    return words != words.lower() or words == words.upper()


def inside(match: Stretch, others: Sequence[Stretch], equal: bool = True) -> bool:
    """Tell whether a match lies within a longer one of others, or, where wanted, within an equal one."""
    size = match.end - match.start
    spans = ((o.start, o.end) for o in others if o.start <= match.start and match.end <= o.end)
    return any(equal or end - start > size for start, end in spans)
