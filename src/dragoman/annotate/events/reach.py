"""Reach: the units before or after a trigger that can belong to it."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.subjects import with_list
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word

REACH = 14  # words after a trigger in which its participants stand
Slot = tuple[str, Unit]


def units_after(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Iterator[Unit]:
    """Yield the units after a trigger up to the end of its clause, the next verb that is a trigger, or REACH."""
    trigger = triggers[at]
    stop = trigger.last + REACH
    for other in triggers[at + 1 :]:
        if not other.noun or not governs(words, trigger, other, lexicon):
            stop = min(stop, other.first)
            break
    for unit in units:
        if unit.first <= trigger.last:
            continue
        if any(w.text in lexicon.say for w in words[trigger.last + 1 : unit.first]):
            return
        if unit.first > stop or words[unit.first].clause != words[trigger.last].clause:
            return
        if starts_clause(words, units, triggers, unit, lexicon):
            return
        yield unit


def governs(words: Sequence[Word], trigger: Trigger, other: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a noun trigger stands inside the object of this one: 'signed the agreement'."""
    between = [w.text for w in words[trigger.last + 1 : other.first]]
    return len(between) <= 3 and not any(w in lexicon.prepositions for w in between)


def starts_clause(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], unit: Unit, lexicon: Lexicon
) -> bool:
    """Tell whether a bare unit is the subject of a verb that follows it: 'A met B and C left'."""
    if (unit.governor and unit.joined is None) or lexicon.data.verb_first or unit.last + 1 >= len(words):
        return False
    following = words[unit.last + 1]
    if following.comma:
        return False
    verb = any(t.first == unit.last + 1 and not t.noun and t.tag in {"past", "present", "future"} for t in triggers)
    small = lexicon.words
    auxiliary = following.text in small["auxiliaries"] | small["have"] | small["modals"] | lexicon.say
    named = any(u.first == unit.last + 2 for u in units)  # a small word before a name is a preposition
    return verb or (auxiliary and not named)


def is_marked(words: Sequence[Word], unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a word that marks objects follows a unit: Persian."""
    return unit.last + 1 < len(words) and words[unit.last + 1].text in lexicon.words["object_marks"]


def is_object(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a noun trigger is marked as the object of a verb that follows."""
    return trigger.last + 1 < len(words) and words[trigger.last + 1].text in lexicon.words["object_marks"]


def slots_before(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Iterator[Slot]:
    """Yield the slots before a deed that stands last: the first bare unit is its subject."""
    trigger = triggers[at]
    low = max((t.last for t in triggers[:at] if not is_object(words, t, lexicon)), default=-1)
    clause = words[trigger.first].clause
    inside = [u for u in units if low < u.first and u.last < trigger.first and words[u.first].clause == clause]
    bare = [u for u in inside if not u.governor and u.joined is None]
    passive = trigger.tag == "passive"
    marked = [u for u in bare if is_marked(words, u, lexicon)]
    yield from (("object", u) for one in marked for u in with_list(units, one))
    bare = [u for u in bare if u not in marked]
    for slot, unit in zip(("object",) if passive else ("subject", "object"), bare, strict=False):
        yield from ((slot, u) for u in with_list(units, unit))
    yield from ((u.governor, u) for u in inside if u.governor)
