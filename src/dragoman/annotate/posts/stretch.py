"""The stretch of a post around the word that heads it: what qualifies it before, what it belongs to behind.

'Chad's late | army chief', 'Chief | of the Air Defence Command of Chad's Armed Forces', 'قائد | القوات البحرية'.
"""

import msgspec

from dragoman.annotate.posts.line import Line
from dragoman.reference.names import load_organizations, load_titles
from dragoman.reference.succession import load_succession
from dragoman.text.phrases import Match, is_gap, match_at, uncliticized

LONGEST_MODIFIER = 3  # words
LATE = "late"  # the modifier that is a title of persons too, and may stand before an article ('feu le président')


class Stretch(msgspec.Struct, frozen=True):
    """Words [first, last) of a post, with the head among them, and the modifiers that were met."""

    first: int
    last: int
    head: Match[str]
    modifiers: tuple[str, ...] = ()


def find_stretch(line: Line, head: Match[str], stated: tuple[str, ...] = ()) -> Stretch:
    """Return the widest stretch that belongs to the head, whose own word may state a standing."""
    first, before = extend_left(line, head)
    last, behind = extend_right(line, head)
    return Stretch(first, last, head, (*stated, *before, *behind))


def extend_left(line: Line, head: Match[str]) -> tuple[int, tuple[str, ...]]:
    """Return where the stretch begins: modifiers in every language, nouns and countries where they precede."""
    at, modifiers = head.first, []
    while at > 0 and is_joint(line, at - 1, at):
        if found := modifier_before(line, at):
            modifiers.append(found.value)
            at = found.first
        elif line.tables.words.nouns_before and (step := noun_before(line, at)):
            at -= step
        elif at > 1 and line.words[at - 1].text in line.tables.articles and is_late(line, at - 1):
            return at, (*modifiers, LATE)
        else:
            break
    return at, tuple(modifiers)


def is_late(line: Line, at: int) -> bool:
    """Tell whether the modifier right before a word says that somebody is dead."""
    found = modifier_before(line, at) if is_joint(line, at - 1, at) else None
    return found is not None and found.value == LATE


def is_joint(line: Line, left: int, right: int) -> bool:
    """Tell whether two words stand side by side in one phrase, a possessive mark included."""
    gap = line.gap(left, right)
    return is_gap(gap) and not ("." in gap and len(line.words[left].text) > 5)


def modifier_before(line: Line, at: int) -> Match[str] | None:
    """Return the modifier that ends right before the word `at`."""
    for length in range(min(LONGEST_MODIFIER, at), 0, -1):
        match = match_at(line.text, line.words, at - length, line.tables.modifiers, line.clitics)
        if match and match.last == at:
            return match
    return None


def noun_before(line: Line, at: int) -> int:
    """Return how many words of a country, an organization or a noun end before `at`; 0 where none."""
    if line.words[at - 1].text == "s" and "'" in line.gap(at - 2, at - 1).replace("’", "'") if at >= 2 else False:
        mention = line.ends.get(at - 1) or line.ends.get(at)
        if mention:
            return 1 if mention.kind in ("place", "organization") else 0
        return 2 if at >= 3 and line.words[at - 3].text in line.tables.articles else 0  # 'the coalition's'
    mention = line.ends.get(at)
    if mention:
        return length_of(line, mention.id) if mention.kind in ("place", "organization") else 0
    for length in range(min(4, at), 0, -1):
        if noun_length(line, at - length) == length:
            return length
    return 1 if line.words[at - 1].text in line.tables.complements else 0


def length_of(line: Line, mention: str) -> int:
    """Return the number of words of a mention of this line."""
    first = next(i for i, m in line.begins.items() if m.id == mention)
    return next(i for i, m in line.ends.items() if m.id == mention) - first


def extend_right(line: Line, head: Match[str]) -> tuple[int, tuple[str, ...]]:
    """Return where the stretch ends: at the last word of what the post belongs to."""
    at = last = head.last
    modifiers: list[str] = []
    linked = False
    while at < len(line.words) and is_joint(line, at - 1, at):
        found = None if linked else modifier_behind(line, at)
        if names_person(line, at) and (found is None or found.value != LATE):
            break
        if found:
            modifiers.append(found.value)
            at = last = found.last
        elif step := complement_at(line, at, linked, head):
            at = last = at + step
            linked = linked and step > 0
        elif is_link(line, at, head):
            at += 1
            linked = True
        else:
            break
    return last, tuple(modifiers)


def names_person(line: Line, at: int) -> bool:
    """Tell whether a person is named at a word, perhaps with titles first."""
    while at < len(line.words) and not line.person_at(at):
        match = match_at(line.text, line.words, at, load_titles(line.code))
        if match is None:
            return False
        at = match.last
    return at < len(line.words)


def modifier_behind(line: Line, at: int) -> Match[str] | None:
    """Return the modifier at a word, in languages where these follow."""
    if line.tables.words.nouns_before:
        return None
    if match_at(line.text, line.words, at, load_succession(line.code), line.clitics):
        return None  # 'جانشین' of somebody, no deputy
    return match_at(line.text, line.words, at, line.tables.modifiers, line.clitics)


def is_link(line: Line, at: int, head: Match[str]) -> bool:
    """Tell whether a word links a post to what it belongs to ('of', 'and' before a noun, 's)."""
    word, tables = line.words[at].text, line.tables
    if word in tables.coordinators:
        return at > head.last and not begins_head(line, at + 1) and not names_country(line, at + 1)
    if word in tables.spatial and word in tables.connectors:
        return head.value in tables.words.diplomatic or line.words[at - 1].text in tables.complements
    return word in tables.connectors


def begins_head(line: Line, at: int) -> bool:
    """Tell whether another post begins at a word."""
    if at >= len(line.words):
        return True
    for shift in range(3):
        if at + shift < len(line.words) and match_at(
            line.text, line.words, at + shift, line.tables.titles, line.clitics
        ):
            return True
    return False


def names_country(line: Line, at: int) -> bool:
    """Tell whether a place, person or nationality is named at a word: 'of Chad and Niger' is two things."""
    return at in line.begins and line.begins[at].kind in ("place", "person", "group")


def complement_at(line: Line, at: int, linked: bool, head: Match[str]) -> int:
    """Return how many words at `at` belong to the post: a mention, a body, a domain, a noun; 0 where none."""
    mention = line.begins.get(at)
    if mention and not (mention.kind == "group" and mention.form == "description"):  # 'opposition' may be a plain word
        return length_of(line, mention.id) if mention.kind in ("place", "organization") else 0
    if end := begun_in(line, head, at):
        return end - at
    if at == head.last and line.tables.words.linked:
        return 0
    if length := noun_length(line, at) or head_length(line, at, linked, head):
        return length
    return 1 if is_complement(line, at, linked, head) else 0


def head_length(line: Line, at: int, linked: bool, head: Match[str]) -> int:
    """Return how many words another post takes that this one serves ('adviser to the president', 'مستشار الرئيس')."""
    other = match_at(line.text, line.words, at, line.tables.titles)
    if other is None:
        return 0
    owned = at == head.last and begins_with(line.words[at].text, line.tables.definite) and agrees(line, at, head)
    bare = at == head.last and not line.tables.articles and not line.tables.definite  # 'пресс-секретарь президента'
    return other.last - other.first if linked or owned or bare else 0


def noun_length(line: Line, at: int) -> int:
    """Return how many words the body or domain takes that begins at a word; 0 where none does."""
    body = match_at(line.text, line.words, at, load_organizations(line.code), line.clitics)
    domain = match_at(line.text, line.words, at, line.tables.domains, line.clitics)
    return max(match.last - match.first if match else 0 for match in (body, domain))


def begun_in(line: Line, head: Match[str], at: int) -> int:
    """Return where an organization ends that begins inside the head and goes on at a word; 0 where none."""
    begun = {m.id for i, m in line.begins.items() if head.first <= i < head.last and m.kind != "person"}
    return next((i for i, m in line.ends.items() if m.id in begun and i > at), 0)


def is_complement(line: Line, at: int, linked: bool, head: Match[str]) -> bool:
    """Tell whether one word belongs to the post: a listed noun, a capitalised word behind a link, a definite one."""
    word, tables = line.words[at], line.tables
    if word.text in tables.stops or (not linked and match_at(line.text, line.words, at, tables.titles, line.clitics)):
        return False
    if any(form in tables.complements for form, _ in uncliticized(word.text, line.clitics)):
        return True
    if begins_with(word.text, tables.definite_links) or begins_with(word.text, tables.definite):
        return not is_title(line, at) and agrees(line, at, head)
    previous = line.words[at - 1]
    capital = line.text[word.start].isupper() and not tables.definite
    return capital and (linked or (line.text[previous.start].isupper() and previous.text in tables.complements))


def begins_with(word: str, prefixes: tuple[str, ...]) -> bool:
    """Tell whether a word is a prefix and at least two letters more."""
    return any(word.startswith(p) and len(word) >= len(p) + 2 for p in prefixes)


def agrees(line: Line, at: int, head: Match[str]) -> bool:
    """Tell whether a definite word can belong to the head: behind a definite head only through a preposition."""
    tables = line.tables
    if at > head.last or begins_with(line.words[at].text, tables.definite_links):
        return True
    return not begins_with(line.words[head.last - 1].text, tables.definite)


def is_title(line: Line, at: int) -> bool:
    """Tell whether a person's title stands at a word, so that the post is over."""
    return match_at(line.text, line.words, at, load_titles(line.code), line.clitics) is not None
