"""Quantities: numbers of people killed, injured, arrested or present, amounts of money, distances.

A number counts only where its unit or a word of its role stands by, so that years and days are none. Bounds
are kept: 'at least eleven' has no upper bound, 'dozens' begins at two dozen, an Arabic dual is two.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec
import regex

from dragoman.records import Document, Quantity, Sentence, Span
from dragoman.reference import Language
from dragoman.text.fold import fold

TOKEN = regex.compile(r"\p{N}+(?:[.,٬٫’']\p{N}+)*(?:\s\p{N}{3}\b(?!\s?\p{N}))*|[\p{L}\p{M}\u200c]+|[$€£¥₽₺₹﷼]")
UNIT_REACH = 4  # words between a number and its unit: 'eleven mostly young people'
ROLE_REACH = 7  # words between a number and what happened to those counted


class QuantityData(msgspec.Struct, frozen=True):
    """`languages/<code>/quantities.toml`."""

    numbers: dict[str, float] = {}
    scales: dict[str, float] = {}
    vague: dict[str, float] = {}  # word -> the least it can mean: dozens = 24
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    duals: dict[str, str] = {}  # a noun in the dual -> its unit
    units: dict[str, tuple[str, ...]] = {}  # unit -> words
    roles: dict[str, tuple[str, ...]] = {}  # role -> words
    unit_roles: dict[str, str] = {}  # unit -> the role it gives by itself
    people: tuple[str, ...] = ()  # units that are people
    glued: tuple[str, ...] = ()  # letters that may stand glued before a word
    decimal: str = "."


class Table(msgspec.Struct, frozen=True):
    """The data folded, and words looked up the other way round."""

    data: QuantityData
    numbers: dict[str, float]
    scales: dict[str, float]
    vague: dict[str, float]
    duals: dict[str, str]
    units: dict[str, str]
    roles: dict[str, str]
    bounds: tuple[tuple[str, str], ...]  # (words, 'low' | 'high' | 'about')


class Token(msgspec.Struct, frozen=True):
    """A word or number with its offsets in the document."""

    start: int
    end: int
    text: str
    comma: bool = False  # a comma stands before it


@lru_cache(maxsize=64)
def load_table(language: Language) -> Table:
    """Return a language's words of number and measure."""
    data = language.load("quantities", QuantityData)
    bounds = [(fold(w), "low") for w in data.at_least] + [(fold(w), "high") for w in data.at_most]
    bounds += [(fold(w), "about") for w in data.about]
    return Table(
        data=data,
        numbers={fold(w): n for w, n in data.numbers.items()},
        scales={fold(w): n for w, n in data.scales.items()},
        vague={fold(w): n for w, n in data.vague.items()},
        duals={fold(w): u for w, u in data.duals.items()},
        units={fold(w): unit for unit, ws in data.units.items() for w in ws},
        roles={fold(w): role for role, ws in data.roles.items() for w in ws},
        bounds=tuple(sorted(bounds, key=lambda b: (-len(b[0]), b))),
    )


def find_quantities(document: Document, sentence: Sentence, language: Language) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in text order."""
    table = load_table(language)
    text = sentence.span.within(document.text)
    tokens: list[Token] = []
    at = 0
    for match in TOKEN.finditer(text):
        gap = text[at : match.start()]
        start, at = sentence.span.start, match.end()
        tokens.append(Token(start + match.start(), start + at, fold(match.group()), any(c in gap for c in ",،")))
    return tuple(read_quantities(tokens, table, document.id))


def read_quantities(tokens: Sequence[Token], table: Table, document: str) -> Iterator[Quantity]:
    """Yield a quantity for each number whose unit or role is told."""
    i = 0
    while i < len(tokens):
        number = number_at(tokens, i, table)
        if number is None:
            i += 1
            continue
        stop, value, kind = number
        found = make_quantity(tokens, i, stop, value, kind, table, document)
        if found is not None:
            yield found
        i = stop


def number_at(tokens: Sequence[Token], i: int, table: Table) -> tuple[int, float, str] | None:
    """Return (index after it, value, 'exact' or 'vague') of the number that begins at i."""
    word = bare(tokens[i].text, table)
    if word in table.duals:
        return i + 1, 2.0, "exact"
    if word in table.vague:
        scale = bare(tokens[i + 1].text, table) if i + 1 < len(tokens) else ""
        return i + 1, table.vague[word] * (table.scales.get(scale, 1.0)), "vague"
    first = plain_number(word, table)
    if first is None:
        return None
    total, current, j = 0.0, first, i + 1
    while j < len(tokens):
        word = bare(tokens[j].text, table)
        following = plain_number(word, table) if j + 1 <= len(tokens) else None
        if word in table.scales:
            current *= table.scales[word]
            if table.scales[word] >= 1000:
                total, current = total + current, 0.0
        elif following is not None and not word[0].isdigit() and not tokens[i].text[0].isdigit():
            current += following
        elif not (word in table.data.joiners and j + 1 < len(tokens) and adds(tokens[j + 1].text, table)):
            break
        j += 1
    return j, total + current, "exact"


def adds(word: str, table: Table) -> bool:
    """Tell whether a word is a number in words, so that 'and' before it goes on the number."""
    return not word[:1].isdigit() and plain_number(bare(word, table), table) is not None


def bare(word: str, table: Table) -> str:
    """Return the word without glued letters when only so it is known."""
    known = (table.numbers, table.scales, table.vague, table.duals, table.units, table.roles)
    if any(word in k for k in known):
        return word
    for letters in table.data.glued:
        rest = word.removeprefix(letters)
        if rest != word and any(rest in k for k in known):
            return rest
    return word


def plain_number(word: str, table: Table) -> float | None:
    """Return the value of digits or of one number word."""
    if word in table.numbers:
        return table.numbers[word]
    if not word[:1].isdigit():
        return None
    digits = word.replace(" ", "").replace("\u00a0", "").replace("'", "").replace("٬", "").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits):
        return float(re.sub(r"[.,]", "", digits))
    try:
        return float(digits.replace(",", "."))
    except ValueError:
        return None


def make_quantity(
    tokens: Sequence[Token], first: int, stop: int, value: float, kind: str, table: Table, document: str
) -> Quantity | None:
    """Make the quantity of tokens [first, stop): its unit, its role, its bounds; None where neither is told."""
    unit, last = find_unit(tokens, first, stop, table)
    role = find_role(tokens, first, stop, unit, table)
    if role is None:
        return None
    begin, bound = find_bound(tokens, first, table)
    low, high = (
        (value, None) if bound == "low" or kind == "vague" else (None, value) if bound == "high" else (None, None)
    )
    if bound == "about" and kind != "vague":
        low, high = value * 0.9, value * 1.1
    exact = None if kind == "vague" or bound in {"low", "high"} else value
    return Quantity(
        role=role,
        span=Span(document, tokens[begin].start, tokens[last].end),
        value=exact,
        low=low,
        high=high,
        unit=unit,
    )


def find_unit(tokens: Sequence[Token], first: int, stop: int, table: Table) -> tuple[str | None, int]:
    """Return the unit and the index of the last token of number and unit."""
    dual = table.duals.get(bare(tokens[first].text, table))
    if dual is not None:
        return dual, first
    if first > 0 and tokens[first - 1].text in table.units and not tokens[first - 1].text.isalpha():
        return table.units[tokens[first - 1].text], stop - 1
    for j in range(stop, min(len(tokens), stop + UNIT_REACH)):
        word = bare(tokens[j].text, table)
        if word in table.units:
            return table.units[word], j
        if plain_number(word, table) is not None or word in table.roles:
            break
    return None, stop - 1


def find_role(tokens: Sequence[Token], first: int, stop: int, unit: str | None, table: Table) -> str | None:
    """Return the role of a number: that of its unit, else that of the nearest word that tells one."""
    if unit is not None and unit in table.data.unit_roles:
        return table.data.unit_roles[unit]
    near: list[tuple[int, str]] = []
    for j in range(max(0, first - ROLE_REACH), min(len(tokens), stop + ROLE_REACH)):
        role = table.roles.get(bare(tokens[j].text, table))
        if role is not None:
            near.append((first - j if j < first else max(1, j - stop + 1), role))
    counted = unit is not None and unit in table.data.people
    if not near:
        return "other" if counted else None
    distance, role = min(near)
    aged = tokens[first].comma and stop < len(tokens) and tokens[stop].comma  # 'X, 15, was killed'
    return role if counted or (distance <= 1 and not aged) else None


def find_bound(tokens: Sequence[Token], first: int, table: Table) -> tuple[int, str]:
    """Return where the bound before a number begins, and its kind; '' where there is none."""
    for words, kind in table.bounds:
        length = len(words.split())
        for skip in (0, 1):
            begin = first - length - skip
            if begin < 0:
                continue
            skipped = [t.text for t in tokens[first - skip : first]]
            if any(w not in table.data.skipped for w in skipped):
                continue
            if " ".join(t.text for t in tokens[begin : begin + length]) == words:
                return begin, kind
    return first, ""
