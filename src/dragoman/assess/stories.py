"""Stories with a label made from names and places alone, and the days of what most of their documents tell first."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from dragoman.ids import make_id
from dragoman.records import Clue, Date, Dates, Entity, Event, Reading, Resolution, Story, StoryGroup
from dragoman.reference import Language, load_language
from dragoman.reference.countries import country_of
from dragoman.text.fold import fold

MOST_NAMES = 2  # in a label
LESSER = 0.5  # what taking part counts for others than persons and countries
MAIN = 0.7  # of the weight of the weightiest event
TOLD = ("happened", "denied", "alleged")  # what is only announced or demanded has not made the story


class LabelWords(msgspec.Struct, frozen=True):
    """`languages/<code>/labels.toml`."""

    loaded: tuple[str, ...] = ()  # words that take sides


def make_stories(
    groups: Sequence[StoryGroup],
    readings: Sequence[Reading],
    resolution: Resolution,
    dates: Dates,
    events: Sequence[Event],
) -> tuple[Story, ...]:
    """Return one story for each group, in order of id."""
    told_in = [{account.document for account in event.accounts} for event in events]
    named_in = [{mention.span.document for mention in entity.mentions} for entity in resolution.entities]
    events_of, entities_of = index_documents(told_in), index_documents(named_in)
    stories = []
    for group in groups:
        documents = tuple(sorted(group.documents))
        id = make_id("story", documents[0])
        held = main_events([events[i] for i in gather(events_of, documents)], documents)
        named = [
            (resolution.entities[i], len(named_in[i].intersection(documents))) for i in gather(entities_of, documents)
        ]
        label = make_label(held, named, len(documents))
        told = [e.date for e in held if e.date] or [dates.documents[d] for d in documents if d in dates.documents]
        stories.append(Story(id=id, label=label, documents=documents, date=join_dates(told)))
    return tuple(sorted(stories, key=lambda story: story.id))


def index_documents(held: Sequence[set[str]]) -> dict[str, list[int]]:
    """Return for each document the places, in order, of the sets that hold it."""
    places: dict[str, list[int]] = {}
    for i, documents in enumerate(held):
        for document in documents:
            places.setdefault(document, []).append(i)
    return places


def gather(index: Mapping[str, Sequence[int]], documents: Sequence[str]) -> list[int]:
    """Return the places of an index that any of the documents has, in order."""
    return sorted({i for document in documents for i in index.get(document, ())})


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


def make_label(events: Sequence[Event], entities: Sequence[tuple[Entity, int]], size: int) -> str:
    """Return 'A, B (Place)' from the main events, else from the entities that most of `size` documents name."""
    named = {entity.id: entity for entity, _ in entities if is_fit_for_label(entity)}
    told: dict[str, float] = dict(Counter(p.entity for e in events for p in e.participants if p.entity in named))
    if not told:
        told = {e.id: spread for e, spread in entities if e.id in named and e.kind != "place"}
    weights = {id: count * (1.0 if is_preferred(named[id]) else LESSER) for id, count in told.items()}
    first = {id: i for i, id in reversed(list(enumerate(p.entity for e in events for p in e.participants)))}
    chosen = sorted(weights, key=lambda id: (-weights[id], first.get(id, len(first)), id))[:MOST_NAMES]
    places = Counter(e.place for e in events if e.place and e.place in named)
    place = min(places, key=lambda id: (-places[id], id)) if places else None
    label = ", ".join(named[id].name for id in chosen)
    if place and place not in chosen:
        label = f"{label} ({named[place].name})" if label else named[place].name
    return label or ("1 document" if size == 1 else f"{size} documents")


def is_fit_for_label(entity: Entity) -> bool:
    """Tell whether an entity goes by a name that takes no side: no description ('officials'), no 'regime'."""
    if not any(mention.form == "name" for mention in entity.mentions):
        return False
    if is_cased(entity.name) and not any(c.isupper() for c in entity.name):
        return False
    words = {fold(word) for word in entity.name.split()}
    return not any(words & find_loaded(load_language(name.language)) for name in entity.names)


def is_cased(name: str) -> bool:
    """Tell whether a name is written in letters that are great or small."""
    return any(c.isupper() or c.islower() for c in name)


def find_loaded(language: Language) -> set[str]:
    """Return the words of a language that take sides, folded."""
    return {fold(word) for word in language.load("labels", LabelWords).loaded}


def is_preferred(entity: Entity) -> bool:
    """Tell whether an entity is a person or a country."""
    return entity.kind == "person" or country_of(entity) is not None


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
