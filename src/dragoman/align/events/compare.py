"""Compare two event mentions: a score from what they share, or a veto where they cannot be one happening.

Weights are hand-set: shared participants outweigh place and day; what is unknown neither speaks for nor against.
A conflict of numbers, or of the one who did it, is no veto: that is a difference between accounts.
"""

from datetime import date

from dragoman.align.events.candidates import deed_class
from dragoman.align.events.profile import Profile

THRESHOLD = 0.49
VETO = None
NEAR_DAYS = 3  # both sides' bounds at most so wide count as days known
COMPATIBLE = frozenset({"happened", "announced", "alleged", "denied"})


def compare_profiles(left: Profile, right: Profile) -> float | None:
    """Return the score of two mentions, None where they cannot be one happening."""
    if deed_class(left.type, left.mode) != deed_class(right.type, right.mode):
        return VETO
    if not fit_status(left, right) or not fit_days(left, right) or not fit_places(left, right):
        return VETO
    if not fit_sides(left, right):
        return VETO
    score = share_parties(left, right) + share_place(left, right) + share_days(left, right)
    if left.document == right.document:
        return score + 0.25
    return score + (0.15 if left.story == right.story else -0.1)


def fit_status(left: Profile, right: Profile) -> bool:
    """Tell whether the two can be one deed: what is only demanded or conditional is not what happened."""
    if left.status == right.status:
        return True
    return left.status in COMPATIBLE and right.status in COMPATIBLE


def gap_days(left: Profile, right: Profile) -> int | None:
    """Return the days between the two spans of days: 0 where they overlap, None where one is unknown."""
    if not (left.earliest and left.latest and right.earliest and right.latest):
        return None
    if left.latest < right.earliest:
        return (date.fromisoformat(right.earliest) - date.fromisoformat(left.latest)).days
    if right.latest < left.earliest:
        return (date.fromisoformat(left.earliest) - date.fromisoformat(right.latest)).days
    return 0


def fit_days(left: Profile, right: Profile) -> bool:
    """Tell whether the days agree; one day apart passes inside a story where two participants are shared."""
    gap = gap_days(left, right)
    if not gap:
        return True
    close = left.story == right.story and left.document != right.document and len(left.who & right.who) > 1
    return gap == 1 and close


def fit_places(left: Profile, right: Profile) -> bool:
    """Tell whether the places agree; a country agrees with a town in it."""
    if left.place is None or right.place is None or left.place == right.place:
        return True
    if left.place_country and right.place_country and left.place_country != right.place_country:
        return False
    known = left.place_country is not None and right.place_country is not None
    return known and left.place_country == right.place_country


def fit_sides(left: Profile, right: Profile) -> bool:
    """Tell whether the participants can be the same: per side, per sufferer, per host."""
    if left.mutual:
        return fit_mutual(left, right)
    if left.mode == "visit":
        hosts = not left.hosts or not right.hosts or bool(left.hosts & right.hosts)
        return hosts and fit_same_side(left, right, left.actors, right.actors)
    if left.type in {"ASSAULT", "COERCE", "APPOINT", "SANCTION", "RETREAT"}:
        named = left.recipients and right.recipients
        return not named or bool(left.recipients & right.recipients)
    actors = not left.actors or not right.actors or bool(left.actors & right.actors)
    recipients = not left.recipients or not right.recipients or bool(left.recipients & right.recipients)
    return actors and recipients


def fit_same_side(left: Profile, right: Profile, one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sides can be the same people: shared, or one of them names nobody."""
    return not one or not other or bool(one & other)


def fit_mutual(left: Profile, right: Profile) -> bool:
    """Tell whether two meetings can be one: no country is stood for by different people."""
    shared = left.who & right.who
    if len(left.who) > 1 and len(right.who) > 1 and len(shared) < 2:
        return False
    for country in sorted(left.countries & right.countries):
        ours = {w for w in left.who if left.country_of.get(w) == country}
        theirs = {w for w in right.who if right.country_of.get(w) == country}
        if ours and theirs and not ours & theirs:
            return False
    return True


def share_parties(left: Profile, right: Profile) -> float:
    """Return what shared participants are worth: two .6 (a visitor and a host are two), one or two countries .35."""
    persons = len(left.who & right.who)
    countries = len(left.countries & right.countries)
    if persons >= 2 or (left.recipients & right.recipients and deed_class(left.type, left.mode) == "ASSAULT/kill"):
        return 0.6  # nobody is killed twice
    if persons == 1:
        if left.hosts & right.hosts:
            return 0.6  # the visitor and the country visited
        side = 0.15 if countries > 1 else 0.0
        return 0.35 + side + (0.15 if left.recipients & right.recipients else 0.0)
    return 0.35 if countries > 1 else 0.15 if countries else 0.0


def share_place(left: Profile, right: Profile) -> float:
    """Return what a shared place is worth."""
    if left.place is None or right.place is None:
        return 0.0
    return 0.15 if left.place == right.place else 0.05


def share_days(left: Profile, right: Profile) -> float:
    """Return what shared days are worth: .25 where both are known to a few days."""
    if gap_days(left, right) != 0:
        return 0.0
    return 0.25 if width(left) <= NEAR_DAYS and width(right) <= NEAR_DAYS else 0.1


def width(profile: Profile) -> int:
    """Return how many days lie between the bounds."""
    if not (profile.earliest and profile.latest):
        return 10_000
    return (date.fromisoformat(profile.latest) - date.fromisoformat(profile.earliest)).days
