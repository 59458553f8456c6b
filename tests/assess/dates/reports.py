"""Readings for tests of dates: a text, its zones, and its events named by a word and the words of their time."""

import re
from collections.abc import Sequence

from dragoman.annotate.times import find_times
from dragoman.ids import make_id
from dragoman.records import DateSeen, EventGroup, EventMention, Reading, Sentence, Span, Zone
from dragoman.reference import load_language
from tests.builders import doc, span

TYPES = {"signed": "AGREE", "war": "ASSAULT"}  # by trigger; all else are meetings
Told = tuple[str, str | None, str]  # trigger, words of the time, status


def report(
    text: str, *events: Told, name: str = "a.txt", language: str = "en", zones: Sequence[tuple[str, str]] = (),
    seen: tuple[DateSeen, ...] = (), sentence: int | None = None,
) -> Reading:  # fmt: skip
    """Return a reading; `zones` gives the kind of the lines that are not body, by their words,
    `sentence` the one that tells all events (each by its own trigger where None)."""
    document = doc(text, language, name=name, zones=find_zones(text, dict(zones)), dates_seen=seen)
    times = tuple(find_times(document, load_language(language)))
    sentences = tuple(
        Sentence(make_id("sen", document.id, m.start(), m.end()), Span(document.id, m.start(), m.end()), "body", 0)
        for m in re.finditer(r"[^.\n]+\.?", text)
        if document.zone_at(m.start()) == "body"
    )
    made = []
    for trigger, words, status in events:
        at = span(document, trigger)
        found = tuple(t.id for t in times if document.words(t.span) == words)
        assert found or words is None, f"{words!r} is not among {[document.words(t.span) for t in times]}"
        made.append(
            EventMention(
                id=make_id("event", document.id, at.start, at.end), trigger=at,
                spans=(at if sentence is None else sentences[sentence].span,),
                type=TYPES.get(trigger, "CONSULT"), status=status, times=found,
            )  # type: ignore[arg-type]
        )  # fmt: skip
    return Reading(document=document, sentences=sentences, times=times, events=tuple(made))


def find_zones(text: str, kinds: dict[str, str]) -> tuple[Zone, ...]:
    """Return one zone a line: body where `kinds` does not name it by words that it holds."""
    zones = []
    for match in re.finditer(r"[^\n]+", text):
        kind = next((k for words, k in kinds.items() if words in match.group()), "body")
        zones.append(Zone(kind, match.start(), match.end()))  # type: ignore[arg-type]
    return tuple(zones)


def group(*mentions: EventMention) -> EventGroup:
    """Return the group of some event mentions."""
    return EventGroup(tuple(sorted(m.id for m in mentions)))
