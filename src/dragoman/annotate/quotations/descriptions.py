"""Descriptions that speak ('the minister said'): the last speaker who holds such a post comes before a later name.

A reference is resolved to the person named last; but one who is only spoken of, in an oblique phrase, seldom
takes over from the speaker of the sentences before. Where the later one may be its sentence's subject, nobody
is chosen: a wrong speaker is worse than none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from dragoman.annotate.quotations.names import Names, Speaker
from dragoman.records import Document, Mention, PostMention
from dragoman.reference.posts import compare_titles
from dragoman.text.fold import fold

DESCRIBED = frozenset({"post", "description"})
FAR = 300  # posts and mentions looked through before a description, so that work stays linear
OPENING = 40  # code points from a sentence's start within which a name may be its subject


def settle_speaker(document: Document, speaker: Speaker | None, last: Speaker | None, names: Names) -> Speaker | None:
    """Return a speaker described by a post as the last speaker where that one holds it, or as nobody known."""
    mention = speaker.mention if speaker else None
    before = last.mention if last else None
    if speaker is None or mention is None or before is None or mention.form not in DESCRIBED or not mention.refers_to:
        return speaker
    chosen, earlier = find_name(names, mention), find_name(names, before)
    if chosen is None or earlier is None or "person" not in {earlier.kind} or share_name(document, chosen, earlier):
        return speaker
    at = bisect_right(names.posts, mention.span.end, key=lambda p: p.span.start)
    posts = names.posts[max(0, at - FAR) : at]
    post = next((p for p in reversed(posts) if p.span.overlaps(mention.span)), None)
    if post is None or post.country or post.organization:
        return speaker  # 'the Danish minister' says itself who is meant
    fits = [fit_title(document, person, post.title, posts, names) for person in (chosen, earlier)]
    if fits[1] == 0 or fits[0] > fits[1]:
        return speaker
    at = bisect_left(names.starts, mention.span.start)
    later = [m for m in names.mentions[max(0, at - FAR) : at] if share_name(document, m, chosen)]
    if any(earlier.span.start < m.span.start and opens_sentence(m, names) for m in later):
        return msgspec.structs.replace(speaker, mention=None)
    return msgspec.structs.replace(speaker, mention=earlier)


def find_name(names: Names, mention: Mention) -> Mention | None:
    """Return the name that a mention is or stands for."""
    if mention.form == "name" or not mention.refers_to:
        return mention
    return names.by_id.get(mention.refers_to)


def share_name(document: Document, left: Mention, right: Mention) -> bool:
    """Tell whether two names may be one person's: they have a word in common."""
    words = [set(fold(document.words(m.span)).replace("-", " ").split()) for m in (left, right)]
    return left.id == right.id or bool(words[0] & words[1])


def fit_title(document: Document, person: Mention, title: str, posts: Sequence[PostMention], names: Names) -> int:
    """Return how well a title fits the posts that the text gives to a person, 0 to 3."""
    holders = ((p, names.by_id.get(p.holder or "")) for p in posts)
    fits = [compare_titles(title, p.title) for p, h in holders if h and share_name(document, h, person)]
    return max(fits, default=0)


def opens_sentence(mention: Mention, names: Names) -> bool:
    """Tell whether a name stands near the start of its sentence, so that it may be the subject."""
    at = bisect_right(names.sentences, mention.span.start) - 1
    return at >= 0 and mention.span.start - names.sentences[at] <= OPENING
