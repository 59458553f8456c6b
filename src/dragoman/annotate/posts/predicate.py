"""Posts that a sentence predicates of a person: 'X, …, becomes foreign minister', 'X, who was mayor and is now …'.

The verbs stand between the person and the post. What stands between the person and the verbs may be nothing, a
relative word, an apposition closed by a comma, or 'and' behind an earlier predicate. Past verbs ('was', 'served as')
and words of leaving ('dismissed', 'resigned as', 'until') make the holder a former one.
"""

import msgspec
import regex

from dragoman.annotate.posts.line import Line
from dragoman.annotate.posts.stretch import Stretch
from dragoman.records import Mention
from dragoman.text.phrases import match_at, uncliticized

OPENED = regex.compile(r"\s*[,،–—(]")
CLOSED = regex.compile(r".*[,،–—)]\s*", regex.DOTALL)
BROKEN = regex.compile(r"[.;؛:«»“”\"\n]")
LONGEST_ASIDE = 15  # words of an apposition between a person and the verb
LONGEST_LEAVE = 3  # small words between a person and the verb of leaving


class Predicate(msgspec.Struct, frozen=True):
    """The person of whom a post is predicated, and whether by verbs that say it is over."""

    person: Mention
    past: bool


def find_predicate(line: Line, stretch: Stretch, earlier: Mention | None) -> Predicate | None:
    """Return the predicate that a post is part of; `earlier` is the person of the sentence's last predicate."""
    first = first_verb(line, stretch.first)
    verbs = [line.words[i].text for i in range(first, stretch.first)]
    if not any(v in line.tables.copulas or v in line.tables.leaving for v in verbs):
        return None
    if is_ousting(line, verbs):
        return None
    person = subject_before(line, first, earlier)
    return Predicate(person, is_past(line, verbs, person)) if person else None


def is_ousting(line: Line, verbs: list[str]) -> bool:
    """Tell whether the verbs say that somebody removes another: 'dismissed the', not 'was dismissed as'."""
    tables = line.tables
    ousting = [i for i, verb in enumerate(verbs) if verb in tables.ousting]
    if not ousting or any(verb in tables.passives for verb in verbs):
        return False
    return not any(verb in tables.neutral_verbs for verb in verbs[ousting[-1] :])


def first_verb(line: Line, at: int) -> int:
    """Return the first word of the verbs, articles and adverbs that end right before a word."""
    while at > 0 and at not in line.ends and is_verbal(line, at - 1) and (line.gap(at - 1, at).strip() == ""):
        at -= 1
    return at


def is_verbal(line: Line, at: int) -> bool:
    """Tell whether a word may stand between a person and the post; French 'à' is not the verb 'a'."""
    word, tables = line.words[at], line.tables
    if len(word.text) == 1 and line.text[word.start].lower() != word.text:
        return False
    listed = tables.copulas | tables.articles | tables.adverbs | tables.leaving
    if any(form in listed for form, _ in uncliticized(word.text, line.clitics)):
        return True
    return word.text in tables.connectors and at > 0 and line.words[at - 1].text in tables.leaving


def subject_before(line: Line, first: int, earlier: Mention | None) -> Mention | None:
    """Return the person whom the verbs that begin at a word are said of."""
    if first == 0:
        return None
    if line.words[first - 1].text in line.tables.coordinators:
        return earlier
    relative = line.words[first - 1].text in line.tables.relatives and first not in line.ends
    at = first - 1 if relative else first
    person = line.ends.get(at)
    if person is not None and person.kind == "person":
        gap = line.gap(at - 1, at) if at < len(line.words) else ""
        fits = gap.strip() == "" or (relative and gap.strip() in (",", "،"))
        return person if fits else None
    return None if relative else person_with_aside(line, first)


def person_with_aside(line: Line, at: int) -> Mention | None:
    """Return the person behind whom an apposition stands that a comma closes right before a word."""
    for end in range(at - 1, max(0, at - LONGEST_ASIDE), -1):
        person = line.ends.get(end)
        if person is not None and person.kind == "person":
            between = line.text[person.span.end : line.words[at].start]
            aside = OPENED.match(between) and CLOSED.fullmatch(between) and not BROKEN.search(between)
            return person if aside else None
    return None


def is_past(line: Line, verbs: list[str], person: Mention) -> bool:
    """Tell whether the verbs say that the person no longer holds the post."""
    tables = line.tables
    if any(v in tables.leaving for v in verbs):
        return True
    if all(v in tables.past or v in tables.articles or v in tables.adverbs or v in tables.neutral_verbs for v in verbs):
        return any(v in tables.past for v in verbs) or follows_successor(line, person)
    return False


def follows_successor(line: Line, person: Mention) -> bool:
    """Tell whether the person is somebody's predecessor: 'replaces X as …'."""
    at = next((i for i, m in line.begins.items() if m.id == person.id), 0)
    return at > 0 and line.words[at - 1].text in line.tables.succeeding


def is_over(line: Line, stretch: Stretch, holder: Mention | None) -> bool:
    """Tell whether words beside a post and its holder say that it is over."""
    at, tables = stretch.first, line.tables
    while at > 0 and line.words[at - 1].text in (tables.articles | tables.connectors):
        at -= 1
    if at > 0 and holder and any(f in tables.leaving for f, _ in uncliticized(line.words[at - 1].text, line.clitics)):
        return True
    if stretch.last < len(line.words) and line.words[stretch.last].text in tables.until:
        return line.gap(stretch.last - 1, stretch.last).strip() == ""
    if holder is not None and tables.words.accusative and holder.span.end <= stretch.head.start:
        return line.words[stretch.head.first].text.endswith(tables.words.accusative) and was(line, holder)
    return holder is not None and holder.span.start >= stretch.head.end and leaves(line, holder)


def was(line: Line, holder: Mention) -> bool:
    """Tell whether a verb of the past stands right before a person's name: 'كان نورو وزيرا'."""
    at = next(i for i, m in line.begins.items() if m.id == holder.id)
    return at > 0 and any(f in line.tables.past for f, _ in uncliticized(line.words[at - 1].text, line.clitics))


def leaves(line: Line, holder: Mention) -> bool:
    """Tell whether a person's name is followed by a verb of leaving: 'has resigned', 'was dismissed'."""
    at = next(i for i, m in line.ends.items() if m.id == holder.id)
    for back in range(LONGEST_LEAVE):
        if at + back >= len(line.words) or line.gap(at + back - 1, at + back).strip():
            return False
        if match_at(line.text, line.words, at + back, line.tables.resigned, line.clitics):
            return True
        word = line.words[at + back].text
        if back and word in line.tables.leaving:
            return word not in line.tables.ousting or line.words[at + back - 1].text in line.tables.passives
        if word not in line.tables.copulas and word not in line.tables.adverbs:
            return False
    return False
