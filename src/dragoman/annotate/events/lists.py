"""Lists: names joined by 'and', and by the commas of a list that ends with it."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.stretches import REACH, is_deed
from dragoman.annotate.events.unit import Unit, owns
from dragoman.annotate.events.words import Word


def join_unit(words: Sequence[Word], units: list[Unit], i: int, lexicon: Lexicon) -> Unit:
    """Join a unit to the one before it where only 'and' (or a comma of a list) stands between them."""
    unit, back = units[i], i - 1
    while back > 0 and owns(words[units[back].first : units[back].last + 1], lexicon):
        back -= 1
    left = units[back]
    between = [
        w.text for w in words[left.last + 1 : unit.first] if not (w.comma and w.text.isdigit())
    ]  # 'X, 44, and Y'
    rest = [w for w in between if w not in lexicon.words["determiners"] and w not in lexicon.words["possessives"]]
    glued = units[i].governor == "and"
    conjunction = glued or (rest[:1] and rest[0] in lexicon.words["conjunctions"])
    listed = not rest and unit.opens and ends_list(words, units, i, lexicon)
    if unit.governor == "and":
        unit = msgspec.structs.replace(unit, governor="")
    if unit.possessive and between:
        return unit
    listed = listed or (not rest and left.first == 0 and unit.opens and is_country(left) and is_country(unit))
    if (conjunction and len(rest) <= REACH and not any(is_deed(w, lexicon) for w in rest)) or listed:
        extra = [w for w in rest if w in lexicon.prepositions]
        governor = lexicon.prepositions[extra[0]] if extra else left.governor
        return msgspec.structs.replace(unit, governor=governor, joined=back)
    return unit


def told_between(words: Sequence[Word], left: Unit, right: Unit) -> list[str]:
    """Return the words between two units, an age aside: 'X, 44, and Y'."""
    return [w.text for w in words[left.last + 1 : right.first] if not (w.comma and w.text.isdigit())]


def is_country(unit: Unit) -> bool:
    """Tell whether a unit is a country that stands bare."""
    return bool(unit.mention.country) and unit.mention.kind == "place" and not unit.adjective and not unit.governor


def ends_list(words: Sequence[Word], units: list[Unit], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the units from i on are a list that closes with 'and': 'A, B and C'."""
    for left, right in pairwise(units[i:]):
        between = told_between(words, left, right)
        if any(w in lexicon.words["conjunctions"] for w in between[:1]) or right.governor == "and":
            return units[i].mention.kind == units[i - 1].mention.kind
        if between or not right.opens:
            return False
    return False
