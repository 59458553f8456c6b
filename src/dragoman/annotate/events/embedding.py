"""Deeds inside deeds: 'called for talks' tells a demanded meeting, 'invited her to visit' an invitation only."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.words import Word
from dragoman.records import Status

REACH = 9
SWALLOWS = frozenset({"REJECT", "THREATEN"})
KEEPS = frozenset({"invite", "offer"})


def find_governor(words: Sequence[Word], triggers: Sequence[Trigger], at: int, lexicon: Lexicon) -> int | None:
    """Return the index of the trigger whose content the trigger `at` is; None where it stands by itself."""
    if at == 0:
        return None
    trigger, outer = triggers[at], triggers[at - 1]
    same_clause = words[outer.last].clause == words[trigger.first].clause
    if (outer.noun and outer.entry.mode not in KEEPS) or not same_clause or trigger.first - outer.last > REACH:
        return None
    before = words[outer.last + 1 : trigger.first]
    if trigger.tag == "base" and before and before[-1].text in lexicon.words["infinitive"]:
        return at - 1
    if trigger.noun and not any(w.comma for w in before):
        kinds = [lexicon.prepositions[w.text] for w in before if w.text in lexicon.prepositions]
        kinds += [c for c in trigger.clitics if c in set(lexicon.prepositions.values())]
        return at - 1 if not kinds or kinds[-1] in {"for", "to"} else None
    return None


def status_inside(outer: Trigger) -> Status | None:
    """Return the status that a governing trigger gives to its content; None where it swallows it."""
    kind = outer.entry.type
    if kind == "REQUEST":
        return "demanded"
    if kind == "AGREE" and outer.entry.mode not in KEEPS:
        return "announced"
    return None


def is_past_errand(words: Sequence[Word], outer: Trigger, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a deed is what somebody came for: 'arrived to meet Y', 'flew to X to sign' tell no later plan."""
    helped = outer.first > 0 and words[outer.first - 1].text in lexicon.words["auxiliaries"]  # 's'est rendu'
    past = outer.tag == "past" or (outer.entry.active and helped)
    return outer.entry.mode == "visit" and past and trigger.entry.type in {"CONSULT", "SUPPORT"}


def is_swallowed(outer: Trigger, trigger: Trigger) -> bool:
    """Tell whether the content of the governing trigger is no event of its own."""
    kind = outer.entry.type
    if kind == "AGREE":
        return outer.entry.mode in KEEPS
    if kind == "CONSULT":  # 'met to discuss' is one meeting
        return trigger.entry.type == kind and trigger.entry.mode == outer.entry.mode and trigger.tag == "base"
    return kind in SWALLOWS or (kind == "REQUEST" and trigger.entry.type in {"REQUEST", "AGREE"})
