"""Number words in a row become one number: 'twenty-four', 'ألفان وثمانية عشر', 'nineteen ninety-six'.

The rules are those of counting, not of a language: hundreds and thousands multiply what stands before them,
tens and units add up in either order, and two numbers of two digits are a year.
"""

from collections.abc import Sequence

from dragoman.annotate.times.lexer import Token


def number_of(token: Token) -> int | None:
    """Return the number that a number word gives; digits are no number words."""
    if not token.values:
        return None
    value = token.values.get("number", token.values.get("rank"))
    return value if isinstance(value, int) else None


def add_number(total: int, current: int, value: int, joined: bool) -> tuple[int, int] | None:
    """Return (total, current) with one more number word, None where it does not continue the number."""
    if value in (1000, 1000000):
        return (total + max(current, 1) * value, 0) if current or not total else None
    if value == 100:
        return (total, current * 100) if 1 <= current <= 9 else ((total, 100) if not current else None)
    if current == 0 or (current % 100 == 0 and value < 100) or (current % 1000 == 0 and value < 1000):
        return total, current + value
    last = current % 100
    if last >= 20 and last % 10 == 0 and value < 10:
        return total, current + value
    if joined and last < 10 and value % 10 == 0 and 20 <= value < 100:
        return total, current + value
    if not joined and last < 10 and value == 10:
        return total, current + value
    if not joined and not total and 10 <= current <= 20 and 10 <= value < 100:
        return total, current * 100 + value
    return None


def make_number(tokens: Sequence[Token], value: int) -> Token:
    """Return one token for a run of number words."""
    ranked = any("rank" in t.values and "number" not in t.values for t in tokens)
    values = dict(tokens[0].values) if len(tokens) == 1 else {}
    if ranked:
        values |= {"ordinal": value, **({"day": value} if 1 <= value <= 31 else {})}
    else:
        values |= {"n": value, "count": value, **({"day_word": value} if 1 <= value <= 31 else {})}
    values |= {"year_word": value} if 1000 <= value <= 2199 else {}
    text = " ".join(t.text for t in tokens)
    return Token(tokens[0].start, tokens[-1].end, text, values, tokens[0].prefix)


def join_numbers(tokens: Sequence[Token], joins: Sequence[str]) -> list[Token]:
    """Return the tokens with every run of number words made one."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        first = number_of(tokens[at])
        if first is None:
            found.append(tokens[at])
            at += 1
            continue
        end, value = read_run(tokens, at, first, joins)
        found.append(make_number([t for t in tokens[at:end] if number_of(t) is not None], value))
        at = end
    return found


def read_run(tokens: Sequence[Token], at: int, first: int, joins: Sequence[str]) -> tuple[int, int]:
    """Return where the run of number words that begins at a place ends, and its number."""
    total, current = (first, 0) if first >= 1000 else (0, first)
    end = at + 1
    while end < len(tokens):
        joined = tokens[end].text in joins
        next_at = end + joined
        value = number_of(tokens[next_at]) if next_at < len(tokens) else None
        step = None if value is None else add_number(total, current, value, joined)
        if step is None:
            break
        (total, current), end = step, next_at + 1
    return end, total + current
