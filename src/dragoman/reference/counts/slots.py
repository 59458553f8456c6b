"""What a number counts, told by the words around it: people, money, distance, how long something runs."""

from collections.abc import Sequence

from dragoman.reference.counts.words import Words, bare
from dragoman.text.numbers import Number, Token, read_number

UNIT_REACH = 4  # words between a number and what it counts
ROLE_REACH = 7  # words between a number and what befell those counted
NAMED_REACH = 7  # words after 'the number of protesters'
CROWD = "present"
MARCHER = "protester"  # a unit that is a crowd by itself
DISTANCE = "distance"
SHORTEST_STEM = 4
YEAR_DIGITS = 4


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
