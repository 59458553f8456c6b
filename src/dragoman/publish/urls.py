"""Every anchor of the published pages, made here and nowhere else, so that links and ids cannot part.

An anchor is a kind and an id: 'event-evt-4f1a', 'words-doc-77c0-120-134' (code points).
"""

import re

from dragoman.records import Span

UNSAFE = re.compile(r"[^A-Za-z0-9_-]")

SECTIONS: tuple[tuple[str, str], ...] = (
    ("timeline", "Timeline"),
    ("people", "Who’s who"),
    ("quotations", "Who said what"),
    ("synopsis", "Side by side"),
    ("differences", "Where accounts part"),
    ("origins", "Origins"),
    ("documents", "Documents"),
)


def make_anchor(kind: str, record_id: str) -> str:
    """Return the HTML id of a record; different records never share one."""
    return f"{kind}-{UNSAFE.sub(lambda found: f'.{ord(found[0]):x}.', record_id)}"


def make_words_anchor(span: Span) -> str:
    """Return the HTML id of a stretch of a document's text."""
    return f"{make_anchor('words', span.document)}-{span.start}-{span.end}"


def make_href(anchor: str) -> str:
    """Return the link to an anchor of the same page."""
    return f"#{anchor}"
