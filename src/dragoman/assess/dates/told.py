"""Clues of the times in a text: what their words relate to, and the bounds that told days set to publication."""

from collections.abc import Iterator

from dragoman.assess.dates.keys import document_key, time_key
from dragoman.assess.dates.network import Evidence
from dragoman.assess.dates.published import find_other_weekday, since
from dragoman.assess.dates.relations import SAME, Relation
from dragoman.assess.dates.tense import find_sentence, find_tense, has_words, is_ahead, is_coming, is_limit
from dragoman.assess.dates.words import relate_context, relate_time, stated_days
from dragoman.records import FACT_ZONES, EventMention, Reading, Sentence, TimeMention
from dragoman.text.calendar import count_days, is_weekday

NEWS_PEG = Relation(low=-3, high=0)  # days: a report's first weekday is that of its news (96% of 237, dev sets)
COMING = Relation(low=1, high=7)  # days
OPENING = 4  # sentences


def find_told_clues(reading: Reading) -> Iterator[Evidence]:
    """Yield the clues of all times of a document, in the order of the text."""
    sentences = {t.id: find_sentence(reading.sentences, t) for t in reading.times}
    events: dict[str, list[EventMention]] = {}
    for event in reading.events:
        for name in event.times:
            events.setdefault(name, []).append(event)
    told: list[TimeMention] = []
    for time in reading.times:
        days = stated_days(time)
        if days:
            key = f"{time.id} stated"
            yield Evidence(key, "stated", "date stated", time_key(time.id), days=days, span=time.span)
            yield from find_other_weekday(time, days, time_key(time.id))
        if reading.document.zone_at(time.span.start) in FACT_ZONES and time.type in ("DATE", "TIME"):
            tense = find_tense(reading, time, sentences[time.id], events.get(time.id, []))
            yield from find_relation(reading, time, tense, told[-1] if told else None)
            yield from find_apart(reading, time, sentences[time.id])
            if days and tense < 0 and tells_past(reading, time, sentences[time.id]):
                words = "tells of this day: published no earlier"
                variable = document_key(reading.document.id)
                yield Evidence(f"{time.id} past", "past", words, variable, days=since(days), span=time.span)
            told.append(time)
    yield from find_peg(reading)


def find_relation(reading: Reading, time: TimeMention, tense: int, before: TimeMention | None) -> Iterator[Evidence]:
    """Yield how a time lies to publication, or to the time told of before it."""
    words = " ".join(reading.document.words(time.span).split())
    relation = relate_time(time, tense, is_counted(reading, time))
    if relation is not None:
        yield Evidence(
            f"{time.id} related", "related", f"'{words}', counted from publication",
            document_key(reading.document.id), time_key(time.id), relation, span=time.span,
        )  # fmt: skip
    relation = relate_context(time)
    if relation is not None and before is not None and before.type == "DATE":
        yield Evidence(
            f"{time.id} context", "context", f"'{words}', counted from the time told before",
            time_key(before.id), time_key(time.id), relation, span=time.span,
        )  # fmt: skip


def is_counted(reading: Reading, time: TimeMention) -> bool:
    """Tell whether a distance is counted in words ('a month ago'), not named by the calendar ('last month')."""
    words, code = reading.document.words(time.span), reading.document.language
    longer = time.unit not in (None, "day", "weekend") and bool(time.offset) and time.weekday is None
    return longer and not any(has_words(words, code, name) for name in ("direction", "around"))


def find_apart(reading: Reading, time: TimeMention, sentence: Sentence | None) -> Iterator[Evidence]:
    """Yield that an announced weekday is not today, and that a month told by its bare name is not this month."""
    if sentence is None or time.type != "DATE" or time.anchor != "publication" or time.direction is not None:
        return
    variable = document_key(reading.document.id)
    if is_bare_weekday(time) and is_coming(reading, time, sentence):
        words = "weekday to come: published before it"
        yield Evidence(f"{time.id} coming", "coming", words, variable, time_key(time.id), COMING, span=time.span)
    if is_other_month(reading, time, sentence):
        words = "month told by its name alone: not this month"
        other = Relation(unit="month", by=1, to=12, month=time.month)
        yield Evidence(f"{time.id} month", "month", words, variable, time_key(time.id), other, span=time.span)


def is_other_month(reading: Reading, time: TimeMention, sentence: Sentence | None) -> bool:
    """Tell whether a month is told by its bare name, which news does not do of the month that it appears in."""
    if sentence is None or time.type != "DATE" or time.month is None or time.calendar != "gregorian":
        return False
    bare = all(part is None for part in (time.day, time.year, time.direction, time.offset))
    return bare and not is_ahead(reading, time, sentence) and not is_limit(reading, time, sentence)


def tells_past(reading: Reading, time: TimeMention, sentence: Sentence | None) -> bool:
    """Tell whether a stated day or month bounds publication: no word makes it a limit or a plan."""
    if sentence is None or time.month is None:
        return False
    return not is_limit(reading, time, sentence)


def find_peg(reading: Reading) -> Iterator[Evidence]:
    """Yield conventions of the first bare weekday of a report's opening: it is fresh, and its picture's day."""
    for time in find_pegs(reading):
        words = "first weekday of the report: its news is fresh"
        variable = document_key(reading.document.id)
        yield Evidence(f"{time.id} peg", "peg", words, variable, time_key(time.id), NEWS_PEG, span=time.span)
        yield from find_picture(reading, time)


def find_pegs(reading: Reading) -> Iterator[TimeMention]:
    """Yield the first bare weekday of a report's opening, where plain telling makes it the day of its news."""
    opening = [s for s in reading.sentences if s.zone == "body"][:OPENING]
    for time in reading.times:
        sentence = find_sentence(reading.sentences, time)
        if sentence in opening and is_bare_weekday(time):
            events = [e for e in reading.events if time.id in e.times]
            if find_tense(reading, time, sentence, events) < 0:
                yield time
            return


def is_bare_weekday(time: TimeMention) -> bool:
    """Tell whether a time is a weekday and nothing else."""
    parts = (time.month, time.day, time.unit, time.direction)
    return time.weekday is not None and time.type != "SET" and all(p is None for p in parts)


def find_picture(reading: Reading, weekday: TimeMention) -> Iterator[Evidence]:
    """Yield the convention that a picture dated to the same weekday shows the report's news."""
    for time in reading.times:
        days = stated_days(time)
        in_caption = reading.document.zone_at(time.span.start) == "caption"
        if in_caption and count_days(days) == 1 and is_weekday(days[0][0], weekday.weekday or 0):
            yield Evidence(
                f"{weekday.id} picture {time.id}", "picture", "picture dated to the same weekday",
                time_key(time.id), time_key(weekday.id), SAME, span=time.span,
            )  # fmt: skip
