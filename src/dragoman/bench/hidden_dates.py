"""Hide a date: one report of each story at a time loses every sign of its day, and the day is asked for again.

Coverage is the share of answers that hold the true day, width how many days an answer spans. The baseline says
'the days of the siblings, plus or minus one' without reading a word. Events of our own stories are asked for
likewise, by the words that tell them. Half of our stories, by the hash of the name, are `held` back: no rule was
made while looking at them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import msgspec

from dragoman.align.copies import find_copies
from dragoman.align.events import align_events
from dragoman.align.sentences import align_sentences
from dragoman.align.stories import find_stories
from dragoman.assess.dates import solve_dates
from dragoman.assess.dates.words import stated_days
from dragoman.bench.gold import Row, read_rows
from dragoman.ids import hash_text
from dragoman.ingest.jsonl import read_line
from dragoman.pipeline.read import read_document
from dragoman.reader import Reader
from dragoman.records import Date, Dates, Document, Reading, TimeMention
from dragoman.resolve.entities import resolve_entities
from dragoman.text.calendar import Days, intersect_days
from dragoman.text.edtf import read_edtf

OWN = Path(__file__).resolve().parents[3] / "bench" / "sets" / "stories" / "dated.jsonl"
SEEN = ("title", "text", "language", "outlet", "published")
EDGES = ("masthead", "byline", "dateline", "caption", "credit", "furniture")
LARGEST = 1 << 24  # bytes of a row
Readings = dict[str, Reading]  # by id of the row


def measure_hidden_dates(data: Path, split: str, reader: Reader) -> dict[str, Any]:
    """Return the figures of basil and of both halves of our own stories."""
    figures: dict[str, Any] = {}
    basil = data / "across" / f"basil.{split}.jsonl"
    if basil.is_file():
        rows = read_rows(basil)
        figures["basil"] = score_hidden(rows, ask_days(rows, read_reports(rows, reader)))
    rows = read_rows(OWN) if OWN.is_file() else []
    readings = read_reports(rows, reader)
    answers, alone = ask_days(rows, readings), ask_stories(rows, readings)
    dates = solve_all(list(readings.values()))[0] if rows else Dates()
    for half in ("dev", "held") if rows else ():
        part = [row for row in rows if (half == "held") == is_held(row["story"])]
        told = score_events(part, readings, dates)
        figures[half] = {**score_hidden(part, answers), "alone": score_hidden(part, alone), "events": told}
    return figures


def is_held(story: str) -> bool:
    """Tell whether a story is of the half that is scored only."""
    return int(hash_text(story)[0], 16) % 2 == 1


def read_reports(rows: Iterable[Row], reader: Reader) -> Readings:
    """Return what is found in the report of each row; its day of publication stands in its metadata."""
    found: Readings = {}
    for row in rows:
        line = msgspec.json.encode({name: row[name] for name in SEEN if name in row})
        document = read_line(line, row["id"], LARGEST)
        if isinstance(document, Document):
            found[row["id"]] = read_document(document, reader)
    return found


def ask_days(rows: Sequence[Row], readings: Readings) -> dict[str, Date | None]:
    """Return the answer for each row, all reports together, one report of every story hidden at a time."""
    answers: dict[str, Date | None] = {}
    for hidden in find_rounds(rows):
        batch = [hide_date(r, hidden[name]) if name in hidden else r for name, r in readings.items()]
        dates = solve_all(batch)[0]
        answers |= {name: dates.documents.get(readings[name].document.id) for name in hidden}
    return answers


def ask_stories(rows: Sequence[Row], readings: Readings) -> dict[str, Date | None]:
    """Return the answer for each row, its story by itself."""
    answers: dict[str, Date | None] = {}
    for _, members in sorted(by_story(rows).items()):
        answers |= ask_days(members, {row["id"]: readings[row["id"]] for row in members})
    return answers


def by_story(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the rows of each story."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["story"]].append(row)
    return found


def find_rounds(rows: Iterable[Row]) -> Iterator[dict[str, date]]:
    """Yield which reports are hidden together, with their true days: one of each story, each report once."""
    stories = list(by_story(rows).values())
    for nth in range(max(map(len, stories), default=0)):
        yield {s[nth]["id"]: date.fromisoformat(s[nth]["published"][:10]) for s in stories if nth < len(s)}


def solve_all(readings: Sequence[Reading]) -> tuple[Dates, int]:
    """Return the dates of some reports, as the pipeline concludes them, and the number of stories."""
    readings = sorted(readings, key=lambda reading: reading.document.id)
    copies = find_copies(readings)
    stories = find_stories(readings, copies)
    resolution = resolve_entities(readings, stories)
    groups = align_events(readings, stories, resolution, solve_dates(readings, (), stories))
    return solve_dates(readings, groups, stories, align_sentences(readings, stories)), len(stories)


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


def score_hidden(rows: Sequence[Row], answers: Mapping[str, Date | None]) -> dict[str, Any]:
    """Return coverage, median width and share answered, beside those of the baseline on the same questions."""
    stories = by_story(rows)
    truth = {row["id"]: day_set(row["published"][:10]) for row in rows}
    asked = [row for row in rows if len(stories[row["story"]]) > 1]
    given = [(truth[row["id"]], days_of(answers.get(row["id"]))) for row in asked]
    base = []
    for row in asked:
        days = [truth[other["id"]] for other in stories[row["story"]] if other is not row]
        base.append((truth[row["id"]], ((min(d[0][0] for d in days) - 1, max(d[0][0] for d in days) + 1),)))
    return {**score_days(given), "baseline": score_days(base)}


def score_events(rows: Sequence[Row], readings: Readings, dates: Dates) -> dict[str, Any]:
    """Return the figures for the events of our stories: by a mention, or by a time, in the words that tell it."""
    events, times = [], []
    for row in rows:
        for event in row["events"]:
            told, counted = find_told(readings[row["id"]], event["words"], dates)
            truth = day_set(event["day"])
            events.append((truth, days_of(told)))
            times.append((truth, days_of(counted)))
    return {**score_days(events), "times": score_days(times)}


def find_told(reading: Reading, words: str, dates: Dates) -> tuple[Date | None, Date | None]:
    """Return the date of the first event mention inside some words of a report, and of the first time inside them."""
    start = reading.document.text.find(words)
    end = start + len(words)
    events = [e.id for e in reading.events if start <= e.trigger.start < end]
    times = [t.id for t in reading.times if start <= t.span.start < end and t.type in ("DATE", "TIME")]
    told = next((dates.events[e] for e in events if e in dates.events), None)
    return told, next((dates.times[t] for t in times if t in dates.times), None)


def day_set(edtf: str) -> Days:
    """Return the days of an EDTF value."""
    return read_edtf(edtf)


def days_of(answer: Date | None) -> Days:
    """Return the days of an answer, from the earliest to the latest; none where there is no answer."""
    return read_edtf(f"{answer.earliest}/{answer.latest}") if answer else ()


def score_days(pairs: Sequence[tuple[Days, Days]]) -> dict[str, Any]:
    """Return the figures of (true days, answer); `near`: right answers of two days at most, of all asked."""
    given = [(truth, days) for truth, days in pairs if days]
    right = [(truth, days) for truth, days in given if intersect_days(truth, days)]
    widths = [days[-1][1] - days[0][0] + 1 for _, days in given]
    near = [days for _, days in right if days[-1][1] - days[0][0] < 2]
    total = max(1, len(pairs))
    return {
        "asked": len(pairs), "answered": round(len(given) / total, 4),
        "coverage": round(len(right) / max(1, len(given)), 4), "median_width": median(widths) if widths else None,
        "near": round(len(near) / total, 4),
    }  # fmt: skip
