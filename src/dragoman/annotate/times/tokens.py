"""Tokens of a folded text: words, digits and marks, with the classes of time that each belongs to.

Several words that the data lists together become one token, prefixes written together with their word become
tokens of their own (Arabic 'و', 'ل'), number words in a row become one number.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dragoman.annotate.times.words import Value

BREAK = "\n\n"
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
ROMAN = re.compile(r"(?=[ivx])(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|er|eme)?")  # up to the centuries of a calendar
CLOCK_MARK = re.compile(r"[ \u00a0]?h[ \u00a0]?")
LEXER = re.compile(
    r"(?P<iso>(?<![\w.-])\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w-]))"
    r"|(?P<numeric>(?<![\w./-])\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{1,4}(?![\w/-]))"
    r"|(?P<clock>(?<![\w:.])\d{1,2}(?::\d\d(?::\d\d)?|[ \u00a0]?h[ \u00a0]?\d\d)(?![\d:]))"
    r"|(?P<pair>(?<![\w./-])\d{1,4}[/.]\d{1,4}(?![\w/-]|\.\d))"
    r"|(?P<amount>(?<!\w)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+[.,]\d+)"
    r"|(?P<plural>'?\d\d(?:\d\d)?(?:'s|s)(?!\w))"
    r"|(?P<short>(?<!\w)'\d\d(?!\w))"
    r"|(?P<ordinal>\d{1,3}(?:\.(?=[oa](?!\w)))?(?P<ending>[^\W\d_]{1,3}|º|ª)(?!\w))"
    r"|(?P<digits>\d+)"
    r"|(?P<word>[^\W\d_]+)"
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


def read_match(match: re.Match[str], endings: frozenset[str]) -> dict[str, Value]:
    """Return the classes of what the lexer found, words and marks aside."""
    kind, text = match.lastgroup, match.group()
    if match["ordinal"]:
        digits = text.removesuffix(match["ending"]).rstrip(".")
        if match["ending"] not in endings:
            return {}
        day: dict[str, Value] = {"day": int(digits)} if 1 <= int(digits) <= 31 else {}
        return {"ordinal": int(digits), **day}
    if kind == "digits":
        return read_digits(text)
    if match["numeric"] or match["iso"] or match["pair"]:
        if not match["pair"]:
            return {"numeric": text}
        return read_digit_pair(text)
    if kind == "clock":
        return {"clock": CLOCK_MARK.sub(":", text)}
    if kind == "word":
        roman = ROMAN.fullmatch(text)
        return {"roman": read_roman(roman[1])} if roman else {}
    if kind == "plural":
        return {"decade": int(text.strip("'s"))} if text.strip("'s").endswith("0") else {}
    if kind == "short":
        return {"short_year": int(text[1:])}
    return {"amount": text, "count": text.replace(",", "")} if kind == "amount" else {}


def split_tokens(text: str, endings: frozenset[str]) -> Iterator[Token]:
    """Yield the tokens of a folded text in order; a break between paragraphs is the token BREAK."""
    for match in LEXER.finditer(text):
        if match.lastgroup == "gap":
            yield Token(match.start(), match.end(), BREAK, {})
            continue
        words = match.group()
        values = read_match(match, endings)
        if match["ordinal"] and not values:  # digits and letters that are no ordinal: '7am', '3g'
            cut = match.start() + len(words) - len(match["ending"])
            digits = text[match.start() : cut].rstrip(".")
            yield Token(match.start(), match.start() + len(digits), digits, read_digits(digits))
            yield Token(cut, match.end(), match["ending"], {})
            continue
        yield Token(match.start(), match.end(), words, values)


class Lexicon(msgspec.Struct, frozen=True):
    """Entries of a language by their first token, longest first, and its prefixes, longest first.

    `seconds` are the second tokens of the entries that begin with a token; no other can continue one.
    """

    entries: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, Value]]]]
    seconds: Mapping[str, frozenset[str]]
    prefixes: tuple[tuple[str, str], ...]


def make_lexicon(words: Mapping[str, Mapping[str, Value]], clitics: Mapping[str, str]) -> Lexicon:
    """Return the lexicon of folded words."""
    entries: dict[str, list[tuple[tuple[str, ...], Mapping[str, Value]]]] = {}
    for word in sorted(words):
        parts = tuple(t.text for t in split_tokens(word, frozenset()))
        entries.setdefault(parts[0], []).append((parts, words[word]))
    ordered = {k: tuple(sorted(v, key=lambda e: (-len(e[0]), e[0]))) for k, v in entries.items()}
    seconds = {k: frozenset(parts[1] for parts, _ in v if len(parts) > 1) for k, v in entries.items()}
    return Lexicon(ordered, seconds, tuple(sorted(clitics.items(), key=lambda c: (-len(c[0]), c[0]))))


def split_prefix(token: Token, lexicon: Lexicon) -> list[Token]:
    """Part a prefix from a word that is known only without it; an unknown word stays as it is."""
    if token.text in lexicon.entries or token.values:
        return [token]
    for prefix, instead in lexicon.prefixes:
        rest = instead + token.text.removeprefix(prefix)
        if token.text.startswith(prefix) and len(rest) > 1 and rest in lexicon.entries:
            cut = token.start + len(prefix) - (1 if instead else 0)  # 'لل' is one prefix and half an article
            head = Token(token.start, cut, prefix, {"=" + prefix: prefix})
            return [head, Token(cut, token.end, rest, {}, prefix)]
    return [token]


def join_entry(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Token, int]:
    """Return the longest entry that stands at a place as one token, and where to go on."""
    first = tokens[at]
    entries = lexicon.entries.get(first.text)
    if entries is None:
        return first, at + 1
    if at + 1 == len(tokens) or tokens[at + 1].text not in lexicon.seconds[first.text]:
        entries = entries[-1:] if len(entries[-1][0]) == 1 else ()
    for parts, values in entries:
        if all(at + i < len(tokens) and tokens[at + i].text == part for i, part in enumerate(parts)):
            last = tokens[at + len(parts) - 1]
            merged = {**first.values, **values}
            return Token(first.start, last.end, " ".join(parts), merged, first.prefix), at + len(parts)
    return first, at + 1


def find_tokens(text: str, lexicon: Lexicon, endings: frozenset[str]) -> list[Token]:
    """Return the tokens of a folded text with their classes."""
    split = [piece for token in split_tokens(text, endings) for piece in split_prefix(token, lexicon)]
    tokens, at = [], 0
    while at < len(split):
        token, at = join_entry(split, at, lexicon)
        tokens.append(token)
    return tokens
