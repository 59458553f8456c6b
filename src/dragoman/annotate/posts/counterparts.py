"""'His Sudanese counterpart': the post is that of the person it is compared with, in the other country."""

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.records import Document, Mention, PostMention, Sentence
from dragoman.reference.posts import COUNTERPART, sector_of
from dragoman.text.fold import fold

PAST = ("former", "late")


def resolve_counterparts(
    document: Document, posts: Sequence[PostMention], mentions: Sequence[Mention], sentences: Sequence[Sentence]
) -> Iterator[PostMention]:
    """Yield the posts; a counterpart gets the title of whom it is compared with, or is left out if unknown."""
    titles = titles_of(document, posts, mentions)
    done: list[PostMention] = []
    for post in posts:
        if post.title == COUNTERPART:
            title = compared_title(post, done, mentions, titles, sentences)
            if title is None:
                continue
            post = msgspec.structs.replace(post, title=title, sector=sector_of(title), found_by="counterpart")
            if post.holder:
                titles = titles_of(document, [*posts, *done, post], mentions)
        done.append(post)
        yield post


def titles_of(document: Document, posts: Sequence[PostMention], mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the first title of each named person, also under the ids of the short names that refer to them."""
    titles: dict[str, str] = {}
    for post in posts:
        if post.holder and post.title != COUNTERPART and post.standing not in PAST:
            titles.setdefault(post.holder, post.title)
    by_id = {m.id: m for m in mentions}
    names = {m.id: fold(document.words(by_id.get(m.refers_to or "", m).span)) for m in mentions}
    by_name: dict[str, str] = {}
    for holder, title in titles.items():
        if holder in names:
            by_name.setdefault(names[holder], title)
    people = [m for m in mentions if m.kind == "person" and names[m.id] in by_name]
    titles.update({m.id: by_name[names[m.id]] for m in people if m.id not in titles})
    return titles


def compared_title(
    post: PostMention,
    done: Sequence[PostMention],
    mentions: Sequence[Mention],
    titles: dict[str, str],
    sentences: Sequence[Sentence],
) -> str | None:
    """Return the title of whom 'his counterpart' is compared with: the first in its sentence, else the last before."""
    start = next((s.span.start for s in sentences if s.span.covers(post.span)), post.span.start)
    now = [p for p in done if p.span.end <= post.span.start and p.standing not in PAST]
    stated = [(p.span.start, p.title) for p in now]
    stated += [
        (m.span.start, titles[m.id])
        for m in mentions
        if m.kind == "person" and m.id in titles and m.span.end <= post.span.start and m.id != post.holder
    ]
    here = sorted(s for s in stated if s[0] >= start)
    before = sorted(s for s in stated if s[0] < start)
    return here[0][1] if here else before[-1][1] if before else None
