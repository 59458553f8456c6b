"""Quotations of a document: direct, mixed and indirect, each with its pieces, its cue and its speaker.

Paragraph by paragraph: what each frame reports; quoted words without a cue of their own go on the
quotation before them; a paragraph of nothing but quoted words takes the speaker of the one before.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.quotations.clauses import Group
from dragoman.annotate.quotations.frames import Frame, Paragraph, find_paragraphs
from dragoman.annotate.quotations.lexicon import Lexicon, load_lexicon
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft, decide_mode, make_quotation
from dragoman.annotate.quotations.reports import Report, find_reports
from dragoman.annotate.quotations.speakers import Names, Speaker, make_names
from dragoman.records import Document, Mention, PostMention, QuotationMention, Sentence
from dragoman.reference import Language

DASHES = frozenset({"—", "–", "―", "-"})
LONGEST_NAME = 6  # words before a colon that may name a speaker
SHORTEST = 6  # words that uncued quoted words need to count as speech, not as a title or scare quotes


class State(msgspec.Struct, frozen=True):
    """What goes on from frame to frame: the last subject of a cue, and a cue that announced what follows."""

    subject: Speaker | None = None
    pending: Group | None = None


def find_quotations(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    posts: Sequence[PostMention],
    language: Language,
) -> Iterator[QuotationMention]:
    """Yield each quotation that the document holds, in text order."""
    lexicon = load_lexicon(language)
    names = make_names(mentions, posts)
    state, open_draft = State(), None
    drafts: list[Draft] = []
    for paragraph in find_paragraphs(document, sentences, lexicon):
        found, state = read_paragraph(document, paragraph, state, names, lexicon)
        if paragraph.continues and open_draft is not None and found:
            drafts[-1] = open_draft = join_drafts(open_draft, found[0])
            found = found[1:]
        drafts += found
        open_draft = drafts[-1] if drafts else None
    for draft in sorted(drafts, key=lambda d: d.spans):
        yield make_quotation(document, draft, lexicon)


def join_drafts(left: Draft, right: Draft) -> Draft:
    """Return one quotation of two stretches; the first one's cue and speaker win where it has them."""
    own = left if left.speaker or not right.speaker else right
    cued = left if left.cue_start >= 0 else right
    return msgspec.structs.replace(
        own, spans=(*left.spans, *right.spans), pieces=(*left.pieces, *right.pieces),
        cue_start=cued.cue_start, cue_end=cued.cue_end,
    )  # fmt: skip


def read_paragraph(
    document: Document, paragraph: Paragraph, state: State, names: Names, lexicon: Lexicon
) -> tuple[list[Draft], State]:
    """Return the quotations of a paragraph, and what goes on into the next one."""
    drafts: list[Draft] = []
    waiting: list[Piece] = []  # quoted frames at the paragraph's start: the next cue may be theirs
    for frame in paragraph.frames:
        if frame.quoted_only:
            if drafts and goes_on(document, drafts[-1]):
                drafts[-1] = add_pieces(drafts[-1], frame.pieces)
            elif state.pending or not frame.first:
                drafts.append(float_pieces(frame.pieces, state, "same paragraph"))
            else:
                waiting += frame.pieces
            state = State(state.subject)
            continue
        reported = find_reports(frame, names, lexicon)
        new = [make_draft(r, frame, state, lexicon) for r in reported.reports]
        if waiting:
            bare = reported.bare if not new else None
            new = [close_pieces(tuple(waiting), frame, bare)] if bare else attach_waiting(waiting, new, frame, state)
            waiting = []
        drafts += new or find_uncued(document, frame, names, lexicon, state)
        subject = next((d.speaker for d in reversed(new) if d.speaker), None) or reported.subject
        sourced = any(d.found_by == "source" for d in new)
        carried = state.subject if drafts else first_person(frame, names)
        state = State(None if sourced else subject or carried, reported.pending)
    if waiting:
        drafts.append(float_pieces(tuple(waiting), state, "paragraph before"))
    return drafts, state


def goes_on(document: Document, draft: Draft) -> bool:
    """Tell whether quoted words may follow as a further piece: only words in marks came before."""
    return decide_mode(document.text, draft.spans, draft.pieces) == "direct"


def make_draft(report: Report, frame: Frame, state: State, lexicon: Lexicon) -> Draft:
    """Return the quotation of a report; where a verb needs no subject it goes on with the speaker before it."""
    speaker = report.speaker
    if speaker is None and state.subject and drops_subject(report, frame, lexicon):
        speaker = state.subject.carried("speaker before")
    pieces = tuple(p for p in frame.pieces if any(a < p.outer and p.inner < b for a, b in report.spans))
    return Draft(report.spans, pieces, speaker, report.cue_start, report.cue_end, report.basis)


def drops_subject(report: Report, frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether a cue has no subject: no noun follows before the clause, a preposition or the marks."""
    if not lexicon.drops_subjects or report.cue is None or report.cue.kind == "source":
        return False
    if report.cue.kind == "participle":
        return True
    after = [i for i in frame.items if i.start >= report.cue_end and not lexicon.skips(i.word)]
    return (
        not after
        or after[0].kind != "word"
        or any(lexicon.has(n, after[0].word) for n in ("complementisers", "prepositions", "moments"))
    )


def add_pieces(draft: Draft, pieces: Sequence[Piece]) -> Draft:
    """Return a quotation with further quoted pieces."""
    spans = tuple((p.inner, p.outer) for p in pieces)
    return msgspec.structs.replace(draft, spans=(*draft.spans, *spans), pieces=(*draft.pieces, *pieces))


def float_pieces(pieces: Sequence[Piece], state: State, basis: str) -> Draft:
    """Return a quotation of quoted words without a cue, by the speaker that goes on, if there is one."""
    spans = tuple((p.inner, p.outer) for p in pieces)
    speaker = state.pending.speaker if state.pending else None
    speaker = speaker or state.subject
    return Draft(spans, tuple(pieces), speaker.carried(basis) if speaker else None, found_by="marks")


def close_pieces(pieces: Sequence[Piece], frame: Frame, group: Group) -> Draft:
    """Return the quoted frames before a frame that only says whose they are: “Why?” Lund asked."""
    spans = tuple((p.inner, p.outer) for p in pieces)
    start, end = frame.items[group.cue.first].start, frame.items[group.cue.last].end
    return Draft(spans, tuple(pieces), group.speaker, start, end, group.cue.kind)


def attach_waiting(waiting: list[Piece], new: list[Draft], frame: Frame, state: State) -> list[Draft]:
    """Return a frame's quotations with the quoted frames before it: its own where it begins with marks."""
    if new and new[0].quoted and frame.items[0].kind == "piece":
        spans = tuple((p.inner, p.outer) for p in waiting)
        first = msgspec.structs.replace(new[0], spans=(*spans, *new[0].spans), pieces=(*waiting, *new[0].pieces))
        return [first, *new[1:]]
    return [float_pieces(tuple(waiting), state, "paragraph before"), *new]


def find_uncued(document: Document, frame: Frame, names: Names, lexicon: Lexicon, state: State) -> list[Draft]:
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
