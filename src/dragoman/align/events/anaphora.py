"""Anaphora: 'the meeting' with nobody named is the last such deed that its document told before, else after.

One who 'spoke at the end of the talks' is at the last talks told that name him. What bears a toll of its own
stands for itself.
"""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.align.events.candidates import happening_class
from dragoman.align.events.compare import fit_days, fit_places, fit_status
from dragoman.align.events.profile import Profile


def find_antecedents(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return (antecedent, bare mention) pairs of indices; profiles are in order of document and trigger."""
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        if not needs_antecedent(profile):
            told[key_of(profile)].append(i)
    links: list[tuple[int, int]] = []
    for i, profile in enumerate(profiles):
        if needs_antecedent(profile):
            fitting = [j for j in told[key_of(profile)] if fit_antecedent(profiles[j], profile)]
            before = [j for j in fitting if j < i]
            if fitting:
                links.append((before[-1] if before else fitting[0], i))
    return links


def key_of(profile: Profile) -> tuple[str, str]:
    """Return the document and the class in which an antecedent is sought."""
    return profile.document, happening_class(profile.type, profile.mode)


def needs_antecedent(profile: Profile) -> bool:
    """Tell whether a mention leaves out who took part; attacks are put together as occasions."""
    if profile.counts or key_of(profile)[1] == "ASSAULT":
        return False
    return profile.bare or (profile.thin and bool(profile.who))


def fit_antecedent(full: Profile, bare: Profile) -> bool:
    """Tell whether a mention may stand for a deed told in full."""
    return bare.who <= full.who and fit_days(bare, full) and fit_places(bare, full) and fit_status(bare, full)
