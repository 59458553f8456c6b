"""Benchmarks of times: TempEval-3 documents, and single phrases and Arabic sentences.

Rows come with what a system may see: text or phrase, day of publication or reference, language.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from dragoman.annotate.times import find_times, resolve_time, resolve_times
from dragoman.bench.date_sentences import join_range, sentence_value
from dragoman.bench.documents import make_plain
from dragoman.records import TimeMention
from dragoman.reference import load_language

Row = Mapping[str, Any]


def find_all(text: str, language: str) -> list[TimeMention]:
    """Return the times of a text."""
    return list(find_times(make_plain("bench", text, language), load_language(language)))


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
    """Return the timexes of a sentence with their past reading, and the ranges that two of them make."""
    text, language, day = row["text"], load_language(row["language"]), date.fromisoformat(row["reference"])
    found = [
        {"start": time.span.start, "end": time.span.end, "value": sentence_value(time, day)}
        for time in find_all(text, row["language"])
    ]
    return {"timexes": found + [join_range(left, right, text, language) for left, right in pairwise(found)]}
