"""Slots of a verb: its subject, its object, and what prepositions bring; a passive swaps the first two."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.reach import Slot, slots_before, units_after
from dragoman.annotate.events.subjects import before_relative, find_subject, nearest_bare, with_list
from dragoman.annotate.events.tags import has_perfect
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word
from dragoman.reference.plover import load_plover

LOOSE = frozenset({"of", "for", "on", "to", "from"})  # these often hang on another word than the verb


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
    marked = next((u for u in after if u.governor == trigger.entry.objects != ""), None)
    unwritten = marked is None and is_unwritten_passive(words, trigger, subject, bare, lexicon)
    passive = trigger.tag == "passive" or unwritten or is_reduced(words, trigger, bare, lexicon)
    if subject is not None:
        yield from (("object" if passive else "subject", u) for u in with_list(units, subject))
    if not passive and bare:
        yield from (("object", u) for u in with_list(units, bare[0]))
    if marked is not None:
        yield from (("object", u) for u in with_list(units, marked))
    doers = with_list(units, subject) if subject is not None else []
    after = [u for u in after if u not in doers]
    for unit in after:
        phrase = trigger.last > trigger.first  # 'expressed gratitude for X', but not 'blamed it for X'
        direct = unit is after[0] and not bare and (unit.governor != "for" or phrase)
        direct = direct and not is_of_next_verb(words, trigger, unit, lexicon)
        slots = load_plover().frame(trigger.entry.frame).slots
        held = unit.governor == "of" or (unit.governor == "from" and "from" not in slots)
        if direct and held and trigger.tag != "passive":
            yield "object", unit  # 'killed members of X'
        elif unit.governor and (unit.governor not in LOOSE or direct or trigger.entry.frame == "give"):
            yield unit.governor, unit


def is_of_next_verb(words: Sequence[Word], trigger: Trigger, unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether 'and' stands between verb and unit: 'condemned it and gave help to X' condemns nobody."""
    between = words[trigger.last + 1 : unit.first]
    return unit.joined is None and any(w.text in lexicon.words["conjunctions"] for w in between)


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


def is_reduced(words: Sequence[Word], trigger: Trigger, bare: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Tell whether a verb of harm without object is a participle: 'three men arrested on Tuesday'."""
    if trigger.entry.frame != "harm" or trigger.tag != "past" or bare or lexicon.data.voice_unwritten:
        return False
    if trigger.entry.active or trigger.last > trigger.first or has_perfect(words, trigger.first, lexicon):
        return False
    if trigger.last + 1 >= len(words):
        return True
    following = words[trigger.last + 1]
    return following.clause != words[trigger.last].clause or lexicon.prepositions.get(following.text) in {"in", "on"}


def is_unwritten_passive(
    words: Sequence[Word], trigger: Trigger, subject: Unit | None, bare: Sequence[Unit], lexicon: Lexicon
) -> bool:
    """Tell whether a verb whose voice is not written has only a sufferer: one unit, no number of victims after it."""
    if not lexicon.data.voice_unwritten or trigger.tag not in {"past", "present"}:
        return False
    if subject is None or subject.first < trigger.first or bare:
        return False
    if trigger.entry.frame == "name":  # 'appointed X minister' with nobody else is 'X was appointed'
        return subject.mention.kind == "person"
    if trigger.entry.frame != "harm":
        return False
    following = words[subject.last + 1 : subject.last + 3]
    return not any(w.text[:1].isdigit() or w.text in lexicon.words["collective"] for w in following)
