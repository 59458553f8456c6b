"""Leads: what stands between a cue and what it reports: 'that', a hearer, a time, a governed preposition."""

from collections.abc import Sequence

from dragoman.annotate.quotations.cues import Cue
from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.annotate.quotations.phrases import COLONS, COMMAS

LEAD_IN = 16  # items that may stand between a cue and the 'that' of its clause


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
