"""Find the event mentions of a document: triggers, participants, place, times, status, source, quantities."""

from collections.abc import Iterator, Sequence

from dragoman.annotate.events.combine import combine
from dragoman.annotate.events.embedding import find_governor, is_swallowed, status_inside
from dragoman.annotate.events.inner import decide_status, with_outer_sides
from dragoman.annotate.events.lexicon import Lexicon, load_lexicon
from dragoman.annotate.events.marked import find_marked
from dragoman.annotate.events.plural import resolve_plurals
from dragoman.annotate.events.roles import find_participants, make_participants
from dragoman.annotate.events.scene import Scene
from dragoman.annotate.events.setting import find_place, find_times
from dragoman.annotate.events.sides import share_sides, with_other_side
from dragoman.annotate.events.sources import find_attribution, with_speakers
from dragoman.annotate.events.triggers import Trigger, find_triggers
from dragoman.annotate.events.unit import Unit
from dragoman.annotate.events.units import find_units
from dragoman.annotate.events.weight import is_enough, is_first_since, own_quantities, without_loose
from dragoman.annotate.events.words import Word, find_words
from dragoman.annotate.marks import Marks
from dragoman.annotate.quantities import find_marked as find_marked_quantities
from dragoman.annotate.quantities import find_quantities, join_quantities
from dragoman.ids import make_id
from dragoman.records import (
    Attribution,
    EventMention,
    ParticipantMention,
    Quantity,
    Reading,
    Sentence,
    Span,
    Status,
    TimeMention,
)
from dragoman.reference import Language
from dragoman.reference.plover import load_plover
from dragoman.text.overlaps import Overlaps


def find_events(reading: Reading, language: Language) -> Iterator[EventMention]:
    """Yield the event mentions of a document in text order: by rule, and as the reader marks them.

    `reading` holds what the stages before have found: sentences, marks, mentions, posts, times, quotations.
    """
    counted = [find_quantities(reading.document, sentence, language) for sentence in reading.sentences]
    ruled = find_ruled(reading, counted, language)
    quantities = find_counted(reading, counted, language)
    marks, lexicon = Marks(reading.marks, reading.mentions), load_lexicon(language)
    marked = list(find_marked(reading.document, marks, reading.sentences, quantities, lexicon))
    yield from with_speakers(without_loose(combine(marked, ruled)), reading.quotations)


def find_counted(reading: Reading, counted: Sequence[Sequence[Quantity]], language: Language) -> list[Quantity]:
    """Return the quantities of a document by rule, `counted` by sentence, and as the reader marks them."""
    marks = [mark for mark in reading.marks if mark.layer == "quantities"]
    places = Overlaps((mark.span.start, mark.span.end) for mark in marks)
    found = list[Quantity]()
    for sentence, ruled in zip(reading.sentences, counted, strict=True):
        held = [marks[number] for number in places.find((sentence.span.start, sentence.span.end))]
        found.extend(join_quantities(ruled, list(find_marked_quantities(reading.document, sentence, held, language))))
    return found


def find_ruled(reading: Reading, counted: Sequence[Sequence[Quantity]], language: Language) -> list[EventMention]:
    """Return the event mentions that the words and frames of the language's data tell, in text order.

    Where the reader marks anything, only those whose trigger it lists too: of 52 that it did not list in our own
    passages kept for checking, eight were deeds. `counted`: the quantities of each sentence.
    """
    lexicon = load_lexicon(language)
    if not lexicon.forms:
        return []
    marks = Overlaps((mark.span.start, mark.span.end) for mark in reading.marks if mark.layer == "events")

    def is_listed(span: Span) -> bool:
        return not reading.marks or bool(marks.find((span.start, span.end)))

    found = list[EventMention]()
    for sentence, quantities in zip(reading.sentences, counted, strict=True):
        if is_listed(sentence.span):  # else nothing in it would stay
            events = read_sentence(reading, sentence, quantities, lexicon)
            found.extend(event for event in events if is_listed(event.trigger))
    by_id = {mention.id: mention for mention in reading.mentions}
    return list(resolve_plurals(found, by_id, reading.document, lexicon))


def read_sentence(
    reading: Reading, sentence: Sentence, quantities: Sequence[Quantity], lexicon: Lexicon
) -> Iterator[EventMention]:
    """Yield the event mentions that a sentence's words and frames tell."""
    document = reading.document
    inside = [m for m in reading.mentions if sentence.span.covers(m.span)]
    words = find_words(document, sentence, lexicon)
    posts = [p for p in reading.posts if sentence.span.covers(p.span)]
    units = find_units(words, inside, posts, lexicon, document.text)
    triggers = tuple(find_triggers(words, units, lexicon))
    if triggers:
        inner = tuple(t for t in reading.times if sentence.span.covers(t.span))
        counts = tuple(q for q in quantities if not is_dated(q, inner))
        scene = Scene(document, sentence, words, units, triggers, counts, inner, tuple(reading.quotations), lexicon)
        yield from read_scene(scene)


def is_dated(quantity: Quantity, times: Sequence[TimeMention]) -> bool:
    """Tell whether a number belongs to a time: 'On 3 May soldiers arrested X' counts no soldiers."""
    return any(t.span.start < quantity.span.end and quantity.span.start < t.span.end for t in times)


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
    slots = with_outer_sides(scene, trigger, slots, inner, governor)
    place = find_place(words, scene.units, scene.triggers, at, scene.lexicon)
    quantities = own_quantities(scene, at)
    if not is_enough(scene, trigger, slots, quantities, place is not None) or is_first_since(scene, trigger):
        return None
    source = attribution_of(scene, trigger, inner, governor)
    document = scene.document.id
    span = Span(document, words[trigger.first].start, words[last_of(words, trigger, scene.lexicon)].end)
    return EventMention(
        id=make_id("evm", document, span.start, span.end, trigger.entry.type),
        trigger=span,
        spans=(scene.sentence.span,),
        type=trigger.entry.type,
        mode=trigger.entry.mode,
        status=decide_status(scene, trigger, inner, governor, source),
        participants=make_participants(slots, frame, document),
        place=place_of(place, document),
        times=find_times(words, scene.times, scene.triggers, at),
        quantities=quantities,
        attributed_to=source,
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
