"""Phrases: where a noun phrase beside a cue begins and ends, and what its words tell."""

from collections.abc import Sequence

from dragoman.annotate.quotations.frames import Item
from dragoman.annotate.quotations.lexicon import Lexicon
from dragoman.records import Mention

SEMICOLONS = frozenset({";", "؛", "；"})
COMMAS = frozenset({",", "،", "—", "–", "―", "-"})
COLONS = frozenset({":", "："})
LONGEST = 14  # words that a subject may have


def skip_back(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """Return the index of the nearest item at or before `at` that is no adverb, auxiliary or aside."""
    while at >= 0 and (items[at].kind == "aside" or (items[at].kind == "word" and lexicon.skips(items[at].word))):
        at -= 1
    return at


def find_back_comma(items: Sequence[Item], at: int) -> int | None:
    """Return the index of the comma that opens the apposition whose closing comma was met."""
    for k in range(at, max(-1, at - 2 * LONGEST), -1):
        if items[k].word in {",", "،"}:
            return k
        if items[k].kind == "mark":
            return None
    return None


def is_boundary(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether an item cannot lie inside a subject."""
    if item.kind in {"mark", "piece"}:
        return True
    names = ("conjunctions", "contrasts", "complementisers", "relatives")
    return item.kind == "word" and any(lexicon.has(n, item.word) for n in names)


def chunk_start(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """Return the index where the subject that ends at `at` can begin at the earliest."""
    first = at
    while first > 0 and at - first < LONGEST:
        item = items[first - 1]
        if is_boundary(item, lexicon):
            break
        first -= 1
    return first


def chunk_end(items: Sequence[Item], first: int, lexicon: Lexicon) -> int:
    """Return the index of the last item of the phrase that starts at `first`."""
    last = first - 1
    while last + 1 < len(items) and last - first < LONGEST:
        item = items[last + 1]
        stop = item.kind == "word" and (lexicon.has("prepositions", item.word) or lexicon.has("infinitives", item.word))
        if is_boundary(item, lexicon) or stop or (last >= first and is_verb(item, lexicon)):
            break
        last += 1
    return last


def is_verb(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether an item is a cue of one word that is not also a noun."""
    words = lexicon.cues.get(item.word, ()) if item.kind == "word" else ()
    return any(len(w) == 1 and k != "source" for w, k in words) and not lexicon.has("clausal", item.word)


def last_item(items: Sequence[Item], first: int, end: int) -> int:
    """Return the index of the last item that begins before an offset, with an aside behind it."""
    at = first
    while at + 1 < len(items) and (items[at + 1].start < end or items[at + 1].kind == "aside"):
        at += 1
    return at


def is_governed(items: Sequence[Item], mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a preposition stands right before a mention."""
    before = [i for i in items if i.end <= mention.span.start and i.kind == "word"]
    return bool(before) and lexicon.has("prepositions", before[-1].word)


def after_preposition(items: Sequence[Item], first: int, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition of the phrase stands somewhere before an offset."""
    return any(i.kind == "word" and i.start < start and lexicon.has("prepositions", i.word) for i in items[first:])


def trim_phrase(items: Sequence[Item], first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return where a subject without a mention begins; None where the phrase need not be a subject."""
    if lexicon.has("prepositions", items[first].word):
        if not lexicon.fixed_order:
            return None
        starts = [k for k in range(first + 1, last + 1) if lexicon.has("determiners", items[k].word)]
        start = starts[-1] if starts else last
    else:
        start = max(first, last - 7)
        if lexicon.fixed_order or lexicon.has("determiners", items[first].word):
            return start
    return start if names_speakers(items, start, last, lexicon) else None


def names_speakers(items: Sequence[Item], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase holds a noun of people, outlets or papers that can speak."""
    kinds = ("people", "outlets", "papers", "officials", "witnesses")
    return any(lexicon.has(k, i.word) for i in items[first : last + 1] for k in kinds)


def is_pronoun(items: Sequence[Item], at: int, lexicon: Lexicon) -> bool:
    """Tell whether an item is a pronoun; a word that is folded like an article ('él') is none before a noun."""
    if not lexicon.has("pronouns", items[at].word):
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    noun = after is not None and after.kind == "word" and not lexicon.cues.get(after.word)
    free = noun and after and (lexicon.has("prepositions", after.word) or lexicon.skips(after.word))
    return not (lexicon.has("determiners", items[at].word) and noun and not free)
