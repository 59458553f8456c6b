"""Contents: which stretches of a frame a cue reports.

Three shapes hold in every language served: the content before the cue (“A,” said X; A, said X), after it
(X said that A; X said: “A”) and on both sides of it (“A,” said X, “B”; A, said X, B).
"""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.speakers import Speaker

COMMAS = frozenset({",", "،", "—", "–", "―", "-"})
COLONS = frozenset({":", "："})
STOPS = frozenset({".", "!", "?", "؟", "…", ";", "؛", "。"})
LEAD_IN = 16  # items that may stand between a cue and the 'that' of its clause


class Group(msgspec.Struct, frozen=True):
    """A cue with its speaker: the items they cover together."""

    cue: Cue
    speaker: Speaker | None
    lead: int = -1  # the first of the auxiliaries and adverbs before the cue

    @property
    def first(self) -> int:
        """Index of the first item."""
        inside = self.speaker is not None and self.speaker.first >= 0
        start = self.lead if self.lead >= 0 else self.cue.first
        return min(start, self.speaker.first) if inside and self.speaker else start

    @property
    def last(self) -> int:
        """Index of the last item."""
        return max(self.cue.last, self.speaker.last) if self.speaker else self.cue.last


Range = tuple[int, int]  # items [first, end)


def find_left(items: Sequence[Item], low: int, group: Group) -> Range | None:
    """Return the content before a cue: quoted words right before it, or a clause that ends in a comma."""
    end = group.first
    while end > low and items[end - 1].word in COMMAS:
        end -= 1
    if end <= low:
        return None
    if items[end - 1].kind == "piece":
        first = end - 1
        while first > low and (items[first - 1].kind == "piece" or joins_pieces(items, first - 1, low)):
            first -= 1
        before = items[first - 1] if first > low else None
        return (low, end) if before is not None and before.kind == "word" else (first, end)
    clause = sum(i.kind == "word" for i in items[low:end]) >= 3
    return (low, end) if clause and end < group.first else None


def joins_pieces(items: Sequence[Item], at: int, low: int) -> bool:
    """Tell whether a mark of punctuation stands between two pieces."""
    return at > low and items[at].kind == "mark" and items[at].word not in COLONS and items[at - 1].kind == "piece"


def find_right(items: Sequence[Item], group: Group, high: int, lexicon: Lexicon) -> Range | None:
    """Return the content after a cue, None where only circumstances follow ('said on Monday')."""
    low = group.last + 1
    colon = find_colon(items, low, high)
    if colon is not None:
        return (colon + 1, high) if has_content(items, colon + 1, high) else None
    first = low
    while first < high and items[first].word in COMMAS:
        first += 1
    if first < high and items[first].kind == "piece":
        return first, high
    if first > low and not (first < high and lexicon.has("complementisers", items[first].word)):
        return None
    governed = find_governed(items, low, high, lexicon)
    if governed is not None:
        return governed, high
    opener = find_opener(items, low, high, lexicon)
    if opener is not None:
        return cut_remark(items, opener + 1, high) if has_content(items, opener + 1, high) else None
    start = skip_lead(items, low, high, group.cue, lexicon)
    if start < high and items[start].kind == "piece":
        return start, high
    return cut_remark(items, start, high) if is_substance(items, start, high, lexicon) else None


def cut_remark(items: Sequence[Item], low: int, high: int) -> Range:
    """Return a clause without the reporter's own remark behind a single dash."""
    dashes = [k for k in range(low + 3, high) if items[k].word in {"—", "–", "―"}]
    return (low, dashes[0]) if len(dashes) == 1 else (low, high)


def find_colon(items: Sequence[Item], low: int, high: int) -> int | None:
    """Return the colon that opens quoted words, or one right after the group."""
    for k in range(low, high):
        if items[k].word in COLONS and (k == low or (k + 1 < high and items[k + 1].kind == "piece")):
            return k
        if items[k].kind == "piece":
            return None
    return None


def find_opener(items: Sequence[Item], low: int, high: int, lexicon: Lexicon) -> int | None:
    """Return the complementiser that opens the clause, past an addressee and circumstances."""
    for k in range(low, min(high, low + LEAD_IN)):
        if items[k].kind == "word" and lexicon.has("complementisers", items[k].word):
            return k
        if items[k].kind == "piece" or (items[k].kind == "mark" and items[k].word not in COMMAS):
            return None
    return None


def find_governed(items: Sequence[Item], low: int, high: int, lexicon: Lexicon) -> int | None:
    """Return where the content behind a preposition that the verb governs starts, past its complementiser."""
    for k in range(low, min(high - 1, low + 4)):
        if items[k].kind != "word" or lexicon.has("complementisers", items[k].word):
            return None
        if lexicon.has("governed", items[k].word):
            after = k + 1
            return after + 1 if lexicon.has("complementisers", items[after].word) and after + 1 < high else after
    return None


def skip_lead(items: Sequence[Item], low: int, high: int, cue: Cue, lexicon: Lexicon) -> int:
    """Return where a clause without a complementiser starts: past adverbs, times and an addressee."""
    at = low
    if any(lexicon.has("addressed", w) for w in cue.words.split(" ")):
        at = skip_addressee(items, at, high, lexicon)
    while at < high and items[at].kind in {"word", "aside"}:
        word = items[at].word
        moment = lexicon.has("moments", word)
        lead = (
            items[at].kind == "word"
            and lexicon.has("prepositions", word)
            and at + 1 < high
            and lexicon.has("moments", items[at + 1].word)
        )
        if not (moment or lead or items[at].kind == "aside"):
            break
        at += 2 if lead else 1
    return at


def skip_addressee(items: Sequence[Item], at: int, high: int, lexicon: Lexicon) -> int:
    """Return the index past the hearer: one noun phrase, known by a capital or a hearer's noun."""
    start = at
    while at < high and items[at].kind == "word" and at - start < 5:
        known = lexicon.has("people", items[at].word) or lexicon.has("pronouns", items[at].word)
        if known or lexicon.has("outlets", items[at].word):
            return at + 1
        if not lexicon.has("determiners", items[at].word) and at > start + 2:
            break
        at += 1
    return start + 1 if start < high else start


def has_content(items: Sequence[Item], low: int, high: int) -> bool:
    """Tell whether a stretch holds words."""
    return any(i.kind in {"word", "piece"} for i in items[low:high])


def is_substance(items: Sequence[Item], start: int, high: int, lexicon: Lexicon) -> bool:
    """Tell whether what follows is a statement, not a mere circumstance like 'in Lima on Monday'."""
    words = [i for i in items[start:high] if i.kind == "word"]
    if any(i.kind == "piece" for i in items[start:high]):
        return True
    if not words:
        return False
    circumstance = lexicon.has("prepositions", words[0].word) and not lexicon.has("infinitives", words[0].word)
    return len(words) >= (8 if circumstance else 3)


def is_parenthesis(items: Sequence[Item], group: Group, high: int) -> bool:
    """Tell whether a comma follows the group, as in 'A, said X, B'."""
    at = group.last + 1
    return at < high and items[at].word in COMMAS


def is_trailing(items: Sequence[Item], group: Group, high: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but circumstances follows the group up to the frame's end."""
    return find_right(items, group, high, lexicon) is None


def follows_content(items: Sequence[Item], low: int, group: Group) -> bool:
    """Tell whether a comma or quoted words stand right before the group."""
    at = group.first - 1
    return at >= low and (items[at].word in COMMAS or items[at].kind == "piece")


def make_spans(items: Sequence[Item], ranges: Sequence[Range]) -> list[tuple[int, int]]:
    """Return the offsets of ranges of items, without marks at the edges; each lone piece is its own span."""
    spans: list[tuple[int, int]] = []
    for first, end in ranges:
        while first < end and items[first].kind == "mark":
            first += 1
        while end > first and items[end - 1].kind == "mark":
            end -= 1
        if first >= end:
            continue
        inside = items[first:end]
        if all(i.kind in {"piece", "mark"} for i in inside):
            spans += [(i.piece.inner, i.piece.outer) for i in inside if i.piece]
        else:
            spans.append((inside[0].start, inside[-1].end))
    return spans
