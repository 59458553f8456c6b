"""Quotations found by rule and by the reader, joined.

What a rule found keeps its edges, for they rest on quotation marks and clauses; where it names no speaker, the reader's
is taken. Indirect speech that only a rule sees is let go: the reader knows 'a note' from 'noting'. What only the
reader found is added where it has cue and speaker and is probable. (Figures of each step: docs/benchmarks.md.)
"""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.mentions import Draft
from dragoman.annotate.quotations.names import Speaker
from dragoman.records import Document
from dragoman.text.overlaps import Overlaps

LEAST = 0.5  # probability of a content that no rule found
NAMED = 0.75  # probability of its speaker


def combine(document: Document, marked: Sequence[Draft], ruled: Sequence[Draft], read: bool = True) -> list[Draft]:
    """Return the quotations of both; `read` is False where no reader read the text, so that it cannot disagree."""
    spans = [(span, number) for number, draft in enumerate(marked) for span in draft.spans]
    places, said = Overlaps(span for span, _ in spans), Overlaps(span for draft in ruled for span in draft.spans)
    kept = []
    for draft in ruled:
        same = [marked[n] for n in sorted({spans[place][1] for place in places.find(*draft.spans)})]
        if draft.quoted or same or not read:
            kept.append(with_speaker(document, draft, same))
    return [*kept, *(draft for draft in marked if is_sure(draft) and not said.find(*draft.spans))]


def with_speaker(document: Document, draft: Draft, same: Sequence[Draft]) -> Draft:
    """Return a quotation with the speaker of another that shares its words, where it has none of its own."""
    if draft.speaker is not None:
        return draft
    fits = (other.speaker for other in same if other.speaker and may_speak(document, draft, other.speaker))
    speaker = next(fits, None)
    return draft if speaker is None else msgspec.structs.replace(draft, speaker=speaker)


def may_speak(document: Document, draft: Draft, speaker: Speaker) -> bool:
    """Tell whether somebody may be a quotation's speaker: named outside of it, and on its line if it has no cue."""
    if any(start <= speaker.start < end for start, end in draft.spans):
        return False
    low, high = min(draft.spans[0][0], speaker.start), max(draft.spans[-1][1], speaker.end)
    return draft.cue_start >= 0 or "\n" not in document.text[low:high]


def is_sure(draft: Draft) -> bool:
    """Tell whether a quotation of the reader stands by itself."""
    return (
        draft.cue_start >= 0
        and draft.speaker is not None
        and draft.speaker_score >= NAMED
        and (draft.score or 0) >= LEAST
    )
