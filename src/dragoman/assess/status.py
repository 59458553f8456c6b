"""Status of an event, from what its accounts say and when they were published."""

from collections import Counter
from collections.abc import Sequence

from dragoman.records import Account, Date, Dates, Origins, Status

STRENGTH: tuple[Status, ...] = ("happened", "announced", "alleged", "denied", "demanded", "conditional")


def decide_status(accounts: Sequence[Account], date: Date | None, dates: Dates, origins: Origins) -> Status:
    """Return the status of most origins; what happened outranks what was only announced before it."""
    votes: dict[str, set[Status]] = {}
    denied, alleged = (any(account.status == status for account in accounts) for status in ("denied", "alleged"))
    claimed = alleged or any(a.status != "denied" and a.attributed_to for a in accounts)
    told = any(a.status == "happened" and a.attributed_to is None for a in accounts)
    for account in accounts:
        said: Status = "announced" if is_ahead(account, date, dates) else account.status
        if said == "happened" and account.attributed_to is not None and (denied or (alleged and not told)):
            said = "alleged"  # one side's claim against the other's, or one that no report tells itself
        if claimed and account.status == "denied":
            said = "alleged"  # somebody claims what is denied: the denial stays in its account
        votes.setdefault(origins.origin_of.get(account.document, account.document), set()).add(said)
    counts = Counter(status for said in votes.values() for status in said)
    if counts["happened"] and counts["happened"] >= max(counts["denied"], counts["alleged"]):
        return "happened"
    return min(counts, key=lambda s: (-counts[s], STRENGTH.index(s)))


def is_ahead(account: Account, date: Date | None, dates: Dates) -> bool:
    """Tell whether a report was published before the day of what it tells as happened."""
    published = dates.documents.get(account.document)
    if account.status != "happened" or date is None or published is None:
        return False
    return published.latest < date.earliest
