"""Setting: the place and the times of an event, those of its clause before those of its sentence."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word, word_at
from dragoman.records import TimeMention


def find_place(
    words: Sequence[Word], units: Sequence[Unit], triggers: Sequence[Trigger], at: int, lexicon: Lexicon
) -> Unit | None:
    """Return the unit that says where: a locative phrase, the nearest after the trigger first."""
    trigger = triggers[at]
    places = [u for u in units if is_locative(u, lexicon)]
    own = [u for u in places if segment(words, triggers, u.first) == segment(words, triggers, trigger.first)]
    free = [u for u in places if not holds_trigger(words, triggers, u.first)]
    after = [u for u in own if u.first > trigger.first]
    before = [u for u in (*own, *free) if u.first < trigger.first and is_setting(units, u, trigger, lexicon)]
    for choice in (after, before):
        if choice:
            return min(choice, key=lambda u: abs(u.first - trigger.first))
    return None


def is_setting(units: Sequence[Unit], unit: Unit, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a place before its trigger sets the scene: it opens the sentence, or stands close by."""
    opening = unit.first <= 2 and unit is units[0]
    return opening or lexicon.data.verb_last or trigger.first - unit.last <= 3


def is_locative(unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a unit says where: 'in Agadez'."""
    place = unit.mention.kind == "place" and not unit.adjective and not unit.possessive
    return place and (unit.locative or unit.governor in lexicon.words["places"])


def find_times(
    words: Sequence[Word], times: Sequence[TimeMention], triggers: Sequence[Trigger], at: int
) -> tuple[str, ...]:
    """Return ids of the times of the trigger's clause; else those that stand in no other trigger's clause."""
    trigger = triggers[at]
    dated = [(word_at(words, t.span.start), t) for t in times if t.type in {"DATE", "TIME"}]
    own = [(i, t) for i, t in dated if nearest_trigger(words, triggers, i) is trigger]
    free = [(i, t) for i, t in dated if not holds_trigger(words, triggers, i)]
    chosen = own or free
    return tuple(t.id for _, t in sorted(chosen, key=lambda c: (abs(c[0] - trigger.first), c[0])))


def segment(words: Sequence[Word], triggers: Sequence[Trigger], i: int) -> int:
    """Return the number of the clause that holds word i."""
    return words[min(i, len(words) - 1)].clause


def holds_trigger(words: Sequence[Word], triggers: Sequence[Trigger], i: int) -> bool:
    """Tell whether some trigger stands in the clause of word i."""
    return any(words[t.first].clause == segment(words, triggers, i) for t in triggers)


def nearest_trigger(words: Sequence[Word], triggers: Sequence[Trigger], i: int) -> Trigger | None:
    """Return the trigger of word i's clause that stands nearest; before the word wins over after it."""
    inside = [t for t in triggers if words[t.first].clause == segment(words, triggers, i)]
    if not inside:
        return None
    return min(inside, key=lambda t: (abs(t.first - i) - (1 if t.first < i else 0), t.first))
