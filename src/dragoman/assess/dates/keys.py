"""Names of the variables that dates are solved for, and THE table of the kinds of clues with their weights.

Weights order the clues, so that the weaker of two that contradict is the one outvoted: dates that the publisher
gives of the document, then the words of the text, then conventions of news, then the grouping of events.
docs/dates.md shows this table.
"""

import msgspec


class Kind(msgspec.Struct, frozen=True):
    """One kind of clue: its weight, what it says, and how it is told of.

    `claim`: somebody wrote it, so that it is told of where it is outvoted; orders and conventions of news are
    nobody's claim. `tie`: it only ties others together and is left out of the basis of an answer.
    """

    weight: float
    says: str
    claim: bool = True
    tie: bool = False


KINDS: dict[str, Kind] = {
    "meta": Kind(9.0, "date in the metadata: the day of publication"),
    "stated": Kind(9.0, "a date told in full: the days that its words mean"),
    "byline": Kind(8.0, "date in the byline: the day of publication"),
    "url": Kind(7.0, "date in the address: the day of publication"),
    "feed": Kind(7.0, "date in the feed: the day of publication"),
    "labelled": Kind(6.5, "date on the page beside a word such as 'published'"),
    "dateline": Kind(6.0, "date in the dateline: that day, or published the day after"),
    "related": Kind(5.0, "'Monday', 'last month': counted from publication"),
    "time": Kind(4.0, "the one time that an event is told with is the event's", tie=True),
    "after": Kind(4.0, "an event told to follow a time ('after the floods in July') is no earlier", tie=True),
    "context": Kind(3.5, "'two days later': counted from the time told before"),
    "weekday": Kind(3.2, "the weekday beside a date, where it is another than the calendar's"),
    "distance": Kind(3.1, "'nine days after': counted from the event told with it"),
    "past": Kind(3.0, "a day or month told as past: published no earlier", claim=False),
    "below": Kind(2.8, "a bare date between headline and body: likely the day of publication"),
    "order": Kind(2.5, "what happened was published no earlier", claim=False),
    "copied": Kind(2.2, "a sentence that two reports share means the same days in both", claim=False),
    "page": Kind(2.0, "a bare date at the head of a page: published no later"),
    "updated": Kind(2.0, "the date of an update: published no later"),
    "fetched": Kind(2.0, "the date of a fetching or crawling: published no later"),
    "file": Kind(2.0, "the date of the file: published no later"),
    "ahead": Kind(1.5, "what is announced with a day or month lies not before publication", claim=False),
    "coming": Kind(1.5, "a weekday that is announced is not the day of publication itself", claim=False),
    "peg": Kind(1.5, "the first weekday of a report is that of its news: three days old at most", claim=False),
    "picture": Kind(1.4, "a picture dated to the first weekday shows the report's news", claim=False),
    "fresh": Kind(1.3, "a page's date within a week after a day told without its year is its own", claim=False),
    "sequence": Kind(
        1.2,
        "what is done at a meeting by those who meet, or in words, is of its day, during a visit within it",
        claim=False,
    ),
    "month": Kind(1.1, "a month told by its bare name is not the month of publication", claim=False),
    "beside": Kind(1.05, "a report of fresh news was published near others of known day that tell it", claim=False),
    "member": Kind(1.0, "mentions of one event speak of the same day", tie=True),
    "opening": Kind(0.9, "an event that opens several reports is a week old at most", claim=False),
    "sibling": Kind(0.8, "before events are aligned: one weekday of one kind of news is one day", claim=False),
    "maybe": Kind(0.6, "one of several times that an event is told with", claim=False, tie=True),
    "lead": Kind(0.5, "a weekday in the first sentence of such a report is today's or yesterday's", claim=False),
    "likely": Kind(0.5, "a day and a weekday without a year are of the year before a page's date", claim=False),
    "era": Kind(0.45, "an event told with a year or a longer stretch lies in it", tie=True),
}


def document_key(document: str) -> str:
    """Return the variable of a document's day of publication."""
    return f"document {document}"


def time_key(time: str) -> str:
    """Return the variable of the day or days that a time speaks of."""
    return f"time {time}"


def event_key(event: str) -> str:
    """Return the variable of the day of one event mention."""
    return f"event {event}"


def group_key(first: str) -> str:
    """Return the variable of the day of a group of event mentions, by the id of its first one."""
    return f"group {first}"
