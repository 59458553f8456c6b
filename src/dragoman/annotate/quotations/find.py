"""Quotations of a document: direct, mixed and indirect, each with its pieces, its cue and its speaker.

Paragraph by paragraph: what each frame reports; quoted words without a cue of their own go on the
quotation before them; a paragraph of nothing but quoted words takes the speaker of the one before.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.marks import Marks
from dragoman.annotate.quotations.combine import combine
from dragoman.annotate.quotations.descriptions import settle_speaker
from dragoman.annotate.quotations.drafts import (
    State,
    add_pieces,
    attach_waiting,
    close_pieces,
    float_pieces,
    goes_on,
    join_drafts,
)
from dragoman.annotate.quotations.frames import Frame, Paragraph, find_paragraphs
from dragoman.annotate.quotations.lexicon import Lexicon, load_lexicon
from dragoman.annotate.quotations.marked import find_marked
from dragoman.annotate.quotations.marks import Piece
from dragoman.annotate.quotations.mentions import Draft, make_quotation
from dragoman.annotate.quotations.names import Names, make_names
from dragoman.annotate.quotations.reports import Report, find_reports
from dragoman.annotate.quotations.signatures import with_signature
from dragoman.annotate.quotations.turns import find_turns, join_turns
from dragoman.annotate.quotations.uncued import find_uncued, first_person
from dragoman.records import Document, Mark, Mention, PostMention, QuotationMention, Sentence
from dragoman.reference import Language


def find_quotations(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    posts: Sequence[PostMention],
    language: Language,
    marks: Sequence[Mark] = (),
) -> Iterator[QuotationMention]:
    """Yield each quotation that the document holds, in text order: by rule, and as the reader marks them."""
    lexicon = load_lexicon(language)
    paragraphs = list(find_paragraphs(document, sentences, lexicon))
    names = make_names(mentions, posts, sentences)
    ruled = [with_signature(document, d, names) for d in find_ruled(document, paragraphs, names, lexicon)]
    marked = find_marked(document, Marks(marks, mentions), paragraphs)
    read = any(mark.layer == "cues" for mark in marks)
    found = join_turns(find_turns(document, paragraphs, names, lexicon), combine(document, list(marked), ruled, read))
    for draft in sorted(found, key=lambda d: d.spans):
        yield make_quotation(document, draft, lexicon)


def find_ruled(document: Document, paragraphs: Sequence[Paragraph], names: Names, lexicon: Lexicon) -> list[Draft]:
    """Return the quotations that the frames of the language's data report."""
    state, open_draft = State(), None
    drafts: list[Draft] = []
    for paragraph in paragraphs:
        found, state = read_paragraph(document, paragraph, state, names, lexicon)
        if paragraph.continues and open_draft is not None and found:
            drafts[-1] = open_draft = join_drafts(open_draft, found[0])
            found = found[1:]
        drafts += found
        open_draft = drafts[-1] if drafts else None
    return drafts


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
        new = [settle_draft(document, make_draft(r, frame, state, lexicon), state, names) for r in reported.reports]
        if waiting:
            bare = reported.bare if not new else None
            new = [close_pieces(tuple(waiting), frame, bare)] if bare else attach_waiting(waiting, new, frame, state)
            waiting = []
        drafts += new or find_uncued(document, frame, names, lexicon)
        subject = (
            next((d.speaker for d in reversed(new) if d.speaker and d.speaker.basis != "relative clause"), None)
            or reported.subject
        )
        sourced = any(d.found_by == "source" for d in new)
        carried = state.subject if drafts else first_person(frame, names)
        state = State(None if sourced else subject or carried, reported.pending)
    if waiting:
        drafts.append(float_pieces(tuple(waiting), state, "paragraph before"))
    return drafts, state


def make_draft(report: Report, frame: Frame, state: State, lexicon: Lexicon) -> Draft:
    """Return the quotation of a report; where a verb needs no subject it goes on with the speaker before it."""
    speaker = report.speaker
    if speaker is None and state.subject and drops_subject(report, frame, lexicon):
        speaker = state.subject.carried("speaker before")
    pieces = tuple(p for p in frame.pieces if any(a < p.outer and p.inner < b for a, b in report.spans))
    return Draft(report.spans, pieces, speaker, report.cue_start, report.cue_end, report.basis)


def settle_draft(document: Document, draft: Draft, state: State, names: Names) -> Draft:
    """Return a draft whose speaker is described by a post with the person who holds it."""
    return msgspec.structs.replace(draft, speaker=settle_speaker(document, draft.speaker, state.subject, names))


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
