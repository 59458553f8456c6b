"""Speakers: sieves in order of precision, each named in the result; none of them guesses.

A sieve answers with the words that name the speaker and the mention they belong to, or not at all.
"""

from collections.abc import Sequence

from dragoman.annotate.quotations.after import find_after
from dragoman.annotate.quotations.before import find_before
from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.names import Names, Speaker, best, make_mention_speaker, make_speaker
from dragoman.annotate.quotations.phrases import LONGEST, after_preposition, is_boundary


def find_speaker(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon, after_first: bool) -> Speaker | None:
    """Return the grammatical subject of a cue, looked for on the sides the language allows."""
    if cue.kind == "source":
        return find_object(items, cue, names, lexicon)
    order = lexicon.subject_order
    if after_first and "after" in order:
        order = ("after", *(o for o in order if o != "after"))
    if lexicon.fixed_order and not after_first and (not cue.first or items[cue.first - 1].word not in {",", "—", "–"}):
        order = ("before",)
    for side in order:
        speaker = (
            find_before(items, cue, names, lexicon)
            if side == "before"
            else find_after(items, cue, names, lexicon, after_first)
        )
        if speaker:
            return speaker
    return None


def find_object(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return whom 'according to' names."""
    first = cue.last + 1
    last = first - 1
    while last + 1 < len(items) and last - first < LONGEST and not is_boundary(items[last + 1], lexicon):
        last += 1
    if last < first:
        return None
    start, end = items[first].start, items[last].end
    found = [m for m in names.between(start, end) if not after_preposition(items, first, m.span.start, lexicon)]
    if found:
        return make_mention_speaker(items, first, last, best(found), "according to")
    return make_speaker(items, first, last, None, "according to")
