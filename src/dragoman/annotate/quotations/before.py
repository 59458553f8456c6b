"""Subjects that stand before their verb: Ada Smith said; the mayor, Ada Smith, said; who said."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.names import (
    Names,
    Speaker,
    best,
    make_mention_speaker,
    make_speaker,
    mention_at,
    mention_ending,
)
from dragoman.annotate.quotations.phrases import (
    after_preposition,
    chunk_start,
    find_back_comma,
    is_boundary,
    is_governed,
    is_pronoun,
    skip_back,
    trim_phrase,
)


def find_before(items: Sequence[Item], cue: Cue, names: Names, lexicon: Lexicon) -> Speaker | None:
    """Return the subject that ends right before a cue, past adverbs and an apposition between commas."""
    if cue.joined:
        return None
    at = skip_back(items, cue.first - 1, lexicon)
    basis, apposition = "subject", None
    if at >= 0 and items[at].word in {",", "،"}:
        opening = find_back_comma(items, at - 1)
        if opening is None:
            return None
        apposition = opening + 1, at
        at, basis = skip_back(items, opening - 1, lexicon), "subject before apposition"
    if at < 0 or items[at].kind != "word":
        return None
    word = items[at]
    if apposition is None and lexicon.has("relatives", word.word):
        return find_antecedent(items, at, names)
    if is_boundary(word, lexicon):
        return None
    if is_pronoun(items, at, lexicon):
        return make_speaker(items, at, at, mention_at(names, word.start, word.end), "pronoun subject")
    first = chunk_start(items, at, lexicon)
    if apposition is None and opens_relative(items, first, at, names, lexicon):
        first, at = chunk_start(items, first - 2, lexicon), first - 2  # the man who met Ada Smith said
    subject = pick_before(items, first, at, names, lexicon, basis)
    return name_apposition(items, apposition, subject, names) if apposition and subject else subject


def opens_relative(items: Sequence[Item], first: int, last: int, names: Names, lexicon: Lexicon) -> bool:
    """Tell whether a whole relative clause stands before a cue (who met Ada Smith), so that its noun speaks."""
    if first < 2 or items[first - 2].kind != "word" or is_boundary(items[first - 2], lexicon):
        return False
    word, opening = items[first - 1].word, items[first]
    subject = lexicon.has("determiners", opening.word) or names.between(opening.start, opening.end)
    if lexicon.has("prepositions", items[first - 2].word) or subject or last - first < 1:
        return False
    return lexicon.has("relatives", word) and not lexicon.has("complementisers", word)


def name_apposition(items: Sequence[Item], apposition: tuple[int, int], subject: Speaker, names: Names) -> Speaker:
    """Return the person named between the commas ('the mayor, Ada Smith, said') where the subject has no name."""
    mention = subject.mention
    if mention is not None and mention.kind == "person" and (mention.form == "name" or mention.refers_to):
        return subject
    first, end = apposition
    start, stop = items[first].start, items[end - 1].end
    found = [m for m in names.between(start, stop) if m.kind == "person" and m.form == "name"]
    if len(found) != 1 or subject.first < 0 or stop - found[0].span.end > 1:
        return subject
    named = make_mention_speaker(items, subject.first, end, found[0], "apposition")
    return msgspec.structs.replace(named, words=subject.words)


def find_antecedent(items: Sequence[Item], at: int, names: Names) -> Speaker | None:
    """Return the relative pronoun with the person or body that it stands for, None where it follows no mention."""
    before = at - 1
    while before >= 0 and items[before].word in {",", "،"}:
        before -= 1
    mention = mention_ending(names, items[before].end) if before >= 0 and items[before].kind == "word" else None
    if mention is None or mention.kind == "place":
        return None
    return make_speaker(items, at, at, mention, "relative clause")


def pick_before(
    items: Sequence[Item], first: int, last: int, names: Names, lexicon: Lexicon, basis: str
) -> Speaker | None:
    """Return the head of a subject phrase: its mention, or its bare words."""
    start, end = items[first].start, items[last].end
    found = [m for m in names.between(start, end) if m.span.start >= start]
    heads = [m for m in found if not after_preposition(items, first, m.span.start, lexicon)]
    beside = [m for m in heads if m.span.end >= end]
    if beside:
        return make_mention_speaker(items, first, last, best(beside), basis)
    late = [m for m in found if m.span.end >= end and m.kind != "place" and not is_governed(items, m, lexicon)]
    people = [m for m in heads if m.kind == "person" and m.form != "pronoun"]
    if people:
        return make_mention_speaker(items, first, last, people[0], basis)
    if late and lexicon.has("prepositions", items[first].word):
        return make_mention_speaker(items, first, last, best(late), basis)
    noun = trim_phrase(items, first, last, lexicon)
    if noun is None:
        return None
    return make_speaker(items, noun, last, names.holder(items[noun].start, end), basis)
