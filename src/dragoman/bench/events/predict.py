"""Predictions of events: each text is read as one body by the stages of the plan up to events."""

from collections.abc import Iterator, Sequence
from typing import Any

from dragoman.bench.documents import make_plain
from dragoman.bench.events.choice import choose_answer
from dragoman.bench.events.leading import order_leading
from dragoman.bench.events.strict import Side, StrictEvent, make_strict
from dragoman.bench.events.telling import is_told
from dragoman.ids import hash_text, make_id
from dragoman.pipeline.read import read_until
from dragoman.reader import Reader
from dragoman.records import EventMention, Reading, Span

Row = dict[str, Any]
LAST = "events"


def read_rows(rows: Sequence[Row], reader: Reader) -> Iterator[tuple[Row, Reading]]:
    """Yield every row with the reading of its text; English where the row names no language.

    A document is called by its words: ids of the gold sets tell the type.
    """
    for row in rows:
        id = make_id("doc", hash_text(row["text"]))
        document = make_plain(id, row["text"], row.get("language") or "en")
        yield row, read_until(document, LAST, reader)


def predict_event_type(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "actor", "recipient"} in, the marks [start, end] or null; rows {"id", "type"} out."""
    found = []
    for row, reading in read_rows(rows, reader):
        id = reading.document.id
        actor, recipient = (Span(id, *row[mark]) if row[mark] else None for mark in ("actor", "recipient"))
        answer = choose_answer(reading, actor, recipient)
        found.append({"id": row["id"], "type": answer.type if answer else None})
    return found


def predict_events(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "language"} in, rows {"id", "events"} in strict PLOVER out, the one that leads first."""
    return [
        {"id": row["id"], "events": [show_strict(event) for event in order_leading(list(make_strict(reading)))]}
        for row, reading in read_rows(rows, reader)
    ]


def predict_detection(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "language"} in, rows {"id", "types"} out: the strict types of what each text tells."""
    return [
        {"id": row["id"], "types": sorted({e.type for e in make_strict(reading) if is_told(reading, e.trigger)})}
        for row, reading in read_rows(rows, reader)
    ]


def predict_spans(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "language"} in, rows {"id", "events"} out: who does each deed, whatever its status."""
    return [
        {"id": row["id"], "events": [show_deed(event) for event in reading.events]}
        for row, reading in read_rows(rows, reader)
    ]


def predict_happened(rows: Sequence[Row], reader: Reader) -> list[Row]:
    """Rows {"id", "text", "language"} in, rows {"id", "happened"} out: is there an event that happened?"""
    return [
        {"id": row["id"], "happened": any(event.status == "happened" for event in reading.events)}
        for row, reading in read_rows(rows, reader)
    ]


def show_strict(event: StrictEvent) -> Row:
    """Return an event in the scorer's form."""
    return {
        "type": event.type,
        "actors": [show_side(side) for side in event.actors],
        "recipients": [show_side(side) for side in event.recipients],
        "score": event.confidence,
    }


def show_side(side: Side) -> Row:
    """Return a participant in the scorer's form, by the name that it stands for."""
    span = side.named or side.span
    return {"span": [span.start, span.end], "country": side.country}


def show_deed(event: EventMention) -> Row:
    """Return an event mention in the scorer's form, type and roles as they stand in the record."""
    sides = {
        name: [{"span": [p.span.start, p.span.end]} for p in event.participants if p.role == role]
        for name, role in (("actors", "actor"), ("recipients", "recipient"))
    }
    return {"type": event.type, **sides, "trigger": [event.trigger.start, event.trigger.end]}
