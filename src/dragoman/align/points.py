"""Points: one statement of a story with the sentence of each document that makes it.

Sentences that align are joined, nearest pairs first, as long as no document speaks twice in a point and
the sentences of both sides are near on average, so that a chain of half-alike sentences does not glue.
Sentences that number the same thing differently are points of their own, labelled by what they count.
"""

from collections.abc import Mapping, Sequence

from dragoman.align.numbers import find_parting
from dragoman.ids import make_id
from dragoman.records import Alignment, Origins, Point, Reading, Sentence, StoryGroup

LINKED = 0.5  # share of the pairs across two groups that must be aligned for the groups to join


def find_points(
    readings: Sequence[Reading],
    stories: Sequence[StoryGroup],
    alignments: Sequence[Alignment],
    origins: Origins,
) -> tuple[Point, ...]:
    """Return the points of all stories that at least two documents make, in text order of their first."""
    sentences = {s.id: s for r in readings for s in r.sentences}
    story_of = {d: min(g.documents) for g in stories for d in g.documents}
    groups = join_sentences(sentences, alignments)
    points = [make_point(tuple(sentences[i] for i in g), story_of, origins) for g in groups if len(g) > 1]
    held = {frozenset(p.sentences) for p in points}
    for slot, members in find_parting(readings, stories):
        if frozenset(s.span for s in members) not in held:
            points.append(make_point(members, story_of, origins, slot))
    return tuple(sorted(points, key=lambda p: (p.sentences, p.id)))


def join_sentences(sentences: Mapping[str, Sentence], alignments: Sequence[Alignment]) -> list[tuple[str, ...]]:
    """Return groups of aligned sentence ids, no two of one document."""
    group_of: dict[str, tuple[str, ...]] = {i: (i,) for a in alignments for i in (a.left, a.right) if i in sentences}
    linked = {(a.left, a.right) for a in alignments}
    for alignment in sorted(alignments, key=lambda a: (-a.score, a.left, a.right)):
        left, right = group_of.get(alignment.left), group_of.get(alignment.right)
        if left is None or right is None or left == right or not may_join(left, right, sentences, linked):
            continue
        joined = tuple(sorted((*left, *right), key=lambda i: sentences[i].span))
        group_of.update(dict.fromkeys(joined, joined))
    return sorted(set(group_of.values()))


def may_join(
    left: Sequence[str],
    right: Sequence[str],
    sentences: Mapping[str, Sentence],
    linked: set[tuple[str, str]],
) -> bool:
    """Tell whether two groups share no document and enough of their pairs are aligned."""
    if {sentences[i].span.document for i in left} & {sentences[i].span.document for i in right}:
        return False
    pairs = [tuple(sorted((a, b))) for a in left for b in right]
    return sum(p in linked for p in pairs) >= LINKED * len(pairs)


def make_point(
    members: Sequence[Sentence], story_of: Mapping[str, str], origins: Origins, label: str | None = None
) -> Point:
    """Return the point of sentences that say the same, or that number the same."""
    spans = tuple(sorted(s.span for s in members))
    documents = sorted({s.document for s in spans})
    story = story_of.get(documents[0])
    named = sorted({origins.origin_of[d] for d in documents if d in origins.origin_of})
    first = spans[0]
    return Point(
        id=make_id("poi", first.document, first.start, first.end, *([label] if label else [])),
        label=label,
        story=make_id("story", story) if story else None,
        sentences=spans,
        origins=tuple(named),
    )
