"""Statements of posts: each with its holder, the days it is said of, and who held the post before and after."""

from collections.abc import Iterator, Sequence
from typing import cast

import msgspec

from dragoman.ids import make_id
from dragoman.records import Dates, PostMention, Reading, Resolution, Standing

THEN = "then"  # how a post was found that is held on the day of what is told
SIDES = (("predecessor", "former"), ("successor", "current"))


class Stated(msgspec.Struct, frozen=True):
    """One statement of a post with its holder and the days of the document that makes it."""

    mention: PostMention
    holder: str
    named: bool  # the holder's name stands beside the post
    organization: str | None
    earliest: str | None
    latest: str | None
    held: tuple[str, str] | None = None  # the days at which the post is held, where they are not those of the document
    predecessor: str | None = None
    successor: str | None = None


def find_stated(readings: Sequence[Reading], resolution: Resolution, dates: Dates) -> Iterator[Stated]:
    """Yield every post whose holder is known, by name or because the post stands for a person named elsewhere."""
    for reading in sorted(readings, key=lambda r: r.document.id):
        standing_for = {m.span: m for m in reading.mentions if m.form == "post" and m.refers_to}
        day = dates.documents.get(reading.document.id)
        for post in reading.posts:
            reference = standing_for.get(post.span)
            mention = post.holder or (reference.id if reference else None)
            holder = resolution.entity_of.get(mention or "")
            if holder is not None:
                stated = Stated(
                    mention=post,
                    holder=holder,
                    named=post.holder is not None,
                    organization=resolution.entity_of.get(post.organization or ""),
                    earliest=day.earliest if day else None,
                    latest=day.latest if day else None,
                    held=days_told(post, reading, dates) if post.found_by == THEN else None,
                    predecessor=resolution.entity_of.get(post.predecessor or ""),
                    successor=resolution.entity_of.get(post.successor or ""),
                )
                yield from with_terms(stated)


def with_terms(stated: Stated) -> Iterator[Stated]:
    """Yield a statement, and what it says of those who held the post before and after."""
    yield stated
    for side, standing in SIDES:
        other = getattr(stated, side)
        if other and other != stated.holder:
            key = make_id("pos", stated.mention.id, side)
            if side == "successor" and stated.mention.standing not in ("former", "late"):
                standing = "elect"  # 'will succeed': the other still holds it
            mention = msgspec.structs.replace(stated.mention, id=key, standing=cast(Standing, standing))
            followed, follows = (stated.holder, None) if side == "predecessor" else (None, stated.holder)
            yield msgspec.structs.replace(
                stated, mention=mention, holder=other, named=True, held=None, successor=followed, predecessor=follows
            )


def days_told(post: PostMention, reading: Reading, dates: Dates) -> tuple[str, str] | None:
    """Return the day of what the sentence of a post tells, as earliest and latest; None where it is not known."""
    told = [
        dates.events[e.id] for e in reading.events if e.id in dates.events and any(s.covers(post.span) for s in e.spans)
    ]
    days = {d.earliest for d in told if d.earliest and d.earliest == d.latest}
    day = min(days) if len(days) == 1 and len(told) == 1 else None
    return (day, day) if day else None
