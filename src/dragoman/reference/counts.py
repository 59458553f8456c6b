"""Counts: what a sentence numbers, so that sentences of several languages can be compared by it.

Only what can be named in every language is counted: people (by what befell them, or as a crowd), money,
distance, and how long something runs ('for three years'; not 'three years ago'). Anything else is left out.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from dragoman.reference.language import Language
from dragoman.text.fold import fold
from dragoman.text.numbers import Number, NumberWords, Token, read_number, split_tokens

UNIT_REACH = 4  # words between a number and what it counts
ROLE_REACH = 7  # words between a number and what befell those counted
NAMED_REACH = 7  # words after 'the number of protesters'
CROWD = "present"
LEAST_CROWD = 10
MARCHER = "protester"  # a unit that is a crowd by itself
SHORTEST_STEM = 4
YEAR_DIGITS = 4
DISTANCE = "distance"


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


class Count(msgspec.Struct, frozen=True):
    """One number of a text: its place there, its bounds, what it counts, as English words."""

    start: int
    end: int
    low: float
    high: float
    shown: str
    slot: str
    vague: bool = False  # 'dozens': the least is a convention


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


def find_counts(text: str, language: Language) -> tuple[Count, ...]:
    """Return the counts of a sentence, in text order."""
    return tuple(read_counts(split_tokens(text), load_words(language)))


def read_counts(tokens: Sequence[Token], words: Words) -> Iterator[Count]:
    """Yield the counts; a number that stands alone after one ('about 200; the union, 2,000') counts the same."""
    named, i = find_named(tokens, words), 0
    before: str | None = None
    while i < len(tokens):
        number = read_number(tokens, i, words.numbers)
        if number is None:
            i += 1
            continue
        slot = find_slot(tokens, number, words) or find_called(tokens, number, words, named)
        if slot is None and stands_alone(tokens, number) and before and before.startswith("people"):
            slot = before
        if slot is not None and (not slot.endswith(CROWD) or number.value >= LEAST_CROWD):
            yield make_count(tokens, number, slot, words)
            before = slot
        i = number.stop


def stands_alone(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether a whole number that is no year has no word after it."""
    text = tokens[number.first].text
    year = len(text) == YEAR_DIGITS and text.isdigit() and text[0] in "12"
    last = number.stop == len(tokens) or tokens[number.stop - 1].closed
    return last and number.value == int(number.value) and not year


def find_slot(tokens: Sequence[Token], number: Number, words: Words) -> str | None:
    """Return what a number counts by the words around it."""
    if number.stop < len(tokens) and bare(tokens[number.stop].text, words) in words.times:
        begin, _ = find_bound(tokens, number, words)
        led = any(bare(t.text, words) in words.terms for t in tokens[max(0, begin - 1) : begin])
        return f"duration in {words.times[bare(tokens[number.stop].text, words)]}s" if led else None
    found = find_unit(tokens, number, words)
    if found is None:
        return None
    unit, at = found
    if unit in words.unit_roles:
        role = words.unit_roles[unit]
        raised = at + 1 < len(tokens) and tokens[at + 1].text in words.powers
        return f"{role} ({unit})" if role != DISTANCE or (at == number.stop and not raised) else None
    return name_people(tokens, number, (unit, at), words) if unit in words.people else None


def find_unit(tokens: Sequence[Token], number: Number, words: Words) -> tuple[str, int] | None:
    """Return the unit after a number, or the sign of a currency before it, and where it stands."""
    if number.first and not tokens[number.first - 1].text.isalpha():
        sign = words.units.get(tokens[number.first - 1].text)
        if sign is not None:
            return sign, number.first - 1
    for i in range(number.stop, min(len(tokens), number.stop + UNIT_REACH)):
        if tokens[i - 1].closed or read_number(tokens, i, words.numbers):
            return None
        word = bare(tokens[i].text, words)
        if word in words.units:
            return words.units[word], i
    return None


def name_people(tokens: Sequence[Token], number: Number, unit: tuple[str, int], words: Words) -> str | None:
    """Return what befell the people counted: by the nearest word that tells it, their own name left out."""
    near = []
    for i in range(max(0, number.first - ROLE_REACH), min(len(tokens), number.stop + ROLE_REACH)):
        role = find_role(tokens[i].text, words)
        if role is not None and (i != unit[1] or role != CROWD):
            near.append((number.first - i if i < number.first else i - number.stop + 1, role))
    if not near:
        return f"people {CROWD}" if unit[0] == MARCHER else None
    return f"people {min(near)[1]}"


def find_role(word: str, words: Words) -> str | None:
    """Return what a word says of people; words of gathering count in any form."""
    plain = bare(word, words)
    if plain in words.roles:
        return words.roles[plain]
    return CROWD if any(plain.startswith(c) for c in words.crowds if len(c) >= SHORTEST_STEM) else None


def find_named(tokens: Sequence[Token], words: Words) -> list[int]:
    """Return where 'the number of protesters' ends, for each time that it stands."""
    found = []
    for phrase in words.number_of:
        for i in range(len(tokens) - len(phrase)):
            if tuple(t.text for t in tokens[i : i + len(phrase)]) == phrase:
                after = [bare(t.text, words) for t in tokens[i + len(phrase) : i + len(phrase) + 2]]
                found += [i + len(phrase) + k for k, w in enumerate(after) if words.units.get(w) == MARCHER][:1]
    return found


def find_called(tokens: Sequence[Token], number: Number, words: Words, named: Sequence[int]) -> str | None:
    """Return the crowd whose number was announced shortly before."""
    near = any(0 < number.first - at <= NAMED_REACH for at in named)
    timed = number.stop < len(tokens) and bare(tokens[number.stop].text, words) in words.times
    return f"people {CROWD}" if near and not timed else None


def find_bound(tokens: Sequence[Token], number: Number, words: Words) -> tuple[int, str]:
    """Return where the bound before a number begins, and its kind; '' where there is none."""
    signed = number.first > 0 and not tokens[number.first - 1].text[0].isalnum()
    first = number.first - 1 if signed else number.first
    for phrase, kind in words.bounds:
        begin = first - len(phrase)
        if begin < 0 or tuple(t.text for t in tokens[begin + 1 : first]) != phrase[1:]:
            continue
        if tokens[begin].text in (phrase[0], *(letters + phrase[0] for letters in words.numbers.glued)):
            return begin, kind
    return first, ""


def make_count(tokens: Sequence[Token], number: Number, slot: str, words: Words) -> Count:
    """Return a count with its bounds; 'about' allows for a tenth."""
    begin, kind = find_bound(tokens, number, words)
    value, text = number.value, f"{number.value:,.10g}"
    start, end = tokens[begin].start, tokens[number.stop - 1].end
    if number.vague or kind == "least":
        shown = f"more than {text}" if kind == "least" and not number.vague else f"at least {text}"
        return Count(start, end, value, math.inf, shown, slot, number.vague)
    if kind == "most":
        return Count(start, end, -math.inf, value, f"at most {text}", slot)
    if kind == "about":
        return Count(start, end, value * 0.9, value * 1.1, f"about {text}", slot)
    return Count(start, end, value, value, text, slot)


def bare(word: str, words: Words) -> str:
    """Return the word without glued letters where only so it is known."""
    known = (words.units, words.times, words.roles, words.terms)
    if any(word in held for held in known):
        return word
    rests = [word.removeprefix(g) for g in words.numbers.glued if word.startswith(g)]
    stems = [r for r in rests if any(r in held for held in known) or r.startswith(words.crowds or ("\0",))]
    return stems[0] if stems else word
