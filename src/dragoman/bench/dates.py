"""Benchmarks of times: TempEval-3 documents, and single phrases and Arabic sentences.

Rows come with what a system may see: text or phrase, day of publication or reference, language.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from dragoman.annotate.times import find_times, resolve_time, resolve_times
from dragoman.ids import hash_text
from dragoman.records import Document, TimeMention, Zone
from dragoman.reference import load_language

Row = Mapping[str, Any]
DAYS = re.compile(r"P(\d+)D")
MONTH, YEAR = 7, 4  # lengths of ISO months and years


def make_document(text: str, language: str) -> Document:
    """Return a document that is one body."""
    sha = hash_text(text)
    zones = (Zone("body", 0, len(text)),)
    return Document(id="bench", text=text, language=language, zones=zones, sha256=sha, source_sha256=sha)


def find_all(text: str, language: str) -> list[TimeMention]:
    """Return the times of a text."""
    return list(find_times(make_document(text, language), load_language(language)))


def predict_dates(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return the timexes of each row: start, end, type and value, read from the day of publication."""
    return [{"id": row.get("id"), "timexes": find_timexes(row)} for row in rows]


def find_timexes(row: Row) -> list[dict[str, Any]]:
    """Return the timexes of one row in the scorer's form."""
    times = find_all(row["text"], row["language"])
    day = date.fromisoformat(row["dct"][:10])
    values = resolve_times(times, row["text"], load_language(row["language"]), day)
    return [
        {"start": t.span.start, "end": t.span.end, "type": t.type, "value": value}
        for t, value in zip(times, values, strict=True)
    ]


def predict_date_phrases(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return the value of each phrase; of each sentence its timexes, ranges with an exclusive end."""
    return [predict_phrase(row) if "phrase" in row else predict_sentence(row) for row in rows]


def predict_phrase(row: Row) -> dict[str, Any]:
    """Return the value of the first date of a phrase, without its time of day."""
    times = [t for t in find_all(row["phrase"], row["language"]) if t.type in ("DATE", "TIME")]
    day = date.fromisoformat(row["dct"])
    return {"value": resolve_time(times[0], day).split("T")[0] if times else None}


def predict_sentence(row: Row) -> dict[str, Any]:
    """Return the timexes of a sentence with their past reading."""
    day = date.fromisoformat(row["reference"])
    return {
        "timexes": [
            {
                "start": t.span.start,
                "end": t.span.end,
                "value": span_days(t, day) or as_range(resolve_time(t, day), t.modifier),
            }
            for t in find_all(row["text"], row["language"])
        ]
    }


def span_days(time: TimeMention, day: date) -> str | None:
    """Return 'the next three days' or 'the past three days' as a range; None for anything else."""
    match = DAYS.fullmatch(time.value)
    if match is None or not time.direction:
        return None
    first, last = sorted((0, time.direction * int(match[1])))
    ahead = time.direction > 0
    return f"{day + timedelta(days=first + ahead)}/{day + timedelta(days=last + ahead)}"


def as_range(value: str, modifier: str | None = None) -> str:
    """Write decades, years, quarters and months as 'first day/day after'; anything else stays."""
    year, _, rest = value.partition("-")
    if not year.isdigit():
        return value
    if len(year) < YEAR:
        return f"{year}0-01-01/{int(year) + 1}0-01-01" if len(year) == YEAR - 1 else value
    if not rest:
        return f"{year}-01-01/{int(year) + 1}-01-01"
    if rest[:1] == "Q":
        return month_range(int(year), 3 * int(rest[1:]) - 2, 3)
    if len(value) != MONTH or not rest.isdigit():
        return value
    whole = month_range(int(year), int(rest), 1)
    halves = {"START": f"{value}-01/{value}-16", "END": f"{value}-16/{whole.split('/')[1]}"}
    return halves.get(modifier or "", whole)


def month_range(year: int, month: int, length: int) -> str:
    """Return the range of a number of months."""
    after = year * 12 + month - 1 + length
    return f"{year:04}-{month:02}-01/{after // 12:04}-{after % 12 + 1:02}-01"
