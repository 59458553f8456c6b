"""Stories with a label made from names and places alone, and the days of what most of their documents tell."""

from collections import Counter
from collections.abc import Sequence

from dragoman.ids import make_id
from dragoman.records import Clue, Date, Dates, Entity, Event, Reading, Resolution, Story, StoryGroup

MOST_NAMES = 3  # in a label


def make_stories(
    groups: Sequence[StoryGroup],
    readings: Sequence[Reading],
    resolution: Resolution,
    dates: Dates,
    events: Sequence[Event],
) -> tuple[Story, ...]:
    """Return one story for each group, in order of id."""
    stories = []
    for group in groups:
        documents = tuple(sorted(group.documents))
        id = make_id("story", documents[0])
        held = main_events([e for e in events if any(a.document in documents for a in e.accounts)], documents)
        label = make_label(held, [e for e in resolution.entities if is_told(e, documents)], documents)
        told = [e.date for e in held if e.date] or [dates.documents[d] for d in documents if d in dates.documents]
        stories.append(Story(id=id, label=label, documents=documents, date=join_dates(told)))
    return tuple(sorted(stories, key=lambda story: story.id))


def is_told(entity: Entity, documents: Sequence[str]) -> bool:
    """Tell whether one of the documents mentions the entity."""
    return any(mention.span.document in documents for mention in entity.mentions)


def main_events(events: Sequence[Event], documents: Sequence[str]) -> list[Event]:
    """Return the events that most documents tell; among those told by one only, the one told first."""
    counts = {e.id: len({a.document for a in e.accounts} & set(documents)) for e in events}
    most = max(counts.values(), default=0)
    best = sorted((e for e in events if counts[e.id] == most), key=lambda e: (first_told(e, documents), e.id))
    return best if most > 1 else best[:1]


def first_told(event: Event, documents: Sequence[str]) -> int:
    """Return the offset at which the earliest account starts."""
    return min(a.trigger.start for a in event.accounts if a.document in documents)


def make_label(events: Sequence[Event], entities: Sequence[Entity], documents: Sequence[str]) -> str:
    """Return 'A, B (Place)' from the main events, else from the entities that most documents name."""
    names = {entity.id: entity.name for entity in entities}
    told = Counter(p.entity for e in events for p in e.participants if p.entity in names)
    if not told:
        told = Counter({e.id: spread(e, documents) for e in entities if e.kind != "place"})
    first = {id: i for i, id in enumerate(p.entity for e in events for p in e.participants)}
    chosen = sorted(told, key=lambda id: (-told[id], first.get(id, len(first)), id))[:MOST_NAMES]
    places = Counter(e.place for e in events if e.place and e.place in names)
    place = min(places, key=lambda id: (-places[id], id)) if places else None
    label = ", ".join(names[id] for id in chosen)
    if place and place not in chosen:
        label = f"{label} ({names[place]})" if label else names[place]
    return label or f"{len(documents)} documents"


def spread(entity: Entity, documents: Sequence[str]) -> int:
    """Return how many of the documents mention an entity."""
    return len({m.span.document for m in entity.mentions} & set(documents))


def join_dates(dates: Sequence[Date]) -> Date | None:
    """Return the range from the earliest to the latest day, with the clues of both ends."""
    if not dates:
        return None
    first = min(dates, key=lambda d: (d.earliest, d.latest))
    last = max(dates, key=lambda d: (d.latest, d.earliest))
    if (first.earliest, first.latest) == (last.earliest, last.latest):
        return first
    basis: tuple[Clue, ...] = tuple(dict.fromkeys((*first.basis, *last.basis)))
    return Date(f"{first.earliest}/{last.latest}", first.earliest, last.latest, basis)
