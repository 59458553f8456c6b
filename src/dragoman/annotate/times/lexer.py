"""Words, digits and marks of a folded text, and what digits and letters alone say: days, years, clocks, ordinals."""

import re
from collections.abc import Iterator

import msgspec

from dragoman.annotate.times.words import Value

BREAK = "\n\n"
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
ROMAN = re.compile(r"(?=[ivx])(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|er|eme)?")  # up to the centuries of a calendar
YEARS = re.compile(r"(\d{4})/(\d{4}|\d\d)")  # 2030/31; 2030/12 is a month
LAST_MONTH = 12
CLOCK_MARK = re.compile(r"[ \u00a0]?h[ \u00a0]?")
LEXER = re.compile(
    r"(?P<word>[^\W\d_]+)"  # the most frequent first
    r"|(?P<iso>(?<![\w.-])\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w-]))"
    r"|(?P<numeric>(?<![\w./-])\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{1,4}(?![\w/-]))"
    r"|(?P<clock>(?<![\w:.])(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?|[ \u00a0]?h[ \u00a0]?[0-5]\d)(?![\d:]))"
    r"|(?P<pair>(?<![\w./-])\d{1,4}[/.]\d{1,4}(?![\w/-]|\.\d))"
    r"|(?P<amount>(?<!\w)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+[.,]\d+)"
    r"|(?P<plural>'?\d\d(?:\d\d)?(?:'s|s)(?!\w))"
    r"|(?P<short>(?<!\w)'\d\d(?!\w))"
    r"|(?P<ordinal>\d{1,3}(?:\.(?=[oa](?!\w)))?(?P<ending>[^\W\d_]{1,3}|º|ª)(?!\w))"
    r"|(?P<digits>\d+)"
    r"|(?P<gap>\n[ \t\r]*\n\s*|(?<=[.!?:…؟\"»”])[ \t]*\n\s*)"
    r"|(?P<punctuation>[^\s\w])"
)


class Token(msgspec.Struct):
    """A token: its place in the folded text, its words, and its value in every class it belongs to."""

    start: int
    end: int
    text: str
    values: dict[str, Value]
    prefix: str = ""  # the prefix that stood before it, written together


def read_digits(text: str) -> dict[str, Value]:
    """Return the classes of a bare run of digits."""
    number = int(text) if len(text) < 10 else 10**9
    values: dict[str, Value] = {"n": number, "count": number}
    if len(text) <= 2:
        values |= {"day": number} if 1 <= number <= 31 else {}
        values |= {"hour": number} if number <= 24 else {}
        values |= {"two_digits": number} if len(text) == 2 else {}
    if len(text) == 4 and 1000 <= number <= 2199:
        values["year"] = number
    if len(text) == 4 and number <= 2359 and number % 100 < 60:
        values["four_digits"] = number
    return values


def read_digit_pair(text: str) -> dict[str, Value]:
    """Return the classes of two numbers with a mark between: a month of a year, a day of a month, a time of day.

    A day and a month are sure only where they can be no fraction: one of them above 12, or a 0 before one.
    """
    years = YEARS.fullmatch(text)
    if years and (int(years[1]) < int(years[2]) if len(years[2]) == 4 else int(years[2]) > LAST_MONTH):
        return {"years_pair": text}
    if "/" in text and len(text) > 5:
        return {"month_year": text}
    values: dict[str, Value] = {"pair": text, "slashed" if "/" in text else "pointed": text}
    left, right = text.replace("/", ".").split(".")
    if "/" in text and (left[0] == "0" or right[0] == "0" or 12 < max(int(left), int(right)) <= 31) and text != "24/7":
        values["day_month"] = text
    if "." in text and int(left) < 24 and len(right) == 2 and int(right) < 60:
        values["point_clock"] = f"{left}:{right}"
    return values


def read_roman(text: str) -> int:
    """Return the number that Roman numerals of lower case write."""
    values = [ROMAN_DIGITS[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def read_match(match: re.Match[str]) -> dict[str, Value]:
    """Return the classes of what the lexer found, words and marks aside."""
    kind, text = match.lastgroup, match.group()
    if kind == "digits":
        return read_digits(text)
    if kind == "ordinal":
        number = int(text.removesuffix(match["ending"]).rstrip("."))
        return {"ordinal": number, **({"day": number, "nth_day": number} if 1 <= number <= 31 else {})}
    if kind in ("numeric", "iso"):
        return {"numeric": text}
    if kind == "pair":
        return read_digit_pair(text)
    if kind == "clock":
        return {"clock": CLOCK_MARK.sub(":", text)}
    if kind == "plural":
        return {"decade": int(text.strip("'s"))} if text.strip("'s").endswith("0") else {}
    if kind == "short":
        return {"short_year": int(text[1:])}
    return {"amount": text, "count": text.replace(",", "")} if kind == "amount" else {}


def read_word(text: str) -> dict[str, Value]:
    """Return the classes of a word by its letters alone: Roman numerals."""
    roman = ROMAN.fullmatch(text) if text[0] in ROMAN_DIGITS else None
    return {"roman": read_roman(roman[1])} if roman else {}


def split_tokens(text: str, endings: frozenset[str]) -> Iterator[Token]:
    """Yield the tokens of a folded text in order; a break between paragraphs is the token BREAK."""
    for match in LEXER.finditer(text):
        kind, words = match.lastgroup, match.group()
        start, end = match.span()
        if kind == "word":
            yield Token(start, end, words, read_word(words))
        elif kind == "punctuation":
            yield Token(start, end, words, {})
        elif kind == "gap":
            yield Token(start, end, BREAK, {})
        elif kind == "ordinal" and match["ending"] not in endings:  # no ordinal: '7am', '3g'
            digits = words.removesuffix(match["ending"]).rstrip(".")
            yield Token(start, start + len(digits), digits, read_digits(digits))
            yield Token(end - len(match["ending"]), end, match["ending"], {})
        else:
            yield Token(start, end, words, read_match(match))
