"""Candidates: pairs of mentions worth comparing, by keys that they share, so that the cost stays near-linear.

Inside a story one shared participant suffices; across stories two, or the one who suffered.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.align.events.profile import Profile

LARGEST = 400  # mentions under one key beyond which the key says too little


def find_candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return pairs of indices (left < right), each once, in order."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in set(find_keys(profile)):
            blocks[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= LARGEST:
            pairs.update(combinations(members, 2))
    return sorted(pairs)


def find_keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield the keys of one profile."""
    kind = deed_class(profile.type, profile.mode)
    parties = sorted(profile.who | {f"country:{c}" for c in profile.countries})
    for party in parties:
        yield (kind, str(profile.story), party)
    if profile.place:
        yield (kind, str(profile.story), f"place:{profile.place}")
    for pair in combinations(parties, 2):
        yield (kind, *pair)
    for sufferer in sorted(profile.recipients):
        yield (kind, "sufferer", sufferer)


def deed_class(kind: str, mode: str | None) -> str:
    """Return the class within which deeds are compared: a visit is no meeting, a killing is an assassination."""
    if mode == "exercise":
        return "exercise"
    if kind == "ASSAULT" and mode in {"kill", "targeted"}:
        return "ASSAULT/kill"
    if kind in {"CONSULT", "SUPPORT", "APPOINT", "ASSAULT", "COERCE", "AGREE", "SANCTION", "PROTEST"}:
        return f"{kind}/{mode or ''}"
    return kind
