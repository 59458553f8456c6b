"""The subject of a verb without a parser: the nearest bare unit before it, or that of the verb it is joined to."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word

LIGHT_REACH = 9  # words between a light verb and its noun: 'held a second round of talks'


def with_list(units: Sequence[Unit], unit: Unit) -> list[Unit]:
    """Return the whole list a unit belongs to: 'A, B and C'."""
    members = [unit]
    back = unit.joined
    while back is not None:
        members.insert(0, units[back])
        back = units[back].joined
    for other in units:
        if other.joined is not None and units[other.joined] in members and other not in members:
            members.append(other)
    return members


def find_subject(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Unit | None:
    """Return the unit that stands as subject of the verb trigger `at`, None where none is in reach."""
    trigger = triggers[at]
    if continues_verb(words, units, trigger, lexicon):
        earlier = next((t for t in reversed(triggers[:at]) if not t.noun), None)
        if earlier is not None:
            return find_subject(words, units, triggers[: triggers.index(earlier) + 1], triggers.index(earlier), lexicon)
        return first_bare(words, units, trigger)
    found = nearest_bare(words, units, trigger, lexicon)
    if trigger.tag == "gerund" and words[trigger.first].comma:
        found = first_bare_of_sentence(units, trigger)
    if found is None:
        found = before_relative(words, units, trigger, lexicon) or from_group(words, units, trigger)
    if found is None and trigger.tag in {"gerund", "base"}:
        found = first_bare_of_sentence(units, trigger)
    return found


def continues_verb(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether the verb shares the subject of one before it: 'A visited B and met C'."""
    if "and" in trigger.clitics:
        return True
    skipped = lexicon.words["adverbs"] | lexicon.words["auxiliaries"] | lexicon.words["have"]
    i = trigger.first - 1
    while i >= 0 and (words[i].text in skipped or words[i].text.endswith(lexicon.data.small.adverb_endings or ("\0",))):
        i -= 1
    return i >= 0 and words[i].text in lexicon.words["conjunctions"] and words[i].clause == words[trigger.first].clause


def is_bare(unit: Unit) -> bool:
    """Tell whether a unit can be subject: no preposition, no possessive."""
    return not unit.governor and not unit.possessive


def nearest_bare(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, lexicon: Lexicon) -> Unit | None:
    """Return the last bare unit before the verb in its clause; of an apposition, the name before the comma."""
    clause = words[trigger.first].clause
    before = [u for u in units if u.last < trigger.first and words[u.first].clause == clause]
    bare = [u for u in before if is_bare(u) and not says(words, u, trigger, lexicon)]
    if not bare:
        return None
    found = bare[-1]
    if len(bare) > 1 and found.opens and found.mention.form != "name" and bare[-2].mention.form == "name":
        return bare[-2]
    enclosed = found.opens and found.last + 1 < len(words) and words[found.last + 1].comma
    if enclosed and len(bare) > 1 and bare[-2].last == found.first - 1 and found.joined is None:
        return bare[-2]
    return found


def says(words: Sequence[Word], unit: Unit, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a verb of saying stands right after a unit, so that what follows is told, not done, by it."""
    following = words[unit.last + 1 : min(unit.last + 4, trigger.first)]
    return any(w.text in lexicon.say for w in following)


def first_bare(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger) -> Unit | None:
    """Return the first bare unit of the verb's clause."""
    clause = words[trigger.first].clause
    return next((u for u in units if u.last < trigger.first and is_bare(u) and words[u.first].clause == clause), None)


def first_bare_of_sentence(units: Sequence[Unit], trigger: Trigger) -> Unit | None:
    """Return the first bare unit of the sentence before the verb."""
    return next((u for u in units if u.last < trigger.first and is_bare(u)), None)


def before_relative(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, lexicon: Lexicon) -> Unit | None:
    """Return the unit that a relative clause hangs on: 'X, who met Y'."""
    clause = words[trigger.first].clause
    start = next(i for i, w in enumerate(words) if w.clause == clause)
    if words[start].text not in lexicon.words["relatives"]:
        return None
    return next((u for u in reversed(units) if u.last < start and start - u.last <= 2), None)


def from_group(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger) -> Unit | None:
    """Return who stands behind an unnamed subject: 'officials from Chad and Niger met'."""
    clause = words[trigger.first].clause
    before = [u for u in units if u.last < trigger.first and words[u.first].clause == clause]
    behind = [u for u in before if u.governor in {"from", "of"} and u.joined is None]
    return behind[0] if behind else None


def find_light(words: Sequence[Word], units: Sequence[Unit], trigger: Trigger, lexicon: Lexicon) -> int | None:
    """Return the index of the light verb that carries a noun: 'held talks'; None where there is none.

    A preposition between them means that the noun is not the verb's object: 'remarks made during a meeting'.
    """
    named = {i for u in units for i in range(u.first, u.last + 1)}
    reach = LIGHT_REACH * (1 + lexicon.data.verb_first)
    for i in range(trigger.first - 1, max(-1, trigger.first - 1 - reach), -1):
        if words[i].clause != words[trigger.first].clause:
            return None
        if words[i].text in lexicon.light:
            return i
        kind = lexicon.prepositions.get(words[i].text)
        if kind and kind != "of" and i not in named and not lexicon.data.verb_first:
            return None
    return None
