"""Compare two event mentions: a score from what they share, or a veto where they cannot be one happening.

Weights are hand-set: shared participants outweigh place and day; what is unknown neither speaks for nor against.
A conflict of numbers, or of the one who did it, is no veto: that is a difference between accounts.
"""

from datetime import date

from dragoman.align.events.candidates import OCCASIONS, deed_class, happening_class
from dragoman.align.events.profile import Profile

THRESHOLD = 0.49
VETO = None
NEAR_DAYS = 3  # both sides' bounds at most so wide count as days known
COMPATIBLE = frozenset({"happened", "announced", "alleged", "denied"})


def compare_profiles(left: Profile, right: Profile) -> float | None:
    """Return the score of two mentions, None where they cannot be one happening."""
    if happening_class(left.type, left.mode) != happening_class(right.type, right.mode):
        return VETO
    if not fit_status(left, right) or not fit_days(left, right) or not fit_places(left, right):
        return VETO
    if not fit_sides(left, right) or not fit_news(left, right):
        return VETO
    score = share_parties(left, right) + share_place(left, right) + share_days(left, right)
    if left.story == right.story:
        score += share_occasion(left, right)
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


def fit_news(left: Profile, right: Profile) -> bool:
    """Tell whether the news of the one may be that of the other: in one story what is of Monday is not of last year."""
    return left.story != right.story or not ((left.fresh and right.past) or (left.past and right.fresh))


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
    if left.type in OCCASIONS and not (left.wide or right.wide or left.victims & right.victims):
        return False  # two towns, two attacks
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
    if left.type == "ASSAULT":
        return fit_victims(left, right)
    if left.type in {"COERCE", "APPOINT", "SANCTION", "RETREAT"}:
        named = left.recipients and right.recipients
        return not named or bool(left.recipients & right.recipients)
    if left.type == "AGREE" and not (left.recipients or right.recipients) and left.actors != right.actors:
        return False  # what two agree on is not what one of them promises
    actors = not left.actors or not right.actors or bool(left.actors & right.actors)
    recipients = not left.recipients or not right.recipients or bool(left.recipients & right.recipients)
    return actors and recipients


def fit_victims(left: Profile, right: Profile) -> bool:
    """Tell whether the victims can be the same: not where others are named, nor one killed here and many there."""
    if left.victims and right.victims and not left.victims & right.victims:
        return False
    if left.people & right.actors or right.people & left.actors:
        return False
    one, other = (left, right) if left.people else (right, left)
    many = any(count > 1 for _, count in other.counts)
    return not (one.people and not one.counts and not other.people and many)


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
    kinds = {deed_class(left.type, left.mode), deed_class(right.type, right.mode)}
    if kinds == {"ASSAULT/kill"} and left.recipients & right.recipients:
        return 0.6  # nobody is killed twice
    if len(kinds) > 1 and not left.recipients & right.recipients:
        return 0.2 if persons else 0.0  # attacks of one side need more to be one
    if persons == 1 and left.mutual and min(len(left.who), len(right.who)) == 1 and countries < 2:
        return 0.25 if left.document != right.document else 0.35  # one who meets somebody, and one who meets somebody
    if persons >= 2:
        return 0.6
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


def share_occasion(left: Profile, right: Profile) -> float:
    """Return what the day, the town and the numbers are worth where nobody need be named."""
    if left.bare and right.bare and left.place is not None and left.place == right.place and share_days(left, right):
        return 0.3 if left.type in OCCASIONS else 0.1
    counted = bool(left.counts and right.counts) and not (left.victims and right.victims)
    if left.type not in OCCASIONS and not counted:
        return 0.0
    days = 0.1 if share_days(left, right) > 0.1 else 0.0
    town = 0.2 if left.place is not None and left.place == right.place and not left.wide else 0.0
    numbers = 0.35 if any(count > 1 for _, count in left.counts & right.counts) else 0.0
    return days + town + numbers


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
