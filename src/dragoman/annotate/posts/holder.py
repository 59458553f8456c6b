"""The holder of a post: the person named right behind it, or right before it in apposition."""

from collections.abc import Collection

import regex

from dragoman.annotate.posts.line import Line
from dragoman.annotate.posts.predicate import person_with_aside
from dragoman.annotate.posts.stretch import Stretch
from dragoman.records import Mention
from dragoman.reference import load_language
from dragoman.reference.names import load_names, load_titles
from dragoman.text.phrases import match_at, uncliticized

NEAR = regex.compile(r"[\s.\-]*")
APPOSITION = regex.compile(r"\s*[,،–—(]\s*|\s+[-–—]\s+")
CLOSED = regex.compile(r"\s*(?:[,،.;؛)–—\"”»:]|$|\n)")


def find_holder(line: Line, stretch: Stretch, titled: Collection[str] = ()) -> Mention | None:
    """Return who holds the post: named behind it, before it in apposition, behind it after a comma.

    `titled` are the people whose names a post stands right before: these take none without a comma.
    """
    behind, comma = person_behind(line, stretch)
    if behind and not comma:
        return behind
    return person_before(line, stretch, titled) or behind


def person_behind(line: Line, stretch: Stretch) -> tuple[Mention | None, bool]:
    """Return the person named behind the post and whether a comma parts them; titles may stand between."""
    at, comma = stretch.last, False
    while at < len(line.words) and not line.person_at(at):
        if at > stretch.last - 1 and line.words[at].text in line.tables.articles and "," in line.gap(at - 1, at):
            at += 1
            continue
        match = match_at(line.text, line.words, at, load_titles(line.code)) or match_at(
            line.text, line.words, at, line.tables.modifiers
        )
        if not match:
            return None, False
        at = match.last
    if at >= len(line.words) or stretch.last == 0:
        return None, False
    for i in range(stretch.last, at + 1):
        gap = line.gap(i - 1, i)
        if APPOSITION.fullmatch(gap) and "(" not in gap:
            comma = True
        elif not NEAR.fullmatch(gap):
            return None, False
    person = line.begins[at]
    if comma and not CLOSED.match(line.text[person.span.end :]):
        return None, False
    return person, comma


def person_before(line: Line, stretch: Stretch, titled: Collection[str]) -> Mention | None:
    """Return the person named before the post with a comma, dash or bracket between, or an article too."""
    at = stretch.first
    while at > 0 and line.words[at - 1].text in line.tables.articles and at not in line.ends:
        at -= 1
    person = line.ends.get(at)
    if at == 0:
        return None
    if person is None or person.kind != "person":
        person = person_with_aside(line, at)
        return person if person and is_appointed(line, person) else None
    gap = line.text[person.span.end : line.words[at].start]
    between = line.text[line.words[at].start : line.words[stretch.first].start]
    if APPOSITION.fullmatch(gap) and "," not in between:
        return person
    if gap.strip() == "" and is_appointed(line, person):
        return person
    clitic = stretch.first == stretch.head.first and stretch.head.start > line.words[stretch.first].start
    accusative = bool(ending := line.tables.words.accusative) and line.words[stretch.head.first].text.endswith(ending)
    juxtaposed = load_names(load_language(line.code)).juxtaposed and not clitic
    if person.id in titled and not accusative:
        return None
    return person if juxtaposed and gap.strip() == "" and "\n" not in gap else None


def is_appointed(line: Line, person: Mention) -> bool:
    """Tell whether a word of appointing stands before a name, perhaps with titles between."""
    at = next(i for i, m in line.begins.items() if m.id == person.id)
    for back in range(at - 1, max(-1, at - 4), -1):
        word = line.words[back].text
        if any(form in line.tables.appointing for form, _ in uncliticized(word, line.clitics)):
            return True
        if word not in line.tables.articles and match_at(line.text, line.words, back, load_titles(line.code)) is None:
            return False
    return False
