"""The clues of one document: what it says of its own day of publication, of its times and of its events.

Weights order the clues, so that the weaker of two that contradict is the one outvoted: dates about the document
given by its publisher, then the words of the text, then conventions of news, then the grouping of events.
"""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.relations import NOT_AFTER, NOT_BEFORE, SAME, Relation
from dragoman.assess.dates.tense import find_tense, has_words
from dragoman.assess.dates.words import relate_time, stated_days
from dragoman.records import FACT_ZONES, EventMention, Reading, Sentence, TimeMention
from dragoman.text.calendar import FIRST, LAST, Days
from dragoman.text.edtf import read_edtf

META, BYLINE, URL, STATED, DATELINE, WORDS = 9.0, 8.0, 7.0, 6.5, 6.0, 5.0
EVENT_TIME, LOWER, ORDER, PAGE, PEG, MEMBER = 4.0, 3.0, 2.5, 2.0, 1.5, 1.0
NEWS_PEG = Relation(low=-4, high=0)  # a report's first weekday is that of its news, a few days old at most


def document_key(document: str) -> str:
    """Return the variable of a document's day of publication."""
    return f"document {document}"


def time_key(time: str) -> str:
    """Return the variable of the day that a time speaks of."""
    return f"time {time}"


def event_key(event: str) -> str:
    """Return the variable of the day of one event mention, or of a group by its first mention's id."""
    return f"event {event}"


def find_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield the clues of one document, in canonical order."""
    yield from find_outer_clues(reading)
    sentence_of = {t.id: find_sentence(reading.sentences, t) for t in reading.times}
    events_of: dict[str, list[EventMention]] = {}
    for event in reading.events:
        for name in event.times:
            events_of.setdefault(name, []).append(event)
    for time in reading.times:
        events = events_of.get(time.id, [])
        yield from find_time_clues(reading, time, sentence_of[time.id], events)
    yield from find_peg(reading, sentence_of, events_of)
    yield from find_event_clues(reading)


def find_sentence(sentences: Sequence[Sentence], time: TimeMention) -> Sentence | None:
    """Return the sentence that a time stands in."""
    return next((s for s in sentences if s.span.start <= time.span.start < s.span.end), None)


def find_outer_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield what stands about the document outside its text: metadata, address, feed, file."""
    document = reading.document
    variable = document_key(document.id)
    for i, seen in enumerate(document.dates_seen):
        try:
            days = read_edtf(seen.edtf)
        except ValueError:
            continue
        key = f"{document.id} seen {i:03}"
        if seen.where == "file":
            yield Evidence(key, "file date: published no later", PAGE, variable, days=until(days), span=seen.span)
        elif seen.where in ("meta", "url", "feed"):
            weight = META if seen.where == "meta" else URL
            yield Evidence(key, f"date in {seen.where}", weight, variable, days=days, span=seen.span)


def until(days: Days) -> Days:
    """Return all days up to the last of a set."""
    return ((FIRST, days[-1][1]),)


def since(days: Days) -> Days:
    """Return all days from the first of a set."""
    return ((days[0][0], LAST),)


def find_time_clues(
    reading: Reading, time: TimeMention, sentence: Sentence | None, events: list[EventMention]
) -> Iterator[Evidence]:
    """Yield what one time says: its own days, its relation to publication, the bounds it sets."""
    document = reading.document
    zone = document.zone_at(time.span.start)
    days = stated_days(time)
    if days:
        yield Evidence(f"{time.id} stated", "date stated", META, time_key(time.id), days=days, span=time.span)
        yield from find_zone_clues(reading, time, zone, days)
    if zone not in FACT_ZONES:
        return
    tense = find_tense(reading, time, sentence, events)
    relation = relate_time(time, tense)
    if relation is not None:
        yield relate_clue(reading, time, relation)
    elif days and tense < 0 and is_past_date(reading, time, sentence):
        yield Evidence(
            f"{time.id} past", "tells of this day: published no earlier", LOWER, document_key(document.id),
            days=since(days), span=time.span,
        )  # fmt: skip


def relate_clue(reading: Reading, time: TimeMention, relation: Relation) -> Evidence:
    """Return the clue that words such as 'Monday' or 'last year' give."""
    words = " ".join(reading.document.words(time.span).split())
    return Evidence(
        f"{time.id} related", f"'{words}', counted from publication", WORDS, document_key(reading.document.id),
        time_key(time.id), relation, span=time.span,
    )  # fmt: skip


def is_past_date(reading: Reading, time: TimeMention, sentence: Sentence | None) -> bool:
    """Tell whether a stated date bounds publication: a day or month that no word makes a limit or a plan."""
    if sentence is None or (time.month is None and time.value.count("-") == 0):
        return False
    before = reading.document.text[sentence.span.start : time.span.start][-30:]
    return not has_words(before, reading.document.language, "limit")


def find_zone_clues(
    reading: Reading, time: TimeMention, zone: str | None, days: Days
) -> Iterator[Evidence]:
    """Yield what a full date says by where it stands: byline, dateline, page head, caption."""
    document = reading.document
    variable, key = document_key(document.id), f"{time.id} zone"
    if time.day is None:
        return
    if zone in ("byline", "masthead"):
        line = document.text[document.text.rfind("\n", 0, time.span.start) + 1 : time.span.start]
        updated = has_words(line, document.language, "updated")
        published = zone == "byline" or has_words(line, document.language, "published")
        if published and not updated:
            weight = BYLINE if zone == "byline" else STATED
            yield Evidence(key, f"date in the {zone}", weight, variable, days=days, span=time.span)
        else:
            words = "date of an update" if updated else "date of the page"
            yield Evidence(key, f"{words}: published no later", PAGE, variable, days=until(days), span=time.span)
    elif zone == "dateline":
        later = ((days[0][0], days[-1][1] + 1),)
        yield Evidence(key, "date in the dateline", DATELINE, variable, days=later, span=time.span)


def find_peg(
    reading: Reading,
    sentence_of: Mapping[str, Sentence | None],
    events_of: Mapping[str, list[EventMention]],
) -> Iterator[Evidence]:
    """Yield the convention that the first bare weekday of a report's opening is a few days old at most."""
    opening = reading.sentences[:4]
    for time in reading.times:
        sentence = sentence_of[time.id]
        bare = time.weekday is not None and time.month is None and time.day is None and time.unit is None
        if sentence not in opening or not bare or time.direction is not None or time.type == "SET":
            continue
        if find_tense(reading, time, sentence, list(events_of.get(time.id, []))) < 0:
            yield Evidence(
                f"{time.id} peg", "first weekday of the report: its news is fresh", PEG,
                document_key(reading.document.id), time_key(time.id), NEWS_PEG, span=time.span,
            )  # fmt: skip
        return


def find_event_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield the times of each event, and its order to publication."""
    times = {t.id: t for t in reading.times}
    variable = document_key(reading.document.id)
    for event in reading.events:
        key = event_key(event.id)
        if event.status == "happened":
            words, relation = "happened before publication", NOT_AFTER
            yield Evidence(f"{event.id} order", words, ORDER, variable, key, relation, span=event.trigger)
        elif event.status == "announced" and event.times:
            words, relation = "announced, so not before publication", NOT_BEFORE
            yield Evidence(f"{event.id} order", words, PEG, variable, key, relation, span=event.trigger)
        for name in event.times:
            if name in times and times[name].type in ("DATE", "TIME"):
                yield Evidence(
                    f"{event.id} at {name}", "time of the event", EVENT_TIME, time_key(name), key, SAME,
                    span=times[name].span,
                )  # fmt: skip
