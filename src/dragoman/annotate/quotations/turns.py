"""Turns of a transcript: paragraphs that begin with who speaks and a colon, of an interview, a briefing, a debate.

A label is a word like 'question', words in capitals, or a name that the text knows, alone or behind a title.
A text is a transcript where at least three turns are taken, one speaker comes back after another, and half of the turns
end as sentences do. Where labels stand in capitals, in marks or are words like 'question', paragraphs without any label
go on with the turn before them (in marks only if they open with one too); what stands in brackets alone is nobody's. Of
other quotations only those go that lie across a turn or have no cue inside it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import msgspec
import regex

from dragoman.annotate.quotations.frames import Paragraph
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Names, Speaker
from dragoman.records import Document, Mention
from dragoman.text.fold import fold

OPENING, CLOSING, ENDS = '"“”„«', '"”“»', frozenset(".?!؟…۔—-")
LABEL = regex.compile(
    r"[\"“”„«]?\s*(?P<label>[\p{Lu}\p{Lo}][^\n:：\"“”„«»،,;!?()\[\]]{0,40}?)(?P<aside>\s*[(\[][^\n)\]]{1,40}[)\]])?"
    r"\s*[:：](?!\d|//)\s*"
)
ASIDE = regex.compile(r"[(\[][^()\[\]]*[)\]]\.?")
FEWEST = 3  # turns of a transcript
LONGEST = 6  # words of a label
SHORT = 3  # letters of a title without a full stop: Mr, Dr, Sen
MOST_HELD = 12  # paragraphs without a label that a turn goes on over
BODY = "body"


class Turn(msgspec.Struct, frozen=True):
    """A paragraph with a label: its place among the paragraphs, the label, where its words begin and end."""

    number: int
    start: int
    stop: int
    words: int
    end: int
    key: str  # the label folded
    kind: str = ""  # 'word', 'capitals', 'name'; '' where nothing shows that it names a speaker
    person: Mention | None = None
    proven: bool = False  # in a text with labels that nothing but a transcript has

    @property
    def is_bare(self) -> bool:
        """Tell whether the label stands alone, and its words below."""
        return self.words >= self.end


def find_turns(document: Document, paragraphs: Sequence[Paragraph], names: Names, lexicon: Lexicon) -> list[Draft]:
    """Return what each speaker of a transcript says, turn by turn, in order; nothing where the text is none."""
    labels = [label for number, p in enumerate(paragraphs) for label in read_label(document, number, p)]
    if len(labels) < FEWEST:
        return []
    people = find_people(document, names)
    labels = [settle(document, label, people, names, lexicon) for label in labels]
    turns = drop_headline(document, [label for label in labels if label.kind])
    if len(turns) < FEWEST or not comes_back([turn.key for turn in turns]):
        return []
    if 2 * sum(turn.is_bare or is_sentence(document, turn) for turn in turns) < len(turns):
        return []
    ends = {turn.number: end for turn, end in zip(labels, [*(t.number for t in labels[1:]), None], strict=True)}
    if any(turn.kind != "name" for turn in turns):
        turns = [msgspec.structs.replace(turn, proven=True) for turn in turns]
    ends[turns[-1].number] = turns[-1].number + 1 + turns[-1].is_bare
    drafts = (make_draft(document, turn, hold(document, turn, paragraphs, ends[turn.number])) for turn in turns)
    return [draft for draft in drafts if draft.spans]


def read_label(document: Document, number: int, paragraph: Paragraph) -> Iterator[Turn]:
    """Yield the label of a paragraph of the body that begins with one."""
    if not paragraph.frames or paragraph.frames[0].zone != BODY:
        return
    start, end = paragraph.frames[0].start, paragraph.frames[-1].end
    found = LABEL.match(document.text, start, end)
    if found is None or len(found["label"].split()) > LONGEST:
        return
    key = " ".join(fold(found["label"]).split())
    rest = document.text[found.end() : end]
    if any(c.isalpha() for c in key) and (not rest or any(c.isalpha() for c in rest)):
        yield Turn(number, *found.span("label"), found.end(), end, key)


def find_people(document: Document, names: Names) -> Mapping[str, tuple[frozenset[str], Mention] | None]:
    """Return by a name's last word its words and first mention; None where two persons share that word."""
    people: dict[str, tuple[frozenset[str], Mention] | None] = {}
    for mention in names.mentions:
        if mention.kind != "person" or mention.form != "name":
            continue
        words = fold(document.words(mention.span)).split()
        if not words:
            continue
        known = people.get(words[-1], (frozenset[str](), mention))
        if known is not None:
            alike = known[0] <= set(words) or known[0] >= set(words)
            people[words[-1]] = (known[0] | set(words), known[1]) if alike else None
    return people


def settle(
    document: Document, label: Turn, people: Mapping[str, tuple[frozenset[str], Mention] | None], names: Names,
    lexicon: Lexicon,
) -> Turn:  # fmt: skip
    """Return the label with its kind and whom it names; what merely names a person is no turn."""
    if lexicon.has("turns", label.key):
        return msgspec.structs.replace(label, kind="word")
    words = label.key.split()
    if any(lexicon.cues.get(word) for word in words) or names_only(document, label, names):
        return label
    shown = document.text[label.start : label.stop]
    known = people.get(words[-1])
    named = next((m for m in names.between(label.start, label.stop) if m.kind == "person"), None)
    if named is not None and not (named.span.end == label.stop and is_titled(document, label, named, names)):
        named = None
    fits = known is not None and set(words) <= known[0]
    person = named or (known[1] if known is not None and fits else None)
    kind = "capitals" if shown.isupper() and len(label.key) > 1 else "name" if person else ""
    return msgspec.structs.replace(label, kind=kind, person=person)


def is_titled(document: Document, label: Turn, named: Mention, names: Names) -> bool:
    """Tell whether all words before a name in a label are an office, an abbreviation or initials."""
    before = document.text[label.start : named.span.start].rstrip()
    posts = names.posts_between(label.start, named.span.start)
    at_office = any(post.span.start == label.start and post.span.end >= label.start + len(before) for post in posts)
    return at_office or all(word.endswith(".") or len(word) <= SHORT for word in before.split())


def names_only(document: Document, label: Turn, names: Names) -> bool:
    """Tell whether nothing but a name follows the label, as in credits."""
    return any((m.span.start, m.span.end) == (label.words, label.end) for m in names.between(label.words, label.end))


def drop_headline(document: Document, turns: Sequence[Turn]) -> Sequence[Turn]:
    """Return the turns without a first line whose label never stands so again, where no turn follows right below."""
    if len(turns) < 2 or turns[0].number or turns[0].is_bare or turns[1].number == 1:
        return turns
    shown = [document.text[turn.start : turn.stop] for turn in turns]
    return turns if shown[0] in shown[1:] else turns[1:]


def comes_back(keys: Sequence[str]) -> bool:
    """Tell whether a speaker takes another turn after somebody else's."""
    runs = [key for key, _ in groupby(keys)]
    return len(set(runs)) < len(runs)


def is_sentence(document: Document, turn: Turn) -> bool:
    """Tell whether a turn's words end as a sentence does."""
    return document.text[turn.words : turn.end].rstrip(CLOSING)[-1:] in ENDS


def hold(document: Document, turn: Turn, paragraphs: Sequence[Paragraph], end: int | None) -> Sequence[Paragraph]:
    """Return the paragraphs below a turn that go on with it, up to the next label."""
    below = paragraphs[turn.number + 1 : end]
    marked = document.text[paragraphs[turn.number].frames[0].start] in OPENING
    if not (marked or turn.is_bare or turn.proven) or len(below) > MOST_HELD:
        below = below[: int(turn.is_bare)]
    body = (p for p in below if p.frames and p.frames[0].zone == BODY)
    return [p for p in body if not marked or document.text[p.frames[0].start] in OPENING]


def make_draft(document: Document, turn: Turn, held: Sequence[Paragraph]) -> Draft:
    """Return a turn's words, paragraph by paragraph, with whoever the label names."""
    bounds = [(turn.words, turn.end), *((p.frames[0].start, p.frames[-1].end) for p in held)]
    trimmed = (trim_marks(document.text, start, end) for start, end in bounds if start < end)
    spans = tuple((start, end) for start, end in trimmed if is_spoken(document.text[start:end]))
    pieces = tuple(Piece(start, end, start, end) for start, end in spans)
    speaker = None
    if turn.kind != "word":
        speaker = Speaker(turn.start, turn.stop, "label of a turn", turn.person, words=(turn.key,))
    return Draft(spans, pieces, speaker, found_by="turn")


def is_spoken(words: str) -> bool:
    """Tell whether a paragraph has words, and is not in brackets as a whole: what is heard or seen."""
    return any(c.isalpha() for c in words) and ASIDE.fullmatch(words) is None


def trim_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a paragraph's words without the quotation marks around it."""
    start += text[start] in OPENING
    if end > start and text[end - 1] in CLOSING and text.count(text[end - 1], start, end) % 2:
        end -= 1
    return start, end


def join_turns(turns: Sequence[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """Return turns and other quotations; of those that share words with a turn only what has a cue inside it."""
    stretches = sorted(span for turn in turns for span in turn.spans)
    starts = [start for start, _ in stretches]

    def fits(draft: Draft) -> bool:
        low = min(start for start, _ in draft.spans)
        high = max(end for _, end in draft.spans)
        place = bisect_right(starts, low) - 1
        inside = place >= 0 and high <= stretches[place][1] and (low, high) != stretches[place]
        if inside:
            start, end = stretches[place]
            return start <= draft.cue_start and draft.cue_end <= end
        behind = place < 0 or stretches[place][1] <= low
        return behind and (place + 1 == len(stretches) or high <= stretches[place + 1][0])

    return [*turns, *(draft for draft in drafts if fits(draft))]
