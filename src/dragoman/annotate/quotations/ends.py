"""Ends: where the clause of one cue ends because another begins."""

from collections.abc import Sequence

from dragoman.annotate.quotations.clauses import is_trailing
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.groups import Group
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.phrases import COMMAS, SEMICOLONS


def find_end(items: Sequence[Item], group: Group, later: Sequence[Group], lexicon: Lexicon) -> int:
    """Return where a cue's clause ends: before a cue that goes on or that closes the frame, else at its end."""
    end = find_clause_end(items, group, lexicon)
    for other in later:
        if other.first <= group.last:
            continue
        start = boundary_before(items, other, lexicon)
        if start is not None and start > group.last:
            return min(start, end)
    return end


def find_clause_end(items: Sequence[Item], group: Group, lexicon: Lexicon) -> int:
    """Return the semicolon that ends a cue's clause, or the comma that ends the relative clause it stands in."""
    relative = is_relative(items, group, lexicon)
    for k in range(group.last + 1, len(items) - 1):
        stop = items[k].word in SEMICOLONS or (relative and k > group.last + 1 and items[k].word in COMMAS)
        if stop and not goes_on_behind(items[k + 1], lexicon):
            return k
    return len(items)


def is_relative(items: Sequence[Item], group: Group, lexicon: Lexicon) -> bool:
    """Tell whether a cue is the verb of a relative clause between commas: Ada Smith, who said …, left."""
    at = group.first
    if not lexicon.has("relatives", items[at].word):
        at -= 1
    return at > 0 and lexicon.has("relatives", items[at].word) and items[at - 1].word in COMMAS


def goes_on_behind(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether the clause goes on behind a mark: with 'that' or 'and'."""
    if item.kind != "word":
        return False
    return lexicon.has("complementisers", item.word) or lexicon.has("conjunctions", item.word)


def boundary_before(items: Sequence[Item], other: Group, lexicon: Lexicon) -> int | None:
    """Return the index where another cue's own part begins, None where it is nested content."""
    at = other.first
    if other.cue.joined:
        return at
    before = items[at - 1] if at else None
    if before is None:
        return None
    comma = before.word in COMMAS
    conjunction = before.kind == "word" and lexicon.has("conjunctions", before.word)
    contrast = before.kind == "word" and lexicon.has("contrasts", before.word)
    carried = other.speaker is not None and other.speaker.first < 0
    if other.cue.kind == "participle" or contrast or (carried and (comma or conjunction)):
        return at - 1 if comma or conjunction or contrast else at
    if carried:
        return find_conjunction(items, at, lexicon)
    if (conjunction or contrast) and other.cue.kind == "statement" and items[at - 2].word in COMMAS:
        return at - 1
    if before.kind == "piece" or (comma and other.cue.kind in {"statement", "source"} and other.speaker):
        closes = is_trailing(items, other, len(items), lexicon)
        return at if closes or other.cue.kind == "source" else None
    return None


def find_conjunction(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """Return the index of the conjunction before a cue, past adverbs; the cue's own where there is none."""
    k = at - 1
    while k > 0 and items[k].kind == "word" and lexicon.skips(items[k].word):
        k -= 1
    return k if lexicon.has("conjunctions", items[k].word) else at
