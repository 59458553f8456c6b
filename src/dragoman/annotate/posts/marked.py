"""Posts as the reader marks them: offices whose title no table has, and holders whom no pattern names.

A post of the reader's own is kept where it is probable and somebody holds it: a title alone is too often none. Its
title are its own words; a word of the language's table in it tells whether it is held no more.
"""

from collections.abc import Iterator, Sequence
from typing import cast

import msgspec

from dragoman.annotate.marks import Marks
from dragoman.annotate.posts.title import STANDINGS, THEN
from dragoman.ids import make_id
from dragoman.records import Document, Mark, Mention, PostMention, Standing
from dragoman.reference import Language
from dragoman.reference.names import merged_clitics
from dragoman.reference.posts import COUNTERPART, load_posts, sector_of
from dragoman.text.overlaps import Overlaps
from dragoman.text.phrases import find_phrases, split_words
from dragoman.text.wraps import flatten

LEAST = 0.7  # probability of a post that no rule knows
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
        holder = find_holder(same[0], marks) if same and not post.holder and post.title != COUNTERPART else None
        free = holder is not None and holder.id not in held
        posts.append(msgspec.structs.replace(post, holder=holder.id) if holder and free else post)
    alone = (mark for mark in listed if mark.score >= LEAST and not known.find((mark.span.start, mark.span.end)))
    posts.extend(make_posts(document, alone, marks, language))
    return sorted(posts, key=lambda post: (post.span, post.id))


def find_holder(mark: Mark, marks: Marks) -> Mention | None:
    """Return the person who holds a post, by name."""
    named = (marks.mention(target) for target in marks.follow(mark, "holds", HELD))
    return next((m for m in named if m is not None and m.kind == "person" and not m.span.overlaps(mark.span)), None)


def make_posts(document: Document, marked: Iterator[Mark], marks: Marks, language: Language) -> Iterator[PostMention]:
    """Yield a post for each mark that somebody holds."""
    for mark in marked:
        holder = find_holder(mark, marks)
        if holder is not None:
            title = flatten(document.words(mark.span)).lower()
            bodies = [m for target in marks.follow(mark, "of") if (m := marks.mention(target))]
            yield PostMention(
                id=make_id("pos", document.id, mark.span.start, mark.span.end),
                span=mark.span,
                title=title,
                holder=holder.id,
                organization=next((m.id for m in bodies if m.kind == "organization"), None),
                country=next((m.country for m in bodies if m.country), None),
                standing=find_standing(document, mark, language),
                sector=sector_of(title),
                found_by="reader",
            )


def find_standing(document: Document, mark: Mark, language: Language) -> Standing:
    """Return the standing that a word of the post's states, else 'current'."""
    words = split_words(document.words(mark.span), mark.span.start)
    stated = [
        p.value
        for p in find_phrases(document.text, words, load_posts(language.code).modifiers, merged_clitics(language))
    ]
    told = ["former" if value == THEN else value for value in stated]
    return cast(Standing, next((standing for standing in STANDINGS if standing in told), "current"))
