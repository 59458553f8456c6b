"""Stories with a label made from names and places alone, and the days of what most of their documents tell first."""

from collections import Counter
from collections.abc import Sequence

from dragoman.ids import make_id
from dragoman.records import Clue, Date, Dates, Entity, Event, Reading, Resolution, Story, StoryGroup

MOST_NAMES = 3  # in a label
MAIN = 0.7  # of the weight of the weightiest event
TOLD = ("happened", "denied", "alleged")  # what is only announced or demanded has not made the story


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
    """Return the events that weigh most: told by many documents, and told first by them."""
    weights = weigh_events([event for event in events if event.status in TOLD] or events, documents)
    most = max(weights.values(), default=0.0)
    return [event for event in events if weights.get(event.id, 0.0) >= max(MAIN * most, 1e-6)]


def weigh_events(events: Sequence[Event], documents: Sequence[str]) -> dict[str, float]:
    """Return the sum over documents of 1 for the event told first, 1/2 for the second, and so on."""
    weights: dict[str, float] = {}
    for document in documents:
        triggers = {
            e.id: min(a.trigger.start for a in e.accounts if a.document == document)
            for e in events
            if any(a.document == document for a in e.accounts)
        }
        for rank, id in enumerate(sorted(triggers, key=lambda id: (triggers[id], id))):
            weights[id] = weights.get(id, 0.0) + 1 / (1 + rank)
    return weights


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
    return label or ("1 document" if len(documents) == 1 else f"{len(documents)} documents")


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
