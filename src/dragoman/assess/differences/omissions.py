"""What one origin alone tells of the main days of a story that several origins tell."""

from collections.abc import Iterator, Sequence

from dragoman.assess.differences.claims import Case, make_difference
from dragoman.records import About, Date, Difference, DifferenceValue, Event

MOST = 5  # for each story; a reader has five minutes


def find_omissions(events: Sequence[Event], case: Case) -> Iterator[Difference]:
    """Yield an event that one origin alone tells, when it lies in its story's main days."""
    by_story: dict[str, list[Event]] = {}
    for event in events:
        if event.story:
            by_story.setdefault(event.story, []).append(event)
    for _, told in sorted(by_story.items()):
        days = main_days(told)
        if days is None:
            continue
        alone = [event for event in told if len(event.origins) == 1 and is_within(event.date, days)]
        alone = [event for event in alone if event.status == "happened" and event.participants]
        for event in sorted(alone, key=lambda e: (min(a.trigger.start for a in e.accounts), e.id))[:MOST]:
            evidence = tuple(sorted({span for account in event.accounts for span in account.spans}))
            value = DifferenceValue(value=event.label, origins=event.origins, evidence=evidence)
            yield make_difference("omission", About("event", event.id, "told"), (value,), "single")


def main_days(events: Sequence[Event]) -> Date | None:
    """Return the days of the event that most origins tell, None where no two tell one."""
    shared = [event for event in events if len(event.origins) > 1 and event.date]
    if not shared:
        return None
    return min(shared, key=lambda e: (-len(e.origins), -len(e.accounts), e.id)).date


def is_within(date: Date | None, days: Date) -> bool:
    """Tell whether a date lies inside the days."""
    return date is not None and days.earliest <= date.earliest and date.latest <= days.latest
