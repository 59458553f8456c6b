"""The dates that stand on or about a document, as they stand there; nothing is concluded from them here."""

from dragoman.assess.dates.page import is_stamp
from dragoman.assess.dates.words import stated_days
from dragoman.records import Date, Dates, DateSeen, Reading, TimeMention
from dragoman.text.edtf import write_edtf

WHERE = {"masthead": "masthead", "byline": "masthead", "dateline": "dateline", "caption": "caption"}


def find_dates_seen(reading: Reading, dates: Dates) -> tuple[DateSeen, ...]:
    """Return the dates seen in metadata, address or file, then those in the text, in its order."""
    seen = list(reading.document.dates_seen)
    for time in reading.times:
        zone = reading.document.zone_at(time.span.start)
        if zone is None or not (time.type == "DATE" or (time.type == "TIME" and time.day is not None)):
            continue
        where = "masthead" if is_stamp(reading, time) else WHERE.get(zone)
        if where is None and zone == "body" and time.day is not None and time.anchor == "stated":
            where = "body"
        edtf = seen_edtf(time, dates.times.get(time.id)) if where else None
        if where and edtf:
            seen.append(DateSeen(edtf, where, time.span))
    return tuple(seen)


def seen_edtf(time: TimeMention, date: Date | None) -> str | None:
    """Return the date as stated, else as solved; None where neither is known, or words give no day, month or year."""
    if "W" in time.value or time.value.endswith("_REF"):
        return None
    days = stated_days(time)
    if days:
        return write_edtf(days)
    return date.edtf if date is not None else None
