"""The words of number and count of a language, folded, and looked up the other way round."""

from functools import lru_cache

import msgspec

from dragoman.reference.language import Language
from dragoman.text.fold import fold
from dragoman.text.numbers import NumberWords, split_tokens


class QuantityWords(msgspec.Struct, frozen=True):
    """What is used of `languages/<code>/quantities.toml`."""

    numbers: dict[str, float] = {}
    scales: dict[str, float] = {}
    vague: dict[str, float] = {}
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    units: dict[str, tuple[str, ...]] = {}
    roles: dict[str, tuple[str, ...]] = {}
    unit_roles: dict[str, str] = {}
    people: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()


class CountWords(msgspec.Struct, frozen=True):
    """`languages/<code>/counts.toml`."""

    times: dict[str, tuple[str, ...]] = {}  # unit of time -> words
    terms: tuple[str, ...] = ()  # words before a duration that make it the time something runs
    number_of: tuple[str, ...] = ()
    exceeded: tuple[str, ...] = ()  # verbs that make a number the least
    crowds: tuple[str, ...] = ()  # words of protest and gathering
    powers: tuple[str, ...] = ()  # words after a unit of length that make it one of space
    corrected: tuple[str, ...] = ()  # words by which a paper corrects itself


class Words(msgspec.Struct, frozen=True):
    """The words of a language, folded, and looked up the other way round."""

    numbers: NumberWords
    bounds: tuple[tuple[tuple[str, ...], str], ...]
    units: dict[str, str]
    roles: dict[str, str]
    times: dict[str, str]
    terms: frozenset[str]
    number_of: tuple[tuple[str, ...], ...]
    crowds: tuple[str, ...]
    unit_roles: dict[str, str]
    people: frozenset[str]
    powers: frozenset[str]
    corrected: tuple[str, ...]


@lru_cache(maxsize=64)
def load_words(language: Language) -> Words:
    """Return a language's words of number and count."""
    data, own = language.load("quantities", QuantityWords), language.load("counts", CountWords)
    kinds = (("least", data.at_least), ("least", own.exceeded), ("most", data.at_most), ("about", data.about))
    bounds = [(split(words), kind) for kind, rows in kinds for words in rows]
    folded = [{fold(w): n for w, n in row.items()} for row in (data.numbers, data.scales, data.vague)]
    return Words(
        numbers=NumberWords(folded[0], folded[1], folded[2], tuple(fold(g) for g in data.glued)),
        bounds=tuple(sorted(bounds, key=lambda b: (-len(b[0]), b))),
        units=invert(data.units), roles=invert(data.roles), times=invert(own.times),
        terms=frozenset(fold(w) for w in own.terms),
        number_of=tuple(sorted(split(words) for words in own.number_of)),
        crowds=tuple(fold(w) for w in own.crowds),
        unit_roles=data.unit_roles, people=frozenset(data.people), powers=frozenset(fold(w) for w in own.powers),
        corrected=tuple(fold(w) for w in own.corrected),
    )  # fmt: skip


def invert(rows: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Return what each folded word stands for."""
    return {fold(word): name for name, words in rows.items() for word in words}


def split(words: str) -> tuple[str, ...]:
    """Return the folded words."""
    return tuple(token.text for token in split_tokens(words))


def is_correction(text: str, language: Language) -> bool:
    """Tell whether a text says that it corrects something."""
    held = f" {' '.join(token.text for token in split_tokens(text))} "
    return any(f" {' '.join(split(words))} " in held for words in load_words(language).corrected)


def bare(word: str, words: Words) -> str:
    """Return the word without glued letters where only so it is known."""
    known = (words.units, words.times, words.roles, words.terms)
    if any(word in held for held in known):
        return word
    rests = [word.removeprefix(g) for g in words.numbers.glued if word.startswith(g)]
    stems = [r for r in rests if any(r in held for held in known) or r.startswith(words.crowds or ("\0",))]
    return stems[0] if stems else word
