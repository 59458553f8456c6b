"""What the page around a report shows of the date that stands on it: whether it is the page's own, and a fresh one."""

from dragoman.assess.dates.tense import has_words
from dragoman.records import FACT_ZONES, Reading, TimeMention
from dragoman.text.calendar import Days, is_weekday, select_month_day

FRESH_DAYS = 7


def find_fresh_day(reading: Reading, days: Days) -> int | None:
    """Return the first day that publication can be if the date of a page is its own; None where nothing says so.

    The text names a day of the year within the week before (by chance one page date in fifty has that), or a
    weekday as today or yesterday: the date is hardly that of a later fetching.
    """
    week = ((days[0][0] - FRESH_DAYS, days[-1][1]),)
    for time in reading.times:
        if reading.document.zone_at(time.span.start) not in FACT_ZONES or time.calendar != "gregorian":
            continue
        today = time.unit == "day" and time.anchor == "publication" and time.offset in (0, -1)
        if today and time.weekday and is_weekday(days[-1][1] + (time.offset or 0), time.weekday):
            return days[-1][1]
        if time.day is not None and time.month is not None and time.year is None:
            told = select_month_day(week, time.month, time.day)
            if told:
                return week[0][0] if is_ahead(reading, time) else told[0][0]
    return None


def is_ahead(reading: Reading, time: TimeMention) -> bool:
    """Tell whether the sentence of a time speaks of the future."""
    sentence = next((s for s in reading.sentences if s.span.covers(time.span)), None)
    words = reading.document.words(sentence.span) if sentence else ""
    return has_words(words, reading.document.language, "future")


def line_before(text: str, offset: int) -> str:
    """Return the part of a line that stands before an offset."""
    return text[text.rfind("\n", 0, offset) + 1 : offset]


def is_stamp(reading: Reading, time: TimeMention) -> bool:
    """Tell whether a date below the headline stands in a line of page furniture that holds no word besides."""
    document = reading.document
    if document.zone_at(time.span.start) != "furniture" or not is_below_headline(reading, time):
        return False
    before = line_before(document.text, time.span.start)
    after = document.text[time.span.end :].split("\n", 1)[0]
    return not any(c.isalpha() for c in before + after)


def is_below_headline(reading: Reading, time: TimeMention) -> bool:
    """Tell whether a time stands between the headline and the body."""
    zones = reading.document.zones
    headlines = [z.end for z in zones if z.kind == "headline"]
    bodies = [z.start for z in zones if z.kind == "body"]
    return bool(headlines and bodies) and min(headlines) <= time.span.start < min(bodies)
