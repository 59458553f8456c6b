"""Measures: the unit of a number, what happened to those counted, and the bounds before it."""

from collections.abc import Sequence

from dragoman.annotate.quantities.numbers import bare, plain_number
from dragoman.annotate.quantities.table import Table, Token
from dragoman.records import Quantity, Span

UNIT_REACH = 4  # words between a number and its unit: 'eleven mostly young people'
ROLE_REACH = 7  # words between a number and what happened to those counted


def make_quantity(
    tokens: Sequence[Token], first: int, stop: int, value: float, kind: str, table: Table, document: str
) -> Quantity | None:
    """Make the quantity of tokens [first, stop): its unit, its role, its bounds; None where neither is told."""
    unit, last = find_unit(tokens, first, stop, table)
    role = find_role(tokens, first, stop, unit, table)
    if role is None:
        return None
    begin, bound = find_bound(tokens, first, table)
    exact, low, high = find_bounds(value, kind, bound)
    return Quantity(
        role=role,
        span=Span(document, tokens[begin].start, tokens[last].end),
        value=exact,
        low=low,
        high=high,
        unit=unit,
    )


def find_bounds(value: float, kind: str, bound: str) -> tuple[float | None, float | None, float | None]:
    """Return (value, low, high) of a number, 'exact' or 'vague', behind a bound: 'low', 'high', 'about' or ''."""
    low, high = (
        (value, None) if bound == "low" or kind == "vague" else (None, value) if bound == "high" else (None, None)
    )
    if bound == "about" and kind != "vague":
        low, high = value * 0.9, value * 1.1
    return None if kind == "vague" or bound in {"low", "high"} else value, low, high


def find_unit(tokens: Sequence[Token], first: int, stop: int, table: Table) -> tuple[str | None, int]:
    """Return the unit and the index of the last token of number and unit."""
    dual = table.duals.get(bare(tokens[first].text, table))
    if dual is not None:
        return dual, first
    if first > 0 and tokens[first - 1].text in table.units and not tokens[first - 1].text.isalpha():
        return table.units[tokens[first - 1].text], stop - 1
    for j in range(stop, min(len(tokens), stop + UNIT_REACH)):
        if tokens[j].comma or tokens[j].text in table.stops:
            break
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
