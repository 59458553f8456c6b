"""Units: stretches of a sentence that stand for one participant, with the word class that governs them.

A post, a nationality word, ranks and the name that follows are one unit whose head is the name.
"""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.events.governors import glued_class, governing
from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.lists import join_unit
from dragoman.annotate.events.stretches import chain, outermost
from dragoman.annotate.events.unit import Unit, owns
from dragoman.annotate.events.words import Word, word_at
from dragoman.records import Mention, PostMention
from dragoman.text.fold import fold


def find_units(
    words: Sequence[Word], mentions: Sequence[Mention], posts: Sequence[PostMention], lexicon: Lexicon, text: str
) -> tuple[Unit, ...]:
    """Return the units of one sentence in text order; `text` is the document's."""
    named = [m for m in mentions if m.form != "pronoun" or not is_article(m, text, lexicon)]
    spans = outermost(words, named, posts)
    units: list[Unit] = []
    for stretch in chain(words, spans, lexicon):
        unit = make_unit(words, stretch, units[-1].last if units else -1, lexicon, text)
        if units and stands_behind(units[-1], unit):
            shown = units.pop()
            unit = msgspec.structs.replace(unit, first=shown.first, start=shown.start, governor=shown.governor)
        units.append(unit)
    units = with_twins(units, named)
    for i in range(1, len(units)):
        twin = units[i].start == units[i - 1].start
        units[i] = msgspec.structs.replace(units[i], joined=i - 1) if twin else join_unit(words, units, i, lexicon)
    return tuple(units)


def with_twins(units: Sequence[Unit], mentions: Sequence[Mention]) -> list[Unit]:
    """Return the units, and one more for each further mention of the same words: 'the two ministers' are two."""
    found: list[Unit] = []
    for unit in units:
        span = unit.mention.span
        others = [m for m in mentions if m.span == span and m.id != unit.mention.id]
        found.append(unit)
        if unit.mention.form != "name":
            found.extend(msgspec.structs.replace(unit, mention=m) for m in sorted(others, key=lambda m: m.id))
    return found


def is_article(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun, its marks folded away, is written like an article here: Spanish 'el'."""
    words = text[mention.span.start : mention.span.end]
    return fold(words) in lexicon.words["determiners"] and words.casefold() == fold(words)


def make_unit(words: Sequence[Word], span: tuple[int, int, Mention], left: int, lexicon: Lexicon, text: str) -> Unit:
    """Make a unit: find the class of what governs it, in a clitic or in a word after the unit that ends at `left`."""
    start, end, head = span
    first, last = word_at(words, start), word_at(words, end - 1)
    possessive = (last + 1 < len(words) and words[last + 1].text == "'s") or owns(words[first : last + 1], lexicon)
    if text[end : end + 1] in {"'", "’"} and text[end - 1 : end] == "s":
        possessive = True
    glued = fold(text[words[first].start : start])
    governor = glued_class(glued, lexicon.clitics) or governing(words, first, left, lexicon)
    before = words[first - 1].raw if first > max(left + 1, 0) else ""
    where = head.kind == "place" and before in lexicon.data.small.locatives
    return Unit(first, last, head, start, end, governor, possessive, opens=words[first].comma, locative=where)


def stands_behind(shown: Unit, unit: Unit) -> bool:
    """Tell whether a unit says whose the unresolved people before it are: 'officials' 'from Chad'."""
    mention = shown.mention
    loose = mention.form == "description" and mention.refers_to is None and not mention.country
    return loose and unit.governor in {"of", "from"} and unit.first - shown.last <= 3
