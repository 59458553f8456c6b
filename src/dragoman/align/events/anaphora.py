"""Anaphora: 'the meeting' with nobody named is the last such deed that its document told before, else after."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.align.events.candidates import deed_class
from dragoman.align.events.compare import fit_days, fit_places
from dragoman.align.events.profile import Profile


def find_antecedents(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return (antecedent, bare mention) pairs of indices; profiles are in order of document and trigger."""
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        if not profile.bare:
            told[profile.document, deed_class(profile.type, profile.mode)].append(i)
    links: list[tuple[int, int]] = []
    for i, profile in enumerate(profiles):
        if profile.bare and profile.noun:
            full = told[profile.document, deed_class(profile.type, profile.mode)]
            fitting = [j for j in full if fit_days(profile, profiles[j]) and fit_places(profile, profiles[j])]
            before = [j for j in fitting if j < i]
            if fitting:
                links.append((before[-1] if before else fitting[0], i))
    return links
