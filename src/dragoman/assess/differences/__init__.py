"""Differences: where the accounts of one happening, one remark or one name part."""

from collections.abc import Sequence

from dragoman.records import (
    Dates,
    Difference,
    Event,
    Origins,
    Point,
    Post,
    Quotation,
    Reading,
    Resolution,
)  # fmt: skip

__all__ = ["find_differences"]


def find_differences(
    readings: Sequence[Reading],
    events: Sequence[Event],
    quotations: Sequence[Quotation],
    posts: Sequence[Post],
    resolution: Resolution,
    dates: Dates,
    origins: Origins,
    points: Sequence[Point],
) -> tuple[Difference, ...]:
    """Return the differences, those that matter most first."""
    return ()
