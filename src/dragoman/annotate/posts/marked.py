"""Posts as the reader marks them: offices whose title no table has, and holders whom no pattern names.

A post of the reader's own is kept where it is probable and somebody holds it: a title alone is too often none. Its
title is its own words without the body or country at its end and the modifiers at its edges, which tell whether it is
held no more.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.annotate.marks import Marks
from dragoman.annotate.posts.title import find_standing
from dragoman.ids import make_id
from dragoman.records import Document, Mark, Mention, PostMention
from dragoman.reference import Language
from dragoman.reference.names import merged_clitics
from dragoman.reference.posts import COUNTERPART, load_posts, sector_of
from dragoman.text.overlaps import Overlaps
from dragoman.text.phrases import match_at, split_words
from dragoman.text.wraps import flatten

LEAST = 0.53  # probability of a post that no rule knows
HELD = 0.75  # probability that somebody holds it


def with_marked(
    document: Document, found: Sequence[PostMention], marks: Marks, language: Language
) -> list[PostMention]:
    """Return the posts found by rule, with holders that only the reader tells, and the reader's own, in text order."""
    listed = list(marks.of("posts"))
    read = Overlaps((mark.span.start, mark.span.end) for mark in listed)
    known = Overlaps((post.span.start, post.span.end) for post in found)
    held = {post.holder for post in found}
    posts = []
    for post in found:
        same = [listed[number] for number in read.find((post.span.start, post.span.end))]
        asked = bool(same) and post.holder is None and post.title != COUNTERPART
        holder = holder_of(max(same, key=lambda mark: mark.score), marks) if asked else None
        if holder is not None and holder.id not in held:
            held.add(holder.id)
            post = msgspec.structs.replace(post, holder=holder.id)
        posts.append(post)
    alone = (
        mark for mark in listed
        if mark.score >= LEAST and split_words(document.words(mark.span))
        and not known.find((mark.span.start, mark.span.end))
    )  # fmt: skip
    posts.extend(make_posts(document, alone, marks, language))
    return sorted(posts, key=lambda post: (post.span, post.id))


def holder_of(mark: Mark, marks: Marks) -> Mention | None:
    """Return the person who holds a post, by name."""
    named = (marks.mention(target) for target in marks.follow(mark, "holds", HELD))
    return next((m for m in named if m is not None and m.kind == "person" and not m.span.overlaps(mark.span)), None)


def make_posts(document: Document, marked: Iterator[Mark], marks: Marks, language: Language) -> Iterator[PostMention]:
    """Yield a post for each mark that somebody holds."""
    for mark in marked:
        holder = holder_of(mark, marks)
        if holder is not None:
            of = marks.follow(mark, "of")
            bodies = [m for target in of if (m := marks.mention(target))]
            title, modifiers = split_title(document, mark, of, language)
            yield PostMention(
                id=make_id("pos", document.id, mark.span.start, mark.span.end),
                span=mark.span,
                title=title,
                holder=holder.id,
                organization=next((m.id for m in bodies if m.kind == "organization"), None),
                country=next((m.country for m in bodies if m.country), None),
                standing=find_standing(modifiers),
                sector=sector_of(title),
                found_by="reader",
            )


def split_title(document: Document, mark: Mark, of: Sequence[Mark], language: Language) -> tuple[str, tuple[str, ...]]:
    """Return a post's own words in small letters, and the modifiers that stand at their edges."""
    tables, clitics = load_posts(language.code), merged_clitics(language)
    words = split_words(document.words(mark.span), mark.span.start)
    last = next((i for i, word in enumerate(words) if any(t.span.start <= word.start < t.span.end for t in of)), 0)
    while last and words[last - 1].text in tables.connectors:
        last -= 1
    words = words[: last or len(words)]
    modifiers = list[str]()
    while len(words) > 1:
        before = match_at(document.text, words, 0, tables.modifiers, clitics)
        behind = match_at(document.text, words, len(words) - 1, tables.modifiers, clitics)
        if before is not None and before.last < len(words):
            modifiers.append(before.value)
            words = words[before.last :]
        elif behind is not None:
            modifiers.append(behind.value)
            words = words[:-1]
        else:
            break
    return flatten(document.text[words[0].start : words[-1].end]).lower(), tuple(modifiers)
