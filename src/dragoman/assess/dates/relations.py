"""How two days lie to each other, as far as words say: the relations that dates are solved with.

A relation narrows two sets of days, the one it counts from (publication) and the one it speaks of. All are of
one kind: a window of days or a shift of whole periods, and a pattern (weekday, month, day) on the second.
"""

from datetime import date

import msgspec

from dragoman.text.calendar import (
    ALWAYS,
    FIRST,
    LAST,
    Days,
    Unit,
    intersect_days,
    is_bounded,
    list_days,
    make_days,
    select_month_day,
    select_month_part,
    select_weekday,
    shift_period,
)

FORTNIGHT = 14
WIDEST = 1200  # days: patterns are picked out of a stretch no wider


class Relation(msgspec.Struct, frozen=True):
    """The second day lies `low` to `high` days after the first (None: any number), or `by` periods after it."""

    low: int | None = 0
    high: int | None = 0
    unit: Unit | None = None
    by: int = 0
    to: int | None = None  # with `by`: any number of periods from `by` to this, after or before
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    part: tuple[int, int] | None = None  # first and last day of the month that words such as 'early' leave
    inside: Unit | None = None  # the second is a day within the first, which is known by whole such periods
    lasting: bool = False  # the second lies within the first where that is known by a longer stretch than a fortnight


SAME = Relation()
NOT_AFTER = Relation(low=None, high=0)
NOT_BEFORE = Relation(low=0, high=None)


def narrow(relation: Relation, left: Days, right: Days) -> tuple[Days, Days]:
    """Return what the relation leaves of both sets."""
    right = select_pattern(relation, intersect_days(right, forward(relation, left)))
    return intersect_days(left, backward(relation, right)), right


def forward(relation: Relation, days: Days) -> Days:
    """Return the days that the second can be."""
    if relation.unit is not None and relation.to is not None:
        return reach_periods(days, relation.unit, relation.by, relation.to)
    if relation.unit is not None:
        return shift_period(days, relation.unit, relation.by) if is_bounded(days) else ALWAYS
    if relation.lasting and days[-1][1] - days[0][0] > FORTNIGHT:
        return days
    return reach(days, relation.low, relation.high)


def backward(relation: Relation, days: Days) -> Days:
    """Return the days that the first can be."""
    if relation.inside is not None:
        return shift_period(days, relation.inside, 0)
    if relation.unit is not None and relation.to is not None:
        return reach_periods(days, relation.unit, relation.by, relation.to)
    if relation.unit is not None:
        return shift_period(days, relation.unit, -relation.by) if is_bounded(days) else ALWAYS
    low = None if relation.high is None else -relation.high
    return reach(days, low, None if relation.low is None else -relation.low)


def reach_periods(days: Days, unit: Unit, by: int, to: int) -> Days:
    """Return the days of the periods that lie `by` to `to` periods before or after those of the set."""
    if not is_bounded(days):
        return ALWAYS
    edges = ((shift_period((span,), unit, by), shift_period((span,), unit, to)) for span in days)
    after = [(near[0][0], far[-1][1]) for near, far in edges]
    edges = ((shift_period((span,), unit, -to), shift_period((span,), unit, -by)) for span in days)
    return make_days([*after, *((far[0][0], near[-1][1]) for far, near in edges)])


def reach(days: Days, low: int | None, high: int | None) -> Days:
    """Return the days from `low` to `high` after those of the set; None reaches on without end."""
    return make_days(
        (
            FIRST if low is None or first == FIRST else first + low,
            LAST if high is None or last == LAST else last + high,
        )
        for first, last in days
    )


def select_day(days: Days, day: int) -> Days:
    """Return the days of a bounded set that are this day of their month."""
    return make_days((d, d) for d in list_days(days) if date.fromordinal(d).day == day)


def select_pattern(relation: Relation, days: Days) -> Days:
    """Return the days of the relation's pattern; a set too wide stays as it is, to be asked again."""
    if not is_bounded(days) or days[-1][1] - days[0][0] > WIDEST:
        return days
    if relation.weekday is not None:
        days = select_weekday(days, relation.weekday)
    if relation.month is None:
        return days if relation.day is None else select_day(days, relation.day)
    if relation.part is not None:
        return select_month_part(days, relation.month, relation.part)
    return select_month_day(days, relation.month, relation.day)
