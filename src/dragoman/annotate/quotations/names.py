"""Names: the mentions of a document ready for look-up, and a speaker made of one or of bare words."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec

from dragoman.annotate.quotations.frames import Item
from dragoman.records import Mention, PostMention, Sentence

SENTIENT = frozenset({"person", "organization", "group", "place"})


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks: the words, their mention where there is one, the sieve, and the items they take up."""

    start: int
    end: int
    basis: str
    mention: Mention | None = None
    first: int = -1
    last: int = -1
    words: tuple[str, ...] = ()  # folded words of the whole phrase

    def carried(self, basis: str) -> "Speaker":
        """Return the same speaker as found by a sieve that carries speakers on."""
        return msgspec.structs.replace(self, basis=basis, first=-1, last=-1)


class Names(msgspec.Struct, frozen=True):
    """The mentions of a document in order, and the posts with the mention that holds them."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    posts: tuple[PostMention, ...] = ()
    sentences: tuple[int, ...] = ()  # where sentences start
    by_id: Mapping[str, Mention] = {}

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that overlap a stretch, longest first where they begin together."""
        low = bisect_left(self.starts, start - 300)
        found = [m for m in self.mentions[low : bisect_left(self.starts, end)] if m.span.end > start]
        return [m for m in found if m.kind in SENTIENT and not m.adjective]

    def names_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of names and posts, inside which no word is a verb."""
        low = bisect_left(self.starts, start)
        named = [m.span for m in self.mentions[low : bisect_left(self.starts, end)] if m.form in {"name", "post"}]
        spans = [*named, *(p.span for p in self.posts if start <= p.span.start < end)]
        return [(s.start, s.end) for s in spans]

    def posts_between(self, start: int, end: int) -> list[PostMention]:
        """Return the posts that begin in a stretch."""
        low, high = (bisect_left(self.posts, at, key=lambda p: p.span.start) for at in (start, end))
        return list(self.posts[low:high])

    def holder(self, start: int, end: int) -> Mention | None:
        """Return the holder of a post whose words lie in a stretch."""
        for post in self.posts_between(start, end):
            if post.span.end <= end and post.holder:
                return self.by_id.get(post.holder)
        return None


def make_names(mentions: Sequence[Mention], posts: Sequence[PostMention], sentences: Sequence[Sentence] = ()) -> Names:
    """Return the mentions ready for look-up."""
    ordered = tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.id)))
    starts, lines = tuple(m.span.start for m in ordered), tuple(sorted(s.span.start for s in sentences))
    return Names(ordered, starts, tuple(sorted(posts, key=lambda p: p.span)), lines, {m.id: m for m in ordered})


def make_mention_speaker(items: Sequence[Item], first: int, last: int, mention: Mention, basis: str) -> Speaker:
    """Return a speaker whose words are a mention's."""
    words = tuple(i.word for i in items[first : last + 1] if i.kind == "word")
    return Speaker(mention.span.start, mention.span.end, basis, mention, first, last, words)


def make_speaker(items: Sequence[Item], first: int, last: int, mention: Mention | None, basis: str) -> Speaker:
    """Return a speaker whose words are the items."""
    words = tuple(i.word for i in items[first : last + 1] if i.kind == "word")
    return Speaker(items[first].start, items[last].end, basis, mention, first, last, words)


def mention_at(names: Names, start: int, end: int) -> Mention | None:
    """Return the mention that covers exactly a stretch."""
    return next((m for m in names.between(start, end) if (m.span.start, m.span.end) == (start, end)), None)


def mention_ending(names: Names, end: int) -> Mention | None:
    """Return the mention that ends at an offset."""
    return next((m for m in names.between(end - 1, end) if m.span.end == end), None)


def best(mentions: Sequence[Mention]) -> Mention:
    """Return a person's name before other forms and kinds, the longest before shorter ones."""
    return min(mentions, key=lambda m: (m.kind != "person", m.form != "name", m.span.start - m.span.end, m.id))
