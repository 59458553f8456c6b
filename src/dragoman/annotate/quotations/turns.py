"""Turns of a transcript: paragraphs that begin with who speaks and a colon, of an interview, a briefing, a debate.

A text is a transcript where two labels or more take at least three turns, and one of them is a person whom the text
names, or 'question' and the like. A few paragraphs without a label between two turns go on with the first of them,
where turns stand in marks only if they do too; what stands in brackets alone is nobody's. Inside a turn only what has a
cue is a quotation of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec
import regex

from dragoman.annotate.quotations.frames import Paragraph
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Names, Speaker
from dragoman.records import Document, Mention
from dragoman.text.fold import fold

LABEL = regex.compile(r"[\"“”„«]?\s*(?P<label>[\p{Lu}\p{Lo}][^\n:：\"“”„«»،,;!?]{0,40}?)\s*[:：]\s*(?=[^\s\d]|$)")
CLOSING = '"”“»'
FEWEST = 3  # turns of a transcript
LONGEST = 6  # words of a label
MOST_HELD = 3  # paragraphs without a label that a turn goes on over
OPENING = '"“”„«'


class Turn(msgspec.Struct, frozen=True):
    """A paragraph with a label: its place among the paragraphs, the label, where its words begin and end."""

    number: int
    start: int
    stop: int
    words: int
    end: int
    key: str

    @property
    def is_bare(self) -> bool:
        """Tell whether the label stands alone, and its words below."""
        return self.words >= self.end


def find_turns(document: Document, paragraphs: Sequence[Paragraph], names: Names, lexicon: Lexicon) -> list[Draft]:
    """Return what each speaker of a transcript says, turn by turn; nothing where the text is none."""
    turns = [turn for number, p in enumerate(paragraphs) if p.frames for turn in read_label(document, number, p)]
    if len(turns) > 1 and turns[0].number == 0 and turns[1].number > 1 and not turns[0].is_bare:
        del turns[0]  # a headline
    taken = Counter(turn.key for turn in turns)
    people = {turn.key: find_person(document, turn, names) for turn in turns}
    spoken = [
        t for t in turns if people[t.key] or lexicon.has("turns", t.key) or (taken[t.key] > 1 and is_loud(document, t))
    ]
    known = any(people[t.key] or lexicon.has("turns", t.key) for t in spoken)
    if not known or len(spoken) < FEWEST or len({t.key for t in spoken}) < 2:
        return []
    following = [turn.number for turn in spoken[1:]] + [spoken[-1].number + 1 + spoken[-1].is_bare]
    drafts = (
        make_draft(document, turn, hold(document, turn, paragraphs[turn.number : end]), people[turn.key], lexicon)
        for turn, end in zip(spoken, following, strict=True)
    )
    return [draft for draft in drafts if draft.spans]


def read_label(document: Document, number: int, paragraph: Paragraph) -> Iterator[Turn]:
    """Yield the turn of a paragraph that begins with a label."""
    start, end = paragraph.frames[0].start, paragraph.frames[-1].end
    found = LABEL.match(document.text, start, end)
    if found and len(found["label"].split()) <= LONGEST:
        yield Turn(number, *found.span("label"), found.end(), end, fold(found["label"]))


def hold(document: Document, turn: Turn, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraph of a turn and those after it, up to the next turn, that go on with it."""
    if not 1 < len(paragraphs) <= 1 + MOST_HELD:
        return paragraphs[: 1 + turn.is_bare]
    text = document.text
    marked = text[paragraphs[0].frames[0].start] in OPENING
    return [p for p in paragraphs if p.frames and (not marked or text[p.frames[0].start] in OPENING)]


def is_loud(document: Document, turn: Turn) -> bool:
    """Tell whether a label stands in capitals."""
    return document.text[turn.start : turn.stop].isupper()


def find_person(document: Document, turn: Turn, names: Names) -> Mention | None:
    """Return the person in a label, or the first one in the text whose name ends with the label's last word."""
    inside = [m for m in names.between(turn.start, turn.stop) if m.kind == "person" and m.span.end <= turn.stop]
    if inside:
        return inside[0]
    last = turn.key.split()[-1]
    people = (m for m in names.mentions if m.kind == "person" and m.form == "name")
    return next((m for m in people if fold(document.words(m.span)).split()[-1:] == [last]), None)


def make_draft(
    document: Document, turn: Turn, held: Sequence[Paragraph], person: Mention | None, lexicon: Lexicon
) -> Draft:
    """Return a turn's words, paragraph by paragraph, with whoever the label names."""
    bounds = [(turn.words, turn.end), *((p.frames[0].start, p.frames[-1].end) for p in held[1:] if p.frames)]
    trimmed = (trim_marks(document.text, start, end) for start, end in bounds if start < end)
    spans = tuple((start, end) for start, end in trimmed if not is_aside(document.text[start:end]))
    pieces = tuple(Piece(start, end, start, end) for start, end in spans)
    speaker = None
    if not lexicon.has("turns", turn.key):
        speaker = Speaker(turn.start, turn.stop, "label of a turn", person, words=(turn.key,))
    return Draft(spans, pieces, speaker, found_by="turn")


def is_aside(words: str) -> bool:
    """Tell whether a paragraph stands in brackets: what is heard or seen."""
    return words[:1] in "([" and words.rstrip(".")[-1:] in ")]"


def trim_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a paragraph's words without the quotation marks around it."""
    start += text[start] in OPENING
    if text[end - 1] in CLOSING and text.count(text[end - 1], start, end) % 2:
        end -= 1
    return start, end


def join_turns(turns: Sequence[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """Return turns and other quotations; of what lies within a transcript, only what has a cue inside one turn."""
    if not turns:
        return list(drafts)
    begin, end = turns[0].spans[0][0], turns[-1].spans[-1][1]
    outside = [d for d in drafts if d.spans[-1][1] <= begin or d.spans[0][0] >= end or is_within(d, turns)]
    return [*turns, *outside]


def is_within(draft: Draft, turns: Sequence[Draft]) -> bool:
    """Tell whether a quotation and its cue lie inside one stretch of a turn."""
    if draft.cue_start < 0:
        return False
    low, high = min(draft.spans[0][0], draft.cue_start), max(draft.spans[-1][1], draft.cue_end)
    return any(start <= low and high <= end and (start, end) != draft.spans[0] for t in turns for start, end in t.spans)
