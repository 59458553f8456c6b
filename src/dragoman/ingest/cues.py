"""Cues: the words by which lines of a page dump are told apart, from every language's `zones.toml`.

All languages' cues are tried on every page: Arabic pages carry English buttons, and a cue of one language
hardly ever stands alone on a line of another.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec
from babel.dates import get_day_names, get_month_names

from dragoman.reference import available_languages, load_language
from dragoman.reference.countries.forms import load_country_words
from dragoman.text.fold import fold

LONGEST = 7  # words in the longest cue
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
DIGITS = re.compile(r"\d+")


class ZoneWords(msgspec.Struct, frozen=True):
    """What a language's `zones.toml` holds. Cues are phrases; `0` in one stands for any number."""

    locales: tuple[str, ...] = ()  # CLDR locales whose month and day names stand in stamps
    lines: tuple[str, ...] = ()  # furniture: the whole line
    starts: tuple[str, ...] = ()  # furniture: a line without a full stop that begins so
    contains: tuple[str, ...] = ()  # furniture: any line in which this stands
    closings: tuple[str, ...] = ()  # headings after which no line belongs to the report
    breaks: tuple[str, ...] = ()  # headings of links to other reports
    sections: tuple[str, ...] = ()  # names of a site's sections
    images: tuple[str, ...] = ()  # last words of a short alternative text
    stamps: tuple[str, ...] = ()  # labels and units around a page's date
    bylines: tuple[str, ...] = ()  # words before the writer's name
    roles: tuple[str, ...] = ()  # what a writer is: correspondent
    desks: tuple[str, ...] = ()  # whole lines that name a desk as the writer
    credits: tuple[str, ...] = ()  # words before the name of a source
    contributions: tuple[str, ...] = ()  # words in a line that thanks others for their work
    agencies: tuple[str, ...] = ()  # names of agencies that stand alone or in brackets
    photos: tuple[str, ...] = ()  # words before the name of who made a picture
    sides: tuple[str, ...] = ()  # marks of who stands where in a picture, with their brackets
    bios: tuple[str, ...] = ()  # words about the writer below the report
    captions: tuple[str, ...] = ()  # words that only captions hold
    outlets: tuple[str, ...] = ()  # regular expressions with a group `outlet`, or `maybe`
    outlet_words: tuple[str, ...] = ()  # words in the names of outlets
    offices: tuple[str, ...] = ()  # first words of the name of an office that publishes itself
    embeds: tuple[str, ...] = ()  # first words around a post of a social network
    papers: tuple[str, ...] = ()  # kinds of official paper: press release
    numbers: tuple[str, ...] = ()  # words before the number of a paper


class Cues(msgspec.Struct, frozen=True):
    """The cues of all languages, folded to keys."""

    lines: frozenset[str]
    starts: frozenset[str]
    contains: frozenset[str]
    closings: frozenset[str]
    breaks: frozenset[str]
    sections: frozenset[str]
    images: frozenset[str]
    stamps: frozenset[str]
    bylines: frozenset[str]
    roles: frozenset[str]
    desks: frozenset[str]
    credits: frozenset[str]
    contributions: frozenset[str]
    agencies: frozenset[str]
    photos: frozenset[str]
    bios: frozenset[str]
    captions: frozenset[str]
    outlet_words: frozenset[str]
    offices: frozenset[str]
    embeds: frozenset[str]
    papers: frozenset[str]
    numbers: frozenset[str]
    countries: frozenset[str]  # names of countries
    days: frozenset[str]  # names of weekdays
    months: dict[str, int]  # name of a month to its number
    sides: tuple[str, ...]
    outlets: tuple[re.Pattern[str], ...]


def key_of(text: str) -> str:
    """Return the words of a text, folded, with one space between and 0 for every number."""
    return " ".join(DIGITS.sub("0", word) for word in WORD.findall(fold(text)))


def phrases(key: str) -> frozenset[str]:
    """Return every run of at most LONGEST words of a key."""
    words = key.split(" ")
    return frozenset(
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + LONGEST) + 1)
    )


def openings(key: str) -> Iterator[str]:
    """Yield the first words of a key: one, two … LONGEST."""
    words = key.split(" ")[:LONGEST]
    for end in range(len(words), 0, -1):
        yield " ".join(words[:end])


def starts_with(key: str, cues: frozenset[str]) -> bool:
    """Tell whether the key begins with one of the cues."""
    return any(opening in cues for opening in openings(key))


def holds(key: str, cues: frozenset[str]) -> bool:
    """Tell whether one of the cues stands in the key."""
    return not phrases(key).isdisjoint(cues)


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Return the cues of all languages."""
    tables = [load_language(code).load("zones", ZoneWords) for code in available_languages()]
    locales = [locale for table in tables for locale in table.locales]
    names = [n for n in Cues.__struct_fields__ if n not in {"days", "months", "outlets", "sides", "countries"}]
    return Cues(
        **{n: frozenset(key_of(cue) for table in tables for cue in getattr(table, n)) - {""} for n in names},
        days=frozenset(key_of(day) for locale in locales for day in day_names(locale)),
        months={key_of(n): i for locale in locales for n, i in month_names(locale)},
        countries=frozenset(key_of(n) for c in available_languages() for n in country_names(c)),
        sides=tuple(fold(side) for table in tables for side in table.sides),
        outlets=tuple(re.compile(p, re.IGNORECASE) for table in tables for p in table.outlets),
    )


def country_names(code: str) -> Iterator[str]:
    """Yield the names of countries in a language."""
    yield from (name for names in load_country_words(code).names.values() for name in names)


def day_names(locale: str) -> Iterator[str]:
    """Yield the weekdays of a CLDR locale, long and short."""
    for width in ("wide", "abbreviated"):
        yield from get_day_names(width, locale=locale).values()


def month_names(locale: str) -> Iterator[tuple[str, int]]:
    """Yield the months of a CLDR locale with their numbers, long and short, as they stand in a date."""
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            names = get_month_names(width, context=context, locale=locale)
            yield from ((name, number) for number, name in names.items())
