"""resolve_posts: what all documents say of one person's office, joined, with the days on which it is attested.

A vaguer title joins a more exact one of the same person ('commander' to 'air force commander'); titles that
differ are different posts. Every statement's words are kept as evidence. Words that say who followed whom state
both people's posts; 'then foreign minister' states the post for the day of what is told, not of the telling.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.ids import make_id
from dragoman.records import Attested, Dates, Judged, Post, Reading, Resolution, Standing
from dragoman.records.judged import NOTHING, regroup
from dragoman.reference.posts import compare_titles
from dragoman.resolve.stated import Stated, find_stated

ORDER = ("elect", "acting", "current", "former", "late")
HOLDING = frozenset({"current", "acting", "elect"})


def resolve_posts(
    readings: Sequence[Reading], resolution: Resolution, dates: Dates, judged: Judged = NOTHING
) -> tuple[Post, ...]:
    """Return the posts of all people, each with every statement of it as evidence."""
    by_holder: dict[str, list[Stated]] = defaultdict(list)
    for stated in find_stated(readings, resolution, dates):
        by_holder[stated.holder].append(stated)
    groups = [group for holder in sorted(by_holder) for group in judge_posts(group_posts(by_holder[holder]), judged)]
    posts = [(make_post(group), group) for group in groups]
    return tuple(sorted(part_terms(posts), key=lambda p: p.id))


def group_posts(stated: Sequence[Stated]) -> list[list[Stated]]:
    """Return one person's statements by post: exact titles first, then vaguer ones to the post that they fit."""
    ordered = sorted(stated, key=lambda s: (not s.named, -len(s.mention.title.split()), s.mention.title, s.mention.id))
    groups: list[list[Stated]] = []
    for item in ordered:
        fitting = [g for g in groups if is_same_post(g, item)]
        if fitting:
            max(fitting, key=lambda g: (best_likeness(g, item), -groups.index(g))).append(item)
        elif item.named:
            groups.append([item])
    return groups


def judge_posts(groups: Sequence[Sequence[Stated]], judged: Judged) -> list[list[Stated]]:
    """Return one person's groups as judged; a post stands only where a name stands beside it somewhere."""
    stated = {s.mention.id: s for group in groups for s in group}
    divided = regroup([[s.mention.id for s in group] for group in groups], judged)
    found = [[stated[id] for id in group] for group in divided]
    return [group for group in found if any(s.named for s in group)]


def is_same_post(group: Sequence[Stated], item: Stated) -> bool:
    """Tell whether a statement is of a group's post: titles that fit and no two countries."""
    countries = {s.mention.country for s in group if s.mention.country}
    if item.mention.country and countries and item.mention.country not in countries:
        return False
    return best_likeness(group, item) >= (2 if item.named else 1)


def best_likeness(group: Sequence[Stated], item: Stated) -> int:
    """Return how well a statement's title fits those of a group."""
    return max(compare_titles(item.mention.title, s.mention.title) for s in group)


def make_post(group: Sequence[Stated]) -> Post:
    """Return the post of a group: the most exact title, the country and organization most often stated."""
    titles = Counter(s.mention.title for s in group if s.named)
    title = min(titles, key=lambda t: (-len(t.split()), -titles[t], t))
    spans = tuple(sorted({s.mention.span for s in group}))
    return Post(
        id=make_id("post", min(s.mention.id for s in group)),
        title=title,
        organization=most_stated(s.organization for s in group),
        country=most_stated(s.mention.country for s in group),
        holder=group[0].holder,
        standing=choose_standing(group),
        attested=attested_days(group),
        evidence=spans,
        predecessor=most_stated(s.predecessor for s in group),
        successor=most_stated(s.successor for s in group),
    )


def most_stated(values: Iterator[str | None]) -> str | None:
    """Return the value stated most often, None where none is."""
    counts = Counter(v for v in values if v)
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None


def choose_standing(group: Sequence[Stated]) -> Standing:
    """Return the standing that the latest dated statement gives; without dates the furthest in a career's order."""
    dated = [s for s in group if s.latest and s.named]
    newest = max((s.latest or "" for s in dated), default=None)
    stated = [s.mention.standing for s in group if s.named and (newest is None or s.latest == newest)]
    return max(stated, key=ORDER.index)


def attested_days(group: Sequence[Stated]) -> Attested:
    """Return the first and last day on which documents say that the person holds the post."""
    holding = list(find_holding(group))
    first = min((latest for _, latest in holding if latest), default=None)
    last = max((earliest for earliest, _ in holding if earliest), default=None)
    if first and last and last < first:
        first = last
    return Attested(first, last)


def find_holding(group: Sequence[Stated]) -> Iterator[tuple[str | None, str | None]]:
    """Yield the bounds of each day on which the person is said to hold the post."""
    for stated in group:
        if stated.held:
            yield stated.held
        elif stated.mention.standing in HOLDING:
            yield stated.earliest, stated.latest


def part_terms(posts: Sequence[tuple[Post, Sequence[Stated]]]) -> Iterator[Post]:
    """Yield the posts; where it is stated who followed, the former holder's days end before the successor's begin."""
    begun = {(p.holder, p.title, p.country): p.attested.start for p, _ in posts}
    for post, group in posts:
        start = begun.get((post.successor or "", post.title, post.country))
        if start and post.attested.end and post.attested.end >= start:
            earlier = [day for day in find_holding(group) if day[1] and day[1] < start]
            first, last = (
                min((d for _, d in earlier if d), default=None),
                max((d for d, _ in earlier if d), default=None),
            )
            post = msgspec.structs.replace(post, attested=Attested(first, last))
        yield post
