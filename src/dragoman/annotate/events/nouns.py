"""Slots of a noun: its owner, its genitive, what prepositions hang on it, the subject of its light verb."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.reach import Slot, slots_before, units_after
from dragoman.annotate.events.stretches import is_deed
from dragoman.annotate.events.subjects import find_light, find_subject, with_list
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word
from dragoman.reference.plover import load_plover


def noun_slots(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Iterator[Slot]:
    """Yield the slots of a noun: owner before it, genitive and prepositions after it, the light verb's subject."""
    trigger = triggers[at]
    for unit in units:
        if owns_noun(words, unit, trigger, lexicon):
            yield from (("possessive", u) for u in with_list(units, unit))
        elif is_own_convener(unit, trigger) and load_plover().frame(trigger.entry.frame).mutual:
            yield "with", unit
    following = trigger.last + 1
    told = following < len(words) and takes_pronoun(words[following].text, lexicon)
    for unit in units_after(words, units, triggers, at, lexicon):
        if told and not unit.governor:
            told = False
            yield from (("subject", u) for u in with_list(units, unit))
        elif unit.governor and hangs_on(words, units, trigger, unit):
            yield unit.governor, unit
        elif lexicon.data.genitive_next and is_genitive(words, units, trigger, unit, lexicon):
            yield from (("of", u) for u in with_list(units, unit))
    if following < len(words) and words[following].text in lexicon.words["object_marks"]:
        return  # 'condemned the attack': what stands before it belongs to the verb
    if lexicon.data.verb_last:
        yield from slots_before(words, units, triggers, at, lexicon)
        return
    light = find_light(words, units, trigger, lexicon)
    if light is not None:
        yield from light_slots(words, units, triggers, at, light, lexicon)


def takes_pronoun(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a light verb has the noun before it as a glued pronoun: 'an attack that X launched-it'."""
    endings = [e for e in lexicon.words["object_endings"] if word.endswith(e)]
    return word in lexicon.light and any(word[: -len(e)] in lexicon.light for e in endings)


def light_slots(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, light: int, lexicon: Lexicon
) -> Iterator[Slot]:
    """Yield the subject of the light verb at word `light`, on the side where the language puts it."""
    trigger = triggers[at]
    verb = Trigger(light, light, trigger.entry, "past")
    between = [u for u in units if light < u.first < trigger.first and not u.governor and not u.possessive]
    if lexicon.data.verb_first and between:
        yield from (("subject", u) for u in with_list(units, between[0]))
        return
    subject = find_subject(words, units, [*triggers[:at], verb], at, lexicon)
    if subject is not None:
        yield from (("subject", u) for u in with_list(units, subject))


def hangs_on(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, unit: Unit) -> bool:
    """Tell whether a prepositional unit hangs on the noun: no comma before it, and 'of' only as the first."""
    if unit.joined is not None:
        return hangs_on(words, units, trigger, units[unit.joined])
    if any(w.comma for w in words[trigger.last + 1 : unit.first + 1]):
        return False
    earlier = any(trigger.last < u.first < unit.first for u in units)
    return not (unit.governor == "of" and earlier)


def is_own_convener(unit: Unit, trigger: Trigger) -> bool:
    """Tell whether a unit right before the noun calls the meeting told; 'at a Union meeting' only says where."""
    return unit.last == trigger.first - 1 and is_convener(unit) and unit.governor != "in"


def is_convener(unit: Unit) -> bool:
    """Tell whether a unit that stands before 'meeting' or 'summit' names whose it is."""
    return unit.mention.kind == "organization" and unit.mention.form == "name" and not unit.possessive


def owns_noun(words: Sequence[Word], unit: Unit, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a unit owns the noun: 'X's visit', 'his visit', 'the Chadian visit'."""
    if unit.last >= trigger.first or words[unit.last].clause != words[trigger.first].clause:
        return False
    if not (unit.possessive or unit.adjective):
        return False
    between = [w for w in words[unit.last + 1 : trigger.first] if w.text != "'s"]
    close = len(between) <= 3 and not any(w.gap.strip(" '’") for w in words[unit.last + 1 : trigger.first])
    return close and not any(
        w.text in lexicon.prepositions or w.text in lexicon.words["conjunctions"] or w.text in lexicon.light
        for w in between
    )


def is_genitive(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a bare unit follows the noun directly, so that it is its genitive."""
    if "the" in trigger.clitics:  # an Arabic noun with its article takes no genitive
        return False
    if unit.governor or unit.joined is not None:
        return False
    between = words[trigger.last + 1 : unit.first]
    if any(is_deed(w.text, lexicon) for w in between):
        return False
    earlier = any(trigger.last < u.first < unit.first for u in units)
    return not earlier and len(between) <= 3 and not any(w.gap.strip() for w in (*between, words[unit.first]))
