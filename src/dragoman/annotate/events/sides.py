"""Sides that are told elsewhere: 'his visit', 'in a meeting with Y', 'signed it after talks'."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.reach import Slot
from dragoman.annotate.events.scene import Scene
from dragoman.annotate.events.subjects import is_bare
from dragoman.annotate.events.triggers import Trigger
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.words import Word
from dragoman.records import EventMention
from dragoman.reference.plover import load_plover


def with_other_side(scene: Scene, trigger: Trigger, slots: list[Slot], last: EventMention | None) -> list[Slot]:
    """Add the side that is told elsewhere: 'his visit', 'in a meeting with Y', 'at a meeting'."""
    if any(slot in {"subject", "of", "between", "by", "possessive"} for slot, _ in slots) or not trigger.noun:
        return slots
    owned = is_owned(scene.words, trigger, scene.lexicon)
    known = "the" in trigger.clitics or not is_setting(scene.words, trigger, scene.lexicon)
    if not slots and not owned and known:
        return slots
    before = [u for u in scene.units if u.last < trigger.first]
    doer = last_actor(before, last) if owned else None
    subject = doer or (before[-1] if before and before[-1].governor == "by" else first_actor(scene, trigger))
    if subject is None or any(subject.mention.id == u.mention.id for _, u in slots):
        return slots
    return sorted([("subject", subject), *slots], key=lambda s: s[1].first)


def last_actor(units: Sequence[Unit], last: EventMention | None) -> Unit | None:
    """Return the person who did the deed told before in the sentence: 'the visit of X and his talks'."""
    done = [p.mention for p in last.participants if p.role == "actor"] if last else []
    return next((u for u in units if u.mention.id in done and u.mention.kind == "person"), None)


def is_owned(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a possessive pronoun stands before a noun: 'his current visit'."""
    before = words[max(0, trigger.first - 3) : trigger.first]
    return any(w.text in lexicon.words["possessives"] for w in before if w.clause == words[trigger.first].clause)


def first_actor(scene: Scene, trigger: Trigger) -> Unit | None:
    """Return the first unit of the sentence that can act, its clause's before others'; a pronoun counts."""
    bare = [
        u
        for u in scene.units
        if is_bare(u) and not u.adjective and (u.mention.kind != "place" or u.mention.country)
        and not trigger.first <= u.first <= trigger.last
    ]  # fmt: skip
    clause = scene.words[trigger.first].clause
    own = [u for u in bare if scene.words[u.first].clause == clause and u.last < trigger.first]
    return next(iter([*own, *bare]), None)


def is_setting(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a noun is where the sentence's deed is set: 'in a meeting', 'at the summit'."""
    i, plain = trigger.first - 1, 0
    while i >= 0 and words[i].clause == words[trigger.first].clause:
        if words[i].text in lexicon.prepositions:
            return lexicon.prepositions[words[i].text] == "in"
        if words[i].text in lexicon.words["definite"] or plain > 2:
            return False
        plain += not words[i].capital  # 'at a Lake Basin Water Council meeting'
        i -= 1
    return False


def share_sides(event: EventMention, before: EventMention | None, trigger: Trigger) -> EventMention:
    """Give 'after a meeting' the sides of the deed just told: 'A and B signed a deal after a meeting'."""
    frames = load_plover()
    if before is None or event.participants or not trigger.noun or not frames.frame(trigger.entry.frame).mutual:
        return event
    return msgspec.structs.replace(event, participants=before.participants) if len(before.participants) > 1 else event
