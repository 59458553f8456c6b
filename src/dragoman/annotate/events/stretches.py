"""Stretches: a post, a nationality word, ranks and the name that follows are one stretch, its head the name."""

from collections.abc import Sequence

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.words import Word, strip_clitics, word_at
from dragoman.records import Mention, PostMention

REACH = 4  # words of rank that may stand inside


def outermost(
    words: Sequence[Word], mentions: Sequence[Mention], posts: Sequence[PostMention]
) -> list[tuple[int, int, Mention]]:
    """Return (start, end, head mention) of the longest stretches: a post with its holder is one stretch."""
    by_id = {m.id: m for m in mentions}
    found = [(m.span.start, m.span.end, m) for m in mentions]
    for post in posts:
        holder = by_id.get(post.holder or "")
        if holder is not None:
            start, end = min(post.span.start, holder.span.start), max(post.span.end, holder.span.end)
            found.append((start, end, holder))
    low, high = (words[0].start, words[-1].end) if words else (0, 0)
    inside = [f for f in found if low <= f[0] and f[1] <= high]
    kept: list[tuple[int, int, Mention]] = []
    for start, end, head in sorted(inside, key=lambda f: (f[0] - f[1], f[0], f[2].id)):
        if all(end <= s or e <= start for s, e, _ in kept):
            kept.append((start, end, head))
    return sorted(kept, key=lambda f: f[0])


def chain(
    words: Sequence[Word], spans: list[tuple[int, int, Mention]], lexicon: Lexicon
) -> list[tuple[int, int, Mention]]:
    """Merge 'Chadian' + 'General' + 'Idriss X' into one stretch whose head is the person."""
    merged: list[tuple[int, int, Mention]] = []
    for start, end, head in spans:
        while merged and leads(words, merged[-1], start, head, lexicon):
            start, _, before = merged.pop()
            if before.adjective and head.form == "description" and head.refers_to is None and not head.country:
                head = before
        merged.append((start, end, head))
    return merged


def leads(words: Sequence[Word], left: tuple[int, int, Mention], start: int, head: Mention, lexicon: Lexicon) -> bool:
    """Tell whether what stands left only describes the name at `start`: nothing but ranks between them."""
    if head.form == "pronoun" or left[2].form == "pronoun":
        return False
    describes = left[2].adjective or left[2].kind in {"organization", "group"} or left[2].form != "name"
    bodies = {"organization", "group"} if left[2].adjective else set()
    if not describes or head.adjective or not (head.kind == "person" or head.kind in bodies):
        return False
    first, last = word_at(words, left[1]), word_at(words, start)
    between = words[first : last + 1]
    if len(between) > REACH or any(w.gap.strip(" ") for w in between):
        return False
    cues = {cue for status in lexicon.cues.values() for cue in status["governing"]}
    if any((w.text,) in cues for w in between[:-1]):
        return False
    return not any(is_small(w.text, lexicon) or is_deed(w.text, lexicon) or w.text in lexicon.say for w in between[:-1])


def is_small(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is one that no name phrase holds inside."""
    sets = ("conjunctions", "boundaries", "relatives", "determiners", "auxiliaries", "have", "possessives")
    return word == "'s" or word in lexicon.prepositions or any(word in lexicon.words[s] for s in sets)


def is_deed(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a finite form of a trigger or a verb that carries one."""
    for text, clitics in strip_clitics(word, lexicon.clitics):
        tags = {f.tag for f in lexicon.forms.get(text, ()) if len(f.words) == 1}
        if "the" not in clitics and (tags & {"past", "present", "future"} or text in lexicon.light):
            return True
    return False
