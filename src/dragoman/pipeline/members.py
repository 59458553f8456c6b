"""Members: which annotations each record of a case was made of, by the record's id.

That is what a judgement binds to, and how an id that a record had leads to what it is today.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from dragoman.ids import make_id
from dragoman.records import EventGroup, Reading, Record, Resolution, Span

Members = dict[str, tuple[str, ...]]


def find_members(
    record: Record, readings: Sequence[Reading], resolution: Resolution,
    event_groups: Sequence[EventGroup], quotation_groups: Sequence[Sequence[str]],
) -> Members:  # fmt: skip
    """Return the ids of the annotations (mentions, event mentions, ...) or documents of every record of a case."""
    held: dict[str, list[str]] = defaultdict(list)
    for mention, entity in resolution.entity_of.items():
        held[entity].append(mention)
    events = {event.id for event in record.events}
    for group in event_groups:
        id = next((made for made in (make_id("evt", m) for m in group.mentions) if made in events), None)
        held[id or ""] += group.mentions
    for names in quotation_groups:
        held[make_id("utt", min(make_id("quo", n) if "#" in n else n for n in names))] += names
    posts: dict[Span, list[str]] = defaultdict(list)
    for reading in readings:
        for post in reading.posts:
            posts[post.span].append(post.id)
    held |= {post.id: [id for span in post.evidence for id in posts[span]] for post in record.posts}
    held |= {story.id: list(story.documents) for story in record.stories}
    held |= {family.id: [m.document for m in family.members] for family in record.families}
    held.pop("", None)
    return {id: tuple(sorted(held[id])) for id in sorted(held)}


def list_spans(readings: Sequence[Reading], wanted: Collection[str]) -> dict[str, Span]:
    """Return where the annotations wanted stand; of a quotation the first words."""
    return {id: span for reading in readings for id, span in annotations_of(reading) if id in wanted}


def annotations_of(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Yield the id and the words of everything found in a document that a record can be made of."""
    yield from ((m.id, m.span) for m in reading.mentions)
    yield from ((p.id, p.span) for p in reading.posts)
    yield from ((e.id, e.trigger) for e in reading.events)
    yield from ((q.id, q.fragments[0]) for q in reading.quotations)


def find_present(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the ids of all documents and of all annotations of them that a record can be made of."""
    documents = {reading.document.id for reading in readings}
    return frozenset(documents | {id for reading in readings for id, _ in annotations_of(reading)})


def find_gone(before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]) -> Members:
    """Return the members of the records whose ids stand no more."""
    return {id: tuple(members) for id, members in before.items() if id not in after}


def follow(members: Sequence[str], kind: str, today: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the ids of a kind ('ent') that hold the members today, the one with the most of them first."""
    wanted = set(members)
    counts = Counter({id: len(wanted & set(held)) for id, held in today.items() if id.startswith(f"{kind}-")})
    return [id for id, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if n]
