"""One made-up document with its annotations: names, posts, times, events and a quotation at true places of its text.

Of five documents of a happening two print one text, one translates it, one tells of it in a third language, and
one in its own words; so copies, translations, entities over scripts and dates from siblings all have their work.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import msgspec
import numpy as np

from dragoman.bench.scale.happenings import Happening, tell
from dragoman.bench.scale.vocabulary import spell, spell_name
from dragoman.ids import hash_text, make_id
from dragoman.records import (
    DateSeen,
    Document,
    EventMention,
    Mention,
    ParticipantMention,
    PostMention,
    QuotationMention,
    Reading,
    Sentence,
    Span,
    Text,
    TimeMention,
    Zone,
)

FIRST_DAY = date(2021, 1, 1)
TELLERS = (  # who tells, in which language, with what share of sense of its own
    ("agency", "en", 0.0), ("agency", "en", 0.02), ("agency", "ar", 0.2), ("east", "ru", 0.9), ("own", "en", 0.9),
)  # fmt: skip
PER_HAPPENING = len(TELLERS)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TITLES = ("president", "foreign minister", "prime minister", "spokesperson")


class Draft(msgspec.Struct):
    """A text as it grows, with the places of the words that annotations point at."""

    text: str = ""
    places: dict[str, list[tuple[int, int]]] = {}
    sentences: list[tuple[int, int]] = []

    def add(self, words: str, label: str = "") -> None:
        """Write words at the end; with a label their place is kept."""
        if label:
            self.places.setdefault(label, []).append((len(self.text), len(self.text) + len(words)))
        self.text += words


def make_reading(happening: Happening, nth: int) -> Reading:
    """Return the nth document of a happening with its annotations."""
    teller, language, noise = TELLERS[nth]
    draft = write_text(happening, teller, language)
    sha = hash_text(draft.text)
    published = FIRST_DAY + timedelta(days=happening.day + nth % 2)
    dated = nth != 4  # the last must be dated by its siblings
    document = Document(
        id=make_id("doc", sha, f"{happening.number}/{nth}"), text=draft.text, language=language,
        path=f"{happening.number}/{nth}", zones=(Zone("body", 0, len(draft.text)),), sha256=sha, source_sha256=sha,
        outlet=Text(f"Outlet {nth}{happening.number % 40}"),
        dates_seen=(DateSeen(published.isoformat(), "meta"),) if dated else (),
    )  # fmt: skip
    vectors = make_vectors(happening, nth, len(draft.sentences), noise)
    return annotate(happening, document, draft, vectors)


def write_text(happening: Happening, teller: str, language: str) -> Draft:
    """Return the words of one document: who met whom, where and when, then the sentences of its teller."""
    draft, names = Draft(places={}, sentences=[]), [spell_name(person, language) for person in happening.people]
    weekday = WEEKDAYS[(FIRST_DAY + timedelta(days=happening.day)).weekday()]
    for i, body in enumerate(tell(happening, teller, language)):
        start = len(draft.text)
        who = i % len(names)
        draft.add("President" if who == 0 else "Minister", f"post {who}")
        draft.add(" ")
        draft.add(names[who], f"person {who}")
        draft.add(" ")
        draft.add("met" if i % 2 else "spoke", f"trigger {i}")
        draft.add(f" {body} ")
        if i < 2:
            draft.add(spell(happening.place, language, 4).title(), "place")
            draft.add(" ")
            draft.add(weekday, "weekday")
        draft.add(". ")
        draft.sentences.append((start, len(draft.text) - 1))
    return draft


def make_vectors(happening: Happening, nth: int, count: int, noise: float) -> np.ndarray:
    """Return (count, 384) float32 unit vectors: those of the happening with a share of the document's own."""
    shared = np.random.default_rng(happening.number).standard_normal((count, 384), dtype=np.float32)
    own = np.random.default_rng((happening.number, nth)).standard_normal((count, 384), dtype=np.float32)
    mixed = (1 - noise) * shared + noise * own
    unit: np.ndarray = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
    return unit


def annotate(happening: Happening, document: Document, draft: Draft, vectors: np.ndarray) -> Reading:
    """Return the reading of a drafted document."""
    sentences = tuple(
        Sentence(make_id("sen", document.id, a), Span(document.id, a, b), "body", i)
        for i, (a, b) in enumerate(draft.sentences)
    )
    people = {who: list(name_mentions(document, draft, f"person {who}", "person")) for who in range(3)}
    places = list(name_mentions(document, draft, "place", "place"))
    times = tuple(make_time(document, start, end) for start, end in draft.places["weekday"])
    mentions = sorted([*places, *(m for held in people.values() for m in held)], key=lambda m: m.span)
    events = tuple(make_events(happening, document, draft, (people, places), times))
    return Reading(
        document=document, sentences=sentences, mentions=tuple(mentions), times=times, events=events,
        posts=tuple(make_posts(happening, document, draft, people)),
        quotations=(make_quotation(document, draft, people[0][0]),),
        vectors=vectors, quotation_vectors=vectors[:1],
    )  # fmt: skip


def name_mentions(document: Document, draft: Draft, label: str, kind: str) -> Iterator[Mention]:
    """Yield the mentions of one name."""
    for start, end in draft.places[label]:
        yield Mention(id=make_id("men", document.id, start), span=Span(document.id, start, end), kind=kind, form="name")  # type: ignore[arg-type]


def make_time(document: Document, start: int, end: int) -> TimeMention:
    """Return a bare weekday."""
    weekday = WEEKDAYS.index(document.text[start:end]) + 1
    return TimeMention(
        id=make_id("tim", document.id, start), span=Span(document.id, start, end), type="DATE",
        value=f"XXXX-WXX-{weekday}", anchor="publication", weekday=weekday,
    )  # fmt: skip


def make_posts(
    happening: Happening, document: Document, draft: Draft, people: dict[int, list[Mention]]
) -> Iterator[PostMention]:
    """Yield the first post of each person."""
    for who, held in people.items():
        start, end = draft.places[f"post {who}"][0]
        title = TITLES[(happening.people[who].given + happening.people[who].family) % len(TITLES)]
        yield PostMention(
            id=make_id("pos", document.id, start), span=Span(document.id, start, end), title=title,
            holder=held[0].id, country=happening.country,
        )  # fmt: skip


def make_events(
    happening: Happening,
    document: Document,
    draft: Draft,
    named: tuple[dict[int, list[Mention]], list[Mention]],
    times: tuple[TimeMention, ...],
) -> Iterator[EventMention]:
    """Yield an event mention for each of the first two sentences: two people, the place, the weekday."""
    people, places = named
    for i, kind in enumerate(happening.types):
        start, end = draft.places[f"trigger {i}"][0]
        sides = [(people[i][0], "actor"), (people[i + 1][0], "recipient")]
        yield EventMention(
            id=make_id("evm", document.id, start), trigger=Span(document.id, start, end), type=kind, status="happened",
            spans=(Span(document.id, *draft.sentences[i]),), times=(times[i].id,),
            participants=tuple(ParticipantMention(mention=m.id, role=role, span=m.span) for m, role in sides),  # type: ignore[arg-type]
            place=ParticipantMention(mention=places[i].id, role="other", span=places[i].span),
        )  # fmt: skip


def make_quotation(document: Document, draft: Draft, speaker: Mention) -> QuotationMention:
    """Return the last sentence as an indirect quotation of the first person."""
    start, end = draft.sentences[-1]
    return QuotationMention(
        id=make_id("quo", document.id, start), mode="indirect", fragments=(Span(document.id, start, end),),
        speaker=speaker.span, speaker_mention=speaker.id, source_kind="named official",
    )  # fmt: skip


def shuffled(numbers: range) -> list[int]:
    """Return numbers in an order that is not that of the days; the same every time."""
    order = list(numbers)
    Random(0).shuffle(order)
    return order
