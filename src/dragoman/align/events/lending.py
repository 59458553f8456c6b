"""Lending: where a document names only countries ('officials of Chad and Niger met'), the people named beside it.

The last deed told before with people of just these countries says who they were; in a headline or a lead, the
first told after. Days and places must allow it.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from dragoman.align.events.candidates import happening_class
from dragoman.align.events.compare import fit_days, fit_places
from dragoman.align.events.profile import Profile


def lend_people(profiles: Sequence[Profile]) -> tuple[Profile, ...]:
    """Return the profiles, those of two countries and nobody filled from their document."""
    told: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.mutual and len(profile.who) > 1:
            told[profile.document].append(profile)
    return tuple(fill(p, told[p.document]) if needs_people(p) else p for p in profiles)


def needs_people(profile: Profile) -> bool:
    """Tell whether only countries take part in what people do together."""
    return profile.mutual and not profile.who and len(profile.countries) > 1


def fill(profile: Profile, told: Sequence[Profile]) -> Profile:
    """Return the profile with the people of the best fitting deed of its document."""
    fitting = [
        other
        for other in told
        if profile.countries <= other.countries and fit_days(profile, other) and fit_places(profile, other)
    ]
    before = [other for other in fitting if other.order < profile.order]
    kind = happening_class(profile.type, profile.mode)
    after = sorted(fitting, key=lambda o: (happening_class(o.type, o.mode) != kind, o.order))
    lender = before[-1] if before else after[0] if after else None
    if lender is None:
        return profile
    people = frozenset(w for w in lender.who if lender.country_of.get(w) in profile.countries)
    return msgspec.structs.replace(profile, who=people, country_of=lender.country_of)
