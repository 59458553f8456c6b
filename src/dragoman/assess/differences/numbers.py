"""Numbers that part: quantities of one role and unit in the accounts of one event."""

import math
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.assess.differences.claims import Case, Claim, exact_day, make_difference, make_values, parts_origins
from dragoman.records import About, Account, Date, Difference, DifferenceVerdict, Event, Quantity
from dragoman.text.fold import fold

LOOSE = frozenset({"other"})  # roles that say too little to be compared


class Count(msgspec.Struct, frozen=True):
    """One quantity of one account, with bounds and the date of its document."""

    account: Account
    quantity: Quantity
    low: float
    high: float
    day: Date | None


def find_numbers(event: Event, case: Case) -> Iterator[Difference]:
    """Yield one difference for each role and unit in which accounts part."""
    for (role, unit), counts in sorted(gather_counts(event, case).items()):
        verdict = compare_counts(counts)
        values = make_values((make_claim(count, case) for count in counts), case)
        if verdict and parts_origins(values):
            slot = f"{role} ({unit})" if unit else role
            yield make_difference("number", About("event", event.id, slot), values, verdict)


def gather_counts(event: Event, case: Case) -> dict[tuple[str, str], list[Count]]:
    """Return the quantities that can be compared, by role and unit."""
    counts: dict[tuple[str, str], list[Count]] = {}
    for account in event.accounts:
        for quantity in account.quantities:
            if quantity.role not in LOOSE:
                unit = fold(quantity.unit or "") if quantity.role in ("amount", "distance") else ""
                counts.setdefault((quantity.role, unit), []).append(make_count(account, quantity, case))
    return counts


def make_count(account: Account, quantity: Quantity, case: Case) -> Count:
    """Return a quantity with its bounds."""
    low, high = quantity.low, quantity.high
    if quantity.value is not None and low is None and high is None:
        low = high = quantity.value
    day = case.dates.documents.get(account.document)
    return Count(account, quantity, -math.inf if low is None else low, math.inf if high is None else high, day)


def compare_counts(counts: Sequence[Count]) -> DifferenceVerdict | None:
    """Return how the counts part, None where they are equal or one document gives them all."""
    apart = [(a, b) for a in counts for b in counts if a.high < b.low and differ(a, b, counts)]
    if apart:
        return "update" if all(is_later(a, b) for a, b in apart) else "conflict"
    unequal = any((a.low, a.high) != (b.low, b.high) and differ(a, b, counts) for a in counts for b in counts)
    return "refinement" if unequal else None


def differ(left: Count, right: Count, counts: Sequence[Count]) -> bool:
    """Tell whether two documents give the counts, and neither gives the other's as well."""
    return left.account.document != right.account.document and not (
        gives(left.account.document, right, counts) or gives(right.account.document, left, counts)
    )


def gives(document: str, other: Count, counts: Sequence[Count]) -> bool:
    """Tell whether a document gives the same bounds as another's count."""
    return any(c.account.document == document and (c.low, c.high) == (other.low, other.high) for c in counts)


def is_later(lower: Count, higher: Count) -> bool:
    """Tell whether the higher count is of a later day: a toll that rose."""
    return bool(lower.day and higher.day and lower.day.latest < higher.day.earliest)


def make_claim(count: Count, case: Case) -> Claim:
    """Return a count as a claim; its value are the number and the bounds, not the words."""
    return Claim(
        write_bounds(count.low, count.high), count.account.document, (count.quantity.span,), exact_day(count.day)
    )


def write_bounds(low: float, high: float) -> str:
    """Return '12', 'at least 12', 'at most 12' or '12 to 15'."""
    if low == high:
        return f"{low:,g}"
    if high == math.inf:
        return f"at least {low:,g}"
    return f"at most {high:,g}" if low == -math.inf else f"{low:,g} to {high:,g}"
