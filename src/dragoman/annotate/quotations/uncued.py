"""Quoted words without a known cue: kept where they are long enough, or a name stands beside them."""

from dragoman.annotate.quotations.frames import Frame
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Names, Speaker
from dragoman.records import Document

DASHES = frozenset({"—", "–", "―", "-"})
LONGEST_NAME = 6  # words before a colon that may name a speaker
SHORTEST = 6  # words that uncued quoted words need to count as speech, not as a title or scare quotes


def find_uncued(document: Document, frame: Frame, names: Names, lexicon: Lexicon) -> list[Draft]:
    """Return long quoted words without a known cue; a name beside them speaks where it is the only one."""
    speaker = find_before_colon(frame, names) or find_beside(frame, names)
    long = tuple(p for p in frame.pieces if speaker or is_speech(document.text[p.inner : p.outer]))
    if not long:
        return []
    return [Draft(tuple((p.inner, p.outer) for p in long), long, speaker, found_by="marks")]


def find_beside(frame: Frame, names: Names) -> Speaker | None:
    """Return who is named right after quoted words, behind a dash or with a verb we do not know."""
    rest = frame.items[1:]
    words = [i for i in rest if i.kind == "word"]
    if frame.items[0].kind != "piece" or not words or len(words) > 12 or any(i.kind == "piece" for i in rest):
        return None
    people = [m for m in names.between(rest[0].start, frame.end) if m.kind == "person"]
    dashed = rest[0].word in DASHES
    if len(people) == 1 or (people and dashed):
        mention = people[0]
        basis = "name after a dash" if dashed else "beside the marks"
        return Speaker(mention.span.start, mention.span.end, basis, mention)
    if dashed and len(words) <= 4 and not names.between(rest[0].start, frame.end):
        return Speaker(words[0].start, words[-1].end, "name after a dash")
    return None


def find_before_colon(frame: Frame, names: Names) -> Speaker | None:
    """Return the person named alone before a colon and quoted words."""
    first = next((k for k, i in enumerate(frame.items) if i.kind == "piece"), 0)
    if first < 2 or first > LONGEST_NAME + 1 or frame.items[first - 1].word != ":":
        return None
    start, end = frame.items[0].start, frame.items[first - 2].end
    found = [m for m in names.between(start, end) if m.kind in {"person", "organization"} and m.span.end == end]
    return Speaker(found[0].span.start, end, "name before a colon", found[0]) if found else None


def is_speech(words: str) -> bool:
    """Tell whether quoted words without a cue are speech: long enough, and not capitalized like a title."""
    parts = words.split()
    capitals = sum(w[:1].isupper() for w in parts)
    return len(parts) >= SHORTEST and capitals * 2 < len(parts)


def first_person(frame: Frame, names: Names) -> Speaker | None:
    """Return the person whom a frame without a cue begins with: a quoted paragraph may follow."""
    words = [i for i in frame.items if i.kind == "word"][:4]
    if not words:
        return None
    found = [m for m in names.between(words[0].start, words[-1].end) if m.kind == "person"]
    mention = found[0] if found else None
    return Speaker(mention.span.start, mention.span.end, "paragraph before", mention) if mention else None
