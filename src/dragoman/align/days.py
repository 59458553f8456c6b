"""The day that a document tells as its own, before any dates are solved."""

import re
from datetime import date

from dragoman.records import Reading

FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
TOLD = ("meta", "url", "byline", "dateline", "feed")  # where a document's own day stands


def find_day(reading: Reading) -> tuple[int | None, bool]:
    """Return the earliest full day that the document tells as its own, and whether it is sure to be its own.

    A day in the page's header may be that of a later visit, one below a photograph that of another: they bring
    documents together, never apart.
    """
    document = reading.document
    stated = [(s.edtf[:10], s.where) for s in document.dates_seen if FULL_DAY.match(s.edtf)]
    stated += [
        (time.value[:10], document.zone_at(time.span.start) or "")
        for time in reading.times
        if time.anchor == "stated" and FULL_DAY.match(time.value)
    ]
    days = [(day, where) for text, where in stated for day in [read_day(text)] if day]
    sure = [day for day, where in days if where in TOLD]
    loose = [day for day, where in days if where == "masthead"]
    loose = loose or [day for day, where in days if where == "caption"]
    return (min(sure), True) if sure else (min(loose), False) if loose else (None, False)


def read_day(text: str) -> int | None:
    """Return the ordinal of an ISO day, None where it is none."""
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None
