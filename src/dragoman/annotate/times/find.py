"""Finding the times of a text: at every place the longest form that fits, from left to right."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.times.forms import Form, Slot, match_form
from dragoman.annotate.times.grammar import Grammar
from dragoman.annotate.times.lexer import Token
from dragoman.annotate.times.numbers import join_numbers
from dragoman.annotate.times.numeric import has_both_orders, other_order, read_numeric, read_pair
from dragoman.annotate.times.tokens import find_tokens
from dragoman.annotate.times.words import TimeData, Value
from dragoman.text.fold import Folded

GUARDED = frozenset({"month", "full_month", "weekday"})
DIGITS = frozenset(
    {"numeric", "pair", "month_year", "day_month", "slashed", "years_pair"}
)  # classes of dates written in digits
YEARS = range(1900, 2060)
CENTURIES = range(1, 31)
LATER = 9999
MOST = {"quarter": 4, "half_year": 2, "week_of_month": 4, "week_of_year": 53, "nth": 5}  # there is no fifth quarter
LAST_ERA_YEAR = 1500  # dates in digits with such a year are of the Persian or the Islamic calendar


class Match(msgspec.Struct, frozen=True):
    """Words that a form fits: first and past-the-last token, and the value of every slot."""

    form: Form
    start: int
    end: int
    values: dict[str, Value]


def read_tokens(text: str, folded: Folded, grammar: Grammar) -> list[Token]:
    """Return the tokens of a text; guarded words without a capital are no names of months."""
    tokens = find_tokens(folded.text, grammar.lexicon, grammar.endings)
    if grammar.data.capital:
        for token in tokens:
            if token.text in grammar.guarded and not text[folded.offsets[token.start]].isupper():
                token.values = {k: v for k, v in token.values.items() if k not in GUARDED}
    return join_numbers(tokens, tuple(grammar.joins))


def slot_values(slots: Sequence[Slot], data: TimeData) -> dict[str, Value] | None:
    """Return the values of the slots; None where digits that should be a date are none."""
    values: dict[str, Value] = {}
    for name, token, kind in slots:
        if name not in DIGITS:
            values[name] = token.values[kind]
            continue
        read = digit_values(token.text, name, data)
        if read is None:
            return None
        values |= read
    return values


def digit_values(text: str, kind: str, data: TimeData) -> dict[str, Value] | None:
    """Return year, month and day of a date in digits, and its other reading; None where it is no date."""
    if kind == "years_pair":
        first, last = text.split("/")
        return {"year": int(first), "end_year": int(last)}
    parts = (read_numeric if kind == "numeric" else read_pair)(text, data.day_first)
    if parts is None or (parts[0] is not None and parts[0] <= LAST_ERA_YEAR and data.era is None):
        return None
    if parts[0] is None and not data.order_known and has_both_orders(parts):
        return None  # '4/5' is of April or of May
    values: dict[str, Value] = {k: v for k, v in zip(("year", "month", "day"), parts, strict=True) if v is not None}
    if parts[0] is not None and parts[0] <= LAST_ERA_YEAR:
        values["calendar"] = data.era or ""
    if "t" in text:
        values["clock"] = text.split("t")[1][:5]
    other = other_order(text, parts) if kind == "numeric" and not data.order_known else None
    return values | ({"other_month": other[1] or 0, "other_day": other[2] or 0} if other else {})


def is_allowed(form: Form, values: dict[str, Value], before: str, after: str) -> bool:
    """Tell whether year and neighbours are as the pattern asks."""
    first, last = form.pattern.years
    year = values.get("year")
    if isinstance(year, int) and not first <= year <= last:
        return False
    if form.pattern.kind == "century" and values.get("ordinal") not in CENTURIES:
        return False
    count = values.get("count")
    if isinstance(count, int) and count in YEARS and values.get("unit", form.pattern.unit) in ("year", "quarter"):
        return False  # 'years 2028 and 2029' are no 2,028 years
    if not is_stretch(values) or any(int(values.get(name, 0)) > most for name, most in MOST.items()):
        return False
    return before not in form.pattern.not_after and after not in form.pattern.not_before


def is_stretch(values: dict[str, Value]) -> bool:
    """Tell whether days or years of which a first and a last one are stated are in order."""
    day, end = values.get("day", 0), values.get("end", LATER)
    year, last = values.get("year", 0), values.get("end_year", LATER)
    if isinstance(year, int) and isinstance(last, int) and last < 100:  # 2030-31
        last += year - year % 100
    return day < end and year < last  # type: ignore[operator]


def longest_match(tokens: Sequence[Token], at: int, grammar: Grammar) -> Match | None:
    """Return the longest match that begins at a token; of two equally long the one the data lists first."""
    best: Match | None = None
    following = tokens[at + 1].values if at + 1 < len(tokens) else {}
    for name in tokens[at].values:
        for form in grammar.forms.get(name, ()):
            if form.second is not None and form.second.isdisjoint(following):
                continue
            found = match_form(form, tokens, at)
            if found is None or (best is not None and (found[0], -form.place) <= (best.end, -best.form.place)):
                continue
            values = slot_values(found[1], grammar.data)
            before = tokens[at - 1].text if at else ""
            after = tokens[found[0]].text if found[0] < len(tokens) else ""
            if values is not None and is_allowed(form, values, before, after):
                best = Match(form, at, found[0], values)
    return best


def can_begin(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a time can begin here: at a word of time, or at a small word right before one."""
    values = tokens[at].values
    if all(name.startswith("=") for name in values):
        return bool(values) and at + 1 < len(tokens) and bool(tokens[at + 1].values)
    return True


def find_matches(tokens: Sequence[Token], grammar: Grammar) -> Iterator[Match]:
    """Yield the matches in a row of tokens, none overlapping another."""
    at = 0
    while at < len(tokens):
        match = longest_match(tokens, at, grammar) if can_begin(tokens, at) else None
        if match is None:
            at += 1
            continue
        for inner in range(at + 1, match.end):
            other = longest_match(tokens, inner, grammar) if can_begin(tokens, inner) else None
            if other is not None and other.end > match.end and other.end - inner >= match.end - match.start:
                match = other  # one that begins inside it and reaches further says more
        yield match
        at = match.end
