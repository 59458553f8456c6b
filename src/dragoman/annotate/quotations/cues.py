"""Cues: the words of a frame, outside quotation marks, that report speech or thought."""

from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.frames import Frame, Item
from dragoman.annotate.quotations.lexicon import CueKind, Lexicon


class Cue(msgspec.Struct, frozen=True):
    """A cue by the indices of its first and last item. `joined`: a conjunction is written with it."""

    first: int
    last: int
    kind: CueKind
    joined: bool = False
    negated: bool = False
    words: str = ""


def find_cues(frame: Frame, lexicon: Lexicon, named: Sequence[tuple[int, int]] = ()) -> list[Cue]:
    """Return the cues of a frame in order, longest match first, none overlapping; none inside names."""
    cues, at = [], 0
    while at < len(frame.items):
        cue = match_cue(frame.items, at, lexicon)
        if cue and not in_name(frame.items[at], named) and (used := decide_use(frame.items, cue, lexicon)):
            cues.append(used)
        at = cue.last + 1 if cue else at + 1
    return cues


def in_name(item: Item, named: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an item lies inside a name or a post."""
    return any(start <= item.start and item.end <= end for start, end in named)


def is_clausal(items: Sequence[Item], cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether a complementiser, a colon or quoted words follow a cue at once."""
    at = cue.last + 1
    if at < len(items) and items[at].word in {",", "،"}:
        at += 1
    if at >= len(items):
        return cue.first > 0 and any(i.kind == "piece" for i in items[: cue.first])
    follow = items[at]
    return follow.kind == "piece" or follow.word == ":" or lexicon.has("complementisers", follow.word)


def is_said(items: Sequence[Item], cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether the object of a deed's verb is speech: a claim dismissed, not an officer."""
    for item in items[cue.last + 1 :]:
        if item.kind == "piece" or any(
            lexicon.has(n, item.word) for n in ("complementisers", "infinitives", "matters")
        ):
            return True
        if item.kind == "mark":
            return item.word == ":"
    return False


def asks_discretion(items: Sequence[Item], cue: Cue, lexicon: Lexicon) -> bool:
    """Tell whether the cue is only how a speaker asked not to be named."""
    words = [i.word for i in items[cue.first : cue.last + 5] if i.kind == "word"]
    ahead = " ".join(words[cue.last - cue.first + 1 :])
    return any(f" {d} " in f" {ahead} " for d in sorted(lexicon.sets["discretion"]))


def decide_use(items: Sequence[Item], cue: Cue, lexicon: Lexicon) -> Cue | None:
    """Return the cue as it is used here, None where its word is a noun, an infinitive or a passive."""
    before = items[cue.first - 1] if cue.first else None
    if cue.kind == "source" or lexicon.has("quoted", cue.words):
        return cue
    if asks_discretion(items, cue, lexicon) or (lexicon.has("deeds", cue.words) and not is_said(items, cue, lexicon)):
        return None
    if any(lexicon.has("clausal", w) for w in cue.words.split(" ")) and not is_clausal(items, cue, lexicon):
        return None
    if before is None or cue.joined:
        return cue
    word = before.word if before.kind == "word" else ""
    if (
        word
        and not lexicon.skips(word)
        and any(lexicon.has(n, word) for n in ("determiners", "prepositions", "infinitives"))
    ):
        return None
    at = cue.first - 1
    while at >= 0 and items[at].kind == "word" and lexicon.skips(items[at].word):
        if lexicon.has("passives", items[at].word):
            return msgspec.structs.replace(cue, kind="statement") if cue.kind == "participle" else None
        at -= 1
    if cue.kind == "participle" and not lexicon.free_participles:
        return cue if before.kind != "word" or lexicon.has("conjunctions", word) else None
    return cue


def match_cue(items: Sequence[Item], at: int, lexicon: Lexicon) -> Cue | None:
    """Return the longest cue that starts at an item, also with a clitic conjunction before it."""
    if items[at].kind != "word":
        return None
    for joined, word in spellings(items[at].word, lexicon):
        for words, kind in lexicon.cues.get(word, ()):
            if matches(items, at, words):
                last = at + len(words) - 1
                return Cue(at, last, kind, joined, is_negated(items, at, lexicon), " ".join(words))
    return None


def spellings(word: str, lexicon: Lexicon) -> list[tuple[bool, str]]:
    """Return the word itself and, where a clitic conjunction may stand before it, the rest."""
    rests = [(True, word[len(c) :]) for c in lexicon.clitics if word.startswith(c) and len(word) > len(c) + 2]
    return [(False, word), *rests]


def matches(items: Sequence[Item], at: int, words: tuple[str, ...]) -> bool:
    """Tell whether the words of a cue after its first stand at the items that follow."""
    following = items[at + 1 : at + len(words)]
    return len(following) == len(words) - 1 and all(
        i.kind == "word" and i.word == w for i, w in zip(following, words[1:], strict=True)
    )


def is_negated(items: Sequence[Item], at: int, lexicon: Lexicon) -> bool:
    """Tell whether one of the two words before a cue denies it."""
    before = [i.word for i in items[max(0, at - 2) : at] if i.kind == "word"]
    return any(lexicon.has("negations", w) or w.endswith("n't") for w in before)
