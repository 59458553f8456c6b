"""Which of the events found answers for a marked pair of actor and recipient.

1. The event whose participants the marks hit best: two points for a mark hit in its own role, one in the other (what is
   done together has all as actors).
2. Of equals, and where no participant is hit: a trigger between the marks, then the one nearest to a mark.
3. Then the first in the text.

Where nothing was found nothing is answered, and that counts as wrong: no type is guessed.
"""

from collections.abc import Sequence

from dragoman.bench.events.strict import Side, StrictEvent
from dragoman.records import Span

OWN_ROLE, OTHER_ROLE = 2, 1


def choose_event(events: Sequence[StrictEvent], actor: Span | None, recipient: Span | None) -> StrictEvent | None:
    """Return the event that answers for the pair; None where there is none. A mark may be missing."""
    return min(events, key=lambda event: rank_event(event, actor, recipient), default=None)


def rank_event(event: StrictEvent, actor: Span | None, recipient: Span | None) -> tuple[int, int, Span]:
    """Return the place of an event in the order of fitness, the smallest first."""
    fit = fit_mark(actor, event.actors, event.recipients) + fit_mark(recipient, event.recipients, event.actors)
    return -fit, find_gap(event.trigger, [mark for mark in (actor, recipient) if mark]), event.trigger


def fit_mark(mark: Span | None, own: Sequence[Side], other: Sequence[Side]) -> int:
    """Return the points of one mark."""
    if mark is None:
        return 0
    if any(side.span.overlaps(mark) for side in own):
        return OWN_ROLE
    return OTHER_ROLE if any(side.span.overlaps(mark) for side in other) else 0


def find_gap(trigger: Span, marks: Sequence[Span]) -> int:
    """Return the code points between a trigger and the nearer mark; -1 where it stands between two."""
    if len(marks) == 2 and min(m.end for m in marks) <= trigger.start and trigger.end <= max(m.start for m in marks):
        return -1
    return min((max(mark.start - trigger.end, trigger.start - mark.end, 0) for mark in marks), default=0)
