"""Readings with events told in marked texts, for tests of alignment: people resolved by their words."""

from collections.abc import Sequence

from dragoman.annotate.events import find_events
from dragoman.annotate.times import find_times
from dragoman.ids import make_id
from dragoman.records import (
    Clue,
    Date,
    Dates,
    Entity,
    EntityMention,
    Mention,
    Origins,
    Reading,
    Resolution,
    StoryGroup,
)
from dragoman.reference import load_language
from tests.annotate.events.marks import read_marks, split


class Case:
    """A case of marked texts. `countries` gives people's; `same` gives spellings of one name; `days` by text."""

    def __init__(
        self,
        texts: Sequence[tuple[str, str]],
        countries: dict[str, str] | None = None,
        same: dict[str, str] | None = None,
        days: dict[int, str] | None = None,
        apart: bool = False,
    ) -> None:
        self.same, self.countries = same or {}, countries or {}
        read = [self.read(language, text) for language, text in texts]
        days_by_document = {read[i].document.id: day for i, day in (days or {}).items()}
        self.readings = tuple(sorted(read, key=lambda r: r.document.id))
        documents = tuple(r.document.id for r in self.readings)
        self.stories = tuple(StoryGroup((d,)) for d in documents) if apart else (StoryGroup(documents),)
        self.resolution = self.resolve()
        self.dates = Dates(
            events={e.id: day(days_by_document[r.document.id])
                    for r in self.readings for e in r.events if r.document.id in days_by_document}
        )  # fmt: skip
        self.origins = Origins(origin_of={d: make_id("org", d) for d in documents})

    def read(self, language: str, marked: str) -> Reading:
        document, mentions, posts = read_marks(marked, language)
        sentences = tuple(split(document))
        times = tuple(find_times(document, load_language(language)))
        told = Reading(
            document=document, sentences=sentences, mentions=tuple(mentions), posts=tuple(posts), times=times
        )
        events = tuple(find_events(told, load_language(language)))
        return Reading(document=document, sentences=sentences, mentions=told.mentions, times=times, events=events)

    def name(self, reading: Reading, mention: Mention) -> str:
        words = reading.document.text[mention.span.start : mention.span.end]
        return self.same.get(words, words)

    def resolve(self) -> Resolution:
        spans: dict[str, list[tuple[Reading, Mention]]] = {}
        for reading in self.readings:
            for mention in reading.mentions:
                if mention.form == "name":
                    spans.setdefault(self.name(reading, mention), []).append((reading, mention))
        entities, entity_of = [], {}
        for name, found in sorted(spans.items()):
            first = found[0][1]
            id = make_id("ent", name)
            entity_of |= {m.id: id for _, m in found}
            entities.append(
                Entity(
                    id=id,
                    kind=first.kind,
                    name=name,
                    country=self.countries.get(name) or first.country,
                    mentions=tuple(EntityMention(m.span, m.form) for _, m in found),
                )
            )
        return Resolution(tuple(entities), entity_of)


def day(iso: str) -> Date:
    """Return a Date of one day or of 'from/to'."""
    first, _, last = iso.partition("/")
    return Date(iso, first, last or first, (Clue("stated", iso),))
