"""Inner deeds: what a deed inside another takes from it, its sides and its status."""

from collections.abc import Sequence

from dragoman.annotate.events.embedding import is_past_errand
from dragoman.annotate.events.people import is_private
from dragoman.annotate.events.reach import Slot
from dragoman.annotate.events.roles import find_participants
from dragoman.annotate.events.scene import Scene
from dragoman.annotate.events.status import find_status
from dragoman.annotate.events.triggers import Trigger
from dragoman.records import Attribution, Status


def decide_status(
    scene: Scene, trigger: Trigger, inner: Status | None, governor: int | None, source: Attribution | None
) -> Status:
    """Return the status: what a governing deed gives, else what cues say; what only a relative says is alleged."""
    status = inner or find_status(scene.words, trigger, scene.lexicon)
    outer = scene.triggers[governor] if governor is not None else None
    if status == "announced" and outer is not None and is_past_errand(scene.words, outer, trigger, scene.lexicon):
        status = "happened"
    if status == "happened" and source is not None and is_private(source, scene.words, scene.units, scene.lexicon):
        return "alleged"
    return status


def with_outer_sides(
    scene: Scene, trigger: Trigger, slots: list[Slot], inner: Status | None, governor: int | None
) -> list[Slot]:
    """Give an inner deed the sides that its governing deed tells: who is asked for it, or who came for it."""
    if governor is None:
        return slots
    if inner == "demanded" and trigger.tag == "base":
        return with_asked(slots, outer_slots(scene, governor))
    if (
        trigger.noun
        and "to" in trigger.clitics
        and is_past_errand(scene.words, scene.triggers[governor], trigger, scene.lexicon)
    ):
        return with_traveller(slots, outer_slots(scene, governor))
    return slots


def outer_slots(scene: Scene, governor: int) -> list[Slot]:
    """Return the sides of the governing deed."""
    return find_participants(scene.words, scene.units, scene.triggers, governor, scene.lexicon)


def with_asked(slots: list[Slot], asking: Sequence[Slot]) -> list[Slot]:
    """Put those who are asked for a deed in the place of who asks: 'A urged B to free C' has B for actor."""
    asked = [unit for slot, unit in asking if slot in {"object", "on", "to"}]
    if not asked:
        return slots
    others = [(slot, u) for slot, u in slots if slot != "subject" and u not in asked]
    return sorted([*(("subject", u) for u in asked), *others], key=lambda s: s[1].first)


def with_traveller(slots: list[Slot], going: Sequence[Slot]) -> list[Slot]:
    """Let who came be the one who meets: Arabic 'A came for-meeting B' has B for the other side."""
    came = [("subject", unit) for slot, unit in going if slot == "subject"]
    if not came or any(slot == "subject" for slot, _ in slots):
        return slots
    return sorted([*came, *(("with" if s == "of" else s, u) for s, u in slots)], key=lambda s: s[1].first)
