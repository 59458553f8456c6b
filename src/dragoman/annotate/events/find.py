"""Find the event mentions of a document: triggers, participants, place, times, status, source, quantities."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.events.embedding import find_governor, is_swallowed, status_inside
from dragoman.annotate.events.lexicon import Lexicon, load_lexicon
from dragoman.annotate.events.roles import Slot, find_participants, make_participants
from dragoman.annotate.events.setting import find_place, find_times
from dragoman.annotate.events.sources import find_attribution
from dragoman.annotate.events.status import find_status
from dragoman.annotate.events.subjects import first_bare_of_sentence
from dragoman.annotate.events.triggers import Trigger, find_triggers
from dragoman.annotate.events.units import Unit, find_units
from dragoman.annotate.events.words import Word, find_words
from dragoman.annotate.quantities import find_quantities
from dragoman.ids import make_id
from dragoman.records import (
    Attribution,
    Document,
    EventMention,
    Mention,
    ParticipantMention,
    PostMention,
    Quantity,
    QuotationMention,
    Sentence,
    Span,
    Status,
    TimeMention,
)
from dragoman.reference import Language
from dragoman.reference.plover import load_plover

VICTIMS = frozenset({"killed", "injured", "arrested", "present"})
CROWD_TYPES = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "RETREAT", "AID", "MOBILIZE"})


class Scene(msgspec.Struct, frozen=True):
    """One sentence with what stands in it."""

    document: Document
    sentence: Sentence
    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    triggers: tuple[Trigger, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    quotations: tuple[QuotationMention, ...]
    lexicon: Lexicon


def find_events(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    posts: Sequence[PostMention],
    times: Sequence[TimeMention],
    quotations: Sequence[QuotationMention],
    language: Language,
) -> Iterator[EventMention]:
    """Yield the event mentions of a document in text order."""
    lexicon = load_lexicon(language)
    if not lexicon.forms:
        return
    found: list[EventMention] = []
    for sentence in sentences:
        inside = [m for m in mentions if sentence.span.covers(m.span)]
        words = find_words(document, sentence, lexicon)
        units = find_units(words, inside, [p for p in posts if sentence.span.covers(p.span)], lexicon, document.text)
        triggers = tuple(find_triggers(words, units, lexicon))
        if triggers:
            scene = Scene(
                document, sentence, words, units, triggers, find_quantities(document, sentence, language),
                tuple(t for t in times if sentence.span.covers(t.span)), tuple(quotations), lexicon,
            )  # fmt: skip
            found.extend(read_scene(scene))
    yield from without_loose(found)


def read_scene(scene: Scene) -> Iterator[EventMention]:
    """Yield the events of one sentence; a governing trigger gives way to the deed it demands or promises."""
    governors = [find_governor(scene.words, scene.triggers, i, scene.lexicon) for i in range(len(scene.triggers))]
    replaced: set[int] = set()
    inner: dict[int, Status] = {}
    swallowed: set[int] = set()
    for i, g in enumerate(governors):
        if g is None:
            continue
        if g in swallowed or is_swallowed(scene.triggers[g], scene.triggers[i]):
            swallowed.add(i)
            continue
        status = status_inside(scene.triggers[g])
        if status is not None:
            inner[i] = status
            replaced.add(g)
    for i in range(len(scene.triggers)):
        if i in replaced or i in swallowed:
            continue
        event = read_event(scene, i, inner.get(i), governors[i])
        if event is not None:
            yield event


def read_event(scene: Scene, at: int, inner: Status | None, governor: int | None) -> EventMention | None:
    """Return the event mention of one trigger; None where its participants are too few."""
    trigger, words = scene.triggers[at], scene.words
    frame = load_plover().frame(trigger.entry.frame)
    slots = find_participants(words, scene.units, scene.triggers, at, scene.lexicon)
    slots = with_other_side(scene, trigger, slots) if frame.mutual and len(slots) == 1 else slots
    place = find_place(words, scene.units, scene.triggers, at, scene.lexicon)
    quantities = own_quantities(scene, at)
    if not is_enough(scene, trigger, slots, quantities):
        return None
    document = scene.document.id
    span = Span(document, words[trigger.first].start, words[trigger.last].end)
    return EventMention(
        id=make_id("evm", document, span.start, span.end, trigger.entry.type),
        trigger=span,
        spans=(scene.sentence.span,),
        type=trigger.entry.type,
        mode=trigger.entry.mode,
        status=inner or find_status(words, trigger, scene.lexicon),
        participants=make_participants(slots, frame, document),
        place=place_of(place, document),
        times=find_times(words, scene.times, scene.triggers, at),
        quantities=quantities,
        attributed_to=attribution_of(scene, trigger, inner, governor),
        found_by="lexicon",
        confidence=0.9 if slots else 0.6,
    )


def attribution_of(scene: Scene, trigger: Trigger, inner: Status | None, governor: int | None) -> Attribution | None:
    """Return whose claim the event is; a demanded deed is the claim of who demands it."""
    found = find_attribution(scene.words, scene.units, trigger, scene.quotations, scene.lexicon, scene.document.id)
    if found is None and inner == "demanded" and governor is not None:
        asking = find_participants(scene.words, scene.units, scene.triggers, governor, scene.lexicon)
        unit = next((u for slot, u in asking if slot == "subject"), None)
        if unit is not None:
            return Attribution(span=Span(scene.document.id, unit.start, unit.end), mention=unit.mention.id)
    return found


def place_of(place: Unit | None, document: str) -> ParticipantMention | None:
    """Return the place as a participant mention."""
    if place is None:
        return None
    return ParticipantMention(mention=place.mention.id, role="other", span=Span(document, place.start, place.end))


def with_other_side(scene: Scene, trigger: Trigger, slots: list[Slot]) -> list[Slot]:
    """Add the sentence's subject as the side that 'in a meeting with Y' leaves out."""
    if slots[0][0] != "with":
        return slots
    subject = first_bare_of_sentence(scene.units, Trigger(len(scene.words), len(scene.words), trigger.entry, "past"))
    if subject is None or subject.mention.id == slots[0][1].mention.id or subject.adjective:
        return slots
    if subject.mention.kind == "place" and not subject.mention.country:
        return slots
    return sorted([("subject", subject), *slots], key=lambda s: s[1].first)


def own_quantities(scene: Scene, at: int) -> tuple[Quantity, ...]:
    """Return the quantities of the trigger's clause that no nearer trigger has."""
    clause = scene.words[scene.triggers[at].first].clause
    chosen: list[Quantity] = []
    for quantity in scene.quantities:
        near = [
            (abs(scene.words[t.first].start - quantity.span.start), i)
            for i, t in enumerate(scene.triggers)
            if scene.words[t.first].clause == clause_at(scene.words, quantity.span.start)
        ]
        if (near and min(near)[1] == at) or (not near and len(scene.triggers) == 1 and clause >= 0):
            chosen.append(quantity)
    return tuple(chosen)


def clause_at(words: Sequence[Word], offset: int) -> int:
    """Return the clause that holds an offset of the document."""
    return next((w.clause for w in words if w.end > offset), words[-1].clause)


def is_enough(scene: Scene, trigger: Trigger, slots: Sequence[Slot], quantities: Sequence[Quantity]) -> bool:
    """Tell whether the trigger has the participants it needs; victims and crowds count; 'the meeting' may wait."""
    if len(slots) >= trigger.entry.least:
        return True
    if trigger.entry.type in CROWD_TYPES and any(q.role in VICTIMS for q in quantities):
        return True
    return trigger.noun and is_definite(scene.words, trigger, scene.lexicon)


def is_definite(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a noun speaks of something known: 'the meeting', 'during the visit'."""
    if "the" in trigger.clitics:
        return True
    before = [w.text for w in words[max(0, trigger.first - 2) : trigger.first]]
    return any(w in lexicon.words["definite"] for w in before)


def without_loose(events: Sequence[EventMention]) -> Iterator[EventMention]:
    """Yield the events, leaving out those of nobody that no fuller mention of the same deed goes with."""
    told = {(e.type, e.mode) for e in events if e.participants}
    for event in events:
        counted = any(q.role in VICTIMS for q in event.quantities)
        if event.participants or counted or (event.type, event.mode) in told:
            yield event
