"""People without a name: 'gunmen', 'three nurses'; and what a nationality word or a place before them stands for."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Form, Lexicon
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word, strip_clitics
from dragoman.records import Attribution

AFTER = 4  # words between a deed and the people it is done to
AROUND = 10  # words between a deed and people that may have part in it
PEOPLE = frozenset({"person", "group"})


def is_among(word: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a word, glued letters aside, is in a set of small words."""
    return any(text in lexicon.words[name] for text, _ in strip_clitics(word, lexicon.clitics))


def is_done_to_people(words: Sequence[Word], units: Sequence[Unit], i: int, form: Form, lexicon: Lexicon) -> bool:
    """Tell whether people stand where the sufferer of the deed at word i stands: its object, or a passive's subject.

    Of a deed that its subject does or suffers by itself ('marched', 'died') the subject is meant.
    """
    length, frame = len(form.words), lexicon.data.entry[form.entry].frame
    persons = [u for u in units if u.mention.kind in PEOPLE and not u.possessive and not u.adjective]
    for j in range(i + length, min(len(words), i + length + AFTER)):
        if words[j].clause != words[i].clause:
            break
        kind = lexicon.prepositions.get(words[j].text)
        if any(u.first <= j <= u.last for u in persons) or is_among(words[j].text, "people", lexicon):
            return True
        if kind not in {None, "object", "on"} or words[j].text in lexicon.words["matters"]:
            break
    if frame not in {"do", "harmed"} and not takes_before(words, i, lexicon):
        return False
    clause = words[i].clause
    near = range(i - 1, max(-1, i - 1 - AROUND), -1)
    bare = any(u.last in near and not u.governor and words[u.last].clause == clause for u in persons)
    counted = frame in {"do", "harmed"} and any(words[j].text.isdigit() and words[j].clause == clause for j in near)
    return (
        bare or counted or any(words[j].clause == clause and is_among(words[j].text, "people", lexicon) for j in near)
    )


def takes_before(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the sufferer can stand before the verb: after be, or where only the form tells the voice."""
    tags = {f.tag for f in lexicon.forms.get(words[i].text, ())}
    helped = any(w.text in lexicon.words["auxiliaries"] for w in words[max(0, i - 3) : i])
    return helped or tags <= {"participle", "passive"} or lexicon.data.verb_last or is_marked(words, i, lexicon)


def is_marked(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether 'by' follows, so that the participle is a passive: 'X, captured by Y'."""
    return i + 1 < len(words) and lexicon.prepositions.get(words[i + 1].text) == "by"


def has_people(words: Sequence[Word], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether people without a name stand near the words [first, last] in their clause."""
    near = range(max(0, first - AROUND), min(len(words), last + 1 + AROUND))
    return any(words[j].clause == words[first].clause and is_among(words[j].text, "people", lexicon) for j in near)


def only_describes(words: Sequence[Word], units: Sequence[Unit], unit: Unit, noun: int, lexicon: Lexicon) -> bool:
    """Tell whether a unit only describes another word: 'Chadian nurses', 'US-led forces', 'anti-Chad protest'.

    A nationality word stands for its state beside a body of it ('Chadian army') or before the deed itself,
    the noun at word `noun`: 'the Chadian attack'.
    """
    taken = {i for u in units for i in range(u.first, u.last + 1)}
    left, right = unit.first - 1, unit.last + 1
    if right < len(words) and words[right].gap == "-" and right not in taken and unit.mention.kind == "place":
        return True
    if left >= 0 and words[unit.first].gap == "-" and left not in taken and unit.mention.kind == "place":
        return True
    if not unit.adjective:
        return False
    if right <= noun <= right + 2:
        return False
    around = [*range(max(0, left - 1), unit.first), *range(right, min(len(words), right + 3))]
    return not any(is_among(words[j].text, "bodies", lexicon) for j in around)


def is_private(source: Attribution, words: Sequence[Word], units: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Tell whether only an unnamed relative, resident or the like tells a deed."""
    inside = [w for w in words if source.span.start <= w.start and w.end <= source.span.end]
    named = any(u.mention.id == source.mention and u.mention.form == "name" for u in units)
    return not named and any(is_among(w.text, "private", lexicon) for w in inside)
