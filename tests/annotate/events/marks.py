"""Texts with their names marked, for tests: '[p|Amina Ode] met [p|Idris Bol] in [l|Agadez]'.

p person · o organization · g group · l place (l+NER with its country) · a+NER nationality word · d description
(of a person) · r pronoun. `[p+post|...]` is not needed: a post is marked `[t|foreign minister]` before its holder.
"""

import re

from dragoman.annotate.events import find_events
from dragoman.ids import make_id
from dragoman.records import Document, EventMention, Mention, PostMention, Reading, Sentence, Span
from dragoman.reference import load_language
from tests.builders import doc

MARK = re.compile(r"\[([polgadrt])(?:\+([A-Z]{3}))?\|([^\]]+)\]")
KINDS = {"p": "person", "o": "organization", "l": "place", "g": "group", "a": "place", "d": "person", "r": "person"}
FORMS = {"d": "description", "r": "pronoun"}


def read_marks(marked: str, language: str) -> tuple[Document, list[Mention], list[PostMention]]:
    """Return the document without its marks, the mentions, and the posts with the holder that follows each."""
    text, at = "", 0
    found: list[tuple[str, str | None, int, int]] = []
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        found.append((match[1], match[2], len(text), len(text) + len(match[3])))
        text, at = text + match[3], match.end()
    document = doc(text + marked[at:], language)
    mentions = [make_mention(document, *f) for f in found if f[0] != "t"]
    posts = [make_post(document, f, mentions) for f in found if f[0] == "t"]
    return document, mentions, posts


def make_mention(document: Document, mark: str, country: str | None, start: int, end: int) -> Mention:
    """Make the mention of one mark."""
    return Mention(
        id=make_id("men", document.id, start, end), span=Span(document.id, start, end), kind=KINDS[mark],
        form=FORMS.get(mark, "name"), country=country, adjective=mark == "a",
    )  # type: ignore[arg-type]  # fmt: skip


def make_post(document: Document, found: tuple[str, str | None, int, int], mentions: list[Mention]) -> PostMention:
    """Make a post whose holder is the next person."""
    holder = next((m.id for m in mentions if m.span.start >= found[3] and m.kind == "person"), None)
    span = Span(document.id, found[2], found[3])
    return PostMention(id=make_id("pos", document.id, *found[2:]), span=span, title="post", holder=holder)


def split(document: Document) -> list[Sentence]:
    """Return one sentence for each line."""
    sentences, at = [], 0
    for i, line in enumerate(document.text.split("\n")):
        if line.strip():
            span = Span(document.id, at, at + len(line))
            sentences.append(Sentence(make_id("sen", document.id, at), span, "body", i))
        at += len(line) + 1
    return sentences


def read_events(marked: str, language: str) -> tuple[str, list[EventMention]]:
    """Return the plain text and the events found in a marked one; a line is a sentence."""
    document, mentions, posts = read_marks(marked, language)
    reading = Reading(
        document=document, sentences=tuple(split(document)), mentions=tuple(mentions), posts=tuple(posts)
    )  # fmt: skip
    return document.text, list(find_events(reading, load_language(language)))


def show(marked: str, language: str) -> list[str]:
    """Return each event as 'TYPE/mode status: actors > recipients @ place'."""
    text, events = read_events(marked, language)
    rows = []
    for event in events:
        sides = [
            " + ".join(p.span.within(text) for p in event.participants if p.role == role)
            for role in ("actor", "recipient")
        ]
        place = f" @ {event.place.span.within(text)}" if event.place else ""
        mode = f"/{event.mode}" if event.mode else ""
        rows.append(f"{event.type}{mode} {event.status}: {sides[0]} > {sides[1]}{place}")
    return rows
