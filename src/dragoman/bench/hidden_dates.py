"""Hide a date: one report of each story at a time loses every sign of its day, and the day is asked for again.

Coverage is the share of answers that hold the true day, width how many days an answer spans. The baseline says
'the days of the siblings, plus or minus one' without reading a word. Events of our own stories are asked for
likewise, by the words that tell them. Half of our stories, by the hash of the name, are `held` back: no rule was
made while looking at them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from dragoman.align.copies import find_copies
from dragoman.align.events import align_events
from dragoman.align.sentences import align_sentences
from dragoman.align.stories import find_stories
from dragoman.assess.dates import solve_dates
from dragoman.assess.dates.words import stated_days
from dragoman.bench.gold import Row, read_rows
from dragoman.bench.scores.hidden_dates import by_story, score_days, score_hidden
from dragoman.ids import hash_text
from dragoman.ingest.jsonl import read_line
from dragoman.pipeline.read import read_document
from dragoman.reader import Reader
from dragoman.records import Date, Dates, Document, Reading, TimeMention
from dragoman.resolve.entities import resolve_entities
from dragoman.text.calendar import Days
from dragoman.text.edtf import read_edtf

OWN = Path(__file__).resolve().parents[3] / "bench" / "sets" / "stories" / "dated.jsonl"
SEEN = ("title", "text", "language", "outlet", "published")
EDGES = ("masthead", "byline", "dateline", "caption", "credit", "furniture")
LARGEST = 1 << 24  # bytes of a row
DECADE = re.compile(r"^(\d{3})X$")
BEGINNING = 1500  # code points of a long report
Readings = dict[str, Reading]  # by id of the row
Told = tuple[Days, Days]  # true days, answer


def measure_hidden_dates(data: Path, split: str, reader: Reader) -> dict[str, Any]:
    """Return the figures of basil and of both halves of our own stories."""
    figures: dict[str, Any] = {}
    basil = data / "across" / f"basil.{split}.jsonl"
    if basil.is_file():
        rows = read_rows(basil)
        figures["basil"] = score_answers(rows, ask_days(rows, read_reports(rows, reader, BEGINNING)))
    rows = read_rows(OWN) if OWN.is_file() else []
    readings = read_reports(rows, reader)
    answers, alone = ask_days(rows, readings), ask_stories(rows, readings)
    dates = solve_all(list(readings.values())) if rows else Dates()
    for half in ("dev", "held") if rows else ():
        part = [row for row in rows if (half == "held") == is_held(row["story"])]
        told = {name: score_days(pairs) for name, pairs in tell_events(part, readings, dates).items()}
        figures[half] = {**score_answers(part, answers), "alone": score_answers(part, alone), "events": told}
    return figures


def score_answers(rows: Sequence[Row], answers: Mapping[str, Date | None]) -> dict[str, Any]:
    """Return the figures of the answers beside those of the baseline on the same questions."""
    return score_hidden(rows, {name: days_of(answer) for name, answer in answers.items()})


def is_held(story: str) -> bool:
    """Tell whether a story is of the half that is scored only."""
    return int(hash_text(story)[0], 16) % 2 == 1


def read_reports(rows: Iterable[Row], reader: Reader, most: int | None = None) -> Readings:
    """Return what is found in the report of each row; its day of publication stands in its metadata.

    With `most` it is cut after so many code points: the beginnings of long reports give the same figures sooner.
    """
    found: Readings = {}
    for row in rows:
        shown = {name: row[name] for name in SEEN if name in row}
        line = msgspec.json.encode({**shown, "text": row["text"][:most]})
        document = read_line(line, row["id"], LARGEST)
        if isinstance(document, Document):
            found[row["id"]] = read_document(document, reader)
    return found


def ask_days(rows: Sequence[Row], readings: Readings) -> dict[str, Date | None]:
    """Return the answer for each row, all reports together, one report of every story hidden at a time."""
    answers: dict[str, Date | None] = {}
    for hidden in find_rounds(rows):
        batch = [hide_date(r, hidden[name]) if name in hidden else r for name, r in readings.items()]
        dates = solve_all(batch)
        answers |= {name: dates.documents.get(readings[name].document.id) for name in hidden}
    return answers


def ask_stories(rows: Sequence[Row], readings: Readings) -> dict[str, Date | None]:
    """Return the answer for each row, its story by itself."""
    answers: dict[str, Date | None] = {}
    for _, members in sorted(by_story(rows).items()):
        answers |= ask_days(members, {row["id"]: readings[row["id"]] for row in members})
    return answers


def find_rounds(rows: Iterable[Row]) -> Iterator[dict[str, date]]:
    """Yield which reports are hidden together, with their true days: one of each story, each report once."""
    stories = list(by_story(rows).values())
    for nth in range(max(map(len, stories), default=0)):
        yield {s[nth]["id"]: date.fromisoformat(s[nth]["published"][:10]) for s in stories if nth < len(s)}


def solve_all(readings: Sequence[Reading]) -> Dates:
    """Return the dates of some reports, as the pipeline concludes them."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    copies = find_copies(readings)
    stories = find_stories(readings, copies)
    resolution = resolve_entities(readings, stories)
    groups = align_events(readings, stories, resolution, solve_dates(readings, (), stories))
    return solve_dates(readings, groups, stories, align_sentences(readings, stories))


def hide_date(reading: Reading, day: date) -> Reading:
    """Return a reading without the dates at its edges and without any words that state its day in full."""
    number = day.toordinal()
    kept = tuple(time for time in reading.times if not gives_away(reading, time, number))
    names = {time.id for time in kept}
    events = tuple(
        msgspec.structs.replace(event, times=tuple(t for t in event.times if t in names)) for event in reading.events
    )
    document = msgspec.structs.replace(reading.document, dates_seen=())
    return msgspec.structs.replace(reading, document=document, times=kept, events=events)


def gives_away(reading: Reading, time: TimeMention, day: int) -> bool:
    """Tell whether a time is a date at the edge of its page, or states the very day."""
    return reading.document.zone_at(time.span.start) in EDGES or stated_days(time) == ((day, day),)


def tell_events(rows: Sequence[Row], readings: Readings, dates: Dates) -> dict[str, list[Told]]:
    """Return (true days, answer) for the events of rows: by a mention, and by a time, in the words that tell each."""
    found: dict[str, list[Told]] = {"mentions": [], "times": []}
    for row in rows:
        for event in row["events"]:
            mention, time = find_told(readings[row["id"]], event["words"], dates)
            truth = read_edtf(DECADE.sub(r"\g<1>0/\g<1>9", event["day"]))
            found["mentions"].append((truth, days_of(mention)))
            found["times"].append((truth, days_of(time)))
    return found


def find_told(reading: Reading, words: str, dates: Dates) -> tuple[Date | None, Date | None]:
    """Return the date of the first event mention inside some words of a report, and of the first time inside them."""
    start = reading.document.text.find(words)
    end = start + len(words)
    events = [e.id for e in reading.events if start <= e.trigger.start < end]
    times = [t.id for t in reading.times if start <= t.span.start < end and t.type in ("DATE", "TIME")]
    told = next((dates.events[e] for e in events if e in dates.events), None)
    return told, next((dates.times[t] for t in times if t in dates.times), None)


def days_of(answer: Date | None) -> Days:
    """Return the days of an answer, from the earliest to the latest; none where there is no answer."""
    return read_edtf(f"{answer.earliest}/{answer.latest}") if answer else ()
