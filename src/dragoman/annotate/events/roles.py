"""Participants of a trigger: the units around it, by the frame of its entry.

Subject: the nearest bare unit on the side where the language puts it; a passive swaps subject and object. A
noun takes what prepositions, possessives and genitives hang on it, and the subject of a light verb before it.
"""

from collections.abc import Iterator, Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.subjects import before_relative, find_light, find_subject, nearest_bare, with_list
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.units import Unit
from dragoman.annotate.events.words import Word
from dragoman.records import ParticipantMention, Role, Span
from dragoman.reference.plover import Frame, load_plover

REACH = 14  # words after a trigger in which its participants stand
LOOSE = frozenset({"of", "for", "on", "to", "from"})  # these often hang on another word than the verb
Slot = tuple[str, Unit]


def find_participants(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> list[Slot]:
    """Return (slot, unit) of everyone whom the trigger `at` takes, each unit once, in text order."""
    trigger = triggers[at]
    frame = load_plover().frame(trigger.entry.frame)
    slots = list(
        noun_slots(words, units, triggers, at, lexicon)
        if trigger.noun
        else verb_slots(words, units, triggers, at, lexicon)
    )
    taken: dict[str, Slot] = {}
    for slot, unit in slots:
        if slot in frame.slots and can_act(unit, slot, frame):
            taken.setdefault(unit.mention.id, (slot, unit))
    return sorted(taken.values(), key=lambda s: s[1].first)


def can_act(unit: Unit, slot: str, frame: Frame) -> bool:
    """Tell whether a unit can take the slot: a place acts only for its country."""
    if unit.mention.kind != "place" or unit.mention.country:
        return True
    return frame.slots[slot] == "recipient"


def verb_slots(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Iterator[Slot]:
    """Yield the slots of a verb: its subject, its object, and what prepositions bring."""
    if lexicon.data.verb_last:
        yield from slots_before(words, units, triggers, at, lexicon)
        return
    trigger = triggers[at]
    after = list(units_after(words, units, triggers, at, lexicon))
    bare = [u for u in after if not u.governor and not u.possessive and u.joined is None]
    if lexicon.data.verb_first:
        subject, bare = sides_after(words, units, triggers, at, lexicon, bare, any(u.governor == "with" for u in after))
    else:
        subject = find_subject(words, units, triggers, at, lexicon)
    if phrase_is_full(words, trigger, lexicon):
        bare = []
    passive = trigger.tag == "passive" or is_unwritten_passive(words, trigger, subject, bare, lexicon)
    if subject is not None:
        yield from (("object" if passive else "subject", u) for u in with_list(units, subject))
    if not passive and bare:
        yield from (("object", u) for u in with_list(units, bare[0]))
    for unit in after:
        phrase = trigger.last > trigger.first  # 'expressed gratitude for X', but not 'blamed it for X'
        direct = unit is after[0] and not bare and (unit.governor != "for" or phrase)
        if direct and unit.governor in {"of", "from"} and trigger.tag != "passive":
            yield "object", unit  # 'killed members of X'
        elif unit.governor and (unit.governor not in LOOSE or direct or trigger.entry.frame == "give"):
            yield unit.governor, unit


def phrase_is_full(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a phrase such as 'held talks' holds its object already, so that a bare name is none."""
    mutual = load_plover().frame(trigger.entry.frame).mutual
    return mutual and trigger.last > trigger.first and words[trigger.last].text not in lexicon.prepositions


def sides_after(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon,
    bare: list[Unit], accompanied: bool,
) -> tuple[Unit | None, list[Unit]]:  # fmt: skip
    """Return subject and objects where the verb stands first: subject, then object; or a subject kept from before."""
    trigger = triggers[at]
    left = nearest_bare(words, units, trigger, lexicon)
    joined = "and" in trigger.clitics
    if not joined and left is not None and left.last == trigger.first - 1 and not words[trigger.first].comma:
        return left, bare
    if len(bare) > 1 or (bare and accompanied):
        return bare[0], bare[1:]
    earlier = next((i for i in range(at - 1, -1, -1) if not triggers[i].noun), None)
    if joined and earlier is not None:
        before = [
            u for u in units_after(words, units, triggers, earlier, lexicon) if not u.governor and u.joined is None
        ]
        return (before[0], bare) if before else (None, bare)
    if bare:
        return bare[0], []
    return left or before_relative(words, units, trigger, lexicon), []


def is_unwritten_passive(
    words: Sequence[Word], trigger: Trigger, subject: Unit | None, bare: Sequence[Unit], lexicon: Lexicon
) -> bool:
    """Tell whether a verb whose voice is not written has only a sufferer: one unit, no number of victims after it."""
    if not lexicon.data.voice_unwritten or trigger.entry.frame != "harm" or trigger.tag != "past":
        return False
    if subject is None or subject.first < trigger.first or bare:
        return False
    following = words[subject.last + 1 : subject.last + 3]
    return not any(w.text[:1].isdigit() or w.text in lexicon.words["collective"] for w in following)


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


def noun_slots(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Iterator[Slot]:
    """Yield the slots of a noun: owner before it, genitive and prepositions after it, the light verb's subject."""
    trigger = triggers[at]
    for unit in units:
        if owns_noun(words, unit, trigger, lexicon):
            yield from (("possessive", u) for u in with_list(units, unit))
        elif unit.last == trigger.first - 1 and is_convener(unit) and load_plover().frame(trigger.entry.frame).mutual:
            yield "with", unit
    following = trigger.last + 1
    told = lexicon.data.verb_first and following < len(words) and words[following].text in lexicon.light
    for unit in units_after(words, units, triggers, at, lexicon):
        if told and not unit.governor:
            told = False
            yield from (("subject", u) for u in with_list(units, unit))
        elif unit.governor and hangs_on(words, units, trigger, unit):
            yield unit.governor, unit
        elif lexicon.data.genitive_next and is_genitive(words, units, trigger, unit, lexicon):
            yield from (("of", u) for u in with_list(units, unit))
    if lexicon.data.verb_last:
        yield from slots_before(words, units, triggers, at, lexicon)
        return
    light = find_light(words, units, trigger, lexicon)
    if light is not None:
        yield from light_slots(words, units, triggers, at, light, lexicon)


def slots_before(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Iterator[Slot]:
    """Yield the slots before a deed that stands last: the first bare unit is its subject."""
    trigger = triggers[at]
    low = max((t.last for t in triggers[:at]), default=-1)
    clause = words[trigger.first].clause
    inside = [u for u in units if low < u.first and u.last < trigger.first and words[u.first].clause == clause]
    bare = [u for u in inside if not u.governor and u.joined is None]
    passive = trigger.tag == "passive"
    for slot, unit in zip(("object",) if passive else ("subject", "object"), bare, strict=False):
        yield from ((slot, u) for u in with_list(units, unit))
    yield from ((u.governor, u) for u in inside if u.governor)


def hangs_on(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, unit: Unit) -> bool:
    """Tell whether a prepositional unit hangs on the noun: no comma before it, and 'of' only as the first."""
    if unit.joined is not None:
        return hangs_on(words, units, trigger, units[unit.joined])
    if any(w.comma for w in words[trigger.last + 1 : unit.first + 1]):
        return False
    earlier = any(trigger.last < u.first < unit.first for u in units)
    return not (unit.governor == "of" and earlier)


def is_convener(unit: Unit) -> bool:
    """Tell whether a unit that stands before 'meeting' or 'summit' names whose it is."""
    return unit.mention.kind == "organization" and unit.mention.form == "name" and not unit.possessive


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
    if unit.governor or unit.joined is not None:
        return False
    between = words[trigger.last + 1 : unit.first]
    earlier = any(trigger.last < u.first < unit.first for u in units)
    return not earlier and len(between) <= 3 and not any(w.gap.strip() for w in (*between, words[unit.first]))


def make_participants(slots: Sequence[Slot], frame: Frame, document: str) -> tuple[ParticipantMention, ...]:
    """Turn slots into participants with the roles of the frame."""
    return tuple(
        ParticipantMention(mention=u.mention.id, role=role_of(frame, slot), span=Span(document, u.start, u.end))
        for slot, u in slots
    )


def role_of(frame: Frame, slot: str) -> Role:
    """Return the role that the frame gives to a slot."""
    role = frame.slots[slot]
    return "actor" if role == "actor" else "recipient" if role == "recipient" else "other"
