"""Units: stretches of a sentence that stand for one participant, with the word class that governs them.

A post, a nationality word, ranks and the name that follows are one unit whose head is the name.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dragoman.annotate.events.lexicon import Lexicon
from dragoman.annotate.events.words import Word, strip_clitics, word_at
from dragoman.records import Mention, PostMention
from dragoman.text.fold import fold

REACH = 4  # words that may stand between a preposition and its name: 'with the visiting senior ...'


class Unit(msgspec.Struct, frozen=True):
    """One participant: word indices [first, last], its head mention, and how it hangs in the sentence."""

    first: int
    last: int
    mention: Mention
    start: int  # offsets in the document
    end: int
    governor: str = ""  # class of the preposition before it; '' where it stands bare
    possessive: bool = False
    joined: int | None = None  # the unit before it in a list: 'A and B'
    opens: bool = False  # a comma stands before it

    @property
    def adjective(self) -> bool:
        """Tell whether only a nationality word stands for it."""
        return self.mention.adjective


def find_units(
    words: Sequence[Word], mentions: Sequence[Mention], posts: Sequence[PostMention], lexicon: Lexicon, text: str
) -> tuple[Unit, ...]:
    """Return the units of one sentence in text order; `text` is the document's."""
    named = [m for m in mentions if m.form != "pronoun" or not is_article(m, text, lexicon)]
    spans = outermost(words, named, posts)
    units: list[Unit] = []
    for stretch in chain(words, spans, lexicon):
        unit = make_unit(words, stretch, units[-1].last if units else -1, lexicon, text)
        if units and stands_behind(units[-1], unit):
            shown = units.pop()
            unit = msgspec.structs.replace(unit, first=shown.first, start=shown.start, governor=shown.governor)
        units.append(unit)
    for i in range(1, len(units)):
        units[i] = join_unit(words, units, i, lexicon)
    return tuple(units)


def is_article(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun, its marks folded away, is written like an article here: Spanish 'el'."""
    words = text[mention.span.start : mention.span.end]
    return fold(words) in lexicon.words["determiners"] and words.casefold() == fold(words)


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
    return not any(is_small(w.text, lexicon) or is_deed(w.text, lexicon) or w.text in lexicon.say for w in between[:-1])


def is_small(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is one that no name phrase holds inside."""
    sets = ("conjunctions", "boundaries", "relatives", "determiners", "auxiliaries", "have", "possessives")
    return word == "'s" or word in lexicon.prepositions or any(word in lexicon.words[s] for s in sets)


def make_unit(words: Sequence[Word], span: tuple[int, int, Mention], left: int, lexicon: Lexicon, text: str) -> Unit:
    """Make a unit: find the class of what governs it, in a clitic or in a word after the unit that ends at `left`."""
    start, end, head = span
    first, last = word_at(words, start), word_at(words, end - 1)
    possessive = (last + 1 < len(words) and words[last + 1].text == "'s") or owns(words[first : last + 1], lexicon)
    if text[end : end + 1] in {"'", "’"} and text[end - 1 : end] == "s":
        possessive = True
    glued = fold(text[words[first].start : start])
    governor = glued_class(glued, lexicon.clitics) or governing(words, first, left, lexicon)
    return Unit(first, last, head, start, end, governor, possessive, opens=words[first].comma)


def glued_class(letters: str, clitics: dict[str, str]) -> str:
    """Return the class of letters glued before a name: the preposition, else 'and', else ''."""
    classes: list[str] = []
    while letters:
        piece = next((c for c in sorted(clitics, key=len, reverse=True) if letters.startswith(c)), None)
        if piece is None:
            break
        classes.append(clitics[piece])
        letters = letters[len(piece) :]
    found = [c for c in classes if c not in {"the", "and", "future"}]
    return found[-1] if found else "and" if "and" in classes else ""


def stands_behind(shown: Unit, unit: Unit) -> bool:
    """Tell whether a unit says whose the unresolved people before it are: 'officials' 'from Chad'."""
    mention = shown.mention
    loose = mention.form == "description" and mention.refers_to is None and not mention.country
    return loose and unit.governor in {"of", "from"} and unit.first - shown.last <= 3


def owns(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether the words are one possessive pronoun."""
    return len(words) == 1 and words[0].text in lexicon.words["possessives"]


def governing(words: Sequence[Word], first: int, left: int, lexicon: Lexicon) -> str:
    """Return the class of the preposition before a unit, '' where none stands within reach."""
    for i in range(first - 1, max(left, first - 1 - REACH), -1):
        if words[i + 1].gap.strip(" \"“”'‘’«»") or words[i + 1].clause != words[i].clause:
            return ""
        kind = lexicon.prepositions.get(words[i].text)
        if kind and words[i].text in lexicon.words["infinitive"] and is_infinitive(words, i + 1, first, lexicon):
            return "infinitive"
        if kind in {"of", "from"}:
            return outer_governor(words, i, left, lexicon) or kind
        if kind:
            return kind
        skipped = words[i].text in lexicon.words["determiners"] or words[i].text in lexicon.words["possessives"]
        if not skipped and (is_small(words[i].text, lexicon) or words[i].text in lexicon.forms):
            return ""
    return ""


def outer_governor(words: Sequence[Word], at: int, left: int, lexicon: Lexicon) -> str:
    """Return the class of the preposition before a plain noun that 'of' hangs on: 'by the chiefs of X' is by X."""
    for i in range(at - 1, max(left, at - 1 - REACH), -1):
        if words[i + 1].gap.strip() or words[i + 1].clause != words[i].clause or words[i].text in lexicon.forms:
            return ""
        kind = lexicon.prepositions.get(words[i].text)
        if kind:
            return kind if i < at - 1 and kind in {"by", "with", "between"} else ""
    return ""


def is_infinitive(words: Sequence[Word], start: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether the words after 'to' begin with a verb: 'to counter X', not 'to the visiting X'."""
    if start >= stop:
        return False
    word = words[start]
    return not (word.capital or word.text in lexicon.words["determiners"] or word.text in lexicon.words["possessives"])


def join_unit(words: Sequence[Word], units: list[Unit], i: int, lexicon: Lexicon) -> Unit:
    """Join a unit to the one before it where only 'and' (or a comma of a list) stands between them."""
    unit, back = units[i], i - 1
    while back > 0 and owns(words[units[back].first : units[back].last + 1], lexicon):
        back -= 1
    left = units[back]
    between = [w.text for w in words[left.last + 1 : unit.first]]
    rest = [w for w in between if w not in lexicon.words["determiners"] and w not in lexicon.words["possessives"]]
    glued = units[i].governor == "and"
    conjunction = glued or (rest[:1] and rest[0] in lexicon.words["conjunctions"])
    listed = not rest and unit.opens and ends_list(words, units, i, lexicon)
    if unit.governor == "and":
        unit = msgspec.structs.replace(unit, governor="")
    if unit.possessive and between:
        return unit
    listed = listed or (not rest and left.first == 0 and unit.opens and is_country(left) and is_country(unit))
    if (conjunction and len(rest) <= REACH and not any(is_deed(w, lexicon) for w in rest)) or listed:
        extra = [w for w in rest if w in lexicon.prepositions]
        governor = lexicon.prepositions[extra[0]] if extra else left.governor
        return msgspec.structs.replace(unit, governor=governor, joined=back)
    return unit


def is_country(unit: Unit) -> bool:
    """Tell whether a unit is a country that stands bare."""
    return bool(unit.mention.country) and unit.mention.kind == "place" and not unit.adjective and not unit.governor


def is_deed(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a finite form of a trigger or a verb that carries one."""
    for text, clitics in strip_clitics(word, lexicon.clitics):
        tags = {f.tag for f in lexicon.forms.get(text, ()) if len(f.words) == 1}
        if "the" not in clitics and (tags & {"past", "present", "future"} or text in lexicon.light):
            return True
    return False


def ends_list(words: Sequence[Word], units: list[Unit], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the units from i on are a list that closes with 'and': 'A, B and C'."""
    for left, right in pairwise(units[i:]):
        between = [w.text for w in words[left.last + 1 : right.first]]
        if any(w in lexicon.words["conjunctions"] for w in between[:1]) or right.governor == "and":
            return units[i].mention.kind == units[i - 1].mention.kind
        if between or not right.opens:
            return False
    return False
