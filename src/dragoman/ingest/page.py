"""Page: what one input gives before its lines are told apart; and the Document made from it."""

import hashlib
import re
from collections.abc import Sequence

import msgspec

from dragoman.errors import UnreadableDocument
from dragoman.ids import hash_text, make_id
from dragoman.ingest.bylines import find_byline_parts
from dragoman.ingest.cues import Cues, load_cues
from dragoman.ingest.languages import find_language
from dragoman.ingest.letterheads import mark_letterheads
from dragoman.ingest.lines import Line, find_lines
from dragoman.ingest.outlets import find_outlet
from dragoman.ingest.signatures import find_signature
from dragoman.ingest.titles import split_titles
from dragoman.ingest.zones import KINDS, decide_zones, make_zones
from dragoman.records import FACT_ZONES, DateSeen, Document, Span, Text, Zone, ZoneKind

LONGEST = 2_000_000  # code points of a document's text; what follows is left out and `truncated` says so
TRUSTED = frozenset({"furniture", "stamp", "credit", "byline", "caption", "break"})  # cues that outweigh markup
LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")
# Control characters and lone surrogates; marks of direction (U+200E …) are no control characters and stay.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The text of one input and what was said about it outside the text."""

    text: str
    source_sha256: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    dates_seen: tuple[DateSeen, ...] = ()
    kinds: dict[str, ZoneKind] = {}  # lines whose kind the markup gives


def clean_text(text: str) -> str:
    """Return the text with one kind of line end and without control characters; nothing else changes."""
    return CONTROLS.sub("", LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))


def hash_bytes(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def cut_text(text: str) -> str:
    """Return the first part of a text that is too long, up to a line end or space near the limit."""
    if len(text) <= LONGEST:
        return text
    end = max(text.rfind("\n", LONGEST - 20_000, LONGEST), text.rfind(" ", LONGEST - 200, LONGEST))
    return text[: end if end > 0 else LONGEST]


def make_document(page: Page) -> Document:
    """Return the document of a page, its lines told apart. Raises UnreadableDocument 'empty'."""
    whole = clean_text(page.text)
    text = cut_text(whole)
    cues = load_cues()
    lines = mark_letterheads(split_titles(find_lines(text, cues), cues), cues)
    if not any(c.isalpha() for c in text):
        raise UnreadableDocument("empty")
    kinds = apply_markup(lines, decide_zones(lines, cues, page.title), page.kinds)
    sha = hash_text(text)
    outlet = find_outlet(lines, kinds, cues) if page.outlet is None else None
    name = page.outlet or (text[slice(*outlet)] if outlet else None)
    identity = make_id("doc", sha, page.url or name or page.path)
    return Document(
        id=identity, text=text, language=page.language or find_language(body_of(lines, kinds)),
        zones=tuple(make_zones(text, lines, kinds, cues)), sha256=sha, source_sha256=page.source_sha256,
        path=page.path, url=page.url, outlet=locate(identity, text, name, outlet),
        title=find_title(identity, lines, kinds, page.title),
        byline=find_byline(identity, text, lines, kinds, cues, page.byline),
        dates_seen=page.dates_seen, truncated=len(text) < len(whole),
    )  # fmt: skip


def apply_markup(lines: Sequence[Line], kinds: Sequence[ZoneKind], marked: dict[str, ZoneKind]) -> list[ZoneKind]:
    """Return the kinds with what the markup says: its body stays body, less lines that a cue tells apart."""
    return [apply_hint(line, kind, marked.get(line.text)) for line, kind in zip(lines, kinds, strict=True)]


def apply_hint(line: Line, kind: ZoneKind, hint: ZoneKind | None) -> ZoneKind:
    """Return the kind of one line of a page with markup."""
    if hint is None or kind == "headline":
        return kind
    return KINDS[line.cue] if hint == "body" and line.cue in TRUSTED else hint


def body_of(lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> str:
    """Return the words that tell facts, by which the language is known; all lines where there are none."""
    told = [line.text for line, kind in zip(lines, kinds, strict=True) if kind in FACT_ZONES]
    return "\n".join(told or [line.text for line in lines])


def locate(document: str, text: str, words: str | None, at: tuple[int, int] | None = None) -> Text | None:
    """Return words about a document with the span where they stand in it, if they stand there."""
    if not words:
        return None
    if at is None:
        start = text.find(words)
        at = (start, start + len(words)) if start >= 0 and any(c.isalnum() for c in words) else None
    return Text(words, Span(document, *at) if at else None)


def find_title(document: str, lines: Sequence[Line], kinds: Sequence[ZoneKind], known: str | None) -> Text | None:
    """Return the headline with its span; a title that stands nowhere in the text has none."""
    line = next((li for li, kind in zip(lines, kinds, strict=True) if kind == "headline"), None)
    if line is not None:
        return Text(line.text, Span(document, line.start, line.end))
    return Text(known) if known else None


def find_byline(
    document: str, text: str, lines: Sequence[Line], kinds: Sequence[ZoneKind], cues: Cues, known: str | None
) -> Text | None:
    """Return who wrote: as the metadata says, else as the first byline in the text says."""
    if known:
        return locate(document, text, known)
    for line, kind in zip(lines, kinds, strict=True):
        if kind != "byline":
            continue
        left, right = find_signature(line.text, cues, bare=True) or (0, len(line.text))
        part = line.text[left:right]
        found = find_byline_parts(part, cues) or find_byline_parts(part, cues, bare=True)
        if found:
            start, end = line.start + left + found[0], line.start + left + found[1]
            return Text(text[start:end], Span(document, start, end))
    return None


def replace_zones(document: Document, zones: Sequence[Zone]) -> Document:
    """Return the document with other zones."""
    return msgspec.structs.replace(document, zones=tuple(zones))
