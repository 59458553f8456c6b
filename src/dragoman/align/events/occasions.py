"""Occasions: what one document tells of one attack, in several words: opened fire, killed, wounded, the clash.

Sentences near by, or of the same day, are of one occasion unless they name different victims, doers, places or
days. The first mention takes up what the others say of it, so that other documents are compared with the whole.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from dragoman.align.events.candidates import happening_class
from dragoman.align.events.compare import NEAR_DAYS, fit_days, fit_places, fit_victims, width
from dragoman.align.events.profile import Profile

REACH = 2  # sentences between two mentions of one occasion
RECENT = 12  # occasions of a document that a mention is compared with
MONTH = 31
TOLD = frozenset({"happened", "alleged", "denied"})


def join_occasions(profiles: Sequence[Profile]) -> tuple[tuple[Profile, ...], list[tuple[int, int]]]:
    """Return the profiles, the first of each occasion enriched, and (first, later) pairs of indices."""
    joined = list(profiles)
    last: dict[int, int] = {}  # the last row of an occasion, by its first mention
    opened: dict[str, list[int]] = defaultdict(list)
    links: list[tuple[int, int]] = []
    for i, profile in enumerate(profiles):
        if happening_class(profile.type, profile.mode) != "ASSAULT":
            continue
        roots = opened[profile.document]
        fitting = [r for r in roots[-RECENT:] if fit_occasion(joined[r], profile, last[r])]
        if fitting:
            root = min(fitting, key=lambda r: (abs(profile.row - last[r]), -r))
            links.append((root, i))
            joined[root] = take_up(joined[root], profile)
        else:
            roots.append(root := i)
        last[root] = profile.row
    return tuple(joined), links


def fit_occasion(root: Profile, profile: Profile, row: int) -> bool:
    """Tell whether a mention is of an occasion whose last mention stands in `row`."""
    gap = abs(profile.row - row)
    if root.status != profile.status and not {root.status, profile.status} <= TOLD:
        return False
    if not fit_days(root, profile) or not fit_places(root, profile) or not fit_victims(root, profile):
        return False
    if gap and root.actors and profile.actors and not root.actors & profile.actors:
        return False
    if is_background(root, profile) or is_background(profile, root):
        return False
    return gap <= REACH or is_same_day(root, profile) or (profile.bare and not profile.counts)


def is_background(profile: Profile, other: Profile) -> bool:
    """Tell whether one side tells of a long time by its own words and the other of a day."""
    return profile.timed and width(profile) > MONTH and width(other) <= NEAR_DAYS


def is_same_day(left: Profile, right: Profile) -> bool:
    """Tell whether both are known to lie within the same few days."""
    return width(left) <= NEAR_DAYS and width(right) <= NEAR_DAYS


def take_up(root: Profile, profile: Profile) -> Profile:
    """Return the occasion with what one more mention says of it."""
    narrower = width(profile) < width(root)
    placed = root.place is None or (root.wide and profile.place is not None)
    days, place = (profile if narrower else root), (profile if placed else root)
    return msgspec.structs.replace(
        root,
        who=root.who | profile.who,
        actors=root.actors | profile.actors,
        recipients=root.recipients | profile.recipients,
        country_of=profile.country_of | root.country_of,
        countries=root.countries | profile.countries,
        victims=root.victims | profile.victims,
        people=root.people | profile.people,
        counts=root.counts | profile.counts,
        earliest=days.earliest,
        latest=days.latest,
        timed=root.timed or profile.timed,
        place=place.place,
        place_country=place.place_country,
        wide=place.wide,
    )
