"""Subjects that follow their verb: said Ada Smith; qala l-wazir; said the mayor, Ada Smith."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.names import Names, Speaker, make_mention_speaker, make_speaker, mention_at
from dragoman.annotate.quotations.phrases import chunk_end, is_pronoun, last_item, names_speakers


def find_after(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon, after_quote: bool) -> Speaker | None:
    """Return the subject that follows a cue: said Ada Smith; qala l-wazir."""
    first = cue.last + 1
    while first < len(items) and (items[first].kind == "aside" or lexicon.skips(items[first].word)):
        first += 1
    if first >= len(items) or items[first].kind != "word":
        return None
    if is_pronoun(items, first, lexicon):
        word = items[first]
        return make_speaker(items, first, first, mention_at(names, word.start, word.end), "pronoun subject")
    last = chunk_end(items, first, lexicon)
    if last < first:
        return None
    picked = name_behind(items, last, pick_after(items, first, last, names, lexicon), names)
    ends = last + 1 >= len(items) or items[last + 1].kind == "mark"
    bare = after_quote and ends and not lexicon.drops_subjects and not lexicon.has("moments", items[first].word)
    return make_speaker(items, first, last, None, "inverted subject") if picked is None and bare else picked


def name_behind(items: Sequence[Item], last: int, subject: Speaker | None, names: Names) -> Speaker | None:
    """Return the person named behind a comma ('said the mayor, Ada Smith,') where the subject has no name."""
    comma = next((k for k in range(last + 1, min(len(items), last + 7)) if items[k].kind != "word"), len(items))
    at = comma + 1
    if subject is None or at >= len(items) or items[comma].word not in {",", "،"}:
        return subject
    if subject.mention is not None and subject.mention.form == "name" and subject.mention.kind == "person":
        return subject
    near = items[at : at + 2]  # a title may stand before the name: Me, Dr
    found = [m for m in names.between(near[0].start, near[-1].end) if m.kind == "person" and m.form == "name"]
    if not found or found[0].span.start not in {i.start for i in near if i.kind == "word"}:
        return subject
    covered = last_item(items, at, found[0].span.end)
    named = make_mention_speaker(items, subject.first, covered, found[0], "apposition")
    return msgspec.structs.replace(named, words=subject.words)


def pick_after(items: Sequence[Item], first: int, last: int, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return the head of a phrase after a cue: a name behind its post, else the first mention, else a noun."""
    start, end = items[first].start, items[last].end
    found = [m for m in names.between(start, end) if m.span.start < end]
    named = [m for m in found if m.kind == "person" and m.form == "name"]
    head = min(first + lexicon.has("determiners", items[first].word), last)
    at_start = [m for m in found if m.span.start <= items[head].start]
    pick = named or [m for m in found if m.kind == "person"] or at_start
    if pick:
        covered = last_item(items, first, pick[0].span.end)
        return make_mention_speaker(items, first, covered, pick[0], "inverted subject")
    if names_speakers(items, first, last, lexicon):
        holder = names.holder(start, end)
        return make_speaker(items, first, last, holder, "inverted subject")
    return None
