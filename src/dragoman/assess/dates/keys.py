"""Names of the variables that dates are solved for, and the weights of clues.

Weights order the clues, so that the weaker of two that contradict is the one outvoted: dates that the publisher
gives of the document, then the words of the text, then conventions of news, then the grouping of events.
"""

META, STATED_DAY = 9.0, 9.0
BYLINE, URL, LABELLED, DATELINE, WORDS = 8.0, 7.0, 6.5, 6.0, 5.0
EVENT_TIME, CONTEXT, LOWER, BELOW_HEADLINE, ORDER = 4.0, 3.5, 3.0, 2.8, 2.5
PAGE, PEG, CAPTION, FRESH_PAGE = 2.0, 1.5, 1.4, 1.3
COPIED, SEQUENCE, MEMBER, OPENING, SIBLING = 2.2, 1.2, 1.0, 0.9, 0.8
MAYBE, LIKELY = 0.6, 0.5  # one of several times of an event; the year before a page's date


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
