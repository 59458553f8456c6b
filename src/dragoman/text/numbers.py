"""Numbers in a text, in digits and in words: pure reading, the words of each language are given."""

from collections.abc import Mapping, Sequence

import msgspec
import regex

from dragoman.text.phrases import fold_word

TOKEN = regex.compile(
    r"\p{N}+(?:[.,٬٫’']\p{N}+|،\p{N}{3}(?!\p{N}))*(?:\s\p{N}{3}\b(?!\s?\p{N}))*|[\p{L}\p{M}\u200c]+|[$€£¥₽₺₹﷼]"
)
THOUSANDS = regex.compile(r"\d{1,3}(?:[.,'\s٬،]\d{3})+")
PLAIN = regex.compile(r"\d+(?:[.,٫]\d+)?")


class Token(msgspec.Struct, frozen=True):
    """A folded word or number with its offsets in the text, and whether a sign parts it from what follows."""

    start: int
    end: int
    text: str
    closed: bool


class NumberWords(msgspec.Struct, frozen=True):
    """A language's number words, folded; `vague` give the least they can mean, `glued` may stand before any."""

    numbers: Mapping[str, float] = {}
    scales: Mapping[str, float] = {}
    vague: Mapping[str, float] = {}
    glued: tuple[str, ...] = ()


class Number(msgspec.Struct, frozen=True):
    """The tokens [first, stop) as a value; of a vague one the value is the least."""

    first: int
    stop: int
    value: float
    vague: bool


def split_tokens(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    found = list(TOKEN.finditer(text))
    ends = [m.start() for m in found[1:]] + [len(text)]
    return [
        Token(m.start(), m.end(), fold_word(m.group()), has_sign(text[m.end() : end]))
        for m, end in zip(found, ends, strict=True)
    ]


def has_sign(gap: str) -> bool:
    """Tell whether what stands between two words is more than white space and hyphens; the text's end is not."""
    return any(not (c.isspace() or c == "-") for c in gap)


def read_number(tokens: Sequence[Token], first: int, words: NumberWords) -> Number | None:
    """Return the number that begins at a token, None where none does."""
    word = take_off(tokens[first].text, words)
    if word in words.vague:
        scale = words.scales.get(tokens[first + 1].text, 1.0) if first + 1 < len(tokens) else 1.0
        return Number(first, first + 1, words.vague[word] * scale, True)
    value = read_word(word, words)
    if value is None:
        return None
    total, stop = 0.0, first + 1
    while stop < len(tokens) and not tokens[stop - 1].closed:
        word = take_off(tokens[stop].text, words)
        added = words.numbers.get(word)
        if word in words.scales:
            value *= words.scales[word]
            if words.scales[word] >= 1000:
                total, value = total + value, 0.0
        elif added is not None and not tokens[first].text[0].isdigit():
            value += added
        else:
            break
        stop += 1
    return Number(first, stop, total + value, False)


def take_off(word: str, words: NumberWords) -> str:
    """Return the word without glued letters where only so it is a number."""
    known = (words.numbers, words.scales, words.vague)
    if any(word in held for held in known):
        return word
    rests = (word.removeprefix(letters) for letters in words.glued if word.startswith(letters))
    return next((rest for rest in rests if any(rest in held for held in known)), word)


def read_word(word: str, words: NumberWords) -> float | None:
    """Return the value of digits or of one number word."""
    if word in words.numbers:
        return words.numbers[word]
    if not word[:1].isdigit():
        return None
    if THOUSANDS.fullmatch(word):
        return float("".join(c for c in word if c.isdigit()))
    if PLAIN.fullmatch(word):
        return float(word.replace(",", ".").replace("٫", "."))
    return None
