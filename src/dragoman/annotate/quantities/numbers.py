"""Numbers in digits and in words, vague ones and duals."""

import re
from collections.abc import Sequence

from dragoman.annotate.quantities.table import Table, Token


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
