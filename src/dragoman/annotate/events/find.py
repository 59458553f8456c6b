"""Find the event mentions of a document: triggers, participants, place, times, status, source, quantities."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.events.embedding import find_governor, is_swallowed, status_inside
from dragoman.annotate.events.lexicon import Lexicon, load_lexicon
from dragoman.annotate.events.plural import resolve_plurals
from dragoman.annotate.events.roles import Slot, find_participants, make_participants
from dragoman.annotate.events.setting import find_place, find_times
from dragoman.annotate.events.sources import find_attribution
from dragoman.annotate.events.status import find_status
from dragoman.annotate.events.subjects import is_bare
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
    by_id = {mention.id: mention for mention in mentions}
    yield from without_loose(tuple(resolve_plurals(found, by_id, document, lexicon)))


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
    last: EventMention | None = None
    for i in range(len(scene.triggers)):
        if i in replaced or i in swallowed:
            continue
        event = read_event(scene, i, inner.get(i), governors[i], last)
        if event is not None:
            last = share_sides(event, last, scene.triggers[i])
            yield last


def share_sides(event: EventMention, before: EventMention | None, trigger: Trigger) -> EventMention:
    """Give 'after a meeting' the sides of the deed just told: 'A and B signed a deal after a meeting'."""
    frames = load_plover()
    if before is None or event.participants or not trigger.noun or not frames.frame(trigger.entry.frame).mutual:
        return event
    return msgspec.structs.replace(event, participants=before.participants) if len(before.participants) > 1 else event


def read_event(
    scene: Scene, at: int, inner: Status | None, governor: int | None, last: EventMention | None
) -> EventMention | None:
    """Return the event mention of one trigger; None where its participants are too few."""
    trigger, words = scene.triggers[at], scene.words
    frame = load_plover().frame(trigger.entry.frame)
    slots = find_participants(words, scene.units, scene.triggers, at, scene.lexicon)
    slots = (
        with_other_side(scene, trigger, slots, last) if trigger.entry.type == "CONSULT" and len(slots) < 2 else slots
    )
    place = find_place(words, scene.units, scene.triggers, at, scene.lexicon)
    quantities = own_quantities(scene, at)
    if not is_enough(scene, trigger, slots, quantities):
        return None
    document = scene.document.id
    span = Span(document, words[trigger.first].start, words[last_of(words, trigger, scene.lexicon)].end)
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


def last_of(words: Sequence[Word], trigger: Trigger, lexicon: Lexicon) -> int:
    """Return the trigger's last word, a preposition that only belongs to its form left out."""
    last = trigger.last
    while last > trigger.first and words[last].text in lexicon.prepositions:
        last -= 1
    return last


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


def with_other_side(scene: Scene, trigger: Trigger, slots: list[Slot], last: EventMention | None) -> list[Slot]:
    """Add the side that is told elsewhere: 'his visit', 'in a meeting with Y', 'at a meeting'."""
    if any(slot in {"subject", "of", "between", "by", "possessive"} for slot, _ in slots) or not trigger.noun:
        return slots
    owned = is_owned(scene.words, trigger, scene.lexicon)
    if not slots and not owned and not is_setting(scene.words, trigger, scene.lexicon):
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
    i = trigger.first - 1
    while i >= 0 and words[i].clause == words[trigger.first].clause:
        if words[i].text in lexicon.prepositions:
            return lexicon.prepositions[words[i].text] == "in"
        if words[i].text in lexicon.words["definite"] or trigger.first - i > 3:
            return False
        i -= 1
    return False


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
    frame = load_plover().frame(trigger.entry.frame)
    acted = not trigger.noun or trigger.entry.least < 2 or any(frame.slots[slot] == "actor" for slot, _ in slots)
    suffered = any(frame.slots[slot] == "recipient" for slot, _ in slots) or not trigger.entry.recipient
    if len(slots) >= trigger.entry.least and acted and suffered:
        return True
    if trigger.entry.type in CROWD_TYPES and any(q.role in VICTIMS for q in quantities):
        return True
    known = is_definite(scene.words, trigger, scene.lexicon) or follows_deed(scene, trigger)
    return trigger.noun and trigger.entry.least < 2 and known


def follows_deed(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a noun opens a clause that hangs on a deed told before: 'signed it after a meeting'."""
    clause = scene.words[trigger.first].clause
    start = next(i for i, w in enumerate(scene.words) if w.clause == clause)
    opened = scene.words[start].text in scene.lexicon.words["boundaries"] and trigger.first - start <= 3
    return opened and any(t.last < start for t in scene.triggers)


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
