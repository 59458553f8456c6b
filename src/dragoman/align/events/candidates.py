"""Candidates: pairs of mentions worth comparing, by keys that they share, so that the cost stays near-linear.

Inside a story one shared participant suffices, for attacks and protests the day; across stories two, or the one
who suffered.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from dragoman.align.events.profile import Profile

LARGEST = 400  # mentions under one key beyond which the key says too little
LONGEST = 7  # days of a span that are keys
OCCASIONS = frozenset({"ASSAULT", "PROTEST"})  # told mostly without names: by day, place and number
APART = frozenset({"abduct", "torture", "sexual"})


def find_candidates(profiles: Sequence[Profile], settled: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """Return pairs of indices (left < right), each once, in order; those settled already are left out."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in set(find_keys(profile)) if i not in settled else ():
            blocks[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= LARGEST:
            pairs.update(combinations(members, 2))
    return sorted(pairs)


def find_keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield the keys of one profile."""
    kind = happening_class(profile.type, profile.mode)
    parties = sorted(profile.who | {f"country:{c}" for c in profile.countries})
    for party in parties:
        yield (kind, str(profile.story), party)
    if profile.place:
        yield (kind, str(profile.story), f"place:{profile.place}")
    if profile.type in OCCASIONS or profile.counts:
        for key in (*find_days(profile), *(f"{role}:{count}" for role, count in sorted(profile.counts))):
            yield (kind, str(profile.story), key)
    for pair in combinations(parties, 2):
        yield (kind, *pair)
    for sufferer in sorted(profile.recipients):
        yield (kind, "sufferer", sufferer)


def find_days(profile: Profile) -> Iterator[str]:
    """Yield the days on which it may have happened, where they are few."""
    if not (profile.earliest and profile.latest):
        return
    first, last = date.fromisoformat(profile.earliest), date.fromisoformat(profile.latest)
    if (last - first).days <= LONGEST:
        yield from ((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))


def happening_class(kind: str, mode: str | None) -> str:
    """Return the class within which mentions are compared: all harm to life of one occasion is one happening."""
    return "ASSAULT" if kind == "ASSAULT" and mode not in APART else deed_class(kind, mode)


def deed_class(kind: str, mode: str | None) -> str:
    """Return the class of a deed by itself: a visit is no meeting, talks are one, a killing is an assassination."""
    if mode == "exercise":
        return "exercise"
    if kind == "ASSAULT" and mode in {"kill", "targeted"}:
        return "ASSAULT/kill"
    if kind == "CONSULT":
        return f"CONSULT/{mode}" if mode in {"visit", "phone"} else kind
    if kind in {"SUPPORT", "APPOINT", "ASSAULT", "COERCE", "AGREE", "SANCTION", "PROTEST"}:
        return f"{kind}/{mode or ''}"
    return kind
